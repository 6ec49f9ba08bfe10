import type { GridApi } from 'ag-grid-community';
import { useState } from 'react';
import { useAssessment } from '../../model/derived.ts';
import { useApp } from '../../model/store.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { Hint } from './Hint.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { HiddenLine, NothingToCompare } from './notices.tsx';
import type { MatrixRow } from './rows.ts';
import { Toolbar } from './Toolbar.tsx';
import './matrix.css';
import './cells.css';
import './weights.css';
import './legend.css';

/** The home view: the matrix, what chooses its rows and columns, and the inspector beside it. */
export function MatrixView({ onDrawn }: { onDrawn: () => void }) {
  const [grid, setGrid] = useState<GridApi<MatrixRow> | null>(null);
  const inspectorOpen = useApp((state) => state.matrixView.inspectorOpen);
  const { noRanking } = useAssessment();
  const nothing = noRanking === 'no-alternatives' || noRanking === 'no-criteria';
  return (
    <div className="matrix-view">
      <section className="matrix-work" aria-label="Matrix">
        <Toolbar grid={grid} />
        <Hint />
        <NothingToCompare onDrawn={onDrawn} />
        {!nothing && (
          <div className="matrix-grid" data-testid="matrix">
            <MatrixGrid onReady={setGrid} onDrawn={onDrawn} />
          </div>
        )}
        <HiddenLine />
      </section>
      {inspectorOpen && <Inspector />}
    </div>
  );
}
