/** Plain Node: guesses how a matrix is laid out and what its lines and entries hold. */

import { msg, t } from '../../../../common/language/texts.ts';
import { type Cell, type Grid, isBlank, lineOf } from '../grid.ts';
import { type Guess, type GuessOptions, SAMPLE_ROWS, type SpecialLine } from '../mapping.ts';
import { type Oriented, orient } from '../orient.ts';
import type { Decimal } from '../values/number-format.ts';
import { computedWord, wordOf } from '../vocabulary.ts';
import type { Numbers } from './arithmetic.ts';
import { type CommonScale, commonOf } from './common.ts';
import { reckon } from './computed.ts';
import { CALLED_TOTAL, type FigureLine, type Reckoned } from './figures.ts';
import { groupRows } from './group-rows.ts';
import type { HeadRows } from './head.ts';
import { type Layout, layoutOf } from './layout.ts';
import { type GuessedLine, guessLine, namesLine, type SeenLine } from './lines.ts';
import { type NameLine, nameLineOf } from './names.ts';
import { type Lie, lieOf, SURE } from './orientation.ts';
import { optionGroups, withGroups, withOptionGroups } from './same-names.ts';
import { numbersOf, shapeOfSeen } from './shape.ts';
import { linesOf, OVER_ROWS, type ShapedLine, type Shares, withShares } from './shaped-lines.ts';
import { type FoundSpecial, findSpecial, headColumn } from './special.ts';
import { isWeightWord } from './weights.ts';

/** Everything that was found out about a matrix, from which doubts and hints are told. */
export interface ReadMatrix extends Omit<CommonScale, 'common'> {
  readonly guess: Guess;
  readonly view: Oriented;
  readonly layout: Layout;
  readonly lie: Lie;
  readonly names: NameLine;
  readonly lines: readonly GuessedLine[];
  readonly seen: readonly SeenLine[];
  readonly entries: readonly number[];
  readonly special: ReadonlyMap<number, FoundSpecial>;
  readonly reckoned: Reckoned;
  /** The weights that stand in the names of the lines; null where none do. */
  readonly shares: Shares;
  /** The name of an entry. */
  readonly nameOf: (entry: number) => string;
}

const NAMES_OPTIONS = msg('names one of the alternatives');

/** Whether all that stands in a line are names of options, as who wins by each criterion is; `names` are as `wordOf` gives them. */
function namesOptions(cells: readonly Cell[], names: ReadonlySet<string>): boolean {
  const texts = cells.map(lineOf).filter((text) => text !== '');
  return texts.length > 1 && texts.every((text) => names.has(wordOf(text)) && !/^[\d.,]+$/.test(text));
}

