import type { CellFinding, ClaimInput } from '../types.ts';

/**
 * Counting voices instead of claims (docs/scoring.md, "Voices"). A voice is the holder of a view. What one voice says in a cell is divided
 * by its design effect `1 + rho * max(0, m - 1)` (Kish 1965), m being how much it says; what the voices of one origin count together is
 * divided once more by the same formula. Monotone, continuous, and indifferent to the order and to splitting a claim.
 */

/** A finding that counts, with what it says: credibility times strength, above 0. */
export interface Said {
  readonly finding: CellFinding;
  readonly mass: number;
}

/** What findings add up to when voices are counted. */
export interface VoiceSums {
  readonly pro: number;
  readonly con: number;
  /** How many independent voices there are; those of one origin are one. */
  readonly voices: number;
  /** What a finding's mass is divided by. */
  readonly divisorOf: (finding: CellFinding) => number;
}

/** The divisor of a mass that depends on itself by `rho`, 0 to 1: 1 up to a mass of 1, and so that nothing counts for more than 1 / rho. */
export const designEffect = (mass: number, rho: number): number => 1 + rho * Math.max(0, mass - 1);

/** What one voice says, and what its origin is. */
interface Voice {
  readonly origin: string | null;
  pro: number;
  con: number;
  divisor: number;
}

/**
 * Adds up what is said in a cell, voice by voice and origin by origin. Terms are added in the order of their size, so that the order of
 * the findings cannot change the last digit. At a `rho` of 0 it is the plain sum, to the last bit.
 */
export function voiceSums(said: readonly Said[], rho: number): VoiceSums {
  const [only] = said;
  if (only === undefined) return { pro: 0, con: 0, voices: 0, divisorOf: undivided };
  const bySize = inOrderOfSize(said);
  if (rho === 0) return { ...plainSums(bySize), voices: independent(said), divisorOf: undivided };
  const voices = voicesOf(bySize);
  for (const voice of voices.values()) voice.divisor = designEffect(voice.pro + voice.con, rho);
  if (voices.size === 1 && only.finding.origin === null) {
    const { pro, con, divisor } = voices.get(only.finding.voice) as Voice;
    return { pro: pro / divisor, con: con / divisor, voices: 1, divisorOf: () => divisor };
  }
  const pros: number[] = [];
  const cons: number[] = [];
  const origins = new Map<string, Voice[]>();
  for (const voice of voices.values()) {
    if (voice.origin === null) {
      pros.push(voice.pro / voice.divisor);
      cons.push(voice.con / voice.divisor);
    } else pushTo(origins, voice.origin, voice);
  }
  for (const together of origins.values()) {
    const pro = sumBySize(together.map((voice) => voice.pro / voice.divisor));
    const con = sumBySize(together.map((voice) => voice.con / voice.divisor));
    const shared = designEffect(pro + con, rho);
    pros.push(pro / shared);
    cons.push(con / shared);
    for (const voice of together) voice.divisor *= shared;
  }
  return {
    pro: sumBySize(pros),
    con: sumBySize(cons),
    voices: pros.length,
    divisorOf: ({ voice }) => (voices.get(voice) as Voice).divisor,
  };
}

const undivided = (): number => 1;

function pushTo(origins: Map<string, Voice[]>, origin: string, voice: Voice): void {
  const its = origins.get(origin);
  if (its) its.push(voice);
  else origins.set(origin, [voice]);
}

/** Most findings of a cell have the same strength and come in order, which is seen without sorting. */
function inOrderOfSize(said: readonly Said[]): readonly Said[] {
  for (let i = 1; i < said.length; i++) {
    if ((said[i] as Said).mass < (said[i - 1] as Said).mass) return [...said].sort((a, b) => a.mass - b.mass);
  }
  return said;
}

/** What every voice says for and against, from findings in the order of their size. */
function voicesOf(bySize: readonly Said[]): Map<string, Voice> {
  const voices = new Map<string, Voice>();
  for (const { finding, mass } of bySize) {
    let voice = voices.get(finding.voice);
    if (!voice) {
      voice = { origin: finding.origin, pro: 0, con: 0, divisor: 1 };
      voices.set(finding.voice, voice);
    }
    if (finding.polarity === 'pro') voice.pro += mass;
    else voice.con += mass;
  }
  return voices;
}

function plainSums(bySize: readonly Said[]): { pro: number; con: number } {
  let pro = 0;
  let con = 0;
  for (const { finding, mass } of bySize) {
    if (finding.polarity === 'pro') pro += mass;
    else con += mass;
  }
  return { pro, con };
}

/** How many voices there are when those of one origin are one. */
function independent(said: readonly Said[]): number {
  const voices = new Set<string>();
  const origins = new Set<string>();
  for (const { finding } of said) {
    if (finding.origin === null) voices.add(finding.voice);
    else origins.add(finding.origin);
  }
  return voices.size + origins.size;
}

function sumBySize(values: number[]): number {
  let total = 0;
  for (const value of values.length > 1 ? Float64Array.from(values).sort() : values) total += value;
  return total;
}

type Repeating = Pick<ClaimInput, 'id' | 'holderId' | 'echoOfId'>;

/**
 * Whose voice a claim is: its holder's, and of an echo that of the claim that was there first. An echo should be neutral; where one is
 * not, what it says was said by that voice, so that a statement gains nothing by being repeated by many.
 */
export function voicesOfClaims(claims: readonly Repeating[]): (claim: Repeating) => string {
  if (claims.every(({ echoOfId }) => echoOfId == null)) return ({ holderId }) => holderId;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return (claim) => {
    let first = claim;
    // A workbook has no echo that leads back to itself; other input ends at the last that is new.
    for (let left = claims.length; left > 0; left--) {
      const before = first.echoOfId == null ? undefined : byId.get(first.echoOfId);
      if (before === undefined) break;
      first = before;
    }
    return first.holderId;
  };
}

/** How a finding is told apart from others of its cell: by whose view it is, and what declared origins it has. */
export interface Told {
  readonly voice: string;
  /** Ids of the origins that its claim and its holder declare. */
  readonly origins: readonly string[];
}

/**
 * The origin of every voice of a cell: the voices that one declared origin connects, over others where need be, are one origin, which has
 * the id of the smallest. Null for a voice that declares none. In the order of `told`.
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
      const [a, b] = [rootOf(VOICE + voice), rootOf(ORIGIN + origin)].sort() as [string, string];
      // The smaller name is the root, so the order of the findings does not name the origin; origins sort before voices.
      if (a !== b) parent.set(b, a);
    }
  }
  return told.map(({ voice }) => (named.has(voice) ? rootOf(VOICE + voice).slice(ORIGIN.length) : null));
}

const ORIGIN = 'origin ';
const VOICE = 'voice ';
