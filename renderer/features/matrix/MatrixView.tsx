import type { GridApi } from 'ag-grid-community';
import { useEffect, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { tsvCell } from '../../../formats/write/plain/tsv.ts';
import { FirstSteps } from '../../domain/FirstSteps.tsx';
import { useAssessed } from '../../model/derived.ts';
import { getState, update, useApp, useTables } from '../../model/store.ts';
import { putInto } from '../../ui/copy/clipboard.ts';
import { useCopyOffer } from '../../ui/copy/offers.ts';
import { InspectorSlot } from '../../ui/layout/InspectorSlot.tsx';
import { editsText } from '../../ui/platform-keys.ts';
import { CellJudge } from './CellJudge.tsx';
import { cellText } from './cell-text.ts';
import { cellToCopy, pasteText, rangeToCopy } from './cell-work.ts';
import { Hint } from './Hint.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { matrixMenu } from './matrix-menu.ts';
import type { MatrixRow } from './matrix-rows.ts';
import { matrixShown } from './matrix-shown.ts';
import { HiddenLine, NothingToCompare } from './notices.tsx';
import { rangeByPointer } from './range-by-pointer.ts';
import { Toolbar } from './Toolbar.tsx';
import './matrix.css';
import './cells.css';
import './weights.css';

/** For pasting again into a cell; other programs take the words. */
const CELL_TYPE = 'text/x-weighbridge-cell';

/** Copies the selected rectangle with tabs, or the cell that has the focus in words; selected text goes its own way. */
function copyCells(event: ClipboardEvent, grid: GridApi<MatrixRow>): void {
  const selected = window.getSelection()?.isCollapsed === false;
  if (!event.clipboardData || selected || editsText(document.activeElement)) return;
  const range = rangeToCopy();
  const text = range ?? focusedText(grid);
  if (text === null) return;
  event.preventDefault();
  putInto(event.clipboardData, { text });
  const again = range ?? cellToCopy();
  if (again !== null) event.clipboardData.setData(CELL_TYPE, again);
}

/** The cell that has the focus, in words. */
function focusedText(grid: GridApi<MatrixRow>): string | null {
  const focused = grid.getFocusedCell();
  if (!focused) return null;
  const { rowIndex, rowPinned, column } = focused;
  const row =
    rowPinned === 'bottom' ? grid.getPinnedBottomRow(rowIndex) : grid.getDisplayedRowAtIndex(rowIndex);
  return row?.data ? tsvCell(cellText(row.data, column, getState())) : null;
}

function pasteCells(event: ClipboardEvent): void {
  if (editsText(document.activeElement) || !event.clipboardData) return;
  const text = event.clipboardData.getData(CELL_TYPE) || event.clipboardData.getData('text/plain');
  event.preventDefault();
  void pasteText(text);
}

/** Copying and pasting while the focus is in the grid: the page tells of them where a selection of text is, which the grid has none of. */
function useClipboard(element: HTMLElement | null, grid: GridApi<MatrixRow> | null): void {
  useEffect(() => {
    if (!element || !grid) return;
    const here = (): boolean => element.contains(document.activeElement) && !grid.isDestroyed();
    const onCopy = (event: ClipboardEvent): void => {
      if (here()) copyCells(event, grid);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (here()) pasteCells(event);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [element, grid]);
}

/** The home view: the matrix, what chooses its rows and columns, and the inspector beside it. */
export function MatrixView({ onDrawn }: { onDrawn: () => void }) {
  const [grid, setGrid] = useState<GridApi<MatrixRow> | null>(null);
  const [gridElement, setGridElement] = useState<HTMLElement | null>(null);
  useCopyOffer(gridElement, {
    table: () => grid && matrixShown(grid, getState()),
    menu: (at) => (grid ? matrixMenu(grid, at) : []),
  });
  useClipboard(gridElement, grid);
  const noRanking = useAssessed((assessment) => assessment.noRanking);
  const { claims } = useTables();
  const density = useApp((state) => state.matrixView.density);
  // A list that is open when the view goes is closed with it.
  useEffect(() => () => update({ chooser: null, judging: null, range: null }), []);
  const nothing = noRanking === 'no-alternatives' || noRanking === 'no-criteria';
  return (
    <div className="split-view">
      <section className="split-work matrix-view" data-region="work" aria-label={t('Matrix')}>
        <h1 className="hidden-text" data-view-heading tabIndex={-1}>
          {t('Matrix')}
        </h1>
        <Toolbar grid={grid} />
        {claims.length > 0 && <Hint />}
        <FirstSteps />
        <NothingToCompare onDrawn={onDrawn} />
        {!nothing && (
          <div
            ref={setGridElement}
            className={`matrix-grid is-${density}`}
            data-testid="matrix"
            {...rangeByPointer(grid)}
          >
            <MatrixGrid onReady={setGrid} onDrawn={onDrawn} />
          </div>
        )}
        <CellJudge grid={grid} within={gridElement} />
        <HiddenLine />
      </section>
      <InspectorSlot />
    </div>
  );
}
