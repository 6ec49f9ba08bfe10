import type { ImportIssue } from '../../../db/exchange/issues.ts';
import type { WorkbookModelInput } from '../../../db/exchange/workbook-model.ts';
import { foldName } from '../../../db/names.ts';

/** Where something stands in a table: its row, counted from 1, and its column by letter where it is one cell. */
export interface Place {
  readonly row: number;
  readonly column?: string;
}

type Lists = {
  [L in
    | 'alternatives'
    | 'criteria'
    | 'sources'
    | 'speakers'
    | 'claims'
    | 'measurements'
    | 'judgements'
    | 'notes'
    | 'analysts']: NonNullable<WorkbookModelInput[L]>[number][];
};

/** The lists of a comparison that tables fill. */
export type BuilderList = keyof Lists;

/** A comparison in the making: what goes into it, where each entry came from, and what is wrong with the table. */
export interface ComparisonBuilder {
  /** Adds an entry and gives its index. */
  readonly add: <L extends BuilderList>(list: L, entry: Lists[L][number], from: Place) => number;
  readonly weigh: (criterion: string, value: number, lockedShare: number | null) => void;
  /** A row that stays out, as this says why. */
  readonly error: (place: Place, message: string, remedy: string) => void;
  readonly warning: (place: Place | null, message: string, remedy: string) => void;
  /** A fault of the whole table, for which there is no import. */
  readonly refuse: (message: string, remedy: string) => void;
  readonly finish: () => Interpretation;
}

/** What a table comes to. */
export interface Interpretation {
  /** What is in order: rows with an error are left out. */
  readonly comparison: WorkbookModelInput;
  readonly problems: readonly ImportIssue[];
  /** Where each entry of each list came from. */
  readonly origins: Readonly<Partial<Record<BuilderList, readonly Place[]>>>;
}

/** Starts an empty builder. Weights go to the scenario of this name. */
export function createComparisonBuilder(scenario: string): ComparisonBuilder {
  const lists: Partial<Lists> = {};
  const origins: Partial<Record<BuilderList, Place[]>> = {};
  const problems: ImportIssue[] = [];
  const weights: { criterion: string; value: number; lockedShare?: number | null }[] = [];
  const say = (
    severity: ImportIssue['severity'],
    place: Place | null,
    message: string,
    remedy: string,
  ): void => {
    problems.push({ severity, path: [], ...place, message, remedy });
  };
  return {
    add: (list, entry, from) => {
      const entries: unknown[] = lists[list] ?? [];
      lists[list] = entries as Lists[typeof list];
      const places: Place[] = origins[list] ?? [];
      origins[list] = places;
      places.push(from);
      return entries.push(entry) - 1;
    },
    weigh: (criterion, value, lockedShare) => {
      weights.push({ criterion, value, ...(lockedShare === null ? {} : { lockedShare }) });
    },
    error: (place, message, remedy) => say('error', place, message, remedy),
    warning: (place, message, remedy) => say('warning', place, message, remedy),
    refuse: (message, remedy) => say('error', null, message, remedy),
    finish: () => ({
      comparison: { ...lists, ...(weights.length > 0 ? { scenarios: [{ name: scenario, weights }] } : {}) },
      problems,
      origins,
    }),
  };
}

const LONGEST_NAME = 120;

/** Whether a text can be the name of something; says so if not. */
export function isName(builder: ComparisonBuilder, text: string, place: Place, what: string): boolean {
  if (text.length <= LONGEST_NAME) return true;
  builder.error(place, `The name of the ${what} is longer than ${LONGEST_NAME} characters.`, 'Shorten it.');
  return false;
}

/** Names in the form in which two of them are the same. */
export const keyOf = foldName;
