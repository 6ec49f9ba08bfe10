import type { GridApi } from 'ag-grid-community';
import { t } from '../../../common/language/texts.ts';
import { explainedItem } from '../../commands/command-items.ts';
import { askGoal } from '../../domain/what-if/ask-goal.ts';
import { cellAt } from '../../grid/AtOnce.tsx';
import { refusalToEdit } from '../../model/editable.ts';
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
      return [noteSection(t('Note on the criterion')), criterionSection(selection.criterionId)];
    case 'alternative':
      return [noteSection(t('Note on the alternative')), alternativeSection(selection.alternativeId)];
    default:
      return [];
  }
}

/** Several whole rows. */
function criteriaSections(criterionIds: readonly string[]): MenuSection[] {
  const many = t('{n, plural, one {# criterion} other {# criteria}}', { n: criterionIds.length });
  const free = areLocked(getState(), criterionIds);
  const up = { label: t('Move up'), reason: reasonOf(rowWay(criterionIds, -1)) };
  const down = { label: t('Move down'), reason: reasonOf(rowWay(criterionIds, 1)) };
  return [
    {
      label: many,
      items: [
        explainedItem('toggleLock', {
          label: free
            ? t('{n, plural, one {Free the weight} other {Free the weights}}', { n: criterionIds.length })
            : t('{n, plural, one {Lock the weight} other {Lock the weights}}', { n: criterionIds.length }),
        }),
        explainedItem('hideCriterion', { label: t('Hide {what}', { what: many }) }),
        explainedItem('moveCriterionUp', up),
        explainedItem('moveCriterionDown', down),
      ],
    },
    { label: t('Their cells'), items: contentItems() },
  ];
}

/** Several whole columns. */
function alternativesSections(alternativeIds: readonly string[]): MenuSection[] {
  const many = t('{n, plural, one {# alternative} other {# alternatives}}', { n: alternativeIds.length });
  const left = { label: t('Move to the left'), reason: reasonOf(columnWay(alternativeIds, -1)) };
  const right = { label: t('Move to the right'), reason: reasonOf(columnWay(alternativeIds, 1)) };
  return [
    {
      label: many,
      items: [
        explainedItem('hideAlternative', { label: t('Hide {what}', { what: many }) }),
        explainedItem('toggleFreeze', {
          label: areFrozen(alternativeIds) ? t('Let them scroll again') : t('Freeze at the left'),
        }),
        explainedItem('moveAlternativeLeft', left),
        explainedItem('moveAlternativeRight', right),
      ],
    },
    { label: t('Their cells'), items: contentItems() },
  ];
}

function cellSection({ criterionId }: Extract<Selection, { kind: 'cell' }>): MenuSection {
  const { name, scale } = lookup(openDocument(getState()).tables).criterion(criterionId);
  const items: MenuItem[] = [
    explainedItem('editJudgement'),
    scale === 'numeric'
      ? explainedItem('editNumber')
      : {
          ...explainedItem('editNumber'),
          reason: t('{name} is compared on evidence, so it takes no number.', { name }),
        },
    explainedItem('newClaim', { label: t('New claim here…') }),
    explainedItem('addNote'),
    ...contentItems(),
  ];
  return { label: t('Cell'), items };
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
          reason: several ? t('No claim counts in these cells.') : t('No claim counts in this cell.'),
        }
      : explainedItem('excludeClaims', {
          label: t('Exclude {n, plural, one {# claim} other {# claims}} from scoring…', { n: counted }),
        }),
    ...(excluded > 0
      ? [
          explainedItem('includeClaims', {
            label: t('Count {n, plural, one {# claim} other {# claims}} again', { n: excluded }),
          }),
        ]
      : []),
    explainedItem('clearCells', { reason: block && nothingToClear(block) }),
    {
      label: several ? t('Copy cells') : t('Copy cell'),
      shortcut: shortcutLabel('Mod+C'),
      // The focus is back in the grid, which hears of it as of the keys.
      run: () => document.execCommand('copy'),
    },
    {
      label: t('Paste cells'),
      shortcut: shortcutLabel('Mod+V'),
      reason: t('Press the keys here, or choose Edit, Paste: a menu of the page may not read the clipboard.'),
      run: () => {},
    },
    ...(several && block.rows.length > 1 ? [explainedItem('fillDown')] : []),
    ...(several && block.columns.length > 1 ? [explainedItem('fillRight')] : []),
  ];
}

const noteSection = (label: string): MenuSection => ({
  label,
  items: [explainedItem('addNote')],
});

function criterionSection(criterionId: string): MenuSection {
  const state = getState();
  const { name } = lookup(openDocument(state).tables).criterion(criterionId);
  return {
    label: t('Criterion {name}', { name }),
    items: [
      explainedItem('toggleLock', {
        label: isLockedNow(state, criterionId)
          ? t('Free the weight of {name}', { name })
          : t('Lock the weight of {name}', { name }),
      }),
      rename(name, () => showEditor({ kind: 'criterion', id: criterionId })),
      explainedItem('hideCriterion', { label: t('Hide {name}', { name }) }),
      explainedItem('moveCriterionUp', {
        label: t('Move {name} up', { name }),
        reason: reasonOf(rowWay([criterionId], -1)),
      }),
      explainedItem('moveCriterionDown', {
        label: t('Move {name} down', { name }),
        reason: reasonOf(rowWay([criterionId], 1)),
      }),
    ],
  };
}

function alternativeSection(alternativeId: string): MenuSection {
  const { name } = lookup(openDocument(getState()).tables).alternative(alternativeId);
  return {
    label: t('Alternative {name}', { name }),
    items: [
      { label: t('What must hold for {name} to lead…', { name }), run: () => askGoal(alternativeId) },
      rename(name, () => showEditor({ kind: 'alternative', id: alternativeId })),
      explainedItem('hideAlternative', { label: t('Hide {name}', { name }) }),
      explainedItem('toggleFreeze', {
        label: areFrozen([alternativeId])
          ? t('Let {name} scroll again', { name })
          : t('Freeze {name} at the left', { name }),
      }),
      explainedItem('moveAlternativeLeft', {
        label: t('Move {name} to the left', { name }),
        reason: reasonOf(columnWay([alternativeId], -1)),
      }),
      explainedItem('moveAlternativeRight', {
        label: t('Move {name} to the right', { name }),
        reason: reasonOf(columnWay([alternativeId], 1)),
      }),
    ],
  };
}

/** The editor has the name first, and everything else of it. */
const rename = (name: string, run: () => void): MenuItem => ({
  label: t('Rename or edit {name}…', { name }),
  reason: refusalToEdit(getState())?.message,
  run,
});

const groupSection = ({ name, groupId, collapsed }: GroupRow): MenuSection => ({
  label: t('Group {name}', { name }),
  items: [
    {
      label: collapsed ? t('Unfold {name}', { name }) : t('Fold {name}', { name }),
      run: () => toggleGroup(groupId, name),
    },
  ],
});
