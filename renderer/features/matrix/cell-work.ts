import type { UserError } from '../../../common/errors.ts';
import { msg, t } from '../../../common/language/texts.ts';
import { tsvCell } from '../../../formats/write/plain/tsv.ts';
import { getState, openDocument, refuseEdit, update } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { columnsOf, criteriaOf, gridNow } from './grid-now.ts';
import { cellsOf, cellToPaste, changesFrom } from './paste.ts';
import { type Block, selectedBlock } from './range.ts';

/** What is done with the selected cells at once: each is one command, and one step of undo. */

const alertOf = (message: string, remedy: string): UserError => ({ code: 'invalid', message, remedy });
const tell = (alert: UserError): void => update({ alert });

const NO_CELL = msg(
  'Select a cell in the column of an alternative first: names, weights and totals are changed elsewhere.',
);

/** The selected cells with tabs and lines; null where a cell alone is selected, which is copied in words. */
export function rangeToCopy(): string | null {
  const block = selectedBlock();
  return block && block.rows.length * block.columns.length > 1
    ? textsOf(block)
        .map((line) => line.map(tsvCell).join('\t'))
        .join('\n')
    : null;
}

/** The selected cell alone as it is pasted again. */
export const cellToCopy = (): string | null => {
  const block = selectedBlock();
  return block ? (textsOf(block)[0]?.[0] ?? null) : null;
};

const textsOf = ({ rows, columns }: Block): string[][] =>
  rows.map((row) => columns.map(({ alternativeId }) => cellToPaste(row.cells.get(alternativeId))));

/** Puts a text into the cells from the selected one on; one cell of text goes into all that are selected. */
export async function pasteText(text: string): Promise<void> {
  if (refuseEdit()) return;
  const [api, block] = [gridNow(), selectedBlock()];
  if (!api || !block) return tell(alertOf(t('Nothing was pasted.'), t(NO_CELL)));
  const texts = cellsOf(text);
  const one = texts.length === 1 && texts[0]?.length === 1 ? texts[0][0] : undefined;
  if (one !== undefined) {
    await change(
      'paste',
      block.rows.map(() => block.columns.map(() => one)),
      block,
      t('pasted'),
    );
    return;
  }
  const [rows, columns] = [criteriaOf(api), columnsOf(api)];
  const target = {
    rows: rows.slice(rows.findIndex((row) => row.id === block.rows[0]?.id)),
    columns: columns.slice(
      columns.findIndex((column) => column.alternativeId === block.columns[0]?.alternativeId),
    ),
  };
  await change('paste', texts, target, t('pasted'));
}

/** Puts what stands in the first row, or in the first column, into the others of the rectangle. */
export async function fill(way: 'down' | 'right'): Promise<void> {
  const block = selectedBlock();
  const [first, across] = [block?.rows[0], block?.columns[0]];
  if (!block || !first || !across) return tell(alertOf(t('Nothing was filled.'), t(NO_CELL)));
  const down = way === 'down';
  const target = down
    ? { ...block, rows: block.rows.slice(1) }
    : { ...block, columns: block.columns.slice(1) };
  if (target.rows.length === 0 || target.columns.length === 0) {
    return tell(
      alertOf(
        down ? t('There is nothing to fill down.') : t('There is nothing to fill right.'),
        down
          ? t('Select the cells below, too: Shift and the arrow key, or Shift and a click.')
          : t('Select the cells to the right, too: Shift and the arrow key, or Shift and a click.'),
      ),
    );
  }
  const texts = textsOf(block);
  const filled = target.rows.map((_, at) =>
    target.columns.map((_column, right) => (down ? texts[0]?.[right] : texts[at]?.[0]) ?? ''),
  );
  const from = down
    ? t('filled down from the cell on {name}', { name: first.name })
    : t('filled right from the cell of {name}', { name: across.name });
  await change('fill', filled, target, from);
}

async function change(
  how: 'paste' | 'fill',
  texts: readonly (readonly string[])[],
  target: Parameters<typeof changesFrom>[1],
  reason: string,
): Promise<void> {
  const cells = changesFrom(texts, target, reason);
  if ('message' in cells) tell(cells);
  else await execute({ type: 'setCells', how, cells });
}

/** Takes judgements and numbers away from the selected cells; what claims say stays. */
export async function clearCells(): Promise<void> {
  if (refuseEdit()) return;
  const block = selectedBlock();
  if (!block) return tell(alertOf(t('Nothing was taken away.'), t(NO_CELL)));
  const reason = nothingToClear(block);
  if (reason !== null)
    return tell(alertOf(reason, t('What claims say is kept out of scoring by excluding them.')));
  const cells = block.rows.flatMap(({ criterionId }) =>
    block.columns.map(({ alternativeId }) => ({ alternativeId, criterionId, judgement: null, number: null })),
  );
  await execute({ type: 'setCells', how: 'clear', cells });
}

/** Why there is nothing to take away from the cells; null where there is something. */
export function nothingToClear({ rows, columns }: Block): string | null {
  const { judgements, measurements } = openDocument(getState()).tables;
  const [criteria, alternatives] = [
    new Set(rows.map((row) => row.criterionId)),
    new Set(columns.map((column) => column.alternativeId)),
  ];
  const entered = [...judgements, ...measurements].some(
    (entry) => criteria.has(entry.criterionId) && alternatives.has(entry.alternativeId),
  );
  return entered ? null : t('There is no judgement and no number to take away here.');
}
