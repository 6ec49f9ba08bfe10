import type { OriginKind, Transmission } from '../../common/evidence.ts';
import { cellKey } from '../assessment/cells.ts';
import type { FindingInput } from '../types.ts';
import type { CellId } from './leave-one-out.ts';

/** What suggestions are made from; the records of a workbook satisfy it. */
export interface DependenceInput {
  readonly sources: readonly {
    readonly id: string;
    /** Number of words and fingerprint of every paragraph; empty where the text is not known. */
    readonly paragraphPrints: readonly { readonly words: number; readonly print: string }[];
  }[];
  readonly speakers: readonly {
    readonly id: string;
    readonly affiliation: string | null;
    readonly originId: string | null;
  }[];
  readonly claims: readonly {
    readonly id: string;
    readonly sourceId: string;
    /** Counted from 1; null where it is not known. */
    readonly paragraph: number | null;
    readonly speakerId: string;
    readonly holderId: string;
    readonly transmission: Transmission;
    readonly originId: string | null;
    readonly excludedReason: string | null;
  }[];
  readonly findings: readonly Pick<FindingInput, 'claimId' | 'alternativeId' | 'criterionId' | 'polarity'>[];
}

/** A reason to ask whether several voices are one. Nothing follows from it until somebody declares an origin. */
export interface DependenceSuggestion {
  readonly kind: Exclude<OriginKind, 'event'>;
  /** The same as long as it is about the same: what a view remembers it by. */
  readonly key: string;
  /** The claims that would share an origin; for an employer those that its people hold. */
  readonly claimIds: readonly string[];
  readonly sourceIds: readonly string[];
  /** Whose views these are. */
  readonly holderIds: readonly string[];
  /** The affiliation that an employer is called by; null for the other kinds. */
  readonly name: string | null;
  /** Cells in which several of the claims speak: where it changes what they count. */
  readonly cells: readonly CellId[];
  /** One holder in all of them: they count as one voice already, and some may be echoes of another. */
  readonly oneVoice: boolean;
}

type Claim = DependenceInput['claims'][number];

/** A passage shorter than this, such as a heading, may stand in two texts by chance. */
const LEAST_WORDS = 8;

/**
 * Where voices may depend on one another (docs/scoring.md, "Voices"): the same passage in two sources, one holder who is quoted or
 * reported in several, and holders of one affiliation. Claims that share an origin already are not named again. In the order copy,
 * quotation, employer, and of each kind those first that change most cells.
 */
export function dependenceSuggestions(input: DependenceInput): DependenceSuggestion[] {
  const claims = input.claims.filter((claim) => claim.excludedReason === null);
  const place = cellsOf(input, claims);
  return [...copies(input, claims), ...quotations(claims), ...employers(input, claims)]
    .map(
      ({ kind, key, claims: its, name }): DependenceSuggestion => ({
        kind,
        key: `${kind} ${key}`,
        claimIds: its.map((claim) => claim.id),
        sourceIds: [...new Set(its.map((claim) => claim.sourceId))],
        holderIds: [...new Set(its.map((claim) => claim.holderId))],
        name,
        cells: place(its, kind === 'quotation'),
        oneVoice: new Set(its.map((claim) => claim.holderId)).size === 1,
      }),
    )
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.cells.length - a.cells.length);
}

const ORDER: readonly DependenceSuggestion['kind'][] = ['copy', 'quotation', 'employer'];

interface Found {
  readonly kind: DependenceSuggestion['kind'];
  readonly key: string;
  readonly claims: readonly Claim[];
  readonly name: string | null;
}

/** Claims at passages that stand word for word in more than one source. */
function copies({ sources }: DependenceInput, claims: readonly Claim[]): Found[] {
  const prints = new Map(sources.map((source) => [source.id, source.paragraphPrints]));
  const byPassage = Map.groupBy(claims, ({ sourceId, paragraph }) => {
    const passage = paragraph === null ? undefined : prints.get(sourceId)?.[paragraph - 1];
    return passage && passage.words >= LEAST_WORDS ? `${passage.words} ${passage.print}` : null;
  });
  return [...byPassage].flatMap(([passage, its]): Found[] => {
    if (passage === null || !severalSources(its) || sharedOrigin(its)) return [];
    return [{ kind: 'copy', key: passage, claims: its, name: null }];
  });
}

/** Claims of one holder that others pass on, where they or the holder's own words stand in more than one source. */
function quotations(claims: readonly Claim[]): Found[] {
  return [...Map.groupBy(claims, (claim) => claim.holderId)].flatMap(([holderId, its]): Found[] => {
    const passedOn = its.filter(
      ({ transmission, speakerId }) => transmission !== 'own' || speakerId !== holderId,
    );
    if (passedOn.length === 0 || !severalSources(its) || sharedOrigin(its)) return [];
    return [{ kind: 'quotation', key: holderId, claims: its, name: null }];
  });
}

/** Claims of holders whom one affiliation connects, unless they share an origin already. */
function employers({ speakers }: DependenceInput, claims: readonly Claim[]): Found[] {
  const byAffiliation = Map.groupBy(speakers, ({ affiliation }) => affiliation?.trim().toLowerCase() || null);
  return [...byAffiliation].flatMap(([key, people]): Found[] => {
    const origins = new Set(people.map((person) => person.originId));
    if (key === null || (origins.size === 1 && !origins.has(null))) return [];
    const ids = new Set(people.map((person) => person.id));
    const its = claims.filter((claim) => ids.has(claim.holderId));
    if (new Set(its.map((claim) => claim.holderId)).size < 2) return [];
    return [{ kind: 'employer', key, claims: its, name: people[0]?.affiliation?.trim() ?? null }];
  });
}

const severalSources = (claims: readonly Claim[]): boolean =>
  new Set(claims.map((claim) => claim.sourceId)).size > 1;

const sharedOrigin = (claims: readonly Claim[]): boolean => {
  const origins = new Set(claims.map((claim) => claim.originId));
  return origins.size === 1 && !origins.has(null);
};

/** The cells in which several of some claims have a finding that is not neutral: of several voices, or of one where that is asked. */
function cellsOf(
  { findings }: DependenceInput,
  claims: readonly Claim[],
): (its: readonly Claim[], ofOneVoice: boolean) => CellId[] {
  const holders = new Map(claims.map((claim) => [claim.id, claim.holderId]));
  const said = Map.groupBy(
    findings.filter(({ claimId, polarity }) => polarity !== 'neutral' && holders.has(claimId)),
    (finding) => finding.claimId,
  );
  return (its, ofOneVoice) => {
    const byCell = Map.groupBy(
      its.flatMap((claim) => said.get(claim.id) ?? []),
      ({ alternativeId, criterionId }) => cellKey(alternativeId, criterionId),
    );
    return [...byCell.values()].flatMap((inCell): CellId[] => {
      const [first] = inCell;
      const several =
        new Set(inCell.map(({ claimId }) => (ofOneVoice ? claimId : holders.get(claimId)))).size > 1;
      return first && several ? [{ alternativeId: first.alternativeId, criterionId: first.criterionId }] : [];
    });
  };
}
