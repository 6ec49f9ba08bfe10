import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportContextOf } from '../../../formats/write/export-context.ts';
import { evidenceTable } from '../../../formats/write/tables/evidence-table.ts';
import { notesTable } from '../../../formats/write/tables/notes-table.ts';
import { rankingTable } from '../../../formats/write/tables/ranking-table.ts';
import { weightsTable } from '../../../formats/write/tables/weights-table.ts';
import { listsTables } from '../../db/workbooks.ts';

const tables = listsTables();
const context = exportContextOf(tables, tables.scenarios[0]?.id ?? '');
const document = readFileSync(new URL('../../../docs/exports.md', import.meta.url), 'utf8');

test.each(
  [evidenceTable(context), rankingTable(context), weightsTable(context), notesTable(context)].map(
    ({ name, columns }) => [name, columns.map(({ key }) => key)] as const,
  ),
)('docs/exports.md has the columns of the table %s', (name, keys) => {
  const line = document.split('\n').find((one) => one.startsWith(`| ${name} |`)) ?? '';
  expect(line.split('|')[3]?.trim().split(', ')).toEqual(keys);
});
