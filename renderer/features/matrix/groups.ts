import { getState } from '../../model/store.ts';
import { changeMatrixView } from '../../model/workbook.ts';

export function toggleGroup(groupId: string): void {
  const { collapsedGroups } = getState().matrixView;
  changeMatrixView({
    collapsedGroups: collapsedGroups.includes(groupId)
      ? collapsedGroups.filter((id) => id !== groupId)
      : [...collapsedGroups, groupId],
  });
}
