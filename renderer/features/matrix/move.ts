import { msg, t } from '../../../common/language/texts.ts';
import { byPosition } from '../../domain/order.ts';
import { lookup } from '../../model/lookup.ts';
import { selectedAlternatives, selectedCriteria, stepBefore } from '../../model/matrix-range.ts';
import { getState, openDocument, update } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { areFrozen } from './column-sizes.ts';
import { isSorted } from './grid-now.ts';

/** Rows and columns that change places with their neighbours, one or several at once. */

/** Why rows cannot be moved while a column orders them. */
export const SORTED = msg('The rows are sorted: clear that first, in the bar above the matrix.');

type Step = -1 | 1;

/** A way to go, or why there is none. */
type Way = { readonly go: () => void } | { readonly reason: string };

/** How criteria are moved a row up (-1) or down within their group. */
export function rowWay(criterionIds: readonly string[], step: Step): Way {
  const { tables } = openDocument(getState());
  const moved = criterionIds.map((id) => lookup(tables).criterion(id));
  const [first] = moved;
  if (!first) return { reason: t('Select a criterion first.') };
  if (isSorted()) return { reason: t(SORTED) };
  if (moved.some(({ groupId }) => groupId !== first.groupId)) {
    return { reason: t('They stand in several groups: drag them to where they are to be.') };
  }
  const members = tables.criteria.filter((c) => c.groupId === first.groupId).sort(byPosition);
  const shown = members.filter((c) => c.active || criterionIds.includes(c.id)).map(({ id }) => id);
  const before = stepBefore(
    members.map(({ id }) => id),
    shown,
    criterionIds,
    step,
  );
  if (before === undefined) {
    const { name } = first;
    if (moved.length === 1)
      return {
        reason:
          step < 0
            ? t('{name} is the first of its group.', { name })
            : t('{name} is the last of its group.', { name }),
      };
    return {
      reason: step < 0 ? t('They are the first of their group.') : t('They are the last of their group.'),
    };
  }
  return { go: () => void execute({ type: 'moveCriteria', criterionIds: [...criterionIds], before }) };
}

/** How alternatives are moved a column to the left (-1) or to the right; their order is the workbook's. */
export function columnWay(alternativeIds: readonly string[], step: Step): Way {
  const { tables } = openDocument(getState());
  const moved = alternativeIds.map((id) => lookup(tables).alternative(id));
  const [first] = moved;
  if (!first) return { reason: t('Select an alternative first.') };
  if (moved.some(({ active }) => !active)) return { reason: t('It is hidden, so it has no column.') };
  const all = tables.alternatives.toSorted(byPosition);
  const before = stepBefore(
    all.map(({ id }) => id),
    // Frozen columns change places among themselves.
    all
      .filter(({ kind, active }) => kind === 'alternative' && active)
      .map(({ id }) => id)
      .filter((id) => areFrozen([id]) === areFrozen([first.id])),
    alternativeIds,
    step,
  );
  if (before === undefined) {
    const { name } = first;
    if (moved.length === 1)
      return {
        reason:
          step < 0 ? t('{name} is the first column.', { name }) : t('{name} is the last column.', { name }),
      };
    return { reason: step < 0 ? t('They are the first columns.') : t('They are the last columns.') };
  }
  return {
    go: () => void execute({ type: 'moveAlternatives', alternativeIds: [...alternativeIds], before }),
  };
}

/** Moves what is selected, or says why it stays. */
export function moveSelected(what: 'row' | 'column', step: Step): void {
  const state = getState();
  const way =
    what === 'row' ? rowWay(selectedCriteria(state), step) : columnWay(selectedAlternatives(state), step);
  if ('go' in way) way.go();
  else update({ alert: { code: 'invalid', message: t('It stays where it is.'), remedy: way.reason } });
}

/** Why a way cannot be gone; null where it can. */
export const reasonOf = (way: Way): string | null => ('reason' in way ? way.reason : null);
