/** Plain Node: the lines of a matrix as they are seen before anything is guessed of them. */

import { msg, t } from '../../../../common/language/texts.ts';
import { isBlank, lineOf } from '../grid.ts';
import type { Oriented } from '../orient.ts';
import { type SharedName, sharesIn } from '../shares-in-names.ts';
import { type Decimal, guessDecimal } from '../values/number-format.ts';
import { computedWord } from '../vocabulary.ts';
import type { Layout } from './layout.ts';
import type { SeenLine } from './lines.ts';
import { type Shape, seeCell, shapeOfSeen } from './shape.ts';

/** A line with its heading and its cells. */
export interface ShapedLine {
  readonly at: number;
  readonly heading: string;
  readonly cells: SeenLine['cells'];
  readonly sights: SeenLine['sights'];
  readonly shape: Shape;
  readonly decimal: Decimal;
  readonly leftOut: string | null;
}

/** Names and weights in headings, by line; null where the headings have no weights. */
export type Shares = readonly (SharedName | null)[] | null;

/** The lines without the weights that stand in their names, where no entry weighs them. */
export function withShares(
  written: readonly ShapedLine[],
  names: number | null,
  isWeighed: boolean,
): { readonly shares: Shares; readonly shaped: readonly ShapedLine[] } {
  const shares = isWeighed ? null : sharesOf(written, names);
  if (shares === null) return { shares, shaped: written };
  return {
    shares,
    shaped: written.map((line) => ({ ...line, heading: shares[line.at]?.name ?? line.heading })),
  };
}

/** The weights in the names of lines, where each line of numbers has one that is not worked out of the others. */
function sharesOf(lines: readonly ShapedLine[], names: number | null): Shares {
  const shares = sharesIn(lines.map(({ heading }) => heading));
  const isWhole = lines.every(
    ({ at, heading, shape, leftOut }) =>
      at === names ||
      leftOut !== null ||
      (shape !== 'number' && shape !== 'index') ||
      heading === '' ||
      shares?.[at] ||
      computedWord(heading) !== null,
  );
  return isWhole ? shares : null;
}

/** What lines are left out for by their place. */
export const ABOVE_HEADINGS = msg('above the headings');
export const OVER_ROWS = msg('stands over the rows below it');

/** The lines with what stands in these entries. */
export function linesOf(
  view: Oriented,
  layout: Layout,
  head: number | null,
  entries: readonly number[],
  isColumns: boolean,
  nameRow: number | null,
  usual: Decimal,
): ShapedLine[] {
  const headings = Array.from({ length: view.lines }, (_, at) =>
    isColumns ? rowHeading(view, head, at) : (layout.headings[at] ?? ''),
  );
  return headings.map((heading, at) => {
    const isTotal = computedWord(heading) !== null;
    const products = isColumns && isTotal ? layout.pairs?.products : undefined;
    const cells = entries.map((entry) => {
      const cell = view.cell(entry, at);
      const product = isBlank(cell) ? products?.get(entry) : undefined;
      return product === undefined ? cell : view.cell(product, at);
    });
    const { decimal } = guessDecimal(cells, usual);
    const leftOut = isColumns ? rowLeftOut(layout, at, nameRow) : (layout.pairs?.out.get(at) ?? null);
    const sights = cells.map((cell) => seeCell(cell, decimal));
    return { at, heading, cells, sights, shape: shapeOfSeen(sights), decimal, leftOut };
  });
}

/** The name of a row; "Total" may stand before the column of names, under ids or groups. */
function rowHeading(view: Oriented, head: number | null, row: number): string {
  if (head === null) return '';
  const own = lineOf(view.cell(head, row));
  if (own !== '') return own;
  const before = Array.from({ length: head }, (_, at) => lineOf(view.cell(at, row)));
  return before.find((text) => computedWord(text) === 'whole') ?? '';
}

/** Why a row is no criterion by its place; null where it may be one. */
function rowLeftOut(
  { pairs, head, over, alone }: Layout,
  row: number,
  nameRow: number | null,
): string | null {
  if (nameRow !== null && row < nameRow) return t(ABOVE_HEADINGS);
  if (pairs !== null && over !== null && row === head) return t('says what stands below it');
  const single = alone.get(row);
  if (!single) return null;
  return single.is === 'section' ? t(OVER_ROWS) : t('is a remark');
}
