import { t } from '../../../common/language/texts.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { noSide, noSource, sideToBelieve, sourceToLeave } from '../../domain/robustness/change-words.ts';
import { useKnown } from '../../domain/robustness/engine/follow.ts';
import { showTheme, useThemes } from '../../model/contradictions.ts';
import { showDialog, update, useTables } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { FlipWeight } from './FlipWeight.tsx';
import { Part, Waiting } from './Part.tsx';

/** What would put another first: a weight to drag, a side to believe, a source to leave out. */
export function Flips() {
  return (
    <Part name="flips" title={t('What would change it')} view="robustness" pane="weights">
      <ul className="answer-flips">
        <li>
          <h3>{t('A weight')}</h3>
          <FlipWeight />
          <CommandButton
            id="seekGoal"
            kind="quiet"
            hint={t('For any alternative: weights, cells, evidence, rules')}
          />
        </li>
        <li>
          <h3>{t('A side to believe')}</h3>
          <SideToBelieve />
        </li>
        <li>
          <h3>{t('A source to leave out')}</h3>
          <SourceToLeave />
        </li>
      </ul>
    </Part>
  );
}

/** The contradiction whose one side puts another first. */
function SideToBelieve() {
  const themes = useThemes();
  const flip = sideToBelieve(themes);
  if (!flip) return <p className="dim">{noSide(themes)}</p>;
  return (
    <p>
      {flip.before}
      <b>{flip.news}</b>.{' '}
      <Button kind="quiet" onClick={() => showTheme(flip.theme.id)}>
        {t('Show both sides')}
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
  const { groups } = known.answer.leaveOneOut.source;
  const flip = sourceToLeave(groups, known.subject);
  if (!flip) return <p className="dim">{noSource(groups)}</p>;
  const { sourceId, name, before, news } = flip;
  const its = claims.filter((c) => c.sourceId === sourceId && c.excludedReason === null).map((c) => c.id);
  return (
    <p>
      {before}
      <b>{news}</b>.{' '}
      <Button
        kind="quiet"
        disabled={its.length === 0}
        onClick={() => {
          update({
            exclusion: { claimIds: its, reason: t('“{name}” is left out.', { name }).slice(0, 500) },
          });
          showDialog('excludeClaims');
        }}
      >
        {t('Leave it out…')}
      </Button>
    </p>
  );
}
