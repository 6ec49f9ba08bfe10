/** Plain Node: understands a delivery by the mapping of the one before. */

import { t } from '../../../../common/language/texts.ts';
import { changeMapping, mappingDifference } from '../../../../common/mapping-difference.ts';
import { fewOf, quote } from '../../../../common/words.ts';
import { foldName } from '../../../../db/names.ts';
import { columnLetters, type Grid, lineOf, type ReadingNote } from '../grid.ts';
import { guessTable } from '../guess.ts';
import type {
  Doubt,
  Guess,
  GuessOptions,
  LineMapping,
  MATRIX_ROLES,
  SpecialLine,
  TableMapping,
} from '../mapping.ts';
import { widthOf } from '../orient.ts';
import { entryLabel } from '../said/places.ts';
import { alternativesIn, headingAt, type KeptMapping } from './kept-mapping.ts';

/**
 * Understands a table by the mapping of an earlier delivery: what has the same heading is what it was, wherever it stands now; what
 * is new is guessed and asked about. Notes say what came, went and moved.
 */
export function applyKeptMapping(grid: Grid, given: GuessOptions, kept: KeptMapping): Guess {
  const guess = guessTable(grid, {
    ...given,
    kind: kept.kind,
    ...(kept.kind === 'matrix' ? { optionsAs: kept.optionsAs } : {}),
    head: headRow(grid, kept),
  });
  const { mapping } = guess;
  if (mapping.optionsAs !== kept.optionsAs || mapping.kind !== kept.kind) return guess;
  const pairs = pairLines(guess, kept);
  const lines = mapping.lines.map((line, at): LineMapping => {
    const before = pairs.get(at);
    if (!before) return takenOnce(line, kept);
    const { heading: _, ...own } = before.line;
    return own;
  });
  const special = specialLines(grid, guess, kept);
  const own: TableMapping = { ...mapping, lines, special: special.lines };
  const added = lines.flatMap((_, at) => (pairs.has(at) || isBlankLine(guess, at) ? [] : [at]));
  return {
    ...guess,
    mapping: own,
    confidence: 1,
    lines: guess.lines.map((line, at) =>
      pairs.has(at) ? { ...line, confidence: 1, reason: t('as in the mapping') } : line,
    ),
    doubts: [
      ...added.map((at) => newLineDoubt(guess, own, at)),
      ...guess.doubts.flatMap((doubt) => aboutNew(doubt, guess, own, new Set(added))),
    ],
    notes: [
      ...guess.notes,
      ...lineNotes(guess, kept, pairs, added),
      ...special.notes,
      ...alternativeNotes(alternativesIn(grid, own), kept.alternatives),
    ],
  };
}

/** A line without a heading and without anything in it is not news. */
const isBlankLine = ({ lines, mapping }: Guess, at: number): boolean =>
  mapping.lines[at]?.role === 'ignore' && (lines[at]?.reason === 'empty' || lines[at]?.heading === '');

/** What there can be only one of is what the mapping says. */
function takenOnce(line: LineMapping, { lines, kind }: KeptMapping): LineMapping {
  const isTaken = lines.some(({ role }) => role === line.role);
  const isOnce = kind === 'matrix' ? line.role === 'option' : line.role !== 'ignore';
  return isOnce && isTaken ? { ...line, role: 'ignore' } : line;
}

/** Where the headings stand now: where most of them are found, the place that they had before others. */
function headRow(grid: Grid, { head, optionsAs, lines }: KeptMapping): number | null {
  const usual = head === null ? null : head - 1;
  if (usual === null || optionsAs === 'columns') return optionsAs === 'columns' ? undefinedHead(grid) : null;
  const wanted = new Set(lines.map(({ heading }) => foldName(heading)));
  const found = (row: number): number =>
    new Set((grid[row] ?? []).map((cell) => foldName(lineOf(cell))).filter((name) => wanted.has(name))).size;
  let best = usual;
  for (let row = 0; row < Math.min(grid.length, 200); row++) if (found(row) > found(best)) best = row;
  return Math.min(best, Math.max(0, grid.length - 1));
}

/** With the alternatives in columns the row with their names is guessed anew. */
const undefinedHead = (grid: Grid): number | null => guessTable(grid).headRow;

type Pairs = ReadonlyMap<number, { readonly line: KeptMapping['lines'][number]; readonly at: number }>;

