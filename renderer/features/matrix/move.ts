import { byPosition } from '../../domain/order.ts';
import { lookup } from '../../model/lookup.ts';
import { getState, openDocument, update } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { columnsOf, gridNow, isSorted } from './grid-now.ts';

/** Rows and columns that change places with their neighbours. */

/** Why rows cannot be moved while a column orders them. */
export const SORTED = 'The rows are sorted: clear that first, in the bar above the matrix.';

type Step = -1 | 1;

/** A way to go, or why there is none. */
type Way = { readonly go: () => void } | { readonly reason: string };

/** How a criterion is moved a row up (-1) or down within its group. */
export function rowWay(criterionId: string, step: Step): Way {
  const { tables } = openDocument(getState());
  const { name, groupId } = lookup(tables).criterion(criterionId);
  if (isSorted()) return { reason: SORTED };
  const members = tables.criteria.filter((c) => c.groupId === groupId).sort(byPosition);
  const shown = members.filter((c) => c.active || c.id === criterionId);
  const at = shown.findIndex((c) => c.id === criterionId);
  const neighbour = shown[at + step];
  if (!neighbour) return { reason: `${name} is the ${step < 0 ? 'first' : 'last'} of its group.` };
  const before = step < 0 ? neighbour : members[members.indexOf(neighbour) + 1];
  return {
    go: () => void execute({ type: 'moveCriterion', criterionId, before: before?.id ?? null }),
  };
}

/** How an alternative is moved a column to the left (-1) or to the right. */
export function columnWay(alternativeId: string, step: Step): Way {
  const api = gridNow();
  if (!api) return { reason: 'Go to the matrix first: columns are moved there.' };
  const columns = columnsOf(api);
  const at = columns.findIndex((c) => c.alternativeId === alternativeId);
  const [moved, neighbour] = [columns[at], columns[at + step]];
  if (!moved) return { reason: 'This alternative is hidden.' };
  if (!neighbour) return { reason: `${moved.name} is the ${step < 0 ? 'first' : 'last'} column.` };
  return { go: () => api.moveColumns([moved.column], api.getAllGridColumns().indexOf(neighbour.column)) };
}

/** Moves what is selected, or says why it stays. */
export function moveSelected(what: 'row' | 'column', step: Step): void {
  const { selection } = getState();
  if (!selection) return;
  const way =
    what === 'row'
      ? 'criterionId' in selection && rowWay(selection.criterionId, step)
      : 'alternativeId' in selection && columnWay(selection.alternativeId, step);
  if (!way) return;
  if ('go' in way) way.go();
  else update({ alert: { code: 'invalid', message: 'It stays where it is.', remedy: way.reason } });
}

/** Why a way cannot be gone; null where it can. */
export const reasonOf = (way: Way): string | null => ('reason' in way ? way.reason : null);
