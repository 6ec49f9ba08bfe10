import type { CellEditingStartedEvent } from 'ag-grid-community';
import { useTables } from '../../model/store.ts';
import { alternativeOf } from './matrix-focus.ts';
import type { MatrixRow } from './matrix-rows.ts';

const idOf = (criterionId: string): string => `words-of-${criterionId}`;

/** The words of the criteria that have some, for the fields in which they are typed. */
export function WordLists() {
  const { criteria } = useTables();
  return criteria
    .filter(({ scale, levels }) => scale === 'numeric' && levels.length > 0)
    .map(({ id, levels }) => (
      <datalist key={id} id={idOf(id)}>
        {levels.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    ));
}

/** Offers the words of a criterion in the field that was opened in one of its cells, as one types or by the arrow down. */
export function offerWords({ data, column }: CellEditingStartedEvent<MatrixRow>): void {
  if (data?.kind !== 'criterion' || data.levels.length === 0 || alternativeOf(column) === null) return;
  // The grid has just put the focus there.
  const field = document.activeElement;
  if (field instanceof HTMLInputElement) field.setAttribute('list', idOf(data.criterionId));
}
