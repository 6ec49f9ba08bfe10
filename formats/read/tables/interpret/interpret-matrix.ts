/** Plain Node: tables of options by criteria. */

import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import { LIMITS } from '../../../../db/limits.ts';
import { type Cell, columnLetters, type Grid, isBlank, isBlankRow, isComment, lineOf } from '../grid.ts';
import { directionOf } from '../headings.ts';
import type { InterpretOptions, LineMapping, SpecialRole, TableMapping } from '../mapping.ts';
import { optionNames } from '../option-names.ts';
import { type Oriented, orient } from '../orient.ts';
import { isMissing } from '../values/number-format.ts';
import { takePlain } from '../values/take-number.ts';
import { valueTaker } from '../values/take-value.ts';
import { warnOfFormat } from './format-warnings.ts';
import { isName, keyOf, type ModelBuilder, type TablePosition } from './model-builder.ts';
import { takeShares } from './shares-in-names.ts';
import { type FittedText, filled, fitText, isNewCriterion, isWeight } from './table-row.ts';

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
  const criteria = takeCriteria(builder, view, mapping, lines);
  takeShares(builder, view, mapping, criteria);
  const entries = entriesOf(grid, view, mapping);
  const takers = criteria.map((line) => ({
    at: line.at,
    ...valueTaker(builder, line, {
      cells: () => entries.map((entry) => view.cell(entry, line.at)),
      heading: mapping.head === null ? '' : lineOf(view.cell(mapping.head, line.at)),
      fileName: options.fileName,
    }),
  }));
  const names = optionNames(view, mapping, entries);
  const width =
    mapping.head === null || mapping.optionsAs === 'columns' ? null : headingCount(grid, view, mapping.head);
  const seen = new Map<string, number>();
  entries.forEach((entry, index) => {
    const from = view.position(entry, lines.find(({ role }) => role === 'option')?.at ?? 0);
    const position = mapping.optionsAs === 'rows' ? { row: from.row } : from;
    if (isTooLong(builder, view, entry, width, position)) return;
    const name = names[index] ?? '';
    if (!isNewAlternative(builder, mapping, seen, name, from)) return;
    seen.set(keyOf(name), from.row);
    const text = (role: 'vendor' | 'description', most: number): string => {
      const line = lines.find((one) => one.role === role);
      if (!line) return '';
      return fitText(builder, lineOf(view.cell(entry, line.at)), most, role, view.position(entry, line.at));
    };
    const texts = filled({
      vendor: text('vendor', LIMITS.line),
      description: text('description', LIMITS.prose),
    });
    builder.add('alternatives', { name, ...texts }, from);
    for (const { at, take } of takers) take(view.cell(entry, at), name, view.position(entry, at));
    for (const line of lines) {
      if (line.role === 'note')
        takeNote(builder, view.cell(entry, line.at), line, name, view.position(entry, line.at));
    }
  });
  for (const { at, finish } of takers) finish(view.position(mapping.head ?? 0, at));
  for (const line of lines) warnOfTexts(builder, view, mapping, line, entries);
  if (seen.size === 0)
    builder.refuse(
      t('There is no alternative in this table.'),
      t('Choose which line holds the names of the alternatives.'),
    );
  if (criteria.length === 0 && !lines.some(({ role }) => role === 'note')) {
    builder.refuse(t('There is no criterion in this table.'), t('Choose which lines hold criteria.'));
  }
}

type Line = LineMapping & { readonly at: number };

/** Whether a name can be that of the next alternative; says so if not. `seen` has the rows of those before. */
function isNewAlternative(
  builder: ModelBuilder,
  { optionsAs }: TableMapping,
  seen: ReadonlyMap<string, number>,
  name: string,
  from: TablePosition,
): boolean {
  if (name === '') {
    builder.error(from, t('This alternative has no name.'), t('Write its name, or empty its cells.'));
    return false;
  }
  if (!isName(builder, name, from, 'alternative')) return false;
  const firstRow = seen.get(keyOf(name));
  if (firstRow === undefined) return true;
  builder.error(
    from,
    optionsAs === 'rows'
      ? t('{name} stands there twice, first in row {row}.', { name: quote(name), row: firstRow })
      : t('{name} stands there twice, first in another column.', { name: quote(name) }),
    t('Keep one of them, or give one another name.'),
  );
  return false;
}

/** Adds a text that no criterion can take as a note on its alternative. */
function takeNote(
  builder: ModelBuilder,
  cell: Cell,
  { name: heading }: Line,
  alternative: string,
  position: TablePosition,
): void {
  if (isBlank(cell)) return;
  const words = heading ? `${heading}: ${lineOf(cell)}` : lineOf(cell);
  if (words.length > MOST_NOTE) {
    builder.warning(
      position,
      t('This text has {n, number} characters; its note holds the first {most, number}.', {
        n: words.length,
        most: MOST_NOTE,
      }),
      t('Shorten it, or split it over several columns.'),
    );
  }
  builder.add('notes', { subject: 'alternative', alternative, text: words.slice(0, MOST_NOTE) }, position);
}

/** Says of a line of texts that it takes no part in the ranking. */
function warnOfTexts(
  builder: ModelBuilder,
  view: Oriented,
  { head, optionsAs }: TableMapping,
  { at, role, name }: Line,
  entries: readonly number[],
): void {
  if (role !== 'note' || entries.every((entry) => isBlank(view.cell(entry, at)))) return;
  const called = quote(name || (optionsAs === 'rows' ? columnLetters(at) : String(at + 1)));
  builder.warning(
    view.position(head ?? 0, at),
    optionsAs === 'rows'
      ? t('Column {name} holds texts; they become notes and are not in the ranking.', { name: called })
      : t('Row {name} holds texts; they become notes and are not in the ranking.', { name: called }),
    t('Say which of its words is better, as levels, if it is to count.'),
  );
}

