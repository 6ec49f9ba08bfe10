/** Plain Node: tables of options by criteria. */

import { quote } from '../../../common/words.ts';
import { type Cell, type Grid, isBlank, isBlankRow, isComment, lineOf } from './grid.ts';
import { directionOf, idAndName } from './headings.ts';
import type { InterpretOptions, LineMapping, SpecialRole, TableMapping } from './mapping.ts';
import { isName, keyOf, type ModelBuilder, type TablePosition } from './model-builder.ts';
import { isMissing, readNumber } from './number-format.ts';
import { type Oriented, orient } from './orient.ts';
import { takeNumber, takePlain } from './take-number.ts';

/** As many characters as a note takes. */
const MOST_NOTE = 20_000;

/** A table with an option a row and a criterion a column, or the other way round, as a model. */
export function interpretMatrix(
  builder: ModelBuilder,
  grid: Grid,
  mapping: TableMapping,
  options: InterpretOptions,
): void {
  const view = orient(grid, mapping.optionsAs);
  const lines = mapping.lines.slice(0, view.lines).map((line, at) => ({ ...line, at }));
  const names = lines.find(({ role }) => role === 'option');
  const criteria = takeCriteria(builder, view, mapping, lines);
  const entries = entriesOf(grid, view, mapping);
  const cleaned = nameCleaner(entries.map((entry) => lineOf(names ? view.cell(entry, names.at) : null)));
  const width =
    mapping.head === null || mapping.optionsAs === 'columns' ? null : headingCount(view, mapping.head);
  const seen = new Map<string, number>();
  entries.forEach((entry, index) => {
    const from = names ? view.position(entry, names.at) : view.position(entry, 0);
    const position = mapping.optionsAs === 'rows' ? { row: from.row } : from;
    if (isTooLong(builder, view, entry, width, position)) return;
    const name = names ? cleaned(lineOf(view.cell(entry, names.at))) : `Alternative ${index + 1}`;
    if (name === '') {
      builder.error(from, 'This alternative has no name.', 'Write its name, or empty its cells.');
      return;
    }
    if (!isName(builder, name, from, 'alternative')) return;
    const firstRow = seen.get(keyOf(name));
    if (firstRow !== undefined) {
      builder.error(
        from,
        `${quote(name)} stands there twice, first in ${mapping.optionsAs === 'rows' ? `row ${firstRow}` : 'another column'}.`,
        'Keep one of them, or give one another name.',
      );
      return;
    }
    seen.set(keyOf(name), from.row);
    const text = (role: LineMapping['role']): string | undefined => {
      const line = lines.find((one) => one.role === role);
      return line && lineOf(view.cell(entry, line.at)).slice(0, role === 'vendor' ? 300 : 2_000);
    };
    const [vendor, description] = [text('vendor'), text('description')];
    builder.add(
      'alternatives',
      { name, ...(vendor ? { vendor } : {}), ...(description ? { description } : {}) },
      from,
    );
    for (const line of criteria)
      takeValue(builder, view.cell(entry, line.at), line, name, view.position(entry, line.at), options);
    for (const { at, role, name: heading } of lines) {
      const cell = view.cell(entry, at);
      if (role !== 'note' || isBlank(cell)) continue;
      const words = heading ? `${heading}: ${lineOf(cell)}` : lineOf(cell);
      const position = view.position(entry, at);
      if (words.length > MOST_NOTE) {
        builder.warning(
          position,
          `This text has ${words.length.toLocaleString('en')} characters; its note holds the first ${MOST_NOTE.toLocaleString('en')}.`,
          'Shorten it, or split it over several columns.',
        );
      }
      builder.add(
        'notes',
        { subject: 'alternative', alternative: name, text: words.slice(0, MOST_NOTE) },
        position,
      );
    }
  });
  if (seen.size === 0)
    builder.refuse(
      'There is no alternative in this table.',
      'Choose which line holds the names of the alternatives.',
    );
  if (criteria.length === 0 && !lines.some(({ role }) => role === 'note')) {
    builder.refuse('There is no criterion in this table.', 'Choose which lines hold criteria.');
  }
}

type Line = LineMapping & { readonly at: number };

/** Adds the criteria with what special lines say of them, and their weights. */
function takeCriteria(
  builder: ModelBuilder,
  view: Oriented,
  mapping: TableMapping,
  lines: readonly Line[],
): Line[] {
  const specialCell = (role: SpecialRole, line: number): { cell: Cell; position: TablePosition } | null => {
    const at = mapping.special.find((one) => one.role === role)?.at;
    return at === undefined ? null : { cell: view.cell(at, line), position: view.position(at, line) };
  };
  const seen = new Set<string>();
  return lines.filter((line) => {
    if (line.role !== 'criterion' && line.role !== 'judgement') return false;
    const from = view.position(mapping.head ?? 0, line.at);
    const name = line.name.replaceAll(/\s+/g, ' ').trim();
    if (name === '') {
      builder.error(from, 'This criterion has no name.', 'Name it, or leave the line out.');
      return false;
    }
    if (!isName(builder, name, from, 'criterion')) return false;
    if (seen.has(keyOf(name))) {
      builder.error(
        from,
        `The criterion ${quote(name)} stands there twice.`,
        'Rename one of them, or leave it out.',
      );
      return false;
    }
    seen.add(keyOf(name));
    const group = lineOf(specialCell('group', line.at)?.cell);
    builder.add(
      'criteria',
      {
        name,
        ...(group && group.length <= 120 ? { group } : {}),
        ...(line.role === 'criterion'
          ? { scale: 'numeric', unit: line.unit?.trim().slice(0, 60) || null, direction: line.direction }
          : {}),
      },
      from,
    );
    const direction = specialCell('direction', line.at);
    if (direction && !isBlank(direction.cell) && directionOf(lineOf(direction.cell)) === null) {
      builder.warning(
        direction.position,
        `${quote(lineOf(direction.cell))} says neither that more nor that less is better.`,
        'Check the direction of this criterion.',
      );
    }
    const weight = specialCell('weight', line.at);
    const value = weight ? takePlain(builder, weight.cell, line.decimal, weight.position) : undefined;
    if (weight && value !== undefined && (value < 0 || value > 1_000_000)) {
      builder.error(
        weight.position,
        `The weight ${value} is below 0 or above a million.`,
        'Write a weight of 0 or more.',
      );
    } else if (value !== undefined) builder.weigh(name, value, null);
    if (line.role === 'criterion') warnOfFormat(builder, view, mapping, line);
    return true;
  });
}

