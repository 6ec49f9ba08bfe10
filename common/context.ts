import type { Polarity } from './evidence.ts';
import { t } from './language/texts.ts';

/**
 * Claims that can count and claims that give context: the two numbers that are said wherever claims are counted, so that nobody takes what
 * only informs for evidence.
 */

/** A claim of which nothing can count: it has no finding but neutral ones. What a scenario or an analyst leaves out is no context. */
export const isContext = (findings: readonly { readonly polarity: Polarity }[]): boolean =>
  findings.every(({ polarity }) => polarity === 'neutral');

export interface ClaimCounts {
  /** Claims with a finding for or against. */
  readonly counting: number;
  /** The others. */
  readonly context: number;
}

/** How many of these claims can count, and how many give context. */
export function countClaims(
  claims: readonly { readonly id: string }[],
  findings: readonly { readonly claimId: string; readonly polarity: Polarity }[],
): ClaimCounts {
  const counting = countingClaims(findings);
  const number = claims.filter(({ id }) => counting.has(id)).length;
  return { counting: number, context: claims.length - number };
}

/** The ids of the claims that are no context. */
export const countingClaims = (
  findings: readonly { readonly claimId: string; readonly polarity: Polarity }[],
): ReadonlySet<string> =>
  new Set(findings.filter(({ polarity }) => polarity !== 'neutral').map(({ claimId }) => claimId));

/** "213 claims count, 216 give context"; "15 claims" where none gives context. */
export const claimCountText = ({ counting, context }: ClaimCounts): string =>
  context === 0
    ? t('{n, plural, one {# claim} other {# claims}}', { n: counting })
    : t(
        '{n, plural, one {# claim counts} other {# claims count}}, {context, plural, one {# gives context} other {# give context}}',
        { n: counting, context },
      );
