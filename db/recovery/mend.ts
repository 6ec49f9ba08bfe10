/** Plain Node: makes sense of rows of which some are lost, so that what is left is a workbook. */

import { DOUBTS, KINDS } from '../../common/evidence.ts';
import { t } from '../../common/language/texts.ts';
import type { WriteDb } from '../connection.ts';
import { NEW_SCENARIO, NO_CITATION } from '../defaults.ts';
import { newId } from '../ids.ts';
import { COLUMN_LIMITS, isShallow } from '../limits.ts';
import { encodeRow, type RecordOf, sqlColumn, sqlTable, type TableName, tableNames } from '../tables.ts';
import { DATES, IN_A_RING, NO_LEVELS, NO_VALUE_FUNCTION, TIMES } from '../verify.ts';
import { beyond } from '../verify-limits.ts';

/** What had to be changed of what was read. */
export interface Mends {
  /** Stand-ins for rows that others name, by table. */
  readonly standIns: Partial<Record<TableName, number>>;
  /** Rows that could not stay without what they name. */
  readonly dropped: Partial<Record<TableName, number>>;
  /** Values that made no sense and were left out. */
  values: number;
}

/** What a stand-in needs: the time for its position, and its number for a name of its own. */
const STAND_INS: { readonly [T in TableName]?: (id: string, number: number) => RecordOf<T> } = {
  analysts: (id, number) => ({ id, name: lostName('analyst', number) }),
  criterionGroups: (id, number) => ({
    id,
    slug: null,
    name: lostName('group', number),
    position: LAST + number,
  }),
  sources: (id, number) => ({
    ...NO_CITATION,
    id,
    slug: null,
    fileName: null,
    title: lostName('source', number),
    author: null,
    publication: null,
    date: null,
    remark: lostText(),
    sha256: null,
    paragraphs: null,
    paragraphPrints: [],
    credibility: 1,
    position: LAST + number,
  }),
  speakers: (id, number) => ({
    id,
    slug: null,
    name: lostName('speaker', number),
    role: lostText(),
    affiliation: null,
    interest: null,
    credibility: 1,
    originId: null,
  }),
  alternatives: (id, number) => ({
    id,
    slug: null,
    name: lostName('alternative', number),
    aliases: [],
    vendor: null,
    kind: 'alternative',
    description: lostText(),
    active: true,
    position: LAST + number,
  }),
  scenarios: (id, number) => ({
    ...NEW_SCENARIO,
    id,
    slug: null,
    name: lostName('scenario', number),
    description: lostText(),
    position: LAST + number,
  }),
};

const LAST = 1_000_000;
const lostText = (): string => t('What stood here was lost when the file was damaged.');
const lostName = (
  what: 'analyst' | 'group' | 'source' | 'speaker' | 'alternative' | 'scenario',
  number: number,
): string =>
  t(
    '{what, select, analyst {Lost analyst {number}} group {Lost group {number}} source {Lost source {number}} speaker {Lost speaker {number}} alternative {Lost alternative {number}} other {Lost scenario {number}}}',
    { what, number: String(number) },
  );

/** Mends references and contents. Foreign keys are off; `at` stands where a time makes no sense. */
export function mend(db: WriteDb, at: string): Mends {
  const mends: Mends = { standIns: {}, dropped: {}, values: 0 };
  db.transaction(() => {
    for (const statement of VALUES) mends.values += changesBy(db, statement, at);
    mends.values += mendDepth(db);
    // What is dropped may be named by others in their turn.
    for (let round = 0; round < 20 && mendReferences(db, mends) > 0; round++);
    mendWhole(db, mends, at);
  });
  return mends;
}

const changesBy = (db: WriteDb, statement: string, at: string): number => {
  db.run(statement, statement.includes('@at') ? { at } : {});
  return db.get<{ n: number }>('SELECT changes() AS n')?.n ?? 0;
};

const inSql = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** What verifyContents asks for, each as a change of what does not hold. */
const VALUES: readonly string[] = [
  ...DATES.map(
    ([table, column]) =>
      `UPDATE ${table} SET ${column} = NULL WHERE ${column} IS NOT NULL AND date(${column}) IS NOT ${column}`,
  ),
  ...TIMES.filter(([table]) => table !== 'events').map(
    ([table, column]) =>
      `UPDATE ${table} SET ${column} = @at
       WHERE ${column} NOT GLOB '????-??-??T??:??:??*Z' OR julianday(${column}) IS NULL`,
  ),
  `UPDATE alternatives SET aliases = '[]'
   WHERE EXISTS (SELECT 1 FROM json_each(aliases) AS alias WHERE alias.type <> 'text')`,
  `UPDATE claims SET doubts = '[]'
   WHERE EXISTS (SELECT 1 FROM json_each(doubts) AS doubt WHERE doubt.value NOT IN (${inSql(DOUBTS)}))`,
  `UPDATE scenarios SET kind_factors = '{}' WHERE EXISTS (
     SELECT 1 FROM json_each(kind_factors) AS factor WHERE factor.key NOT IN (${inSql(KINDS)})
       OR factor.type NOT IN ('integer', 'real') OR factor.value NOT BETWEEN 0 AND 1)`,
  `UPDATE criteria SET value_points = '[]' WHERE ${NO_VALUE_FUNCTION}`,
  `UPDATE criteria SET levels = '[]' WHERE ${NO_LEVELS}`,
  `UPDATE claims SET echo_of_id = NULL WHERE ${IN_A_RING}`,
  ...COLUMN_LIMITS.map((limit) => {
    const [table, column] = [sqlTable(limit.table), sqlColumn(limit.column)];
    const within = { text: `substr(${column}, 1, ${limit.most})`, json: "'{}'", number: '0' }[limit.kind];
    return `UPDATE ${table} SET ${column} = ${within} WHERE ${beyond(limit)}`;
  }),
];

