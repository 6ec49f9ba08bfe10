/** Plain Node: the model that a table becomes, entry by entry, and the issues on the way. */

import { t } from '../../../../common/language/texts.ts';
import type { ImportIssue } from '../../../../db/exchange/issues.ts';
import type { WorkbookModelInput } from '../../../../db/exchange/workbook-model.ts';
import { foldName } from '../../../../db/names.ts';
import type { PreferenceChoice } from '../../../../scoring/method-comparison/method-options.ts';

/** Where something stands in a table: its row, counted from 1, and its column by letter where it is one cell. */
export interface TablePosition {
  readonly row: number;
  readonly column?: string;
}

type Lists = {
  [L in
    | 'alternatives'
    | 'criteria'
    | 'sources'
    | 'origins'
    | 'speakers'
    | 'claims'
    | 'measurements'
    | 'judgements'
    | 'notes'
    | 'analysts']: NonNullable<WorkbookModelInput[L]>[number][];
};

/** The lists of a model that tables fill. */
export type ModelList = keyof Lists;

/** A model in the making: what goes into it, where each entry came from, and what is wrong with the table. */
export interface ModelBuilder {
  /** Adds an entry and gives its index. */
  readonly add: <L extends ModelList>(list: L, entry: Lists[L][number], from: TablePosition) => number;
  readonly weigh: (criterion: string, value: number, lockedShare: number | null) => void;
  /** Sets how PROMETHEE compares two numbers of a criterion. */
  readonly prefer: (criterion: string, choice: PreferenceChoice) => void;
  /** A row that stays out, as this says why. */
  readonly error: (position: TablePosition, message: string, remedy: string) => void;
  readonly warning: (position: TablePosition | null, message: string, remedy: string) => void;
  /** A fault of the whole table, for which there is no import. */
  readonly refuse: (message: string, remedy: string) => void;
  readonly finish: () => Interpretation;
}

/** What a table comes to. */
export interface Interpretation {
  /** What is in order: rows with an error are left out. */
  readonly model: WorkbookModelInput;
  readonly problems: readonly ImportIssue[];
  /** Where each entry of each list came from; null for what another sheet says. */
  readonly origins: Readonly<Partial<Record<ModelList, readonly (TablePosition | null)[]>>>;
}

/** Starts an empty builder. Weights go to the scenario of this name. */
export function createModelBuilder(scenario: string): ModelBuilder {
  const lists: Partial<Lists> = {};
  const origins: Partial<Record<ModelList, TablePosition[]>> = {};
  const problems: ImportIssue[] = [];
  const weights: { criterion: string; value: number; lockedShare?: number | null }[] = [];
  const preferences: [criterion: string, choice: PreferenceChoice][] = [];
  const addIssue = (
    severity: ImportIssue['severity'],
    position: TablePosition | null,
    message: string,
    remedy: string,
  ): void => {
    problems.push({ severity, path: [], ...position, message, remedy });
  };
  return {
    add: (list, entry, from) => {
      const entries: unknown[] = lists[list] ?? [];
      lists[list] = entries as Lists[typeof list];
      const positions: TablePosition[] = origins[list] ?? [];
      origins[list] = positions;
      positions.push(from);
      return entries.push(entry) - 1;
    },
    weigh: (criterion, value, lockedShare) => {
      weights.push({ criterion, value, ...(lockedShare === null ? {} : { lockedShare }) });
    },
    prefer: (criterion, choice) => {
      preferences.push([criterion, choice]);
    },
    error: (position, message, remedy) => addIssue('error', position, message, remedy),
    warning: (position, message, remedy) => addIssue('warning', position, message, remedy),
    refuse: (message, remedy) => addIssue('error', null, message, remedy),
    finish: () => ({
      model: {
        ...lists,
        ...(weights.length + preferences.length > 0
          ? { scenarios: [scenarioOf(scenario, weights, preferences)] }
          : {}),
      },
      problems,
      origins,
    }),
  };
}

type Scenario = NonNullable<WorkbookModelInput['scenarios']>[number];

/** A scenario of what a table says; what it says nothing of stays as it is. */
const scenarioOf = (
  name: string,
  weights: NonNullable<Scenario['weights']>,
  preferences: readonly (readonly [criterion: string, choice: PreferenceChoice])[],
): Scenario => ({
  name,
  ...(weights.length > 0 ? { weights } : {}),
  ...(preferences.length > 0
    ? {
        methodOptions: {
          promethee: {
            criteria: Object.fromEntries(
              preferences.map(([criterion, choice]) => [criterion, { ...choice }]),
            ),
          },
        },
      }
    : {}),
});

const LONGEST_NAME = 120;

/** Whether a text can be the name of something; says so if not. */
export function isName(
  builder: ModelBuilder,
  text: string,
  position: TablePosition,
  what: 'alternative' | 'criterion' | 'speaker',
): boolean {
  if (text.length <= LONGEST_NAME) return true;
  builder.error(
    position,
    t(
      'The name of the {what, select, alternative {alternative} criterion {criterion} other {speaker}} is longer than {most} characters.',
      { what, most: LONGEST_NAME },
    ),
    t('Shorten it.'),
  );
  return false;
}

/** Names in the form in which two of them are the same. */
export const keyOf = foldName;
