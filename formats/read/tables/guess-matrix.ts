/** Plain Node: guesses how a matrix is laid out. */

import { type Cell, type Grid, isBlank, lineOf } from './grid.ts';
import { linesOf } from './guess-lines.ts';
import { orientationScore } from './guess-orientation.ts';
import { directionOf, isUnit, readHeading } from './headings.ts';
import {
  type Guess,
  type GuessOptions,
  SAMPLE_ROWS,
  type SpecialLine,
  type SpecialRole,
  type TableMapping,
} from './mapping.ts';
import { readNumber } from './number-format.ts';
import { type Oriented, orient } from './orient.ts';
import { isCriterionWord, specialRole } from './vocabulary.ts';

/** Guesses which way a table of numbers lies and what its lines hold. `head` is a row of the file. */
export function guessMatrix(grid: Grid, head: number | null, options: GuessOptions): Guess {
  const asRows = orientationScore(grid, head, options.known);
  const optionsAs = options.optionsAs ?? (asRows >= 0 ? 'rows' : 'columns');
  const view = orient(grid, optionsAs);
  // With options as columns the names of the criteria stand in a column: the first that has any.
  const headAt = optionsAs === 'rows' ? head : headColumn(view, head);
  const special = findSpecial(view, headAt, optionsAs, head);
  const entries = entriesOf(view, headAt, special, optionsAs === 'columns' ? head : null);
  const lines = linesOf(view, optionsAs === 'columns' ? head : null, headAt, entries, special, options);
  return {
    mapping: { kind: 'matrix', optionsAs, head: headAt, lines: lines.map(({ line }) => line), special },
    confidence: options.optionsAs ? 1 : Math.min(0.95, 0.5 + Math.abs(asRows) / 6),
    headRow: head,
    lines: lines.map(({ heading, confidence, reason }) => ({ heading, confidence, reason })),
    doubts: [],
    notes: [],
  };
}

/** The column with the names of the criteria, of a table with its options as columns. */
function headColumn(view: Oriented, headRow: number | null): number | null {
  for (let entry = 0; entry < Math.min(view.entries, 6); entry++) {
    if (headRow !== null && isCriterionWord(lineOf(view.cell(entry, headRow)))) return entry;
  }
  for (let entry = 0; entry < Math.min(view.entries, 6); entry++) {
    const heading = headRow === null ? '' : lineOf(view.cell(entry, headRow));
    if (specialRole(heading) !== null) continue;
    let [texts, others] = [0, 0];
    for (let line = 0; line < Math.min(view.lines, SAMPLE_ROWS); line++) {
      const cell = view.cell(entry, line);
      if (line === headRow || isBlank(cell)) continue;
      if (readNumber(cell, '.').state === 'text') texts++;
      else others++;
    }
    if (texts > others) return entry;
  }
  return null;
}

/** Entries that speak of the criteria: weights, directions, units. They stand first or last. */
function findSpecial(
  view: Oriented,
  head: number | null,
  optionsAs: TableMapping['optionsAs'],
  headRow: number | null,
): SpecialLine[] {
  const special: SpecialLine[] = [];
  const isNearEdge = (entry: number): boolean =>
    optionsAs === 'columns' || entry < (head ?? 0) + 12 || entry >= view.entries - 12;
  for (let entry = 0; entry < view.entries; entry++) {
    if (entry === head || !isNearEdge(entry)) continue;
    const role = specialEntry(view, entry, optionsAs === 'columns' ? headRow : null);
    if (role !== null) special.push({ at: entry, role });
  }
  return special;
}

function specialEntry(view: Oriented, entry: number, nameLine: number | null): SpecialRole | null {
  const cells: Cell[] = [];
  let label = nameLine === null ? '' : lineOf(view.cell(entry, nameLine));
  for (let line = nameLine === null ? 0 : nameLine + 1; line < Math.min(view.lines, 200); line++) {
    const cell = view.cell(entry, line);
    if (isBlank(cell)) continue;
    if (label === '' && typeof cell === 'string' && readNumber(cell, '.').state !== 'number')
      label = lineOf(cell);
    cells.push(cell);
  }
  const values = cells.map(lineOf).filter((text) => text !== label);
  const isWord = (text: string): boolean => /[\p{L}↑↓▲▼]/u.test(text) && directionOf(text) !== null;
  if (cells.length > 1 && cells.map(lineOf).every(isWord)) return 'direction';
  if (
    nameLine === null &&
    cells.length > 0 &&
    isBlank(view.cell(entry, 0)) &&
    cells.map(lineOf).every(isWordedUnit)
  )
    return 'unit';
  const byLabel = specialRole(label) ?? specialRole(readHeading(label).name);
  if (byLabel === 'direction') {
    return values.every((text) => directionOf(text) !== null) ? 'direction' : null;
  }
  if (byLabel !== null) return byLabel;
  return values.length > 1 && values.every(isWord) ? 'direction' : null;
}

/** "2" may be a footnote or a number; a unit of a table has a letter or a sign. */
const isWordedUnit = (text: string): boolean => isUnit(text) && /[\p{L}%°€$£]/u.test(text);

/** The entries that are options. */
function entriesOf(
  view: Oriented,
  head: number | null,
  special: readonly SpecialLine[],
  skipLine: number | null,
): number[] {
  const specialEntries = new Set(special.map(({ at }) => at));
  const entries: number[] = [];
  for (let entry = (head ?? -1) + 1; entry < view.entries && entries.length < SAMPLE_ROWS; entry++) {
    if (specialEntries.has(entry)) continue;
    let blank = true;
    for (let line = 0; line < view.lines && blank; line++) {
      if (line !== skipLine && !isBlank(view.cell(entry, line))) blank = false;
    }
    if (!blank || (skipLine !== null && !isBlank(view.cell(entry, skipLine)))) entries.push(entry);
  }
  return entries;
}
