import { expect, test } from 'vitest';
import { readImportFile } from '../../../../formats/read/import-file.ts';
import { readTable } from '../../../../formats/read/tables/read-table.ts';
import { fileWith } from '../imported-files.ts';

const PAGE = `<!DOCTYPE html><html><head><title>Prices</title></head><body><p>What they cost, in all; 2025</p>
<table><tr><th>name</th><th>price</th></tr><tr><td>A</td><td>5</td></tr><tr><td>B</td><td>7</td></tr></table></body></html>`;

test('the largest table of a page is read, and that there are others is said', async () => {
  const grid = [
    ['name', 'price'],
    ['A', '5'],
    ['B', '7'],
  ];
  const read = async (html: string) => {
    const { kind, bytes } = await readImportFile(fileWith(html, 'prices.html'));
    const table = await readTable({ kind: 'file', bytes });
    return { kind, grid: table.grid, notes: table.notes.map(({ message }) => message) };
  };
  expect(await read(PAGE)).toEqual({ kind: 'table', grid, notes: [] });
  expect(await read(PAGE.replace('</body>', '<table><tr><td>x</td></tr></table></body>'))).toEqual({
    kind: 'table',
    grid,
    notes: ['There are 2 tables in this file; the largest was read, which begins with “name, price”.'],
  });
});
