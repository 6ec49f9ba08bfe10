/** Plain Node: the options of the command line that put other rules in the place of a scenario's own, for one answer. */

import { UserFacingError } from '../common/errors.ts';
import { list, quote } from '../common/words.ts';
import { date as dateField } from '../db/fields.ts';
import { foldName } from '../db/names.ts';
import type { Reading, Scenario, WorkbookTables } from '../db/tables.ts';
import { evidenceByReading } from '../scoring/readings/by-reading.ts';

/** As commander gives them; each is left out where the scenario's own rule holds. */
export interface RuleChoice {
  /** How much the findings of one voice depend on one another, 0 to 1. */
  readonly voices?: string;
  /** The last day whose claims count, YYYY-MM-DD. */
  readonly asOf?: string;
  /** Whose coding counts: the name or slug of a reading, or `settled`. */
  readonly reading?: string;
}

/** What a scenario is scored with: its tables and rules as the options leave them, and whose coding that is. */
export interface ChosenRules {
  readonly tables: WorkbookTables;
  readonly scenario: Scenario;
  /** The name of a reading; null for the coding that the workbook works with. */
  readonly reading: string | null;
}

/** The word for the coding that the workbook works with. */
export const SETTLED = 'settled';

/** Whether any of the options is given. */
export const hasRules = ({ voices, asOf, reading }: RuleChoice): boolean =>
  voices !== undefined || asOf !== undefined || reading !== undefined;

/** Refuses options that are wrong whatever the workbook holds. A UserFacingError. */
export function refuseWrongRules(choice: RuleChoice): void {
  rhoOf(choice.voices);
  dayOf(choice.asOf);
}

/** The scenario and the evidence as the options want them. A UserFacingError names what may be given. */
export function chooseRules(tables: WorkbookTables, scenario: Scenario, choice: RuleChoice): ChosenRules {
  const rho = rhoOf(choice.voices);
  const asOf = dayOf(choice.asOf);
  const reading = readingOf(tables, choice.reading);
  const chosen: Scenario = { ...scenario, ...(rho !== null && { rho }), ...(asOf !== null && { asOf }) };
  const coded = evidenceByReading(tables, reading?.id ?? null);
  return {
    // Exports find their scenario in the tables.
    tables: { ...coded, scenarios: coded.scenarios.map((one) => (one.id === chosen.id ? chosen : one)) },
    scenario: chosen,
    reading: reading?.name ?? null,
  };
}

function rhoOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const rho = /^\s*(\d+(\.\d*)?|\.\d+)\s*$/.test(text) ? Number(text) : Number.NaN;
  if (rho >= 0 && rho <= 1) return rho;
  throw new UserFacingError(
    'invalid',
    `--voices ${quote(text)} is no number from 0 to 1.`,
    'Give 0 (every claim counts in full) to 1 (a voice counts once), such as 0.5.',
  );
}

function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = dateField.safeParse(text.trim());
  if (day.success && day.data !== null) return day.data;
  throw new UserFacingError(
    'invalid',
    `--as-of ${quote(text)} is no day.`,
    'Give one as YYYY-MM-DD, such as 2009-06-30.',
  );
}

function readingOf({ readings }: WorkbookTables, text: string | undefined): Reading | null {
  if (text === undefined) return null;
  const wanted = foldName(text);
  // A reading that is called so itself is meant.
  const found = readings.find(({ name, slug }) => foldName(name) === wanted || slug === wanted);
  if (found !== undefined) return found;
  if (wanted === SETTLED) return null;
  const names = readings.map(({ name, slug }) => (slug === null ? name : `${name} (${slug})`));
  throw new UserFacingError(
    'invalid',
    `There is no reading called ${quote(text)}.`,
    names.length === 0
      ? `The workbook has no readings, so only ${SETTLED} can be given.`
      : `Give ${SETTLED}, or one of: ${list(names)}.`,
  );
}
