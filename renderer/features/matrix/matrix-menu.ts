import type { GridApi } from 'ag-grid-community';
import { explainedItem } from '../../commands/command-items.ts';
import { askGoal } from '../../domain/what-if/ask-goal.ts';
import { cellAt } from '../../grid/AtOnce.tsx';
import { refusalToEdit } from '../../model/editable.ts';
import * as format from '../../model/format.ts';
import { areLocked } from '../../model/locks.ts';
import { lookup } from '../../model/lookup.ts';
import type { Selection } from '../../model/selection.ts';
import { getState, openDocument, showEditor, update } from '../../model/store.ts';
import { targetClaimsThat } from '../../model/target-claims.ts';
import type { MenuItem, MenuSection } from '../../ui/Menu.tsx';
import { shortcutLabel } from '../../ui/platform-keys.ts';
import { nothingToClear } from './cell-work.ts';
import { areFrozen } from './column-sizes.ts';
import { toggleGroup } from './groups.ts';
import { alternativeOf, selectionAt } from './matrix-focus.ts';
import type { GroupRow, MatrixRow } from './matrix-rows.ts';
import { columnWay, reasonOf, rowWay } from './move.ts';
import { clearRange, isInRange, selectedBlock } from './range.ts';
import { isLockedNow } from './weights-now.ts';

/** What can be done with a cell, a criterion or an alternative of the matrix, where the pointer or the focus is. */
export function matrixMenu(api: GridApi<MatrixRow>, at: Element): readonly MenuSection[] {
  const cell = cellAt(api, at);
  if (cell?.data?.kind === 'group') return [groupSection(cell.data)];
  const selection = cell ? selectionAt(cell) : headOf(api, at);
  if (!selection) return [];
  const { range } = getState();
  // Whole rows and columns are meant wherever one points at them.
  if (
    range?.of === 'criteria' &&
    'criterionId' in selection &&
    range.criterionIds.includes(selection.criterionId)
  )
    return criteriaSections(range.criterionIds);
  if (
    range?.of === 'alternatives' &&
    'alternativeId' in selection &&
    range.alternativeIds.includes(selection.alternativeId)
  )
    return alternativesSections(range.alternativeIds);
  // The commands are about what is selected, as everywhere. Within a rectangle the cell where it begins stays that.
  if (selection.kind === 'cell' && isInRange(selection)) return sectionsOf(getState().selection ?? selection);
  clearRange();
  update({ selection });
  return sectionsOf(selection);
}

/** The alternative whose column's head this is. */
function headOf(api: GridApi<MatrixRow>, at: Element): Selection | null {
  const colId = at.closest('.ag-header-cell')?.getAttribute('col-id');
  const column = colId ? api.getColumn(colId) : null;
  const alternativeId = column ? alternativeOf(column) : null;
  return alternativeId === null ? null : { kind: 'alternative', alternativeId };
}

function sectionsOf(selection: Selection): MenuSection[] {
  switch (selection.kind) {
    case 'cell':
      return [
        cellSection(selection),
        criterionSection(selection.criterionId),
        alternativeSection(selection.alternativeId),
      ];
    case 'criterion':
      return [noteSection('criterion'), criterionSection(selection.criterionId)];
    case 'alternative':
      return [noteSection('alternative'), alternativeSection(selection.alternativeId)];
    default:
      return [];
  }
}

/** Several whole rows. */
function criteriaSections(criterionIds: readonly string[]): MenuSection[] {
  const many = format.plural(criterionIds.length, 'criterion', 'criteria');
  const free = areLocked(getState(), criterionIds);
  const up = { label: 'Move up', reason: reasonOf(rowWay(criterionIds, -1)) };
  const down = { label: 'Move down', reason: reasonOf(rowWay(criterionIds, 1)) };
  return [
    {
      label: many,
      items: [
        explainedItem('toggleLock', {
          label: `${free ? 'Free' : 'Lock'} the ${criterionIds.length === 1 ? 'weight' : 'weights'}`,
        }),
        explainedItem('hideCriterion', { label: `Hide ${many}` }),
        explainedItem('moveCriterionUp', up),
        explainedItem('moveCriterionDown', down),
      ],
    },
    { label: 'Their cells', items: contentItems() },
  ];
}

/** Several whole columns. */
function alternativesSections(alternativeIds: readonly string[]): MenuSection[] {
  const many = format.plural(alternativeIds.length, 'alternative');
  const left = { label: 'Move to the left', reason: reasonOf(columnWay(alternativeIds, -1)) };
  const right = { label: 'Move to the right', reason: reasonOf(columnWay(alternativeIds, 1)) };
  return [
    {
      label: many,
      items: [
        explainedItem('hideAlternative', { label: `Hide ${many}` }),
        explainedItem('toggleFreeze', {
          label: areFrozen(alternativeIds) ? 'Let them scroll again' : 'Freeze at the left',
        }),
        explainedItem('moveAlternativeLeft', left),
        explainedItem('moveAlternativeRight', right),
      ],
    },
    { label: 'Their cells', items: contentItems() },
  ];
}

