/** Plain Node: what is verified of a workbook before any of it is believed. */

import { UserFacingError } from '../common/errors.ts';
import { DOUBTS, KINDS } from '../common/evidence.ts';
import { type Message, msg, t } from '../common/language/texts.ts';
import type { ReadDb } from './connection.ts';
import type { Migration } from './migrations/index.ts';
import { type SchemaEntry, schemaAfter, schemaOf } from './migrations/schema.ts';
import { verifyLimits } from './verify-limits.ts';

/** Refuses a file in which SQLite finds faults: pages, indexes, CHECKs, keys. CHECKs need a connection that can write. */
export function verifyPages(db: ReadDb): void {
  const found = faultsIn(db);
  if (found.length === 0) return;
  throw new UserFacingError(
    'corrupt',
    t('This workbook is damaged: SQLite finds faults in it.'),
    t('Open a copy or a backup of it. The file was left as it is.'),
    { reason: 'damaged-pages', details: found },
  );
}

/** What SQLite says of pages, indexes, CHECKs and keys, the first few; a file too damaged to be asked has faults. */
function faultsIn(db: ReadDb): readonly string[] {
  try {
    const found = db.all<{ integrity_check: string }>(`PRAGMA integrity_check(${MOST_FAULTS})`);
    if (found[0]?.integrity_check !== 'ok') return found.map((row) => row.integrity_check);
    const dangling = db.all<{ table: string; parent: string }>('PRAGMA foreign_key_check');
    return dangling
      .slice(0, MOST_FAULTS)
      .map(({ table, parent }) =>
        t('A row of {table} names a row of {parent} that is not there.', { table, parent }),
      );
  } catch (error) {
    if (error instanceof UserFacingError && error.code === 'in-use') throw error;
    return [t('SQLite cannot read the file far enough to say what is wrong with it.')];
  }
}

/** As many faults as somebody who is asked for help reads. */
const MOST_FAULTS = 20;

const inSql = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** Columns that hold a day, or null. */
export const DATES = [
  ['sources', 'date'],
  ['sources', 'accessed'],
  ['claims', 'date'],
  ['scenarios', 'as_of'],
] as const;

/** Columns that hold a time. */
export const TIMES = [
  ['events', 'at'],
  ['workbook', 'created_at'],
  ['notes', 'created_at'],
  ['notes', 'updated_at'],
  ['judgements', 'created_at'],
  ['judgements', 'updated_at'],
  ['measurements', 'updated_at'],
  ['elicitations', 'updated_at'],
  ['settlements', 'settled_at'],
] as const;

/** Claims that echo one another in a ring are never reached from those that repeat nothing. */
export const IN_A_RING = `id NOT IN (
  WITH RECURSIVE said (id) AS (
    SELECT id FROM claims WHERE echo_of_id IS NULL UNION SELECT c.id FROM claims c JOIN said s ON c.echo_of_id = s.id)
  SELECT id FROM said)`;

/** Of a criterion. Each step is only taken where the one before it held, which CASE promises and OR does not. */
export const NO_VALUE_FUNCTION = `CASE
    WHEN json_type(value_points) <> 'array' THEN 1
    WHEN json_array_length(value_points) = 1 OR json_array_length(value_points) > 100 THEN 1
    WHEN EXISTS (SELECT 1 FROM json_each(value_points) AS point WHERE CASE
      WHEN point.type <> 'array' THEN 1
      WHEN json_array_length(point.value) <> 2 THEN 1
      WHEN json_type(point.value, '$[0]') NOT IN ('integer', 'real') THEN 1
      WHEN json_type(point.value, '$[1]') NOT IN ('integer', 'real') THEN 1
      ELSE abs(json_extract(point.value, '$[0]')) > 1e300
        OR json_extract(point.value, '$[1]') NOT BETWEEN 0 AND 100 END) THEN 1
    ELSE EXISTS (
      SELECT 1 FROM json_each(value_points) AS point JOIN json_each(value_points) AS next ON next.key = point.key + 1
      WHERE json_extract(next.value, '$[0]') <= json_extract(point.value, '$[0]')) END`;

/** Of a criterion: its levels are two texts at least, each once, or none. */
export const NO_LEVELS = `CASE
    WHEN json_type(levels) <> 'array' THEN 1
    WHEN json_array_length(levels) = 1 OR json_array_length(levels) > 100 THEN 1
    WHEN EXISTS (SELECT 1 FROM json_each(levels) AS level WHERE level.type <> 'text') THEN 1
    ELSE (SELECT count(DISTINCT lower(value)) FROM json_each(levels)) <> json_array_length(levels) END`;