/** Adds the criteria with what special lines say of them, and their weights. */
function takeCriteria(
  builder: ModelBuilder,
  view: Oriented,
  mapping: TableMapping,
  lines: readonly Line[],
): Line[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    if (line.role !== 'criterion' && line.role !== 'judgement') return false;
    const from = view.position(mapping.head ?? 0, line.at);
    const name = criterionName(line);
    if (name === '') {
      builder.error(from, t('This criterion has no name.'), t('Name it, or leave the line out.'));
      return false;
    }
    if (!isName(builder, name, from, 'criterion')) return false;
    if (!isNewCriterion(builder, seen, name, from, t('Rename one of them, or leave it out.'))) return false;
    seen.add(keyOf(name));
    const group = line.group?.trim() || groupOf(view, mapping, line);
    const fitted = (text: string, most: number, what: FittedText): string =>
      fitText(builder, text.trim(), most, what, from);
    builder.add(
      'criteria',
      { name, ...filled({ group: fitted(group, LIMITS.name, 'group') }), ...scaleOf(line, fitted) },
      from,
    );
    checkDirection(builder, specialCell(view, mapping, 'direction', line));
    const weight = specialCell(view, mapping, 'weight', line);
    if (weight) takeWeight(builder, weight, line);
    if (line.role === 'criterion') warnOfFormat(builder, view, mapping, line);
    return true;
  });
}

/** How the numbers of a criterion are meant; nothing for one that is judged. */
function scaleOf(line: Line, fitted: (text: string, most: number, what: FittedText) => string) {
  if (line.role !== 'criterion') return {};
  const unit = fitted(line.unit ?? '', LIMITS.use, 'unit') || null;
  const levels = line.levels?.map(({ words }) => fitted(words[0] ?? '', LIMITS.name, 'word'));
  const points = valuePointsOf(line);
  return { scale: 'numeric' as const, unit, direction: line.direction, ...points, ...(levels && { levels }) };
}

/** What a line of groups says of a criterion; of rows an empty cell goes on with the group above it. */
function groupOf(view: Oriented, mapping: TableMapping, line: Line): string {
  for (let at = line.at; at >= 0; at--) {
    const group = lineOf(specialCell(view, mapping, 'group', { ...line, at })?.cell);
    if (group !== '' || mapping.optionsAs === 'rows') return group;
    if (mapping.lines[at]?.role === 'option') return '';
  }
  return '';
}

/** The value function between the ends of a scale: the lower end is worth nothing, or all where less is better. */
export function valuePointsOf({
  ends,
  direction,
  levels,
}: Pick<LineMapping, 'ends' | 'direction' | 'levels'>): { readonly valuePoints?: [number, number][] } {
  const [first, last] = levels ? [1, levels.length] : (ends ?? [0, 0]);
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  if (low === high || ends === null) return {};
  const [atLow, atHigh] = direction === 'max' ? [0, 100] : [100, 0];
  return {
    valuePoints: [
      [low, atLow],
      [high, atHigh],
    ],
  };
}

const criterionName = ({ name }: LineMapping): string => name.replaceAll(/\s+/g, ' ').trim();

interface PlacedCell {
  readonly cell: Cell;
  readonly position: TablePosition;
}

/** What a special entry, such as one of weights, says of a line; null where there is none. */
function specialCell(
  view: Oriented,
  { special }: TableMapping,
  role: SpecialRole,
  { at: line }: Line,
): PlacedCell | null {
  const at = special.find((one) => one.role === role)?.at;
  return at === undefined ? null : { cell: view.cell(at, line), position: view.position(at, line) };
}

function checkDirection(builder: ModelBuilder, direction: PlacedCell | null): void {
  if (!direction || isBlank(direction.cell) || directionOf(lineOf(direction.cell)) !== null) return;
  builder.warning(
    direction.position,
    t('{cell} says neither that more nor that less is better.', { cell: quote(lineOf(direction.cell)) }),
    t('Check the direction of this criterion.'),
  );
}

function takeWeight(builder: ModelBuilder, { cell, position }: PlacedCell, line: Line): void {
  const value = takePlain(builder, cell, line.decimal, position);
  if (isWeight(builder, value, position) && value !== undefined)
    builder.weigh(criterionName(line), value, null);
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

/**
 * How many lines have a heading, in a text file, where a row that goes on behind them has a separator too many; null in a
 * spreadsheet, and where the headings are empty at their end, so that such a row is as it is meant.
 */
function headingCount(grid: Grid, view: Oriented, head: number): number | null {
  if (grid.some((row) => row.some((cell) => typeof cell !== 'string'))) return null;
  let last = 0;
  for (let line = 0; line < view.lines; line++) if (!isBlank(view.cell(head, line))) last = line + 1;
  return view.length(head) > last ? null : last;
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
      t('This row has more cells ({cells}) than there are headings ({headings}).', {
        cells: view.length(entry),
        headings: width,
      }),
      t('Look for a separator inside of a text, and put that text in quotation marks.'),
    );
    return true;
  }
  if (view.length(entry) < width - 1) {
    builder.warning(
      position,
      t('This row has fewer cells ({cells}) than there are headings ({headings}).', {
        cells: view.length(entry),
        headings: width,
      }),
      t('What is not there counts as missing.'),
    );
  }
  return false;
}
