import type { Known, WorkbookTables } from '../../../electron/ipc/contract.ts';

const MOST = 20_000;

/** What the open workbook has, by which the words of a table are understood. */
export const knownOf = ({ alternatives, criteria, criterionGroups }: WorkbookTables): Known => ({
  alternatives: alternatives.slice(0, MOST).map(({ name }) => name),
  criteria: criteria
    .slice(0, MOST)
    .map(({ name, scale, unit, direction, groupId, question, proMeaning, conMeaning }) => {
      const group = criterionGroups.find(({ id }) => id === groupId)?.name ?? '';
      const words = [group, question, proMeaning, conMeaning].join(' ').slice(0, 8_000);
      return { name, scale, unit, direction, words };
    }),
});
