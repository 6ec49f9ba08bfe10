import type { CustomCellRendererProps } from 'ag-grid-react';
import * as format from '../../model/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { toggleGroup } from './groups.ts';
import type { MatrixRow } from './rows.ts';

/** The row over the criteria of a group; it folds them away and back. */
export function GroupRenderer({ data }: CustomCellRendererProps<MatrixRow>) {
  if (data?.kind !== 'group') return null;
  const { groupId, name, collapsed, criteria, share } = data;
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
          {format.plural(criteria, 'criterion', 'criteria')}, {format.percent(share)} of the weight
        </small>
      </button>
    </div>
  );
}
