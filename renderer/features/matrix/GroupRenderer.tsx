import { assumedValue } from '../../../common/known-words.ts';
import * as format from '../../model/format.ts';
import { useApp } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { CellBar } from './CellBar.tsx';
import { subtotalSentence } from './cell-sentence.ts';
import { toggleGroup } from './groups.ts';
import type { GroupRow } from './matrix-rows.ts';
import { shareNow, subtotalNow } from './weights-now.ts';

/** The name over the criteria of a group; it folds them away and back. */
export function GroupName({ row: { groupId, name, collapsed, criterionIds } }: { row: GroupRow }) {
  return (
    <button
      type="button"
      className="group-row"
      tabIndex={-1}
      aria-expanded={!collapsed}
      title={`${name}: ${format.plural(criterionIds.length, 'criterion', 'criteria')}`}
      onClick={() => toggleGroup(groupId, name)}
    >
      <Icon name={collapsed ? 'chevron-right' : 'chevron-down'} />
      <span className="hidden-text">Group </span>
      <span className="clip">{name}</span>
      <small>
        <span className="hidden-text">, </span>
        {criterionIds.length}
        <span className="hidden-text">
          {criterionIds.length === 1 ? ' criterion' : ' criteria'}, {collapsed ? 'folded away' : 'open'}
        </span>
      </small>
    </button>
  );
}

/** What part of the weight a group has. */
export function GroupWeight({ row }: { row: GroupRow }) {
  const share = useApp((state) => format.percent(shareNow(state, row.criterionIds)));
  return (
    <span className="group-share">
      <span className="hidden-text">Weight of the group {row.name}: </span>
      {share}
    </span>
  );
}

/** What an alternative reaches on the criteria of a group, weighed as they are; it moves with a dragged weight. */
export function GroupSubtotal({
  row,
  alternativeId,
  name,
}: {
  row: GroupRow;
  alternativeId: string;
  name: string;
}) {
  const value = useApp((state) => subtotalNow(state, row.criterionIds, alternativeId)?.value ?? null);
  const known = useApp((state) => subtotalNow(state, row.criterionIds, alternativeId)?.known ?? 0);
  const sentence = useApp((state) => subtotalSentence(state, row, alternativeId, name));
  if (value === null) return null;
  return (
    <div className={`cell is-subtotal ${known === 0 ? 'is-empty' : ''}`}>
      <span className="cell-value" data-testid="subtotal" aria-hidden="true">
        {known === 0 ? '–' : format.points(value)}
      </span>
      {known === 0 ? <span className="cell-bar is-assumed" aria-hidden="true" /> : <CellBar value={value} />}
      {known === 0 && (
        <span className="cell-assumed" aria-hidden="true">
          {assumedValue(value)}
        </span>
      )}
      <span className="hidden-text">{sentence}</span>
    </div>
  );
}
