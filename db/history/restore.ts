/** Plain Node: a workbook as it was once, written over what it is now. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import type { CommandContext } from '../commands/handler.ts';
import { compareTables } from '../compare/compare.ts';
import type { Row } from '../draft.ts';
import { EVIDENCE_VIEW } from '../evidence/base.ts';
import { writeTables } from '../evidence/write.ts';
import { readTables } from '../queries.ts';
import { type Analyst, isViewTable, tableNames, type WorkbookTables } from '../tables.ts';
import { tablesAt } from './rewind.ts';
import { listVersions } from './versions.ts';

/** Who works on a workbook, and the names of its states, stay whatever state it is brought back to. */
const STAYS = new Set(['analysts', 'versions']);

/**
 * What a workbook becomes when it is brought back to a state in its past: all that it said then, and how it is looked at now. Analysts and named
 * versions stay, and analysts whom the past names come back.
 */
export function restoredTables(present: WorkbookTables, past: WorkbookTables): WorkbookTables {
  const mixed = Object.fromEntries(
    tableNames.map((table) => [table, (isViewTable(table) || STAYS.has(table) ? present : past)[table]]),
  ) as unknown as WorkbookTables;
  const scenarios = new Set(past.scenarios.map(({ id }) => id));
  return {
    ...mixed,
    analysts: [...present.analysts, ...missingAnalysts(present, past)],
    viewStates: [
      ...present.viewStates.filter(({ view }) => view !== EVIDENCE_VIEW),
      // What became of an offer of built-in evidence goes with the evidence itself.
      ...past.viewStates.filter(({ view }) => view === EVIDENCE_VIEW),
    ],
    elicitations: present.elicitations.filter(({ scenarioId }) => scenarios.has(scenarioId)),
    workbook: past.workbook.map((row) => ({
      ...row,
      currentScenarioId:
        [present.workbook[0]?.currentScenarioId, row.currentScenarioId].find((id) =>
          scenarios.has(id ?? ''),
        ) ??
        past.scenarios[0]?.id ??
        null,
    })),
  };
}

/** Analysts whose row went since, and whom something of the past names. */
function missingAnalysts(present: WorkbookTables, past: WorkbookTables): Analyst[] {
  const here = new Set(present.analysts.map(({ id }) => id));
  const named = new Set(
    tableNames.flatMap((table) => (past[table] as readonly Row[]).map(({ analystId }) => analystId)),
  );
  return past.analysts.filter(({ id }) => !here.has(id) && named.has(id));
}

/**
 * Brings the open workbook back to what it said right after an event, within the transaction of a command: all of it is one event, which undo
 * takes back. Returns what that event did, in words. A UserFacingError where it says the same already.
 */
export function restoreInPlace(context: CommandContext, eventNumber: number): string {
  const present = readTables(context.db);
  const restored = restoredTables(present, tablesAt(context.db, eventNumber));
  if (saysTheSame(present, restored)) {
    throw new UserFacingError(
      'invalid',
      t('The workbook says what it said after change {number} already.', { number: String(eventNumber) }),
      t('Nothing was changed. Choose an earlier change to go back to.'),
    );
  }
  writeTables(context, present, restored, context.report);
  const label = context.db.get<{ label: string }>('SELECT label FROM events WHERE number = ?', [eventNumber]);
  const version = listVersions(context.db).find(({ number }) => number === eventNumber);
  if (version) return t('back to the version {name}', { name: quote(version.name) });
  return t('back to change {number}, {label}', {
    number: String(eventNumber),
    label: quote(label?.label ?? ''),
  });
}

/** Whether two states of a workbook say the same, however they are looked at. */
export const saysTheSame = (one: WorkbookTables, other: WorkbookTables): boolean =>
  compareTables(one, other, { most: 0 }).tables.length === 0;
