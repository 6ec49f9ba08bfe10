import './no-ranking-notice.css';
import type { CommandId } from '../../common/commands.ts';
import type { NoRanking } from '../../scoring/types.ts';
import { CommandButton } from '../commands/CommandButton.tsx';

interface Way {
  readonly action: CommandId;
  readonly label: string;
}

const EMPTY: Record<
  NoRanking,
  { readonly title: string; readonly text: string; readonly ways: readonly [Way, ...Way[]] }
> = {
  'no-alternatives': {
    title: 'Nothing to compare',
    text: 'Every alternative is hidden. Show at least two to see them side by side.',
    ways: [{ action: 'chooseAlternatives', label: 'Choose alternatives' }],
  },
  'no-criteria': {
    title: 'Nothing to compare on',
    text: 'Every criterion is hidden. Show at least one.',
    ways: [{ action: 'chooseCriteria', label: 'Choose criteria' }],
  },
  'not-enough-known': {
    title: 'Not enough known',
    text: 'Of no alternative is as much of the weight known as this scenario asks for. Add evidence, judge cells, or lower the least coverage in the rules of the scenario.',
    ways: [
      { action: 'newClaim', label: 'Add evidence' },
      { action: 'editJudgement', label: 'Judge the selected cell' },
      { action: 'scenarioRules', label: 'Lower the least coverage' },
    ],
  },
  'no-weights': {
    title: 'No ranking',
    text: 'Every weight is zero. Give at least one criterion a weight, or start with the same weight for all.',
    ways: [{ action: 'equalWeights', label: 'Level weights' }],
  },
};

/** Why there is no ranking, and the way out of it. */
export function NoRankingNotice({ reason }: { reason: NoRanking }) {
  const { title, text, ways } = EMPTY[reason];
  return (
    <div className={`empty-state is-${reason}`} role="status">
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <div className="row">
        {ways.map(({ action, label }, i) => (
          <CommandButton key={action} id={action} {...(i === 0 && { kind: 'primary' as const })}>
            {label}
          </CommandButton>
        ))}
      </div>
    </div>
  );
}