function cellSection({ criterionId }: Extract<Selection, { kind: 'cell' }>): MenuSection {
  const { name, scale } = lookup(openDocument(getState()).tables).criterion(criterionId);
  const items: MenuItem[] = [
    explainedItem('editJudgement'),
    scale === 'numeric'
      ? explainedItem('editNumber')
      : { ...explainedItem('editNumber'), reason: `${name} is compared on evidence, so it takes no number.` },
    explainedItem('newClaim', { label: 'New claim here…' }),
    explainedItem('addNote'),
    ...contentItems(),
  ];
  return { label: 'Cell', items };
}

/** What is done with what the selected cells hold. */
function contentItems(): MenuItem[] {
  const state = getState();
  const counted = targetClaimsThat(state, { excluded: false }).length;
  const excluded = targetClaimsThat(state, { excluded: true }).length;
  const block = selectedBlock();
  const several = block !== null && block.rows.length * block.columns.length > 1;
  return [
    counted === 0
      ? {
          ...explainedItem('excludeClaims'),
          reason: several ? 'No claim counts in these cells.' : 'No claim counts in this cell.',
        }
      : explainedItem('excludeClaims', {
          label: `Exclude ${format.plural(counted, 'claim')} from scoring…`,
        }),
    ...(excluded > 0
      ? [explainedItem('includeClaims', { label: `Count ${format.plural(excluded, 'claim')} again` })]
      : []),
    explainedItem('clearCells', { reason: block && nothingToClear(block) }),
    {
      label: several ? 'Copy cells' : 'Copy cell',
      shortcut: shortcutLabel('Mod+C'),
      // The focus is back in the grid, which hears of it as of the keys.
      run: () => document.execCommand('copy'),
    },
    {
      label: 'Paste cells',
      shortcut: shortcutLabel('Mod+V'),
      reason: 'Press the keys here, or choose Edit, Paste: a menu of the page may not read the clipboard.',
      run: () => {},
    },
    ...(several && block.rows.length > 1 ? [explainedItem('fillDown')] : []),
    ...(several && block.columns.length > 1 ? [explainedItem('fillRight')] : []),
  ];
}

const noteSection = (label: string): MenuSection => ({
  label: `Note on the ${label}`,
  items: [explainedItem('addNote')],
});

function criterionSection(criterionId: string): MenuSection {
  const state = getState();
  const { name } = lookup(openDocument(state).tables).criterion(criterionId);
  return {
    label: `Criterion ${name}`,
    items: [
      explainedItem('toggleLock', {
        label: `${isLockedNow(state, criterionId) ? 'Free' : 'Lock'} the weight of ${name}`,
      }),
      rename(name, () => showEditor({ kind: 'criterion', id: criterionId })),
      explainedItem('hideCriterion', { label: `Hide ${name}` }),
      explainedItem('moveCriterionUp', {
        label: `Move ${name} up`,
        reason: reasonOf(rowWay([criterionId], -1)),
      }),
      explainedItem('moveCriterionDown', {
        label: `Move ${name} down`,
        reason: reasonOf(rowWay([criterionId], 1)),
      }),
    ],
  };
}

function alternativeSection(alternativeId: string): MenuSection {
  const { name } = lookup(openDocument(getState()).tables).alternative(alternativeId);
  return {
    label: `Alternative ${name}`,
    items: [
      { label: `What must hold for ${name} to lead…`, run: () => askGoal(alternativeId) },
      rename(name, () => showEditor({ kind: 'alternative', id: alternativeId })),
      explainedItem('hideAlternative', { label: `Hide ${name}` }),
      explainedItem('toggleFreeze', {
        label: areFrozen([alternativeId]) ? `Let ${name} scroll again` : `Freeze ${name} at the left`,
      }),
      explainedItem('moveAlternativeLeft', {
        label: `Move ${name} to the left`,
        reason: reasonOf(columnWay([alternativeId], -1)),
      }),
      explainedItem('moveAlternativeRight', {
        label: `Move ${name} to the right`,
        reason: reasonOf(columnWay([alternativeId], 1)),
      }),
    ],
  };
}

/** The editor has the name first, and everything else of it. */
const rename = (name: string, run: () => void): MenuItem => ({
  label: `Rename or edit ${name}…`,
  reason: refusalToEdit(getState())?.message,
  run,
});

const groupSection = ({ name, groupId, collapsed }: GroupRow): MenuSection => ({
  label: `Group ${name}`,
  items: [{ label: `${collapsed ? 'Unfold' : 'Fold'} ${name}`, run: () => toggleGroup(groupId, name) }],
});
