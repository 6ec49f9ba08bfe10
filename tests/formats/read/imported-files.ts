import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { workbookFrom } from '../../../db/exchange/create.ts';
import type { WorkbookModel } from '../../../db/exchange/workbook-model.ts';
import { readTables } from '../../../db/queries.ts';
import type { WorkbookTables } from '../../../db/tables.ts';
import { readImportFile } from '../../../formats/read/import-file.ts';
import { writeZip } from '../../../formats/write/zip.ts';
import { temporaryFolder } from '../../db/workbooks.ts';

/** A file with this content, and its path. */
export function fileWith(content: string | Uint8Array, name = 'file'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

export const zipWith = (files: Readonly<Record<string, string>>): string =>
  fileWith(writeZip(files), 'bundle.zip');

/** A zip whose list says of its only file that it unpacks to this many bytes. */
export function zipClaiming(content: string, bytes: number): string {
  const zip = Buffer.from(writeZip({ 'a.xml': content }));
  zip.writeUInt32LE(bytes, zip.indexOf('PK\u0001\u0002', 'latin1') + 24);
  return fileWith(zip, 'bundle.zip');
}

/** The workbook that a comparison becomes. */
export function tablesFrom(model: WorkbookModel): WorkbookTables {
  const db = workbookFrom(':memory:', model, {
    analyst: 'Grace',
    createdBy: 'Weighbridge test',
    from: 'a file',
  });
  try {
    return readTables(db);
  } finally {
    db.close();
  }
}

/** Reads a file that has no error in it, makes a workbook of it, and gives the warnings. */
export async function imported(path: string) {
  const { kind, model, problems } = await readImportFile(path);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const tables = tablesFrom(model ?? expect.fail(`no comparison in ${kind}`));
  return { kind, tables, warnings: problems.map(({ message }) => message) };
}

/** What is wrong with a file, in one text. */
export async function errorTextOf(path: string): Promise<string> {
  try {
    const { model, problems } = await readImportFile(path);
    expect(model).toBeNull();
    return problems.map(({ message, remedy }) => `${message} ${remedy}`).join('\n');
  } catch (error) {
    if (error instanceof Error && 'remedy' in error) return `${error.message} ${error.remedy}`;
    if (error instanceof Error && 'problem' in error) return error.message;
    throw error;
  }
}

/** Numbers by the names of alternative and criterion. */
export function numbersOf({
  measurements,
  alternatives,
  criteria,
}: WorkbookTables): Record<string, Record<string, unknown>> {
  const names = new Map([...alternatives, ...criteria].map(({ id, name }) => [id, name]));
  const table: Record<string, Record<string, unknown>> = {};
  for (const { alternativeId, criterionId, kind, a, b } of measurements) {
    const alternative = names.get(alternativeId) ?? '';
    const number = kind === 'exact' ? a : [kind, a, b];
    table[alternative] = { ...table[alternative], [names.get(criterionId) ?? '']: number };
  }
  return table;
}

/** Weights of a scenario by the name of the criterion. */
export function weightsOf(
  { weights, criteria, scenarios }: WorkbookTables,
  scenario: string,
): Record<string, number> {
  const id = scenarios.find(({ name }) => name === scenario)?.id ?? expect.fail(`no scenario ${scenario}`);
  const names = new Map(criteria.map((criterion) => [criterion.id, criterion.name]));
  return Object.fromEntries(
    weights
      .filter((row) => row.scenarioId === id)
      .map((row) => [names.get(row.criterionId) ?? '', row.value]),
  );
}
