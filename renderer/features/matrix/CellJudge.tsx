import type { GridApi } from 'ag-grid-community';
import { useEffect, useRef } from 'react';
import { t } from '../../../common/language/texts.ts';
import { JudgementForm, judgementKey } from '../../domain/judgement/JudgementForm.tsx';
import type { OnCell } from '../../model/editor.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { getState, update, useApp, useTables } from '../../model/store.ts';
import { columnsOf, criteriaOf } from './grid-now.ts';
import type { MatrixRow } from './matrix-rows.ts';

interface Props {
  readonly grid: GridApi<MatrixRow> | null;
  /** The element around the grid. */
  readonly within: HTMLElement | null;
}

/** The form of a judgement over the cell that is judged: a click elsewhere or Escape leaves it, and what was typed is kept. */
export function CellJudge({ grid, within }: Props) {
  const cell = useApp((state) => state.judging);
  if (!cell || !grid || !within) return null;
  return (
    <OverCell
      key={judgementKey(cell.alternativeId, cell.criterionId)}
      grid={grid}
      within={within}
      cell={cell}
    />
  );
}

const leave = (): void => update({ judging: null, judgementTyped: null });

function OverCell({ grid, within, cell }: { grid: GridApi<MatrixRow>; within: HTMLElement; cell: OnCell }) {
  const panel = useRef<HTMLDivElement>(null);
  // Over what was typed in the cell one types on; a value that stands is typed over.
  const typed = useRef(getState().judgementTyped !== null);
  const rows = lookup(useTables());
  const [alternative, criterion] = [rows.alternative(cell.alternativeId), rows.criterion(cell.criterionId)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: it opens once, over the cell by whose key it is.
  useEffect(() => {
    const element = panel.current;
    const source = elementOf(grid, within, cell);
    if (!element || !source) return leave();
    element.showPopover({ source });
    const field = element.querySelector<HTMLInputElement>('input[inputmode]');
    field?.focus();
    if (!typed.current) field?.select();
    // Scrolled away, a cell is no longer on the page.
    const onScroll = (): void => {
      if (!source.isConnected) element.hidePopover();
    };
    within.addEventListener('scroll', onScroll, true);
    return () => within.removeEventListener('scroll', onScroll, true);
  }, []);
  return (
    <div
      ref={panel}
      popover="auto"
      role="dialog"
      aria-label={t('Judge {alternative} on {criterion}', {
        alternative: alternative.name,
        criterion: format.inSentence(criterion.name),
      })}
      className="popover cell-judge"
      data-testid="cell-judge"
      onToggle={({ newState }) => newState === 'closed' && leave()}
    >
      <JudgementForm {...cell} onDone={() => panel.current?.hidePopover()} />
    </div>
  );
}

/** The cell on the screen, scrolled into sight. */
function elementOf(
  grid: GridApi<MatrixRow>,
  within: HTMLElement,
  { criterionId, alternativeId }: OnCell,
): HTMLElement | null {
  const row = criteriaOf(grid).find((r) => r.criterionId === criterionId);
  const column = columnsOf(grid).find((c) => c.alternativeId === alternativeId);
  const node = row && grid.getRowNode(row.id);
  if (!column || !node) return null;
  grid.ensureNodeVisible(node);
  grid.ensureColumnVisible(column.column);
  const key = CSS.escape(column.column.getColId());
  return within.querySelector(`[row-id="${CSS.escape(row.id)}"] [col-id="${key}"]`);
}
