import type { WorkbookSeedInput } from '../../db/seed/format.ts';

/** How many findings stand in every cell of a made comparison, each in a claim of its own. */
const FINDINGS = ['pro', 'con', 'pro'] as const;
/** Over how many criteria one claim speaks. */
const SPAN = 10;

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

/**
 * A workbook of this size with three findings in every cell. The first two alternatives have mirrored findings, and
 * every alternative has some criteria where it differs from the others, so that every weight moves the ranking.
 */
export function madeSeed(alternatives: number, criteria: number): WorkbookSeedInput {
  const date = '2009-01-01';
  const spans = range(Math.ceil(criteria / SPAN));
  const claims = range(alternatives).flatMap((a) =>
    spans.flatMap((span) =>
      FINDINGS.map((polarity, n) => ({
        slug: `claim-${a}-${span}-${n}`,
        paragraph: 1,
        speaker: 'speaker',
        text: 'It was said so.',
        kind: 'opinion' as const,
        findings: {
          [`alternative-${a}`]: Object.fromEntries(
            range(SPAN)
              .map((i) => span * SPAN + i)
              .filter((c) => c < criteria)
              .map((c) => [`criterion-${c}`, (a * 7 + c * 3) % 5 === n ? 'con' : polarity] as const),
          ),
        },
      })),
    ),
  );
  return {
    title: 'Made for measuring',
    question: 'How fast is it?',
    description: `A made comparison of ${alternatives} alternatives on ${criteria} criteria.`,
    alternatives: range(alternatives).map((i) => ({
      slug: `alternative-${i}`,
      name: `Alternative ${i}`,
      kind: 'alternative' as const,
      shown: true,
      description: 'Made.',
    })),
    groups: spans.map((span) => ({
      slug: `group-${span}`,
      name: `Group ${span}`,
      criteria: range(SPAN)
        .map((i) => span * SPAN + i)
        .filter((c) => c < criteria)
        .map((c) => ({
          slug: `criterion-${c}`,
          name: `Criterion ${c}`,
          question: 'Is it good?',
          pro: 'Yes.',
          con: 'No.',
        })),
    })),
    sources: [
      {
        slug: 'source',
        fileName: 'made.txt',
        title: 'Made',
        author: null,
        publication: null,
        date,
        remark: 'Made for measuring.',
        sha256: '0'.repeat(64),
        paragraphs: 1,
      },
    ],
    speakers: [{ slug: 'speaker', name: 'A Speaker', role: 'made', affiliation: null, interest: null }],
    articles: [{ source: 'source', date, claims }],
    scenarios: [
      {
        slug: 'scenario',
        name: 'Made',
        description: 'Made.',
        weights: Object.fromEntries(range(criteria).map((c) => [`criterion-${c}`, 5 + (c % 40)])),
        others: 1,
        leastCoverage: 0,
      },
    ],
  };
}
