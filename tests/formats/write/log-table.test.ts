import { expect, test } from 'vitest';
import type { ExportContext } from '../../../formats/write/export-context.ts';
import { EVENTS_ASKED, logTable } from '../../../formats/write/tables/log-table.ts';

const historyOf = (count: number): ExportContext => {
  const entry = { at: '2030-01-02T03:04:05.000Z', analyst: 'Ada', kind: 'do', label: 'a weight' };
  const history = Array.from({ length: count }, (_, i) => ({ ...entry, number: count - i }));
  return { history } as unknown as ExportContext;
};

test('a history that is longer than a spreadsheet is read with says that older events are left out', () => {
  const { rows } = logTable(historyOf(EVENTS_ASKED));
  expect(rows).toHaveLength(EVENTS_ASKED);
  expect(rows.at(-2)?.[0]).toBe(2);
  expect(rows.at(-1)?.at(-1)).toMatch(/^Older events are left out: these are the newest 100,000\./);
});

test('one that fits ends with its first event', () => {
  const { rows } = logTable(historyOf(EVENTS_ASKED - 1));
  expect(rows).toHaveLength(EVENTS_ASKED - 1);
  expect(rows.at(-1)?.[0]).toBe(1);
});