/** Reads a matrix by what is guessed and by what is decided about it. */
export function readMatrix(grid: Grid, rows: HeadRows, options: GuessOptions): ReadMatrix {
  const usual = options.decimal ?? '.';
  const layout = layoutOf(grid, rows, usual);
  const lie = lieOf(grid, layout, usual, options.known);
  const optionsAs = options.optionsAs ?? (lie.score >= 0 ? 'rows' : 'columns');
  const view = orient(grid, optionsAs);
  const isColumns = optionsAs === 'columns';
  const head = isColumns ? headColumn(view, layout) : layout.head;
  const nameRow = isColumns ? rowOfNames(layout) : null;
  const special = specialsOf(view, layout, head, optionsAs, nameRow, options);
  const specialAt = (role: SpecialLine['role']): number | undefined =>
    [...special].find(([, found]) => found.role === role)?.[0];
  let entries = entriesOf(view, head, special, nameRow);
  const written = linesOf(view, layout, head, entries, isColumns, nameRow, usual);
  const names = isColumns ? byPlace(nameRow) : (chosenNames(options) ?? nameLineOf(written, head !== null));
  const { shares, shaped } = withShares(written, names.line, specialAt('weight') !== undefined);
  const nameOf = (entry: number): string => nameIn(view, entry, names.line, special);
  const groupOf = groupsOf(view, layout, isColumns, head, specialAt('group'));
  // Ratings times their weights may be what the totals are the sums of.
  const products = new Set(isColumns ? [] : layout.pairs?.products.values());
  const figures: FigureLine[] = shaped.flatMap(({ at, heading, sights, shape, leftOut }) => {
    const isNumbers = shape === 'number' || (shape === 'index' && heading !== '');
    const isProduct = products.has(at);
    if (at === names.line || !isNumbers || (leftOut !== null && !isProduct)) return [];
    if (options.roles?.[at] === 'criterion') return [];
    const name = isProduct ? `${heading} weighted` : heading;
    return [{ at, heading: name, numbers: sights.map(({ number }) => number), group: groupOf(at) }];
  });
  const weightEntry = specialAt('weight');
  const reckoned = reckon({
    lines: figures,
    entries: entries.map((at) => ({ at, name: nameOf(at) })),
    weights: weightsOf(figures, view, weightEntry, shares, usual),
  });
  for (const [at, { isOut, words }] of reckoned.entries)
    if (isOut && options.entries?.[at] !== 'option') special.set(at, { role: 'ignore', words });
  if (reckoned.weightsAt !== null && !options.entries?.[reckoned.weightsAt])
    special.set(reckoned.weightsAt, { role: 'weight', words: '' });
  const heads = headsOfGroups(view, shaped, weightEntry, names.line, usual);
  const isOption = entries.map((entry) => !special.has(entry));
  entries = entries.filter((_, i) => isOption[i]);
  const textAt = (role: SpecialLine['role'], at: number): string => {
    const entry = specialAt(role);
    return entry === undefined ? '' : lineOf(view.cell(entry, at));
  };
  const optionNames = new Set(entries.map((entry) => wordOf(nameOf(entry))));
  const seen = shaped.map(({ at, heading, cells, sights, shape, decimal, leftOut }): SeenLine => {
    const kept = cells.filter((_, i) => isOption[i]);
    const keptSights = sights.filter((_, i) => isOption[i]);
    const computed = reckoned.lines.get(at);
    return {
      at,
      raw: heading,
      isRow: isColumns,
      cells: kept,
      sights: keptSights,
      shape: shapeOfSeen(keptSights),
      decimal,
      direction: textAt('direction', at),
      unit: textAt('unit', at),
      group: groupOf(at),
      leftOut:
        leftOut ??
        (heads.has(at) ? t('stands for the criteria below it, whose weights it sums up') : null) ??
        (computed?.isOut ? computed.words : null) ??
        (namesOptions(kept, optionNames) ? t(NAMES_OPTIONS) : null) ??
        (shape === 'blank' && computedWord(heading) === 'whole' ? t(CALLED_TOTAL) : null),
      isEmpty: view.lines > 1 && special.size > 0 && keptSights.every(({ is }) => is === 'missing'),
    };
  });
  const { common, ...scales } = commonOf(
    seen,
    names.line,
    layout,
    reckoned,
    shares !== null || specialAt('weight') !== undefined || (isColumns && layout.headings.some(isWeightWord)),
    options,
  );
  const lines = seen.map((line) =>
    line.at === names.line && (options.roles?.[line.at] ?? 'option') === 'option'
      ? namesLine(line, names.reason, isColumns ? 1 : 0.8)
      : guessLine(line, common),
  );
  const groups = optionGroups({ view, layout, isColumns, names: names.line, entries, nameOf, seen });
  for (const at of groups.sections) special.set(at, { role: 'section', words: '' });
  const named = withOptionGroups(withGroups(lines, specialAt('group'), view), groups, options);
  return {
    guess: {
      mapping: {
        kind: 'matrix',
        optionsAs,
        head,
        lines: named.map(({ line }) => line),
        special: [...special].map(([at, { role }]) => ({ at, role })).sort((a, b) => a.at - b.at),
      },
      confidence: options.optionsAs ? 1 : Math.min(0.95, 0.5 + Math.abs(lie.score) / (6 * SURE)),
      headRow: layout.head,
      overRow: layout.over,
      lines: named.map(({ heading, confidence, reason }) => ({ heading, confidence, reason })),
      doubts: [],
      notes: [],
    },
    view,
    layout,
    lie,
    names,
    lines: named,
    seen,
    entries,
    special,
    reckoned,
    shares,
    ...scales,
    nameOf,
  };
}

