import type { Lead } from '../../domain/leads.ts';
import { leaderText } from '../../model/contradictions.ts';
import * as format from '../../model/format.ts';
import type { Turn } from './rule-turns.ts';

/** Where the winner changes along a rule: "Below 0.31 Xen leads, from there on KVM." */
export function turnsSentence<T>(turns: readonly Turn<T>[] | undefined, write: (value: T) => string): string {
  if (!turns) return 'Looking for the point where the winner changes…';
  const [first] = turns;
  if (!first) return 'The winner is the same all along.';
  const parts = turns.map(({ at, after }) => `from ${write(at)} on ${names(after)}`);
  return `The winner changes: at first ${names(first.before)}, ${parts.join(', ')}.`;
}

/** "Xen leads by 1.2." as what a choice would do. */
export const wouldLead = (lead: Lead | undefined): string => {
  if (!lead) return '';
  const words = leaderText(lead);
  return `With it ${words}.`;
};

const names = ({ leaders }: Lead): string =>
  leaders.length === 0
    ? 'nobody'
    : leaders.length === 1
      ? (leaders[0] ?? '')
      : `${format.list(leaders)} tied`;
