import type { GridApi } from 'ag-grid-community';
import { type ClipboardEvent, useEffect, useState } from 'react';
import { tsvCell } from '../../../formats/write/plain/tsv.ts';
import { FirstSteps } from '../../domain/FirstSteps.tsx';
import { useAssessed } from '../../model/derived.ts';
import { getState, update, useTables } from '../../model/store.ts';
import { putInto } from '../../ui/copy/clipboard.ts';
import { useCopyOffer } from '../../ui/copy/offers.ts';
import { InspectorSlot } from '../../ui/layout/InspectorSlot.tsx';
import { editsText } from '../../ui/platform-keys.ts';
import { cellText } from './cell-text.ts';
import { Hint } from './Hint.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import type { MatrixRow } from './matrix-rows.ts';
import { matrixShown } from './matrix-shown.ts';
import { HiddenLine, NothingToCompare } from './notices.tsx';
import { Toolbar } from './Toolbar.tsx';
import './matrix.css';
import './cells.css';
import './weights.css';

/** Copies the cell that has the focus, in words; selected text goes its own way. */
function copyCell(event: ClipboardEvent, grid: GridApi<MatrixRow> | null): void {
  const focused = grid?.getFocusedCell();
  const selected = window.getSelection()?.isCollapsed === false;
  if (!grid || !focused || selected || editsText(document.activeElement)) return;
  const { rowIndex, rowPinned, column } = focused;
  const row =
    rowPinned === 'bottom' ? grid.getPinnedBottomRow(rowIndex) : grid.getDisplayedRowAtIndex(rowIndex);
  if (!row?.data) return;
  event.preventDefault();
  putInto(event.clipboardData, { text: tsvCell(cellText(row.data, column, getState())) });
}

/** The home view: the matrix, what chooses its rows and columns, and the inspector beside it. */
export function MatrixView({ onDrawn }: { onDrawn: () => void }) {
  const [grid, setGrid] = useState<GridApi<MatrixRow> | null>(null);
  const [gridElement, setGridElement] = useState<HTMLElement | null>(null);
  useCopyOffer(gridElement, { table: () => grid && matrixShown(grid, getState()) });
  const noRanking = useAssessed((assessment) => assessment.noRanking);
  const { claims } = useTables();
  // A list that is open when the view goes is closed with it.
  useEffect(() => () => update({ chooser: null }), []);
  const nothing = noRanking === 'no-alternatives' || noRanking === 'no-criteria';
  return (
    <div className="split-view">
      <section className="split-work matrix-view" data-region="work" aria-label="Matrix">
        <h1 className="hidden-text" data-view-heading tabIndex={-1}>
          Matrix
        </h1>
        <Toolbar grid={grid} />
        {claims.length > 0 && <Hint />}
        <FirstSteps />
        <NothingToCompare onDrawn={onDrawn} />
        {!nothing && (
          <div
            ref={setGridElement}
            className="matrix-grid"
            data-testid="matrix"
            onCopy={(event) => copyCell(event, grid)}
          >
            <MatrixGrid onReady={setGrid} onDrawn={onDrawn} />
          </div>
        )}
        <HiddenLine />
      </section>
      <InspectorSlot />
    </div>
  );
}
