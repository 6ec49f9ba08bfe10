/** Plain Node: what the cells of a criterion become: numbers, levels of a scale of words, judgements, and notes on them. */

import { t } from '../../../../common/language/texts.ts';
import { list, quote } from '../../../../common/words.ts';
import { type Cell, isBlank, lineOf } from '../grid.ts';
import { createRemarks } from '../interpret/line-remarks.ts';
import type { ModelBuilder, TablePosition } from '../interpret/model-builder.ts';
import type { LineMapping } from '../mapping.ts';
import { levelIn } from './levels.ts';
import { type CellNumber, isMissing, readNumber } from './number-format.ts';
import { takeNumber } from './take-number.ts';
import { factorBetween, times } from './units.ts';

/** Takes the cells of one criterion, one after the other. */
export interface ValueTaker {
  /** Adds the value of a cell, where it has one; what else it says is said or kept. */
  readonly take: (cell: Cell, alternative: string, position: TablePosition) => void;
  /** Says what was done to all of them, at the heading of their line. */
  readonly finish: (position: TablePosition) => void;
}

const PRICE =
  /price|\bcosts?\b|\bfees?\b|\brent\b|preis|kosten|gebühr|miete|prix|coût|tarif|precio|coste|costo|prezzo|charge|subscription|\bplan\b/i;

/** Where the cells of a criterion stand. */
export interface ValueTable {
  /** All cells of the criterion, of which the numbers are looked at where one says only a bound. */
  readonly cells: () => readonly Cell[];
  /** Its heading, which may have its unit. */
  readonly heading: string;
  readonly fileName: string;
}

export function valueTaker(
  builder: ModelBuilder,
  line: LineMapping,
  { cells, heading, fileName }: ValueTable,
): ValueTaker {
  const criterion = line.name.replaceAll(/\s+/g, ' ').trim();
  const isUnitHeaded = line.unit !== null && heading.includes(line.unit);
  const remarks = createRemarks(isUnitHeaded ? ['unitless'] : []);
  let range: readonly [number, number] | null | undefined;
  const rangeOnce = (): readonly [number, number] | null => {
    range ??= rangeOf(cells(), line);
    return range;
  };
  const measure = (alternative: string, number: CellNumber, position: TablePosition): void => {
    builder.add('measurements', { alternative, criterion, measured: number }, position);
  };
  return {
    take: (cell, alternative, position) => {
      const keep = (text: string): void => {
        builder.add('notes', { subject: 'cell', alternative, criterion, text }, position);
      };
      if (line.levels !== null) {
        const found = levelIn(cell, line.levels);
        if (found) measure(alternative, { kind: 'exact', a: found.level }, position);
        if (found?.remark) {
          remarks.saw('kept', cell, quote(line.levels[found.level - 1]?.words[0] ?? ''));
          keep(found.remark);
        }
        if (found || isBlank(cell) || isMissing(cell)) return;
        keep(lineOf(cell));
        builder.warning(
          position,
          t(
            '{cell} is none of the words of this scale: {words}; its value is missing, and it is kept as a note on the cell.',
            { cell: quote(lineOf(cell)), words: list(line.levels.map(({ words }) => quote(words[0] ?? ''))) },
          ),
          t('Write one of them, or say in the mapping which of them it is.'),
        );
        return;
      }
      const number = takeNumber(
        builder,
        cell,
        { ...line, isPrice: PRICE.test(criterion), range: rangeOnce, remarks, keep },
        position,
      );
      if (number === null) return;
      if (line.role === 'criterion') measure(alternative, number, position);
      else takeJudgement(builder, cell, number, { alternative, criterion }, position, fileName);
    },
    finish: (position) => remarks.say(builder, position, criterion),
  };
}

function takeJudgement(
  builder: ModelBuilder,
  cell: Cell,
  number: CellNumber,
  of: { readonly alternative: string; readonly criterion: string },
  position: TablePosition,
  fileName: string,
): void {
  if (number.kind !== 'exact' || number.a < 0 || number.a > 100) {
    builder.error(
      position,
      t('{cell} is no judgement: a judgement is one number from 0 to 100.', { cell: quote(lineOf(cell)) }),
      t('Correct it, or take the line as numbers.'),
    );
    return;
  }
  builder.add(
    'judgements',
    { ...of, value: number.a, reason: t('Imported from {fileName}', { fileName }) },
    position,
  );
}

/** The lowest and the highest number of a line, in its unit; null where it has none. */
function rangeOf(cells: readonly Cell[], { decimal, unit }: LineMapping): readonly [number, number] | null {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const cell of cells) {
    const read = readNumber(cell, decimal);
    if (read.state !== 'number' || read.number.kind === 'normal') continue;
    const factor = read.unit === '' ? 1 : factorBetween(read.unit, unit);
    if (factor === null) continue;
    const { number } = read;
    lowest = Math.min(lowest, times(number.a, factor));
    highest = Math.max(highest, times(number.kind === 'uniform' ? number.b : number.a, factor));
  }
  return lowest <= highest ? [lowest, highest] : null;
}
