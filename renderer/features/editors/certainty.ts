import { CERTAINTIES, type Certainty } from '../../../common/evidence.ts';
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

export const CERTAINTY_CHOICES: readonly Choice[] = CERTAINTIES.map((value) => ({
  value,
  label: MEANINGS[value],
}));

export const certaintyOf = (value: string): Certainty =>
  CERTAINTIES.find((name) => name === value) ?? 'asserted';