/** Which line of the mapping each line is, by heading; of several with one heading, the first is the first. */
function pairLines(guess: Guess, kept: KeptMapping): Pairs {
  const before = new Map<string, { line: KeptMapping['lines'][number]; at: number }[]>();
  kept.lines.forEach((line, at) => {
    const key = foldName(line.heading);
    before.set(key, [...(before.get(key) ?? []), { line, at }]);
  });
  const pairs = new Map<number, { line: KeptMapping['lines'][number]; at: number }>();
  guess.mapping.lines.forEach((_, at) => {
    const next = before.get(foldName(headingAt(guess, at)))?.shift();
    if (next) pairs.set(at, next);
  });
  return pairs;
}

/** Entries that were no alternative, found again by the first text in them; those without a text by their place. */
function specialLines(
  grid: Grid,
  { mapping }: Guess,
  kept: KeptMapping,
): { readonly lines: readonly SpecialLine[]; readonly notes: readonly ReadingNote[] } {
  const entries = kept.optionsAs === 'rows' ? grid.length : widthOf(grid);
  const byLabel = new Map<string, number[]>();
  for (let at = 0; at < entries; at++) {
    const label = foldName(entryLabel(grid, kept.optionsAs, at));
    byLabel.set(label, [...(byLabel.get(label) ?? []), at]);
  }
  const notes: ReadingNote[] = [];
  const lines: SpecialLine[] = [];
  for (const { label, at, role } of kept.special) {
    const places = byLabel.get(foldName(label)) ?? [];
    const found = label !== '' ? places.shift() : places.find((place) => place === at - 1);
    if (found !== undefined) lines.push({ at: found, role });
    else if (label !== '')
      notes.push({
        message: t(
          '{name}, which held {role, select, ignore {nothing to import} weight {weights} direction {directions} unit {units} group {groups} other {sections}}, is gone.',
          { name: quote(label), role },
        ),
        remedy: t('Check that nothing else stands for it.'),
      });
  }
  const known = new Set(kept.special.map(({ label }) => foldName(label)));
  const alternatives = new Set(kept.alternatives.map(foldName));
  // What looks like weights or a sum and was not there before is taken as it is guessed.
  const news = mapping.special.filter(({ at }) => {
    const label = foldName(entryLabel(grid, kept.optionsAs, at));
    return !known.has(label) && !alternatives.has(label) && !lines.some((line) => line.at === at);
  });
  return { lines: [...lines, ...news].sort((a, b) => a.at - b.at), notes };
}

function lineNotes(guess: Guess, kept: KeptMapping, pairs: Pairs, added: readonly number[]): ReadingNote[] {
  const isColumn = kept.optionsAs === 'rows';
  const what = isColumn ? 'column' : 'row';
  const placeOf = (at: number): string => (isColumn ? columnLetters(at) : String(at + 1));
  const used = new Set([...pairs.values()].map(({ at }) => at));
  const gone = kept.lines.filter(
    ({ role, heading }, at) => !used.has(at) && (role !== 'ignore' || heading !== ''),
  );
  const moved = [...pairs].filter(([at, before]) => at !== before.at && !isBlankLine(guess, at));
  const names = (texts: readonly string[]): string => fewOf(texts.map((text) => quote(text)));
  const note = (message: string, remedy: string): ReadingNote => ({ message, remedy });
  return [
    ...(added.length === 0
      ? []
      : [
          note(
            t(
              'New since the mapping: {what, select, column {{n, plural, one {# column} other {# columns}}} other {{n, plural, one {# row} other {# rows}}}}: {names}.',
              { what, n: added.length, names: names(added.map((at) => headingAt(guess, at))) },
            ),
            t('What is new is guessed; check it.'),
          ),
        ]),
    ...(gone.length === 0
      ? []
      : [
          note(
            t(
              'Gone since the mapping: {what, select, column {{n, plural, one {# column} other {# columns}}} other {{n, plural, one {# row} other {# rows}}}}: {names}.',
              { what, n: gone.length, names: names(gone.map(({ heading }) => heading)) },
            ),
            t('Check that the delivery is complete, and that none has only another heading.'),
          ),
        ]),
    ...(moved.length === 0
      ? []
      : [
          note(
            t('Moved since the mapping: {moves}.', {
              moves: fewOf(
                moved.map(([at, before]) =>
                  t('{name} from {from} to {to}', {
                    name: quote(headingAt(guess, at)),
                    from: placeOf(before.at),
                    to: placeOf(at),
                  }),
                ),
              ),
            }),
            t('They are read by their headings.'),
          ),
        ]),
  ];
}

