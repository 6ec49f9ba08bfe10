import type { Column } from 'ag-grid-community';
import { t } from '../../../common/language/texts.ts';
import { commandKeys } from '../../commands/command-items.ts';
import { refuseLocked } from '../../model/locks.ts';
import { getState, refuseEdit, showEditor, update } from '../../model/store.ts';
import { clearCells } from './cell-work.ts';
import { alternativeOf } from './matrix-focus.ts';
import { isSummary, type MatrixRow, SUMMARY_NAMES } from './matrix-rows.ts';
import { isLockedNow } from './weights-now.ts';

/** What F2, a double click, a digit and Delete mean in a cell that AG Grid does not type into itself, or why they mean nothing. */

/** Opens a cell, as F2 and a double click do. AG Grid types numbers and weights in place. */
export function openCell(column: Column, row: MatrixRow): void {
  if (refuseComputed(row)) return;
  if (row.kind !== 'criterion' || refuseEdit()) return;
  const { criterionId } = row;
  if (column.getColId() === 'weight') {
    if (isLockedNow(getState(), criterionId)) refuseLocked(criterionId);
    return;
  }
  const alternativeId = alternativeOf(column);
  if (alternativeId === null) showEditor({ kind: 'criterion', id: criterionId });
  else if (!row.numeric) judgeInPlace(criterionId, alternativeId);
}

/** Opens the form of a judgement over the cell; a digit that was typed there, and what is typed after it, goes into it. */
function judgeInPlace(criterionId: string, alternativeId: string, digit: string | null = null): void {
  update(({ judgementTyped }) => ({
    judging: { criterionId, alternativeId },
    judgementTyped: digit === null ? null : `${judgementTyped ?? ''}${digit}`,
  }));
}

/** A key on a cell that is not being typed in; whether it meant something here. */
export function onCellGesture(event: KeyboardEvent, column: Column | null, row: MatrixRow): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || !column) return false;
  const digit = /^\d$/.test(key);
  const letter = /^\p{L}$/u.test(key);
  if (!digit && !letter && key !== 'F2' && key !== 'Delete' && key !== 'Backspace') return false;
  if (refuseComputed(row)) return true;
  if (row.kind !== 'criterion' || column.getColId() === 'weight') return false;
  const alternativeId = alternativeOf(column);
  if (alternativeId === null && key !== 'F2') {
    update({
      alert: {
        code: 'invalid',
        message: t('{row} is the name of a criterion.', { row: row.name }),
        remedy: t('F2 edits it. It is hidden and moved by its menu: a right click, or Shift+F10.'),
      },
    });
  } else if (key === 'F2') openCell(column, row);
  else if (letter && !row.numeric) refuseWord(row.name);
  else if (!digit && !letter && (key === 'Delete' || !row.numeric)) void clearCells();
  else if (row.numeric) return refuseEdit();
  else if (alternativeId !== null && !refuseEdit()) judgeInPlace(row.criterionId, alternativeId, key);
  return true;
}

/** Says what is typed into a cell of a criterion that is compared on evidence. */
function refuseWord(name: string): void {
  if (refuseEdit()) return;
  update({
    alert: {
      code: 'invalid',
      message: t('A cell of {name} is judged by a number.', { name }),
      remedy: t('Type one from 0 (worst) to 100 (best), or press {keys} to say what a source says of it.', {
        keys: commandKeys('newClaim') ?? '',
      }),
    },
  });
}

/** Says of a row that is worked out that nothing is typed into it; whether it is one. */
function refuseComputed(row: MatrixRow): boolean {
  if (row.kind !== 'group' && !isSummary(row)) return false;
  const name = row.kind === 'group' ? row.name : t(SUMMARY_NAMES[row.kind]);
  update({
    alert: {
      code: 'invalid',
      message: t('{name} is worked out from the cells and weights, so nothing is typed here.', { name }),
      remedy: t('Judge a cell, type a number or change a weight.'),
    },
  });
  return true;
}
