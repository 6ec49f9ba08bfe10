import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbookFile } from '../../../../db/open.ts';
import { readTables } from '../../../../db/queries.ts';
import type { WorkbookTables } from '../../../../db/tables.ts';
import { cli } from '../../../cli/cli.ts';
import { temporaryFolder } from '../../../db/workbooks.ts';
import { numbersOf } from '../imported-files.ts';

/** A file as somebody has it. */
export interface GivenFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What a file came to in a new workbook, all by names. */
export interface Outcome {
  /** What the command ended with: 0, or 2 where it was refused. */
  readonly status: number;
  /** All that was said of it. */
  readonly said: string;
  readonly alternatives: readonly string[];
  readonly criteria: readonly string[];
  readonly directions: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string | null>>;
  readonly groups: Readonly<Record<string, string>>;
  /** Numbers by alternative and criterion. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Shares of one of the only scenario that was imported; empty where there is none. */
  readonly weights: Readonly<Record<string, number>>;
  /** The best first, with "=" between what is level and ">" between the others; empty where nothing is ranked. */
  readonly order: string;
  readonly scores: Readonly<Record<string, number>>;
  /** "alternative | criterion | polarity", in the order of the file. */
  readonly findings: readonly string[];
  readonly claims: readonly string[];
  /** "author | title | date". */
  readonly sources: readonly string[];
  readonly notes: readonly string[];
  /** The scenarios as JSON, for the settings of methods. */
  readonly scenarios: string;
}

const NOTHING: Omit<Outcome, 'status' | 'said'> = {
  alternatives: [],
  criteria: [],
  directions: {},
  units: {},
  groups: {},
  cells: {},
  weights: {},
  order: '',
  scores: {},
  findings: [],
  claims: [],
  sources: [],
  notes: [],
  scenarios: '[]',
};

/** Imports a file into a new workbook as the command line does, and ranks what came of it where that is asked for. */
export async function importedWith(
  file: GivenFile,
  { options = [], ranks = true }: { readonly options?: readonly string[]; readonly ranks?: boolean } = {},
): Promise<Outcome> {
  const folder = temporaryFolder();
  const path = join(folder, file.name);
  const workbook = join(folder, 'made.weighbridge');
  writeFileSync(path, file.content);
  const { status, out, err } = await cli('import', path, '--new', workbook, ...options);
  const said = `${out}\n${err}`;
  if (!readdirSync(folder).includes('made.weighbridge')) return { ...NOTHING, status, said };
  const db = openWorkbookFile(workbook);
  try {
    const tables = readTables(db);
    const ranking = ranks ? await ranked(workbook) : { order: '', scores: {} };
    return { status, said, ...contentOf(tables), ...ranking };
  } finally {
    db.close();
  }
}

async function ranked(workbook: string): Promise<Pick<Outcome, 'order' | 'scores'>> {
  const { status, out, err } = await cli('rank', workbook);
  if (status !== 0) throw new Error(`What was imported cannot be ranked: ${err}`);
  const { ranking, scores } = JSON.parse(out) as {
    ranking: readonly (readonly string[])[];
    scores: Record<string, number>;
  };
  return { order: ranking.map((level) => level.toSorted().join(' = ')).join(' > '), scores };
}

function contentOf(tables: WorkbookTables): Omit<Outcome, 'status' | 'said' | 'order' | 'scores'> {
  const { alternatives, criteria, criterionGroups, weights, claims, findings, sources, notes } = tables;
  const nameOf = new Map(
    [...alternatives, ...criteria, ...criterionGroups].map(({ id, name }) => [id, name]),
  );
  const byName = <T>(of: (criterion: WorkbookTables['criteria'][number]) => T): Record<string, T> =>
    Object.fromEntries(criteria.map((criterion) => [criterion.name, of(criterion)]));
  const whole = weights.reduce((sum, { value }) => sum + value, 0);
  const share = (value: number): number => Math.round((value / whole) * 1e6) / 1e6;
  return {
    alternatives: alternatives.map(({ name }) => name),
    criteria: criteria.map(({ name }) => name),
    directions: byName(({ direction }) => direction),
    units: byName(({ unit }) => unit),
    groups: byName(({ groupId }) => nameOf.get(groupId) ?? ''),
    cells: numbersOf(tables) as Outcome['cells'],
    weights: Object.fromEntries(
      weights.map(({ criterionId, value }) => [nameOf.get(criterionId) ?? '', share(value)]),
    ),
    findings: findings.map(({ alternativeId, criterionId, polarity }) =>
      [nameOf.get(alternativeId), nameOf.get(criterionId), polarity].join(' | '),
    ),
    claims: claims.map(({ text }) => text),
    sources: sources.map(({ author, title, date }) => [author ?? '', title, date ?? ''].join(' | ')),
    notes: notes.map(({ text }) => text),
    scenarios: JSON.stringify(tables.scenarios),
  };
}

/** Shares of one, rounded as an outcome has them. */
export function shares(points: Readonly<Record<string, number>>): Record<string, number> {
  const whole = Object.values(points).reduce((sum, value) => sum + value, 0);
  return Object.fromEntries(
    Object.entries(points).map(([name, value]) => [name, Math.round((value / whole) * 1e6) / 1e6]),
  );
}