/** What the SQL cannot ask for: one workbook with a scenario, an analyst and a history, and dates that exist. */
const CONTENTS: readonly (readonly [query: string, fault: Message])[] = [
  ['SELECT (SELECT count(*) FROM workbook) <> 1', msg('it does not hold exactly one workbook')],
  ['SELECT NOT EXISTS (SELECT 1 FROM scenarios)', msg('it has no scenario')],
  ['SELECT NOT EXISTS (SELECT 1 FROM analysts)', msg('it has no analyst')],
  ['SELECT NOT EXISTS (SELECT 1 FROM events)', msg('its history is missing')],
  [
    'SELECT EXISTS (SELECT 1 FROM workbook WHERE current_scenario_id IS NULL)',
    msg('no scenario is the current one'),
  ],
  ...DATES.map(
    ([table, column]) =>
      [
        `SELECT EXISTS (SELECT 1 FROM ${table} WHERE ${column} IS NOT NULL AND date(${column}) IS NOT ${column})`,
        msg('a date does not exist'),
      ] as const,
  ),
  ...TIMES.map(
    ([table, column]) =>
      [
        `SELECT EXISTS (SELECT 1 FROM ${table} WHERE ${column} NOT GLOB '????-??-??T??:??:??*Z' OR julianday(${column}) IS NULL)`,
        msg('a time in it does not exist'),
      ] as const,
  ),
  [
    `SELECT EXISTS (SELECT 1 FROM alternatives, json_each(aliases) AS alias WHERE alias.type <> 'text')`,
    msg('a list of names in it holds something else'),
  ],
  [
    `SELECT EXISTS (SELECT 1 FROM claims, json_each(doubts) AS doubt WHERE doubt.value NOT IN (${inSql(DOUBTS)}))`,
    msg('a reason for doubt in it is none'),
  ],
  [
    `SELECT EXISTS (
       SELECT 1 FROM scenarios, json_each(kind_factors) AS factor WHERE factor.key NOT IN (${inSql(KINDS)})
         OR factor.type NOT IN ('integer', 'real') OR factor.value NOT BETWEEN 0 AND 1)`,
    msg('what a kind of evidence counts in it is none of 0 to 1'),
  ],
  [
    `SELECT EXISTS (
       SELECT 1 FROM reading_findings f WHERE NOT EXISTS (
         SELECT 1 FROM reading_claims c WHERE c.reading_id = f.reading_id AND c.claim_id = f.claim_id))`,
    msg('a reading in it has findings on a claim that it does not code'),
  ],
  [
    `SELECT EXISTS (SELECT 1 FROM claims WHERE ${IN_A_RING})`,
    msg('claims in it repeat one another in a ring'),
  ],
  [
    `SELECT EXISTS (SELECT 1 FROM criteria WHERE ${NO_VALUE_FUNCTION})`,
    msg('a value function in it is none'),
  ],
  [`SELECT EXISTS (SELECT 1 FROM criteria WHERE ${NO_LEVELS})`, msg('the words of a scale in it are none')],
];

/** Refuses a workbook of the newest format that makes no sense, though its tables hold it. */
export function verifyContents(db: ReadDb): void {
  verifyLimits(db);
  for (const [query, fault] of CONTENTS) {
    const [answer] = db.all<Record<string, number>>(query);
    if (Object.values(answer ?? {})[0] === 0) continue;
    throw new UserFacingError(
      'corrupt',
      t('This workbook makes no sense: {fault}.', { fault: t(fault) }),
      t('Another program may have changed it: open a copy from before that. The file was left as it is.'),
      { reason: 'senseless-contents', details: [t(fault)] },
    );
  }
}

/** A file with other tables, triggers or views than ours is not a workbook, whatever its header says. */
export function verifySchema(db: ReadDb, steps: readonly Migration[]): void {
  const present = inOrder(schemaOf(db));
  const due = inOrder(schemaAfter(steps));
  const strange = [
    ...differences(present, due, msg('{what} is not of a workbook.')),
    ...differences(due, present, msg('{what} is missing or different.')),
  ];
  if (strange.length === 0) return;
  throw new UserFacingError(
    'not-a-workbook',
    t('This file calls itself a Weighbridge workbook, but its tables are not those of one.'),
    t('Another program may have changed it: open a copy from before that.'),
    { reason: 'strange-tables', details: strange.slice(0, MOST_FAULTS) },
  );
}

/** ANALYZE adds its own two tables; whatever else only looks like SQLite's own is not let through. */
const STATISTICS = ['sqlite_stat1', 'sqlite_stat4'];

const inOrder = (entries: readonly SchemaEntry[]): readonly Told[] =>
  entries
    .filter(({ type, name }) => type !== 'table' || !STATISTICS.includes(name))
    .map(told)
    .sort(([, one], [, other]) => (one < other ? -1 : 1));

const told = ({ type, name, tableName, sql }: SchemaEntry): readonly [what: string, whole: string] => [
  t(
    '{type, select, table {The table {name}} index {The index {name}} trigger {The trigger {name}} other {The view {name}}}',
    { type, name },
  ),
  JSON.stringify([type, name, tableName, sql]),
];

type Told = ReturnType<typeof told>;

const differences = (these: readonly Told[], those: readonly Told[], said: Message): string[] => {
  const known = new Set(those.map(([, whole]) => whole));
  return these.filter(([, whole]) => !known.has(whole)).map(([what]) => t(said, { what }));
};
