/** Plain Node: guesses what the lines of a matrix hold. */

import { type Cell, columnLetters, lineOf } from './grid.ts';
import { directionOf, likelyDirection, readHeading } from './headings.ts';
import type { GuessOptions, LineMapping, SpecialLine, SpecialRole } from './mapping.ts';
import { type Decimal, guessDecimal, isMissing, readNumber } from './number-format.ts';
import type { Oriented } from './orient.ts';
import { isAlternativeWord, isComputed, isIdWord, wordOf } from './vocabulary.ts';

interface GuessedLine {
  readonly line: LineMapping;
  readonly heading: string;
  readonly confidence: number;
  readonly reason: string;
}

/** What each line of a matrix holds. `nameLine` holds the names of the options where that is known already. */
export function linesOf(
  view: Oriented,
  nameLine: number | null,
  head: number | null,
  entries: readonly number[],
  special: readonly SpecialLine[],
  { decimal: usual = '.', known }: GuessOptions,
): GuessedLine[] {
  const columns = Array.from({ length: view.lines }, (_, line) =>
    entries.map((entry) => view.cell(entry, line)),
  );
  const headings = columns.map((_, line) => (head === null ? '' : lineOf(view.cell(head, line))));
  const shapes = columns.map(shapeOf);
  const names = nameLine ?? nameLineOf(headings, shapes, columns);
  const existingCriteria = new Map(
    (known?.criteria ?? []).map((criterion) => [wordOf(criterion.name), criterion]),
  );
  const specialText = (role: SpecialRole, line: number): string => {
    const entry = special.find((one) => one.role === role)?.at;
    return entry === undefined ? '' : lineOf(view.cell(entry, line));
  };
  return columns.map((cells, at): GuessedLine => {
    const raw = headings[at] ?? '';
    const heading =
      raw || (view.position(0, at).column === 'A' && at > 0 ? `row ${at + 1}` : columnLetters(at));
    const { decimal } = guessDecimal(cells, usual);
    const plain = { name: '', unit: null, direction: 'max' as const, decimal };
    if (at === names) {
      const word = isAlternativeWord(raw);
      return {
        line: { ...plain, role: 'option' },
        heading,
        confidence: word || nameLine !== null ? 1 : 0.8,
        reason: word ? 'by its heading' : 'texts that differ from each other',
      };
    }
    const shape = shapes[at] ?? 'blank';
    const skipped = (confidence: number, reason: string): GuessedLine => ({
      line: { ...plain, role: 'ignore' },
      heading,
      confidence,
      reason,
    });
    if (nameLine !== null && at < nameLine) return skipped(1, 'above the headings');
    if (shape === 'blank')
      return raw === ''
        ? skipped(1, 'empty')
        : { ...criterionLine(), reason: 'no numbers yet', confidence: 0.4 };
    if (isComputed(raw)) return skipped(0.8, 'looks worked out from the others');
    if (shape === 'index' && raw === '') return skipped(0.9, 'numbers the rows');
    if (shape === 'text') {
      const word = wordOf(raw);
      if (/^(vendor|manufacturer|maker|brand|hersteller|company|supplier)$/.test(word))
        return { line: { ...plain, role: 'vendor' }, heading, confidence: 0.9, reason: 'by its heading' };
      if (/^(description|beschreibung|details)$/.test(word))
        return {
          line: { ...plain, role: 'description' },
          heading,
          confidence: 0.9,
          reason: 'by its heading',
        };
      if (view.lines > 1 && special.length > 0 && cells.every((cell) => isMissing(cell)))
        return skipped(0.9, 'empty');
      return {
        line: { ...plain, name: raw, role: 'note' },
        heading,
        confidence: 0.5,
        reason: 'texts, which no criterion can take: they become notes on the alternatives',
      };
    }
    return criterionLine();

    function criterionLine(): GuessedLine {
      const read = readHeading(raw);
      const existing = existingCriteria.get(wordOf(read.name)) ?? existingCriteria.get(wordOf(raw));
      const statedDirection = directionOf(specialText('direction', at));
      const unit =
        read.unit ??
        (specialText('unit', at) || null) ??
        commonUnit(cells, decimal) ??
        existing?.unit ??
        null;
      const direction =
        statedDirection ?? read.direction ?? (existing?.scale === 'numeric' ? existing.direction : null);
      const name = existing?.name ?? (read.name || `Criterion ${columnLetters(at)}`);
      if (existing?.scale === 'evidence') {
        return {
          line: { role: 'judgement', name, unit: null, direction: 'max', decimal },
          heading,
          confidence: 0.6,
          reason: 'the workbook compares this criterion on evidence, so a number of 0 to 100 is a judgement',
        };
      }
      const because =
        statedDirection !== null
          ? 'direction by its own line'
          : read.direction !== null
            ? 'direction by its heading'
            : existing
              ? 'as in the workbook'
              : 'direction guessed from its name';
      return {
        line: {
          role: 'criterion',
          name,
          unit: unit === '' ? null : unit,
          direction: direction ?? likelyDirection(name),
          decimal,
        },
        heading,
        confidence: direction === null ? 0.6 : 0.95,
        reason: because,
      };
    }
  });
}

