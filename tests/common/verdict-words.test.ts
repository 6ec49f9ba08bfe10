import { afterEach, describe, expect, test } from 'vitest';
import { loadLanguage } from '../../common/language/load.ts';
import { setLanguage } from '../../common/language/present.ts';
import {
  CHANCE_WEIGHTS,
  type ChanceDraws,
  chanceDefinition,
  hundredths,
  outOf100,
  type VerdictFacts,
  verdictExplanation,
  verdictHeadline,
  verdictShort,
  verdictText,
} from '../../common/verdict-words.ts';

afterEach(() => setLanguage('en'));

const DRAWS: ChanceDraws = { weights: 'fixed', width: 0.25, evidence: true };

const facts = (some: Partial<VerdictFacts> = {}): VerdictFacts => ({
  kind: 'leads',
  leaders: ['A'],
  chance: 0.7,
  draws: DRAWS,
  lead: 12.34,
  runnerUp: { name: 'B', others: 0 },
  parts: { score: 57.3, known: 57.3, assumed: 0, coverage: 1 },
  ranked: 3,
  unknown: 0,
  notRanked: [],
  noRanking: null,
  ...some,
});

describe('the verdict in words', () => {
  test.each([
    [
      facts(),
      'A leads. A is 12.3 points ahead of B, and all of its score is known. Its chance to be first is 70 of 100.',
    ],
    [
      facts({ parts: { score: 57.34, known: 21.4, assumed: 35.94, coverage: 0.37 }, lead: 0.31 }),
      'A leads. A is 0.3 points ahead of B, but only 37 % of its weight is known; of its 57.3 points 35.9 are assumed. Its chance to be first is 70 of 100.',
    ],
    [
      facts({ kind: 'clear-winner', chance: 0.999, unknown: 1, runnerUp: { name: 'B', others: 1 } }),
      'A is the clear winner. A is 12.3 points ahead of B and 1 other, and all of its score is known. Its chance to be first is 99 of 100. 1 of the 3 alternatives has no evidence and could be anything.',
    ],
    [
      facts({ kind: 'no-clear-winner', lead: 1.24, chance: 0.4 }),
      'No clear winner: A ahead of B by 1.2. A is 1.2 points ahead of B, and all of its score is known. Its chance to be first is 40 of 100.',
    ],
    [
      facts({ kind: 'no-clear-winner', leaders: ['A', 'B'], lead: 0, runnerUp: null, chance: 0.5 }),
      'No clear winner: A and B tie. A and B tie for first; for each the chance to be first is about 50 of 100.',
    ],
    [
      facts({ notRanked: [{ name: 'C', coverage: 0.09 }], chance: 0.6 }),
      'A leads. A is 12.3 points ahead of B, and all of its score is known. Its chance to be first is 60 of 100. Not ranked, because not enough is known: C (9.0 % of the weight).',
    ],
    [
      facts({ kind: 'single', runnerUp: null, lead: null }),
      'Only A. Nothing stands beside it: show another alternative to compare.',
    ],
    [
      facts({ kind: 'single', runnerUp: null, lead: null, notRanked: [{ name: 'C', coverage: 0 }] }),
      'Only A. Of nothing beside it is enough known to rank it. Not ranked, because not enough is known: C (0 % of the weight).',
    ],
    [
      facts({ kind: 'no-ranking', leaders: [], chance: null, noRanking: 'no-alternatives', ranked: 0 }),
      'No ranking. No alternative is shown: it takes two to compare.',
    ],
  ])('%#', (verdict, text) => {
    expect(verdictText(verdict)).toBe(text);
    expect(verdictText(verdict).startsWith(verdictHeadline(verdict))).toBe(true);
  });

  test('whoever is first stands in the bold words, so that no change of the first is silent', () => {
    for (const kind of ['clear-winner', 'leads', 'no-clear-winner', 'single'] as const) {
      expect(verdictHeadline(facts({ kind }))).not.toBe(verdictHeadline(facts({ kind, leaders: ['Z'] })));
    }
  });

  test('where there is little room, who is first and by how much is said all the same', () => {
    expect(verdictShort(facts({ kind: 'no-clear-winner' }))).toBe('A by 12.3, not clear');
    expect(
      verdictShort(facts({ kind: 'no-clear-winner', leaders: ['A', 'B'], runnerUp: null, lead: 0 })),
    ).toBe('A and B tie');
    expect(verdictShort(facts({ kind: 'leads' }))).toBe('A leads');
  });

  test('how much is assumed comes before the chance, and never goes unsaid', () => {
    const text = verdictExplanation(facts({ parts: { score: 50, known: 10, assumed: 40, coverage: 0.2 } }));
    expect(text.indexOf('40.0 are assumed')).toBeGreaterThan(0);
    expect(text.indexOf('40.0 are assumed')).toBeLessThan(text.indexOf('chance to be first'));
  });

  test('German has its own order, its own marks of decimals and no gender for a name', async () => {
    await loadLanguage('de');
    expect(
      verdictText(
        facts({
          kind: 'no-clear-winner',
          lead: 1.24,
          runnerUp: { name: 'B', others: 2 },
          parts: { score: 57.34, known: 21.4, assumed: 35.94, coverage: 0.37 },
          draws: { ...DRAWS, weights: 'any' },
          unknown: 1,
          notRanked: [{ name: 'C', coverage: 0.09 }],
        }),
      ),
    ).toBe(
      'Kein klarer Sieger: A um 1,2 vor B und 2 weiteren. A liegt 1,2 Punkte vor B und 2 weiteren, doch nur 37 % des Gewichts sind bekannt; von den 57,3 Punkten sind 35,9 angenommen. Die Chance auf Platz 1 beträgt 70 von 100 (Gewichte ebenfalls variiert). 1 der 3 Alternativen hat keine Belege und könnte alles sein. Nicht eingestuft, weil nicht genug bekannt ist: C (9,0 % des Gewichts).',
    );
  });

  test('numbers are written in the way of the reader', () => {
    const comma = (value: number): string => value.toFixed(1).replace('.', ',');
    expect(verdictExplanation(facts(), comma)).toContain('12,3 points ahead');
    expect(verdictExplanation(facts({ lead: 0.01 }), comma)).toContain('less than 0,1 points ahead');
  });
});

