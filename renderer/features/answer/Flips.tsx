import { namesIn } from '../../domain/robustness/answer-names.ts';
import { useKnown } from '../../domain/robustness/engine/follow.ts';
import { byEffect, firstWords, groupName } from '../../domain/robustness/evidence-sentences.ts';
import { believedAs, leaderText, showTheme, useThemes } from '../../model/contradictions.ts';
import { showDialog, update, useTables } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { FlipWeight } from './FlipWeight.tsx';
import { Part, Waiting } from './Part.tsx';

/** What would put another first: a weight to drag, a side to believe, a source to leave out. */
export function Flips() {
  return (
    <Part name="flips" title="What would change it" view="robustness">
      <ul className="answer-flips">
        <li>
          <h3>A weight</h3>
          <FlipWeight />
        </li>
        <li>
          <h3>A side to believe</h3>
          <SideToBelieve />
        </li>
        <li>
          <h3>A source to leave out</h3>
          <SourceToLeave />
        </li>
      </ul>
    </Part>
  );
}

/** The contradiction whose one side puts another first. */
function SideToBelieve() {
  const themes = useThemes();
  const theme = themes.find((t) => t.winnerChanges);
  if (!theme) {
    return (
      <p className="dim">
        {themes.length === 0
          ? 'No contradiction is recorded.'
          : `Whichever side of the ${themes.length === 1 ? 'one contradiction' : `${themes.length} contradictions`} is believed, the first place stays.`}
      </p>
    );
  }
  const index = theme.effects.findIndex((effect) => effect?.winnerChanges);
  const side = theme.sides[index];
  const effect = theme.effects[index];
  if (!side || !effect) return null;
  return (
    <p>
      On “{theme.theme}” believe {believedAs(side, theme)}: <b>{leaderText(effect)}</b>.{' '}
      <Button kind="quiet" onClick={() => showTheme(theme.id)}>
        Show both sides
      </Button>
    </p>
  );
}

/** The source without which another is first. */
function SourceToLeave() {
  const { claims } = useTables();
  const known = useKnown((all) => all.question);
  const failure = useKnown((all) => all.failures.question);
  if (!known) return <Waiting failure={failure} />;
  const { answer, subject } = known;
  const groups = answer.leaveOneOut.source.groups.filter(
    (g) => g.key !== null && g.findings + g.measurements > 0,
  );
  const [most] = byEffect(groups).filter((g) => g.winnerChanges);
  if (!most) {
    return (
      <p className="dim">
        {groups.length === 0
          ? 'Nothing that counts has a source.'
          : `The first place stays without ${groups.length === 1 ? 'the one source' : `any one of the ${groups.length} sources`}.`}
      </p>
    );
  }
  const name = groupName(most, subject);
  const its = claims.filter((c) => c.sourceId === most.key && c.excludedReason === null).map((c) => c.id);
  return (
    <p>
      Without “{name}”: <b>{firstWords(most.leader, namesIn(subject).alternative)} first</b>.{' '}
      <Button
        kind="quiet"
        disabled={its.length === 0}
        onClick={() => {
          update({ exclusion: { claimIds: its, reason: `“${name}” is left out.`.slice(0, 500) } });
          showDialog('excludeClaims');
        }}
      >
        Leave it out…
      </Button>
    </p>
  );
}