function alternativeNotes(now: readonly string[], before: readonly string[]): ReadingNote[] {
  const missing = (from: readonly string[], names: readonly string[]): readonly string[] => {
    const there = new Set(names.map(foldName));
    return from.filter((name) => !there.has(foldName(name)));
  };
  const say = (isNew: boolean, names: readonly string[]): ReadingNote[] =>
    names.length === 0
      ? []
      : [
          {
            message: isNew
              ? t(
                  'New since the mapping: {n, plural, one {# alternative} other {# alternatives}}: {names}.',
                  { n: names.length, names: fewOf(names.map((name) => quote(name))) },
                )
              : t(
                  'Gone since the mapping: {n, plural, one {# alternative} other {# alternatives}}: {names}.',
                  { n: names.length, names: fewOf(names.map((name) => quote(name))) },
                ),
            remedy: t('Nothing is removed from a workbook by an import.'),
          },
        ];
  return [...say(true, missing(now, before)), ...say(false, missing(before, now))];
}

/** A new line is asked about: as it is guessed, or left out; one that was guessed to be left out, or as something else. */
function newLineDoubt(guess: Guess, own: TableMapping, at: number): Doubt {
  const heading = headingAt(guess, at);
  const line = own.lines[at];
  const other = otherRole(own.kind, line);
  const option = (role: string): string => `--role ${JSON.stringify(`${heading}=${role}`)}`;
  const changed = {
    ...own,
    lines: own.lines.map((one, i) => (i === at ? { ...one, role: other, name: one.name || heading } : one)),
  };
  const isColumn = own.optionsAs === 'rows';
  return {
    about: 'role',
    position: isColumn ? { row: (own.head ?? 0) + 1, column: columnLetters(at) } : { row: at + 1 },
    question:
      line?.role === 'ignore'
        ? t('Is {name}, which is new, to be left out?', { name: quote(heading) })
        : t('Is {name}, which is new, to be imported?', { name: quote(heading) }),
    grounds: t('The mapping does not know it. It is taken for what it looks like: {reason}.', {
      reason: guess.lines[at]?.reason ?? t('a guess'),
    }),
    readings: [
      { words: roleWords(line?.role ?? 'ignore'), mapping: own, option: option(line?.role ?? 'ignore') },
      { words: roleWords(other), mapping: changed, option: option(other) },
    ],
  };
}

const otherRole = (
  kind: TableMapping['kind'],
  line: LineMapping | undefined,
): (typeof MATRIX_ROLES)[number] => (kind === 'matrix' && line?.role === 'ignore' ? 'criterion' : 'ignore');

const roleWords = (role: string): string =>
  role === 'ignore'
    ? t('It is left out')
    : t(
        'It holds: {role, select, option {option} criterion {criterion} judgement {judgement} group {group} vendor {vendor} description {description} note {note} alternative {alternative} claim {claim} source {source} speaker {speaker} polarity {polarity} strength {strength} certainty {certainty} date {date} number {number} weight {weight} unit {unit} direction {direction} remark {remark} question {question} code {code} other {{role}}}',
        { role },
      );

/** A doubt of the guess that is about new lines alone, in the mapping that is used. */
function aboutNew(doubt: Doubt, guess: Guess, own: TableMapping, added: ReadonlySet<number>): Doubt[] {
  const [taken, other] = doubt.readings;
  const difference = mappingDifference(taken.mapping, other.mapping);
  const isNew =
    difference !== null &&
    difference.lines.size > 0 &&
    difference.entries.size === 0 &&
    [...difference.lines].every(([at, fields]) => added.has(at) && !fields.has('role'));
  if (!isNew) return [];
  const within = (mapping: TableMapping): TableMapping => changeMapping(own, guess.mapping, mapping);
  return [
    {
      ...doubt,
      readings: [
        { ...taken, mapping: within(taken.mapping) },
        { ...other, mapping: within(other.mapping) },
      ],
    },
  ];
}