/** Says what is assumed about all numbers of a line. */
function warnOfFormat(
  builder: ModelBuilder,
  view: Oriented,
  mapping: TableMapping,
  { at, decimal, name }: Line,
): void {
  let [doubtful, spread] = ['', ''];
  for (let entry = 0; entry < view.entries && !(doubtful && spread); entry++) {
    const cell = view.cell(entry, at);
    if (typeof cell !== 'string' || entry === mapping.head) continue;
    if (/±|\+\/?[-−]/.test(cell)) spread ||= cell;
    if (!/^\s*[1-9]\d{0,2}[.,]\d{3}\s*$/.test(cell)) continue;
    if (cell.includes(decimal === '.' ? ',' : '.') && !isDecided(view, at, mapping.head)) doubtful ||= cell;
  }
  const position = view.position(mapping.head ?? 0, at);
  if (doubtful) {
    const read = readNumber(doubtful, decimal);
    const value = read.state === 'number' ? String(read.number.a) : '';
    builder.warning(
      position,
      `${quote(doubtful.trim())} under ${quote(name)} is read as ${value}.`,
      'Choose the other decimal sign if it means a number with decimals.',
    );
  }
  if (spread) {
    builder.warning(
      position,
      `What stands behind ± under ${quote(name)} is taken as one standard deviation.`,
      'Write a range such as 10–15 if it is something else.',
    );
  }
}

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

function takeValue(
  builder: ModelBuilder,
  cell: Cell,
  line: Line,
  alternative: string,
  position: TablePosition,
  { fileName }: InterpretOptions,
): void {
  const criterion = line.name.replaceAll(/\s+/g, ' ').trim();
  const number = takeNumber(builder, cell, line, position);
  if (number === null) return;
  if (line.role === 'criterion') {
    builder.add('measurements', { alternative, criterion, measured: number }, position);
    return;
  }
  if (number.kind !== 'exact' || number.a < 0 || number.a > 100) {
    builder.error(
      position,
      `${quote(lineOf(cell))} is no judgement: a judgement is one number from 0 to 100.`,
      'Correct it, or take the line as numbers.',
    );
    return;
  }
  builder.add(
    'judgements',
    { alternative, criterion, value: number.a, reason: `Imported from ${fileName}` },
    position,
  );
}

/** The entries that hold an option. */
function entriesOf(grid: Grid, view: Oriented, { optionsAs, head, special, lines }: TableMapping): number[] {
  const specialEntries = new Set(special.map(({ at }) => at));
  const usedLines = lines.flatMap(({ role }, at) => (role === 'ignore' ? [] : [at]));
  return Array.from({ length: view.entries }, (_, entry) => entry).filter((entry) => {
    if (entry <= (head ?? -1) || specialEntries.has(entry)) return false;
    if (optionsAs === 'rows' && (isBlankRow(grid[entry] ?? []) || isComment(grid[entry] ?? []))) return false;
    return usedLines.some((line) => !isBlank(view.cell(entry, line)));
  });
}

/** How many lines have a heading; lines behind the last are not part of the table. */
function headingCount(view: Oriented, head: number): number {
  let last = 0;
  for (let line = 0; line < view.lines; line++) if (!isBlank(view.cell(head, line))) last = line + 1;
  return last;
}

/** A row that goes on behind the last heading has a separator too many, and its cells may all be one off. */
function isTooLong(
  builder: ModelBuilder,
  view: Oriented,
  entry: number,
  width: number | null,
  position: TablePosition,
): boolean {
  if (width === null) return false;
  for (let line = width; line < view.length(entry); line++) {
    if (isMissing(view.cell(entry, line))) continue;
    builder.error(
      position,
      `This row has more cells (${view.length(entry)}) than there are headings (${width}).`,
      'Look for a separator inside of a text, and put that text in quotation marks.',
    );
    return true;
  }
  if (view.length(entry) < width - 1) {
    builder.warning(
      position,
      `This row has fewer cells (${view.length(entry)}) than there are headings (${width}).`,
      'What is not there counts as missing.',
    );
  }
  return false;
}

/** "a01 (Audi)" becomes "Audi" where all names are written like that. */
function nameCleaner(names: readonly string[]): (name: string) => string {
  const given = names.filter((name) => name !== '');
  return given.length > 0 && given.every((name) => idAndName(name) !== null)
    ? (name) => idAndName(name)?.name ?? name
    : (name) => name;
}
