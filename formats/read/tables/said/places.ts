/** Plain Node: finds the rows and columns of a table that people name. */

import { quote } from '../../../../common/words.ts';
import { foldName } from '../../../../db/names.ts';
import { type Cell, columnLetters, type Grid, isBlank, lineOf } from '../grid.ts';
import type { Guess, TableMapping } from '../mapping.ts';
import { orient } from '../orient.ts';
import { misstated } from './decisions.ts';

/** A line of the mapping, or an entry the other way. */
export interface FoundPlace {
  readonly is: 'line' | 'entry';
  readonly at: number;
}

/** Finds what people name in a table that is read in one way. Each throws a UserFacingError that names those there are. */
export interface Places {
  /** A line by its heading, the name of its criterion, its letter or its number. */
  readonly line: (place: string, option: string) => number;
  /** An entry by its number or letter, or by its first text: "Weights". */
  readonly entry: (place: string, option: string) => number;
  /** A line, or else an entry. */
  readonly either: (place: string, option: string) => FoundPlace;
}

/** The column that letters name, counted from 0; null for anything else. */
export function columnOf(text: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(text)) return null;
  return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** By what an entry is called: its first text. */
export function entryLabel(grid: Grid, optionsAs: TableMapping['optionsAs'], at: number): string {
  const cells: readonly Cell[] = optionsAs === 'rows' ? (grid[at] ?? []) : grid.map((row) => row[at] ?? null);
  return lineOf(cells.find((cell) => !isBlank(cell)));
}

/** "row 5" or "column E": how an entry is called by its place. */
export const entryPlace = (optionsAs: TableMapping['optionsAs'], at: number): string =>
  optionsAs === 'rows' ? `row ${at + 1}` : `column ${columnLetters(at)}`;

/** The places of a table as it is read. */
export function placesIn(grid: Grid, { mapping, lines }: Guess): Places {
  const { optionsAs } = mapping;
  const view = orient(grid, optionsAs);
  const isRows = optionsAs === 'rows';
  const number = (text: string, most: number): number | null => {
    const at = /^\d{1,7}$/.test(text) ? Number(text) - 1 : -1;
    return at >= 0 && at < most ? at : null;
  };
  const letter = (text: string, most: number): number | null => {
    const at = columnOf(text);
    return at !== null && at < most ? at : null;
  };
  const byName = (texts: readonly string[], place: string): number | null => {
    const at = texts.findIndex((text) => text !== '' && foldName(text) === foldName(place));
    return at < 0 ? null : at;
  };
  const findLine = (place: string): number | null =>
    byName(
      lines.map(({ heading }) => heading),
      place,
    ) ??
    byName(
      mapping.lines.map(({ name }) => name),
      place,
    ) ??
    (isRows ? letter : number)(place, view.lines);
  const findEntry = (place: string): number | null => {
    const placed = (isRows ? number : letter)(place, view.entries);
    if (placed !== null) return placed;
    for (let at = 0; at < view.entries; at++) {
      const label = entryLabel(grid, optionsAs, at);
      if (label !== '' && foldName(label) === foldName(place)) return at;
    }
    const names = mapping.lines.findIndex(({ role }) => role === 'option');
    for (let at = 0; names >= 0 && at < view.entries; at++) {
      if (foldName(lineOf(view.cell(at, names))) === foldName(place)) return at;
    }
    return null;
  };
  const lineWord = isRows ? 'column' : 'row';
  const thereAre = (): string => {
    const names = lines.slice(0, MOST_NAMED).map(({ heading }, at) => {
      const place = isRows ? columnLetters(at) : String(at + 1);
      return heading === place || heading === `row ${place}` ? place : `${quote(heading)} (${place})`;
    });
    const more = lines.length - names.length;
    return `There are ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
  };
  const lost = (option: string, what: string, place: string, remedy: string) =>
    misstated(`${option} names ${quote(place)}, but there is no such ${what} in this table.`, remedy);
  const entryRemedy = `Give ${isRows ? `the number of a row, 1 to ${view.entries}` : `the letter of a column, A to ${columnLetters(Math.max(0, view.entries - 1))}`}, or the first text in it.`;
  return {
    line: (place, option) => {
      const at = findLine(place);
      if (at === null) throw lost(option, lineWord, place, thereAre());
      return at;
    },
    entry: (place, option) => {
      const at = findEntry(place);
      if (at === null) throw lost(option, isRows ? 'row' : 'column', place, entryRemedy);
      return at;
    },
    either: (place, option) => {
      const line = findLine(place);
      if (line !== null) return { is: 'line', at: line };
      const entry = findEntry(place);
      if (entry === null) throw lost(option, 'row or column', place, `${thereAre()} ${entryRemedy}`);
      return { is: 'entry', at: entry };
    },
  };
}

const MOST_NAMED = 40;
