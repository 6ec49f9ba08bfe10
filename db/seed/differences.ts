import type { FindingSeed, FindingsSeed, WorkbookSeed } from './format.ts';

/** Plain data on built-in evidence that its document and its tests share: what counts, and where readings and settlement differ. */

type Claim = WorkbookSeed['articles'][number]['claims'][number];

/** One finding with everything that stands in it or is left out. */
export interface SaidFinding {
  readonly alternative: string;
  readonly criterion: string;
  readonly sign: 'pro' | 'con' | 'neutral';
  readonly strength: number;
  readonly inferred: boolean;
  readonly use: string | null;
  readonly why: string;
}

/** The findings of a claim one by one, in the order in which they are written. */
export const saidIn = (findings: FindingsSeed): readonly SaidFinding[] =>
  Object.entries(findings).flatMap(([alternative, cells]) =>
    Object.entries(cells).map(([criterion, finding]) => ({ alternative, criterion, ...partsOf(finding) })),
  );

function partsOf(finding: FindingSeed): Omit<SaidFinding, 'alternative' | 'criterion'> {
  if (typeof finding === 'string') return { sign: finding, strength: 1, inferred: false, use: null, why: '' };
  const { sign, strength = 1, inferred = false, use = null, why = '' } = finding;
  return { sign, strength, inferred, use, why };
}

/** Whether a claim's coding can count at all; the others give context. */
export const counts = (findings: FindingsSeed): boolean =>
  saidIn(findings).some(({ sign }) => sign !== 'neutral');

/** Every claim of the evidence, in its order. */
export const claimsOf = (seed: WorkbookSeed): readonly Claim[] =>
  seed.articles.flatMap((article) => article.claims);

/** A claim on which readings, or readings and settlement, do not count the same. */
export interface Difference {
  readonly claim: Claim;
  /** What each reading has of it, in the order of the readings. */
  readonly readings: readonly { readonly name: string; readonly findings: FindingsSeed }[];
  readonly state: 'settled' | 'dispute';
}

/** Where the readings differ in what counts (cell, sign, strength, use), or the settled coding departs from all of them. */
export function differencesOf(seed: WorkbookSeed): readonly Difference[] {
  return claimsOf(seed).flatMap((claim): Difference[] => {
    const readings = seed.readings.map(({ name, codings }) => ({
      name,
      findings: codings[claim.slug] ?? {},
    }));
    const codings = new Set([...readings.map(({ findings }) => findings), claim.findings].map(countedKey));
    if (codings.size === 1) return [];
    return [{ claim, readings, state: claim.settled === undefined ? 'dispute' : 'settled' }];
  });
}

const countedKey = (findings: FindingsSeed): string =>
  saidIn(findings)
    .filter(({ sign }) => sign !== 'neutral')
    .map(({ alternative, criterion, sign, strength, use }) =>
      [alternative, criterion, sign, strength, use].join(' '),
    )
    .sort()
    .join(';');