/** Nothing is kept of what is nested too deeply. Returns how many values that were. */
function mendDepth(db: WriteDb): number {
  let mended = 0;
  for (const limit of COLUMN_LIMITS.filter(({ kind }) => kind === 'json')) {
    const [table, column] = [sqlTable(limit.table), sqlColumn(limit.column)];
    for (const { id, value } of db.all<{ id: string; value: string }>(
      `SELECT id, ${column} AS value FROM ${table}`,
    )) {
      if (isShallow(JSON.parse(value))) continue;
      db.run(`UPDATE ${table} SET ${column} = '{}' WHERE id = ?`, [id]);
      mended++;
    }
  }
  return mended;
}

interface Dangling {
  readonly table: string;
  readonly rowid: number;
  readonly parent: string;
  readonly fkid: number;
}

/** Each row that names one that is not there loses the name where it can, gets a stand-in, or goes. Returns how many. */
function mendReferences(db: WriteDb, mends: Mends): number {
  const dangling = db
    .all<Dangling>('PRAGMA foreign_key_check')
    .filter(({ table }) => tableNames.some((name) => sqlTable(name) === table));
  for (const { table, rowid, parent, fkid } of dangling) {
    const column = db.get<{ name: string }>(
      'SELECT "from" AS name FROM pragma_foreign_key_list(?) WHERE id = ?',
      [table, fkid],
    )?.name;
    const found = db.get<{ id: string }>(`SELECT ${column} AS id FROM ${table} WHERE rowid = ?`, [rowid]);
    if (!column || !found) continue;
    if (isStandIn(db, parent, found.id, mends) || withoutName(db, table, column, rowid)) continue;
    db.run(`DELETE FROM ${table} WHERE rowid = ?`, [rowid]);
    count(mends.dropped, tableOf(table));
  }
  return dangling.length;
}

/** Puts a stand-in where a row is named that others need; true too where an earlier one did. */
function isStandIn(db: WriteDb, parent: string, id: string, mends: Mends): boolean {
  const table = tableOf(parent);
  const make = STAND_INS[table];
  if (!make) return false;
  const name = sqlTable(table);
  if (db.get(`SELECT 1 FROM ${name} WHERE id = ?`, [id])) return true;
  const image = encodeRow(table, make(id, freeNumber(db, name, mends.standIns[table] ?? 0)) as never);
  const columns = Object.keys(image);
  db.run(
    `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
    image,
  );
  count(mends.standIns, table);
  return true;
}

/** A number that no stand-in of an earlier recovery has either. */
const freeNumber = (db: WriteDb, table: string, used: number): number =>
  1 + used + (db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0);

/** False where a row cannot be without it. */
function withoutName(db: WriteDb, table: string, column: string, rowid: number): boolean {
  try {
    db.run(`UPDATE ${table} SET ${column} = NULL WHERE rowid = ?`, [rowid]);
    return true;
  } catch {
    return false;
  }
}

const tableOf = (sql: string): TableName => tableNames.find((name) => sqlTable(name) === sql) ?? 'workbook';

function count(counts: Partial<Record<TableName, number>>, table: TableName): void {
  counts[table] = (counts[table] ?? 0) + 1;
}

/** One workbook with a scenario that is looked at, and codings of the claims that have findings. */
function mendWhole(db: WriteDb, mends: Mends, at: string): void {
  const codings = db.all<{ readingId: string; claimId: string }>(
    `SELECT DISTINCT f.reading_id AS readingId, f.claim_id AS claimId FROM reading_findings f WHERE NOT EXISTS (
       SELECT 1 FROM reading_claims c WHERE c.reading_id = f.reading_id AND c.claim_id = f.claim_id)`,
  );
  for (const { readingId, claimId } of codings) {
    db.run('INSERT INTO reading_claims (id, reading_id, claim_id) VALUES (?, ?, ?)', [
      newId(),
      readingId,
      claimId,
    ]);
    count(mends.standIns, 'readingClaims');
  }
  if (!db.get('SELECT 1 FROM scenarios')) isStandIn(db, 'scenarios', newId(), mends);
  const scenario = db.get<{ id: string }>('SELECT id FROM scenarios ORDER BY position LIMIT 1')?.id ?? '';
  db.run('DELETE FROM workbook WHERE id <> (SELECT min(id) FROM workbook)');
  if (!db.get('SELECT 1 FROM workbook')) {
    db.run(
      `INSERT INTO workbook (id, title, question, description, current_scenario_id, created_at, created_by)
       VALUES (?, 'Recovered workbook', '', ?, ?, ?, 'Weighbridge')`,
      [newId(), lostText(), scenario, at],
    );
    count(mends.standIns, 'workbook');
  }
  db.run('UPDATE workbook SET current_scenario_id = ? WHERE current_scenario_id IS NULL', [scenario]);
}
