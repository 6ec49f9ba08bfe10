import type { CustomCellRendererProps } from 'ag-grid-react';
import * as format from '../../model/format.ts';
import { useApp } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toggleGroup } from './groups.ts';
import type { MatrixRow } from './matrix-rows.ts';
import { shareNow } from './weights-now.ts';

/** The row over the criteria of a group; it folds them away and back. */
export function GroupRenderer({ data }: CustomCellRendererProps<MatrixRow>) {
  if (data?.kind !== 'group') return null;
  const { groupId, name, collapsed, criterionIds } = data;
  return (
    // biome-ignore lint/a11y/useSemanticElements: AG Grid's rows are no table rows, and a cell has to stand in one.
    <div role="gridcell" tabIndex={-1} className="group-cell">
      <button
        type="button"
        className="group-row"
        tabIndex={-1}
        aria-expanded={!collapsed}
        onClick={() => toggleGroup(groupId)}
      >
        <Icon name={collapsed ? 'chevron-right' : 'chevron-down'} />
        <span>{name}</span>
        <small>
          {format.plural(criterionIds.length, 'criterion', 'criteria')},{' '}
          <GroupShare criterionIds={criterionIds} /> of the weight
        </small>
      </button>
    </div>
  );
}

const GroupShare = ({ criterionIds }: { criterionIds: readonly string[] }): string =>
  useApp((state) => format.percent(shareNow(state, criterionIds)));
