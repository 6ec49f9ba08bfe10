import type { Certainty } from '../../../scoring/types.ts';
import type { Choice } from './fields.tsx';

const MEANINGS: Record<Certainty, string> = {
  asserted: 'asserted: said as a fact',
  hedged: 'hedged: said with a reservation',
  reported: 'reported: another’s view, retold',
  quoted: 'quoted: another’s words',
  conceded: 'conceded: granted against the speaker’s own view',
  question: 'question: asked',
  sarcasm: 'sarcasm: the opposite is meant',
  prediction: 'prediction: of what will be; counts only where the scenario says so',
};

const names = Object.keys(MEANINGS) as Certainty[];

export const CERTAINTIES: readonly Choice[] = names.map((value) => ({ value, label: MEANINGS[value] }));

export const certaintyOf = (value: string): Certainty => names.find((name) => name === value) ?? 'asserted';
