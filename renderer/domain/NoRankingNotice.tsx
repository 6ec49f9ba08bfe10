import './no-ranking-notice.css';
import type { NoRanking } from '../../scoring/types.ts';
import { CommandButton } from '../commands/CommandButton.tsx';

const EMPTY: Record<
  NoRanking,
  {
    title: string;
    text: string;
    action: 'chooseAlternatives' | 'chooseCriteria' | 'equalWeights';
    label: string;
  }
> = {
  'no-alternatives': {
    title: 'Nothing to compare',
    text: 'Every alternative is hidden. Show at least two to see them side by side.',
    action: 'chooseAlternatives',
    label: 'Choose alternatives',
  },
  'no-criteria': {
    title: 'Nothing to compare on',
    text: 'Every criterion is hidden. Show at least one.',
    action: 'chooseCriteria',
    label: 'Choose criteria',
  },
  'not-enough-known': {
    title: 'Not enough known',
    text: 'Of no alternative is as much known as this scenario asks for. Add evidence or judgements, or ask for less.',
    action: 'chooseCriteria',
    label: 'Choose criteria',
  },
  'no-weights': {
    title: 'No ranking',
    text: 'Every weight is zero. Give at least one criterion a weight, or start with the same weight for all.',
    action: 'equalWeights',
    label: 'Level weights',
  },
};

/** Why there is no ranking, and the way out of it. */
export function NoRankingNotice({ reason }: { reason: NoRanking }) {
  const { title, text, action, label } = EMPTY[reason];
  return (
    <div className={`empty-state is-${reason}`} role="status">
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <CommandButton id={action} kind="primary">
        {label}
      </CommandButton>
    </div>
  );
}