/** The weights of lines, by the entry that holds them or by their names; null where nothing weighs them. */
function weightsOf(
  figures: readonly FigureLine[],
  view: Oriented,
  entry: number | undefined,
  shares: Shares,
  usual: Decimal,
): Numbers | null {
  if (shares) return figures.map(({ at }) => shares[at]?.share ?? null);
  if (entry === undefined) return null;
  return figures.map(({ at }) => numbersOf([view.cell(entry, at)], usual)[0] ?? null);
}

/** The row with the names of options that stand in columns: of pairs under one name the upper one. */
const rowOfNames = ({ pairs, over, head }: Layout): number | null => (pairs && over) ?? head;
/** The lines that stand for the criteria behind them, by their weights; totals are none. */
function headsOfGroups(
  view: Oriented,
  shaped: readonly ShapedLine[],
  weightEntry: number | undefined,
  names: number | null,
  usual: Decimal,
): ReadonlySet<number> {
  if (weightEntry === undefined) return new Set();
  return groupRows(
    shaped.flatMap(({ at, heading, shape }) =>
      at === names || computedWord(heading) === 'whole'
        ? []
        : [
            {
              at,
              weight: numbersOf([view.cell(weightEntry, at)], usual)[0] ?? null,
              isBlank: shape === 'blank',
            },
          ],
    ),
  );
}

const byPlace = (line: number | null): NameLine => ({ line, reason: t('by its place'), other: null });

const chosenNames = ({ names }: GuessOptions): NameLine | null =>
  names === undefined ? null : { line: names, reason: t('as it was chosen'), other: null };

/** What says something about criteria, what was decided about it, and rows and columns that are nothing of the kind. */
function specialsOf(
  view: Oriented,
  layout: Layout,
  head: number | null,
  optionsAs: 'rows' | 'columns',
  nameRow: number | null,
  { entries = {} }: GuessOptions,
): Map<number, FoundSpecial> {
  const found = findSpecial(view, head, optionsAs, nameRow, layout);
  if (optionsAs === 'columns')
    for (const [at, words] of layout.pairs?.out ?? []) found.set(at, { role: 'ignore', words });
  else {
    const sections = [...layout.alone.values()].filter(({ is }) => is === 'section').length;
    for (const [at, { is }] of layout.alone) {
      const isFirst = at < (layout.body[0] ?? 0);
      if (is === 'section' && sections < 2 && !isFirst) continue;
      found.set(at, {
        role: 'ignore',
        words: is === 'section' ? t(OVER_ROWS) : t('is a remark'),
      });
    }
  }
  for (const [at, role] of Object.entries(entries)) {
    if (role === 'option') found.delete(Number(at));
    else found.set(Number(at), { role, words: t('is left out as it was chosen') });
  }
  return found;
}

/** The entries that are options. */
function entriesOf(
  view: Oriented,
  head: number | null,
  special: ReadonlyMap<number, FoundSpecial>,
  nameLine: number | null,
): number[] {
  const entries: number[] = [];
  for (let entry = (head ?? -1) + 1; entry < view.entries && entries.length < SAMPLE_ROWS; entry++) {
    if (special.has(entry)) continue;
    let blank = true;
    for (let line = 0; line < view.lines && blank; line++) {
      if (!isBlank(view.cell(entry, line)) && (nameLine === null || line >= nameLine)) blank = false;
    }
    if (!blank) entries.push(entry);
  }
  return entries;
}

/** What an entry is called; of two columns under one name the second has it from the first. */
function nameIn(
  view: Oriented,
  entry: number,
  line: number | null,
  special: ReadonlyMap<number, FoundSpecial>,
): string {
  if (line === null) return '';
  const own = lineOf(view.cell(entry, line));
  return own === '' && special.get(entry - 1)?.role === 'ignore' ? lineOf(view.cell(entry - 1, line)) : own;
}

/** The group of a line, by a second row of headings, a section, or a column of groups. */
function groupsOf(
  view: Oriented,
  layout: Layout,
  isColumns: boolean,
  head: number | null,
  groupEntry: number | undefined,
): (line: number) => string | null {
  if (!isColumns) return (line) => layout.groups[line] ?? null;
  return (line) => {
    const section = layout.sectionOf(line);
    if (section !== null || groupEntry === undefined || groupEntry === head) return section;
    for (let row = line; row > (layout.head ?? -1); row--) {
      const text = lineOf(view.cell(groupEntry, row));
      if (text !== '') return text;
    }
    return null;
  };
}
