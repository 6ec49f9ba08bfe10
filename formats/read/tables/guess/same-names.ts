/** Plain Node: what tells options, and criteria, of one name apart. */

import { foldName } from '../../../../db/names.ts';
import { isBlank, lineOf } from '../grid.ts';
import type { GuessOptions, LineMapping } from '../mapping.ts';
import type { Oriented } from '../orient.ts';
import { isVendorWord, specialRole, wordOf } from '../vocabulary.ts';
import type { Layout } from './layout.ts';
import { type GuessedLine, groupLine, type SeenLine } from './lines.ts';

/** What tells options of one name apart: a line with their groups, or sections between them; nothing where their names differ. */
export interface OptionGroups {
  readonly line: number | null;
  readonly sections: readonly number[];
}

interface Named {
  readonly view: Oriented;
  readonly layout: Layout;
  readonly isColumns: boolean;
  /** The line with their names. */
  readonly names: number | null;
  readonly entries: readonly number[];
  readonly nameOf: (entry: number) => string;
  readonly seen: readonly Pick<SeenLine, 'raw'>[];
}

const NONE: OptionGroups = { line: null, sections: [] };

/** Finds out what tells options of one name apart. */
export function optionGroups(named: Named): OptionGroups {
  const { view, layout, isColumns, names, entries, nameOf, seen } = named;
  const own = entries.map((entry) => foldName(nameOf(entry)));
  if (names === null || new Set(own).size === own.length) return NONE;
  if (isColumns) {
    const { over, pairs } = layout;
    const isTold = over !== null && pairs === null && tellsApart(carried(view, entries, over), own);
    return isTold ? { line: over, sections: [] } : NONE;
  }
  const isGroup = (heading: string): boolean => specialRole(heading) === 'group' || isVendorWord(heading);
  const lines = seen.flatMap(({ raw }, at) => (at < names || (at > names && isGroup(raw)) ? [at] : []));
  // The nearest before the names, as groups stand.
  const line = lines.toReversed().find((at) => tellsApart(carried(view, entries, at), own));
  if (line !== undefined) return { line, sections: [] };
  const sections = [...layout.alone].flatMap(([at, { is }]) => (is === 'section' ? [at] : []));
  const inSections = entries.map((entry) => layout.sectionOf(entry) ?? '');
  return tellsApart(inSections, own) ? { line: null, sections } : NONE;
}

/** What stands in a line for each entry; it goes on over empty cells. */
function carried(view: Oriented, entries: readonly number[], line: number): string[] {
  let last = '';
  return entries.map((entry) => {
    const cell = view.cell(entry, line);
    if (!isBlank(cell)) last = lineOf(cell);
    return last;
  });
}

/** Whether no two options have both one name and one group. */
function tellsApart(groups: readonly string[], names: readonly string[]): boolean {
  const isText = groups.every((text) => /\p{L}|^(?:19|20)\d\d$/u.test(text));
  return (
    isText && new Set(names.map((name, i) => `${foldName(groups[i] ?? '')}\n${name}`)).size === names.length
  );
}

/** The lines with that of the groups called so, unless somebody has said what it holds, or it names vendors, who are groups as well. */
export function withOptionGroups(
  lines: readonly GuessedLine[],
  { line: own }: OptionGroups,
  { roles }: GuessOptions,
): readonly GuessedLine[] {
  return lines.map((line, at) =>
    at === own && roles?.[at] === undefined && line.line.role !== 'vendor' ? groupLine(line) : line,
  );
}

/** Lines whose criteria have the same name in different groups are called by both. */
export function withGroups(
  lines: readonly GuessedLine[],
  groupEntry: number | undefined,
  view: Oriented,
): GuessedLine[] {
  const keyOf = ({ name }: LineMapping): string => wordOf(name);
  const isCriterion = ({ role }: LineMapping): boolean => role === 'criterion' || role === 'judgement';
  const counts = new Map<string, number>();
  for (const { line } of lines)
    if (isCriterion(line)) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  return lines.map((guessed, at) => {
    const { line } = guessed;
    const group = line.group ?? (groupEntry === undefined ? '' : lineOf(view.cell(groupEntry, at)));
    if (!isCriterion(line) || (counts.get(keyOf(line)) ?? 0) < 2) return guessed;
    // "Total (hours)" and "Total (minutes)" differ in their units alone.
    if (!group) return { ...guessed, line: { ...line, name: guessed.heading || line.name } };
    return { ...guessed, line: { ...line, name: `${group}: ${line.name}` } };
  });
}
