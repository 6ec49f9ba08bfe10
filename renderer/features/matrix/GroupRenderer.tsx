import { shortAssumedValue } from '../../../common/known-words.ts';
import { t } from '../../../common/language/texts.ts';
import * as format from '../../model/format.ts';
import { useApp } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { rich } from '../../ui/rich.tsx';
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
      title={t('{name}: {n, plural, one {# criterion} other {# criteria}}', { name, n: criterionIds.length })}
      onClick={() => toggleGroup(groupId, name)}
    >
      <Icon name={collapsed ? 'chevron-right' : 'chevron-down'} />
      {rich('<hidden>Group </hidden><shown>{name}</shown>', {
        name,
        shown: (words) => <span className="clip">{words}</span>,
        hidden: (words) => <span className="hidden-text">{words}</span>,
      })}
      <small>
        <span className="hidden-text">, </span>
        {criterionIds.length}
        <span className="hidden-text">
          {' '}
          {collapsed
            ? t('{n, plural, one {criterion} other {criteria}}, folded away', { n: criterionIds.length })
            : t('{n, plural, one {criterion} other {criteria}}, open', { n: criterionIds.length })}
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
      <span className="hidden-text">{t('Weight of the group {name}:', { name: row.name })} </span>
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
          {shortAssumedValue(value)}
        </span>
      )}
      <span className="hidden-text">{sentence}</span>
    </div>
  );
}
