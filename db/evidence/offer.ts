/** Plain Node: what the offer of new built-in evidence says; types alone, for whoever shows it. */
import type { WorkbookTables } from '../tables.ts';

/** A thing by its id, where it has one on either side, and what it is called or says. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Something whose words change. */
export interface Reworded extends Named {
  /** What it says now; `name` is what it will say. */
  readonly before: string;
}

/** How many pro, con and neutral findings a cell has. */
export interface CellCount {
  readonly pro: number;
  readonly con: number;
  readonly neutral: number;
}

/** A cell whose findings change. A criterion that is new or gone has cells on one side alone. */
export interface ChangedCell {
  readonly alternative: Named;
  readonly criterion: Named;
  readonly before: CellCount;
  readonly after: CellCount;
  readonly added: number;
  readonly removed: number;
  /** Findings that are there before and after with another sign, strength, use or inference. */
  readonly changed: number;
}

export interface ScenarioChange extends Named {
  /**
   * `new` comes from the built-in evidence, `changed` takes its weights and rules, `carried` keeps the analyst's weights, which move to
   * the criteria that took the place of theirs, and `gone` is no longer built in.
   */
  readonly what: 'new' | 'changed' | 'carried' | 'gone';
  /** Points of the active criteria, before and after; null where there is no such criterion. */
  readonly weights: readonly {
    readonly criterion: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
  /** Rules that change, by the name of their column. */
  readonly rules: readonly { readonly rule: string; readonly before: unknown; readonly after: unknown }[];
}

/** What would change, named one by one. */
export interface EvidenceChanges {
  readonly claims: {
    readonly added: readonly Named[];
    readonly reworded: readonly Reworded[];
    /** Same words; how it is said, its kind, speaker, date or another property changes. */
    readonly recoded: readonly Named[];
    readonly removed: readonly Named[];
  };
  readonly findings: { readonly added: number; readonly removed: number; readonly changed: number };
  /** In the order of the criteria after, then before. */
  readonly cells: readonly ChangedCell[];
  readonly criteria: {
    readonly added: readonly Named[];
    readonly reworded: readonly Named[];
    /** `into` is the criterion that takes its weight, or null. It stays, hidden, where something of the analyst's rests on it. */
    readonly gone: readonly (Named & { readonly into: string | null; readonly hidden: boolean })[];
  };
  readonly contradictions: {
    readonly added: readonly Named[];
    readonly changed: readonly Named[];
    readonly removed: readonly Named[];
  };
  readonly scenarios: readonly ScenarioChange[];
  /** What else comes, changes or goes: how many rows of alternatives, sources, speakers, origins, readings, attributes. */
  readonly others: readonly {
    readonly what:
      | 'alternatives'
      | 'sources'
      | 'speakers'
      | 'origins'
      | 'readings'
      | 'attributes'
      | 'settlements';
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  }[];
}

/** What an analyst did himself, which stays. */
export interface OwnWork extends Named {
  readonly what:
    | 'note'
    | 'judgement'
    | 'measurement'
    | 'claim'
    | 'excluded claim'
    | 'scenario'
    | 'criterion'
    | 'alternative'
    | 'contradiction'
    | 'reading'
    | 'edited';
  /** Where it goes, or null where it stays in its place: the name of a criterion. */
  readonly movesTo: string | null;
  /** It stays on this criterion, which is hidden; or null. */
  readonly hiddenWith: string | null;
}

/** Something built in that an analyst edited and that the new evidence changes too: one of the two is taken. */
export interface EvidenceConflict {
  /** By which `takeEvidence` names it. */
  readonly key: string;
  readonly what:
    | 'workbook'
    | 'alternative'
    | 'criterion group'
    | 'criterion'
    | 'source'
    | 'origin'
    | 'speaker'
    | 'claim'
    | 'findings'
    | 'description'
    | 'reading'
    | 'coding'
    | 'attribute'
    | 'attribute value'
    | 'contradiction'
    | 'scenario'
    | 'weights';
  readonly name: string;
  /** As the workbook was made, as the analyst has it, and as it is built in now, in lines to be read; null where it is not there. */
  readonly original: readonly string[] | null;
  readonly yours: readonly string[] | null;
  readonly builtIn: readonly string[] | null;
}

/** What scoring needs of a workbook, for the ranking before and after. */
export type Scorable = Pick<
  WorkbookTables,
  | 'alternatives'
  | 'criteria'
  | 'sources'
  | 'origins'
  | 'speakers'
  | 'claims'
  | 'findings'
  | 'measurements'
  | 'judgements'
  | 'weights'
  | 'scenarios'
>;

/** New built-in evidence for a workbook that was made from older one. */
export interface EvidenceOffer {
  /** `takeEvidence` names it, so that what is taken is what was looked at. */
  readonly key: string;
  /** It was declined or taken once, so it is not made by itself; the menu still leads to it. */
  readonly dismissed: boolean;
  readonly changes: EvidenceChanges;
  readonly own: readonly OwnWork[];
  readonly conflicts: readonly EvidenceConflict[];
  /** The workbook as it would be. Scenarios and criteria that are there keep their ids. */
  readonly after: Scorable;
}
