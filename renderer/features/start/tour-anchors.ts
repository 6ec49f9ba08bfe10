/** Page: the real things of the window that the steps of the tour speak of. */
import { type AppState, openDocument } from '../../model/store.ts';
import type { Anchor } from './tour-steps.ts';

interface Keyed {
  readonly id: string;
  readonly slug: string | null;
}

/** A part of the grid by the names that it gives its rows and columns. */
function inMatrix({ selection, ...state }: AppState, column: 'weight' | 'cell'): string | null {
  if (selection?.kind !== 'cell') return null;
  const { criteria, alternatives } = openDocument({ ...state, selection }).tables;
  const keyOf = (rows: readonly Keyed[], id: string): string => {
    const row = rows.find((one) => one.id === id);
    return CSS.escape(row?.slug ?? id);
  };
  const col = column === 'weight' ? 'weight' : keyOf(alternatives, selection.alternativeId);
  return `[data-testid="matrix"] [row-id="${keyOf(criteria, selection.criterionId)}"] [col-id="${col}"]`;
}

const selectorOf: Readonly<Record<Anchor, (state: AppState) => string | null>> = {
  cell: (state) => inMatrix(state, 'cell'),
  pane: () => '[data-testid="inspector"]',
  weight: (state) => inMatrix(state, 'weight') ?? '[data-testid="matrix"] [role="gridcell"][col-id="weight"]',
  verdict: () => '[data-testid="verdict"]',
  answer: () => '[data-testid="answer-verdict"]',
  export: () => '[data-testid="export-buttons"]',
};

/** What a step points at; null while it is not on the screen. */
export function anchorElement(anchor: Anchor, state: AppState): Element | null {
  const selector = selectorOf[anchor](state);
  return selector === null ? null : document.querySelector(selector);
}
