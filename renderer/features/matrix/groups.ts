import { t } from '../../../common/language/texts.ts';
import { getState } from '../../model/store.ts';
import { changeMatrixView } from '../../model/workbook.ts';
import { announce } from '../../ui/announce.ts';

/** Folds the criteria of a group away, or back; those hear it who do not see it. */
export function toggleGroup(groupId: string, name: string): void {
  const { collapsedGroups } = getState().matrixView;
  announce(
    'group',
    collapsedGroups.includes(groupId) ? t('{name}: open.', { name }) : t('{name}: folded away.', { name }),
  );
  changeMatrixView({
    collapsedGroups: collapsedGroups.includes(groupId)
      ? collapsedGroups.filter((id) => id !== groupId)
      : [...collapsedGroups, groupId],
  });
}
