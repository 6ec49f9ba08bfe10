import { describe, expect, test } from 'vitest';
import {
  type VerdictFacts,
  verdictExplanation,
  verdictHeadline,
  verdictText,
} from '../../common/verdict-words.ts';

const facts = (some: Partial<VerdictFacts> = {}): VerdictFacts => ({
  kind: 'leads',
  leaders: ['A'],
  chance: 0.7,
  lead: 12.34,
  runnerUp: { name: 'B', others: 0 },
  ranked: 3,
  unknown: 0,
  noRanking: null,
  ...some,
});

describe('the verdict in words', () => {
  test.each([
    [facts(), 'A leads. A is 12.3 points ahead of B and comes first in 70 of 100 draws from the evidence.'],
    [
      facts({ kind: 'clear-winner', chance: 0.999, unknown: 1, runnerUp: { name: 'B', others: 1 } }),
      'A is the clear winner. A is 12.3 points ahead of B and 1 other and comes first in 99 of 100 draws from the evidence. 1 of the 3 alternatives has no evidence and could be anything.',
    ],
    [
      facts({ kind: 'no-clear-winner', leaders: ['A', 'B'], lead: 0, runnerUp: null, chance: 0.5 }),
      'No clear winner. A and B tie for first; each would come first in about 50 of 100 draws.',
    ],
    [
      facts({ kind: 'single', runnerUp: null, lead: null }),
      'Only A. Nothing stands beside it: show another alternative to compare.',
    ],
    [
      facts({ kind: 'no-ranking', leaders: [], chance: null, noRanking: 'no-alternatives', ranked: 0 }),
      'No ranking. No alternative is shown: it takes two to compare.',
    ],
  ])('%#', (verdict, text) => {
    expect(verdictText(verdict)).toBe(text);
    expect(verdictText(verdict).startsWith(verdictHeadline(verdict))).toBe(true);
  });

  test('numbers are written in the way of the reader', () => {
    const comma = (value: number): string => value.toFixed(1).replace('.', ',');
    expect(verdictExplanation(facts(), comma)).toContain('12,3 points ahead');
    expect(verdictExplanation(facts({ lead: 0.01 }), comma)).toContain('less than 0,1 points ahead');
  });
});
