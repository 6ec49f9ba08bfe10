/** Plain Node: what is said of how the numbers of a criterion are written, where they can be read in two ways. */

import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import { lineOf } from '../grid.ts';
import type { LineMapping, TableMapping } from '../mapping.ts';
import type { Oriented } from '../orient.ts';
import { type Decimal, readNumber } from '../values/number-format.ts';
import { writtenNumber } from '../written-number.ts';
import type { ModelBuilder } from './model-builder.ts';

type Line = LineMapping & { readonly at: number };

/** Says what is assumed about all numbers of a line. */
export function warnOfFormat(
  builder: ModelBuilder,
  view: Oriented,
  mapping: TableMapping,
  { at, decimal, name, unit }: Line,
): void {
  warnOfMixedPercent(builder, view, mapping, { at, name, unit });
  let [doubtful, spread] = ['', ''];
  for (let entry = 0; entry < view.entries && !(doubtful && spread); entry++) {
    const cell = view.cell(entry, at);
    if (typeof cell !== 'string' || entry === mapping.head) continue;
    if (/±|\+\/?[-−]/.test(cell)) spread ||= cell;
    if (!/^\s*[1-9]\d{0,2}[.,]\d{3}\s*$/.test(cell)) continue;
    const other = decimal === '.' ? ',' : '.';
    if (cell.includes(other) && !isDecided(view, at, mapping.head)) doubtful ||= cell;
  }
  const position = view.position(mapping.head ?? 0, at);
  if (doubtful) {
    builder.warning(
      position,
      t('{cell} under {name} is read as {number}.', {
        cell: quote(doubtful.trim()),
        name: quote(name),
        number: numberText(doubtful, decimal),
      }),
      t('Choose the other decimal sign if it means a number with decimals.'),
    );
  }
  if (spread) {
    builder.warning(
      position,
      t('What stands behind ± under {name} is taken as one standard deviation.', { name: quote(name) }),
      t('Write a range such as 10–15 if it is something else.'),
    );
  }
}

/** 0.5 beside a number that the spreadsheet shows as 40 % may mean 50 % or half of one. */
function warnOfMixedPercent(
  builder: ModelBuilder,
  view: Oriented,
  mapping: TableMapping,
  { at, name, unit }: Pick<Line, 'at' | 'name' | 'unit'>,
): void {
  if (unit !== '%') return;
  const taken = new Set(mapping.special.map((special) => special.at));
  const entries = Array.from({ length: view.entries }, (_, entry) => entry).filter(
    (entry) => entry > (mapping.head ?? -1) && !taken.has(entry),
  );
  const cells = entries.map((entry) => ({ entry, cell: view.cell(entry, at) }));
  const plain = cells.find(({ cell }) => typeof cell === 'number');
  if (!plain || !cells.some(({ cell }) => typeof cell === 'object' && cell !== null && 'unit' in cell))
    return;
  builder.warning(
    view.position(plain.entry, at),
    t(
      'Under {name} the spreadsheet shows some numbers as percent and others not: {cell} is taken for {number} %.',
      { name: quote(name), cell: quote(lineOf(plain.cell)), number: lineOf(plain.cell) },
    ),
    t('Give all of them the same format in the spreadsheet if it means a share of one.'),
  );
}

const numberText = (cell: string, decimal: Decimal): string => {
  const read = readNumber(cell, decimal);
  return read.state === 'number' ? writtenNumber(read.number.a) : '';
};

/** Whether some number of a line can be read in one way only. */
function isDecided(view: Oriented, at: number, head: number | null): boolean {
  for (let entry = 0; entry < view.entries; entry++) {
    const cell = view.cell(entry, at);
    if (entry === head || typeof cell !== 'string' || !/[.,]/.test(cell)) continue;
    const [point, comma] = [readNumber(cell, '.').state, readNumber(cell, ',').state];
    if ((point === 'number') !== (comma === 'number')) return true;
  }
  return false;
}