type Shape = 'blank' | 'number' | 'text' | 'index';

/** What most cells of a line are. */
function shapeOf(cells: readonly Cell[]): Shape {
  let [numbers, texts, days] = [0, 0, 0];
  let counts = cells.length > 2;
  let first: number | null = null;
  cells.forEach((cell, i) => {
    if (isMissing(cell)) {
      counts = false;
      return;
    }
    const point = readNumber(cell, '.');
    const read = point.state === 'number' ? point : readNumber(cell, ',');
    if (read.state === 'text') texts++;
    else if (read.state === 'date') days++;
    else numbers++;
    if (read.state !== 'number' || read.number.kind !== 'exact') counts = false;
    else {
      first ??= read.number.a;
      if (read.number.a !== first + i) counts = false;
    }
  });
  if (numbers + texts + days === 0) return 'blank';
  // A few days among numbers are numbers that a spreadsheet took for days; nothing but days are days.
  if (texts + days > numbers) return 'text';
  return counts && (first === 0 || first === 1) ? 'index' : 'number';
}

/** The line with the names of the options; null where there is none. */
function nameLineOf(
  headings: readonly string[],
  shapes: readonly Shape[],
  columns: readonly (readonly Cell[])[],
): number | null {
  const texts = shapes.flatMap((shape, line) => (shape === 'text' ? [line] : []));
  const byWord = texts.find((line) => isAlternativeWord(headings[line] ?? ''));
  if (byWord !== undefined) return byWord;
  const distinct = (line: number): number => {
    const cells = (columns[line] ?? []).map(lineOf);
    return new Set(cells).size / Math.max(1, cells.length);
  };
  const unique = texts.find((line) => distinct(line) > 0.9);
  if (unique !== undefined) return unique;
  // Texts that repeat tell less apart than a first column that counts.
  if (texts[0] !== undefined) return shapes[0] === 'index' && headings[0] === '' ? 0 : texts[0];
  const coded = headings.findIndex((heading, line) => isIdWord(heading) && distinct(line) === 1);
  if (coded >= 0) return coded;
  const numbered = headings.findIndex((heading) => isAlternativeWord(heading));
  if (numbered >= 0) return numbered;
  // Nothing but numbers: a first column that counts, or that has no heading, names its rows.
  return shapes[0] === 'index' || (headings[0] === '' && headings.length > 1) ? 0 : null;
}

/** The unit that all cells of a line have which have one. */
function commonUnit(cells: readonly Cell[], decimal: Decimal): string | null {
  const units = new Set<string>();
  for (const cell of cells) {
    const read = readNumber(cell, decimal);
    if (read.state === 'number') units.add(read.unit);
  }
  const [unit = '', ...others] = units;
  return others.length === 0 && unit !== '' ? unit : null;
}
