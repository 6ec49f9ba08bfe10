import { type LinearModel, tieWithin } from './linear-model.ts';

/** The least change of weights that makes a rival tie with the leader. */
export interface FlipCertificate {
  readonly rival: number;
  /** Sum of the absolute changes of all shares; 2 moves the whole weight, 0 is a tie now. */
  readonly change: number;
  /** The shares that do it; they add up to 1. */
  readonly shares: readonly number[];
  /** The criterion that gains; null where nothing has to move. */
  readonly gains: number | null;
  /** The criteria that lose, and how much of their share; those that help the leader most first. */
  readonly losses: readonly { readonly criterion: number; readonly share: number }[];
}

/**
 * For each alternative, in the order of the model: the smallest change of weight shares, in L1, at which it scores at least as
 * much as the leader; null for the leader itself and for a rival that no weights can bring level. Exact: weight goes to
 * the criterion where the rival has the largest advantage, from those where it has the smallest (proof in docs/scoring.md,
 * "Robustness", "The flip certificate"). The shares of `locked` criteria stay. The least of all changes is what dethrones the
 * leader: at any smaller change it is still first.
 */
export function flipCertificates(
  model: LinearModel,
  locked: ReadonlySet<number> = new Set(),
): (FlipCertificate | null)[] {
  const tie = tieWithin(model.values);
  return model.values.map((_, rival) =>
    rival === model.leader ? null : certificate(model, rival, locked, tie),
  );
}

/** The certificate with the least change: what dethrones the leader. Null where nothing does. */
export function leastFlip(certificates: readonly (FlipCertificate | null)[]): FlipCertificate | null {
  let least: FlipCertificate | null = null;
  for (const certificate of certificates) {
    if (certificate && (!least || certificate.change < least.change)) least = certificate;
  }
  return least;
}

function certificate(
  { values, shares, leader }: LinearModel,
  rival: number,
  locked: ReadonlySet<number>,
  tie: number,
): FlipCertificate | null {
  const own = values[leader] as readonly number[];
  const advantage = (values[rival] as readonly number[]).map((v, j) => v - (own[j] as number));
  let missing = 0;
  for (const [j, d] of advantage.entries()) missing -= (shares[j] as number) * d;
  if (missing <= tie) return { rival, change: 0, shares, gains: null, losses: [] };
  const free = shares.flatMap((_, j) => (locked.has(j) ? [] : [j]));
  const gains = bestFor(free, advantage, shares);
  if (gains === null) return null;
  const best = advantage[gains] as number;
  const moved = [...shares];
  const losses: { criterion: number; share: number }[] = [];
  for (const j of free.sort((a, b) => (advantage[a] as number) - (advantage[b] as number))) {
    const gain = best - (advantage[j] as number);
    const available = shares[j] as number;
    if (gain <= 0 || missing <= 0) break;
    if (available === 0) continue;
    const share = Math.min(available, missing / gain);
    missing = share < available ? 0 : missing - share * gain;
    moved[j] = available - share;
    losses.push({ criterion: j, share });
  }
  if (missing > tie) return null;
  const total = losses.reduce((sum, loss) => sum + loss.share, 0);
  moved[gains] = (moved[gains] as number) + total;
  return { rival, change: 2 * total, shares: moved, gains, losses };
}

/** The free criterion with the largest advantage; of equal ones that with the largest share, which changes least. */
function bestFor(
  free: readonly number[],
  advantage: readonly number[],
  shares: readonly number[],
): number | null {
  let best: number | null = null;
  for (const j of free) {
    if (best === null) best = j;
    const more = (advantage[j] as number) - (advantage[best] as number);
    if (more > 0 || (more === 0 && (shares[j] as number) > (shares[best] as number))) best = j;
  }
  return best;
}
