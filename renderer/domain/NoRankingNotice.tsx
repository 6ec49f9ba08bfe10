import { type Message, msg, t } from '../../common/language/texts.ts';
import './no-ranking-notice.css';
import type { CommandId } from '../../common/commands.ts';
import type { NoRanking } from '../../scoring/types.ts';
import { CommandButton } from '../commands/CommandButton.tsx';

interface Way {
  readonly action: CommandId;
  readonly label: Message;
}

const EMPTY: Record<
  NoRanking,
  { readonly title: Message; readonly text: Message; readonly ways: readonly [Way, ...Way[]] }
> = {
  'no-alternatives': {
    title: msg('Nothing to compare'),
    text: msg('Every alternative is hidden. Show at least two to see them side by side.'),
    ways: [{ action: 'chooseAlternatives', label: msg('Choose alternatives') }],
  },
  'no-criteria': {
    title: msg('Nothing to compare on'),
    text: msg('Every criterion is hidden. Show at least one.'),
    ways: [{ action: 'chooseCriteria', label: msg('Choose criteria') }],
  },
  'not-enough-known': {
    title: msg('Not enough known'),
    text: msg(
      'Of no alternative is as much of the weight known as this scenario asks for. Add evidence, judge cells, or lower the least coverage in the rules of the scenario.',
    ),
    ways: [
      { action: 'newClaim', label: msg('Add evidence') },
      { action: 'editJudgement', label: msg('Judge the selected cell') },
      { action: 'scenarioRules', label: msg('Lower the least coverage') },
    ],
  },
  'no-weights': {
    title: msg('No ranking'),
    text: msg(
      'Every weight is zero. Give at least one criterion a weight, or start with the same weight for all.',
    ),
    ways: [{ action: 'equalWeights', label: msg('Level weights') }],
  },
};

/** Why there is no ranking, and the way out of it. */
export function NoRankingNotice({ reason }: { reason: NoRanking }) {
  const { title, text, ways } = EMPTY[reason];
  return (
    <div className={`empty-state is-${reason}`} role="status">
      <div>
        <h2>{t(title)}</h2>
        <p>{t(text)}</p>
      </div>
      <div className="row">
        {ways.map(({ action, label }, i) => (
          <CommandButton key={action} id={action} {...(i === 0 && { kind: 'primary' as const })}>
            {t(label)}
          </CommandButton>
        ))}
      </div>
    </div>
  );
}