describe('the chance to be first in words', () => {
  test('is one number, rounded down, alone and in a sentence', () => {
    for (const chance of [0, 0.0001, 0.0099, 0.01, 0.35, 0.599999, 0.6, 0.8999, 0.9, 0.999, 0.9999999, 1]) {
      expect(outOf100(chance)).toBe(`${hundredths(chance)} of 100`);
    }
    expect(hundredths(0.599999)).toBe('59');
    expect(hundredths(0.995)).toBe('99');
    expect(hundredths(0.29)).toBe('29');
    expect(hundredths(0.004)).toBe('<1');
    expect(hundredths(0)).toBe('0');
  });

  test('says wherever it stands that the weights vary too, where they do', () => {
    for (const weights of ['around', 'ordered', 'any'] as const) {
      const varied = facts({ draws: { ...DRAWS, weights } });
      expect(verdictExplanation(varied)).toContain('is 70 of 100 with the weights varied too.');
      expect(CHANCE_WEIGHTS[weights].means).not.toBe('');
    }
    expect(verdictExplanation(facts())).not.toContain('varied');
  });

  test('has one definition, which follows the switch', () => {
    expect(chanceDefinition(DRAWS)).toBe(
      'The chance to be first is the share of draws in which an alternative is first among those that are ranked: in each, every cell is drawn from what its evidence leaves open and the weights are held as they are.',
    );
    expect(chanceDefinition({ ...DRAWS, weights: 'around' })).toContain(
      '25 % of all weight is dealt out anew',
    );
    expect(chanceDefinition({ ...DRAWS, evidence: false })).toContain('every cell counts at its value');
  });
});
