import type { Known, WorkbookTables } from '../../../electron/ipc/contract.ts';

const MOST = 20_000;

/** What the open workbook has, by which the words of a table are understood. */
export const knownOf = ({ alternatives, criteria }: WorkbookTables): Known => ({
  alternatives: alternatives.slice(0, MOST).map(({ name }) => name),
  criteria: criteria
    .slice(0, MOST)
    .map(({ name, scale, unit, direction }) => ({ name, scale, unit, direction })),
});
