import type { CellFinding } from '../types.ts';

/**
 * Counting voices instead of claims (docs/scoring.md, "Voices"). A voice is the holder of a view. What one voice says in a cell is divided
 * by its design effect `1 + rho * max(0, m - 1)` (Kish 1965), m being how much it says; the voices of one origin are divided once more by
 * the same formula over what they count together. Monotone, continuous, and indifferent to the order and to splitting a claim.
 */

/** A finding with what it says (credibility times strength), where that is above 0. */
export interface Said {
  readonly finding: CellFinding;
  readonly mass: number;
}

/** The divisor of a mass that depends on itself by `rho`, 0 to 1: 1 up to a mass of 1, and so that nothing counts for more than 1 / rho. */
export const designEffect = (mass: number, rho: number): number => 1 + rho * Math.max(0, mass - 1);

/** What each finding counts of its mass, 0 to 1, by the voices of its cell. Findings without mass are not in it. */
export function voiceShares(said: readonly Said[], rho: number): Map<CellFinding, number> {
  const shares = new Map<CellFinding, number>();
  for (const origin of Map.groupBy(said, ({ finding }) => finding.origin ?? finding.voice).values()) {
    const voices = Map.groupBy(origin, ({ finding }) => finding.voice)
      .values()
      .toArray();
    const effects = voices.map((voice) => designEffect(sorted(voice.map(({ mass }) => mass)), rho));
    // What its voices count together; a voice that has no origin but itself is divided once.
    const counted = sorted(
      voices.flatMap((voice, i) => voice.map(({ mass }) => mass / (effects[i] as number))),
    );
    const shared = origin[0]?.finding.origin == null ? 1 : designEffect(counted, rho);
    for (const [i, voice] of voices.entries()) {
      for (const { finding } of voice) shares.set(finding, 1 / ((effects[i] as number) * shared));
    }
  }
  return shares;
}

/** Added up in the order of size, so that the order of the findings cannot change the last digit. */
const sorted = (values: number[]): number =>
  values.sort((a, b) => a - b).reduce((total, value) => total + value, 0);

/** How a finding is told apart from others of its cell: by whose view it is, and what declared origins it has. */
export interface Told {
  readonly voice: string;
  /** Ids of the origins that its claim and its holder declare. */
  readonly origins: readonly string[];
}

/**
 * The origin of every voice of a cell: the voices that one declared origin connects, over others where need be, are one origin. Null for
 * a voice that declares none. In the order of `told`.
 */
export function originsOf(told: readonly Told[]): (string | null)[] {
  if (told.every(({ origins }) => origins.length === 0)) return told.map(() => null);
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    return root;
  };
  const named = new Set<string>();
  for (const { voice, origins } of told) {
    for (const origin of origins) {
      named.add(voice);
      const [a, b] = [rootOf(`voice ${voice}`), rootOf(`origin ${origin}`)].sort() as [string, string];
      // The smaller name is the root, so the order of the findings does not name the origin.
      if (a !== b) parent.set(b, a);
    }
  }
  return told.map(({ voice }) => (named.has(voice) ? rootOf(`voice ${voice}`) : null));
}
