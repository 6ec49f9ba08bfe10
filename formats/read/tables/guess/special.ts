/** Plain Node: finds what says something about the criteria of a matrix: weights, directions, units, groups. */

import { msg, t } from '../../../../common/language/texts.ts';
import { type Cell, isBlank, lineOf } from '../grid.ts';
import { directionOf, isUnit, readHeading } from '../headings.ts';
import { SAMPLE_ROWS, type SpecialRole, type TableMapping } from '../mapping.ts';
import type { Oriented } from '../orient.ts';
import { readNumber } from '../values/number-format.ts';
import {
  computedWord,
  isAlternativeWord,
  isCriterionWord,
  isIdWord,
  isRemarkWord,
  specialRole,
} from '../vocabulary.ts';
import type { Layout } from './layout.ts';
import { areCodes } from './names.ts';
import { isGroupColumn } from './orientation.ts';
import { numbersOf, shapeOf } from './shape.ts';
import { isWeightWord, weightLikeness } from './weights.ts';

/** An entry that is no option. */
export interface FoundSpecial {
  readonly role: SpecialRole;
  /** Why it is left out, as "stands beside the criteria in words"; empty where its role says it. */
  readonly words: string;
}

/** The column with the names of the criteria, of a table with its options as columns; null where there is none. */
export function headColumn(view: Oriented, layout: Layout): number | null {
  const edge = Math.min(view.entries, 6);
  const named = layout.headings.slice(0, edge).findIndex(isCriterionWord);
  if (named >= 0) return named;
  let fallback: number | null = null;
  for (let entry = 0; entry < edge; entry++) {
    if (specialRole(layout.headings[entry] ?? '') !== null || layout.pairs?.columns.has(entry)) continue;
    const texts = layout.body.slice(0, 500).map((row) => lineOf(view.cell(entry, row)));
    const filled = texts.filter((text) => text !== '');
    const isGroup = isGroupColumn(texts);
    const isText = shapeOf(filled) === 'text' && filled.length * 2 > texts.length;
    const hasNamesBehind = [entry + 1, entry + 2].some((at) => at < edge && isNames(view, layout, at));
    // Groups and codes stand before the names, unless there are no names behind them.
    if (isText && !(hasNamesBehind && (areCodes(filled) || (isGroup && fallback === null)))) return entry;
    if (isGroup && (isText || entry === 0)) fallback ??= entry;
  }
  return fallback;
}

function isNames(view: Oriented, { body, headings }: Layout, entry: number): boolean {
  const texts = body.slice(0, 500).map((row) => lineOf(view.cell(entry, row)));
  return (
    !isRemarkWord(headings[entry] ?? '') &&
    specialRole(headings[entry] ?? '') === null &&
    shapeOf(texts) === 'text' &&
    texts.every((text) => text !== '')
  );
}

const UNREAD = msg('says something about the criteria that is not read');

/** Of a second line of weights. */
export const WEIGHTS_AGAIN = msg('holds weights once more');

/** Entries that speak of the criteria. In rows they stand first or last. `head` holds the names of the lines, `nameLine` those of the entries. */
export function findSpecial(
  view: Oriented,
  head: number | null,
  optionsAs: TableMapping['optionsAs'],
  nameLine: number | null,
  layout: Layout,
): Map<number, FoundSpecial> {
  const found = new Map<number, FoundSpecial>();
  const isColumns = optionsAs === 'columns';
  const mayBe = (entry: number): boolean => {
    if (isColumns) return entry !== head;
    const isNearEdge = entry < (head ?? 0) + 12 || entry >= view.entries - 12;
    return isNearEdge && entry > (head ?? -1) && !layout.alone.has(entry);
  };
  for (let entry = 0; entry < view.entries; entry++) {
    if (!mayBe(entry)) continue;
    const beside = isColumns ? besideCriteria(view, entry, head, nameLine, layout) : null;
    const role = beside ? null : specialEntry(view, entry, nameLine, layout.headings[entry] ?? '');
    const isAgain = role === 'weight' && [...found.values()].some((other) => other.role === role);
    if (beside) found.set(entry, beside);
    else if (isAgain) foundAgain(view, found, entry);
    else if (role !== null) found.set(entry, { role, words: role === 'ignore' ? t(UNREAD) : '' });
  }
  return found;
}

/** Of several lines of weights the one that has them for all criteria is meant: others are those of groups. */
function foundAgain(view: Oriented, found: Map<number, FoundSpecial>, entry: number): void {
  const first = [...found].find(([, { role }]) => role === 'weight')?.[0] ?? entry;
  const filled = (at: number): number =>
    Array.from({ length: Math.min(view.lines, 500) }, (_, line) => view.cell(at, line)).filter(
      (cell) => !isBlank(cell),
    ).length;
  const isFuller = filled(entry) > filled(first);
  const isSure = isFuller || (filled(entry) === filled(first) && OF_ALL.test(lineOf(view.cell(entry, 0))));
  found.set(isSure ? first : entry, { role: 'ignore', words: t(WEIGHTS_AGAIN) });
  if (isSure) found.set(entry, { role: 'weight', words: '' });
}

/** Weights among all criteria, and not within a group. */
const OF_ALL = /global|overall|final|gesamt|total|absolut/iu;

/** A column beside the names of criteria that says something about them in words, or counts them. */
function besideCriteria(
  view: Oriented,
  entry: number,
  head: number | null,
  nameLine: number | null,
  { body, headings, pairs }: Layout,
): FoundSpecial | null {
  if (pairs?.columns.has(entry) || head === null) return null;
  const heading = nameLine === null ? '' : (headings[entry] ?? '');
  const texts = body.slice(0, 500).map((row) => lineOf(view.cell(entry, row)));
  if (entry < head && isGroupColumn(texts)) return { role: 'group', words: '' };
  const hasNumbers = (): boolean => othersAreNumbers(view, entry, head, body);
  const isAgain = headings.some((other, at) => at !== entry && other !== '' && other === heading);
  const isZero = (text: string): boolean => /^0(?:[.,]0+)?$/.test(text);
  if (isAgain && computedWord(heading) !== null && texts.every((text) => text === '' || isZero(text)))
    return { role: 'ignore', words: t('is called as what is worked out of the others') };
  const words = besideWords(
    heading,
    texts.filter((text) => text !== ''),
    entry < head,
    hasNumbers,
  );
  return words === null ? null : { role: 'ignore', words };
}

/** Why a column with these texts is no option; null where it may be one. */
function besideWords(
  heading: string,
  filled: readonly string[],
  isBefore: boolean,
  othersHaveNumbers: () => boolean,
): string | null {
  const shape = shapeOf(filled);
  const isText = shape === 'text';
  if (shape === 'index' && (isIdWord(heading) || (heading === '' && isBefore)))
    return t('counts the criteria');
  if (MOST_POINTS.test(heading) && shape === 'number') return t('holds the most that can be reached');
  if (isIdWord(heading) || (isBefore && isText)) return t('stands before the names of the criteria');
  if ((isRemarkWord(heading) || BEGINS_AS_REMARK.test(heading)) && (isText || shape === 'blank'))
    return t(IN_WORDS);
  if (!isText || filled.length < 2 || !othersHaveNumbers()) return null;
  if (filled.every((text) => PRIORITY.test(text))) return t(UNREAD);
  if (isAlternativeWord(heading) && new Set(filled).size === filled.length) return t('holds names once more');
  return filled.reduce((sum, text) => sum + text.length, 0) / filled.length > 25 ? t(IN_WORDS) : null;
}

/** "Comment A", "Bemerkung Anbieter B", "Vendor A notes". */
const BEGINS_AS_REMARK =
  /^(?:comments?|notes?|remarks?|kommentare?|bemerkung(?:en)?|anmerkung(?:en)?|begründung|notizen?|remarques?|commentaires?|comentarios?|commenti|rationale|justification|evidence)(?: |_|$).+|.+[ _](?:comments?|notes|remarks?|kommentar|bemerkung(?:en)?|anmerkung(?:en)?|begründung|rationale|justification)$/iu;

/** How much a requirement is wanted. */
const PRIORITY =
  /^(?:muss|soll|sollte|kann|könnte|pflicht|wunsch|optional|must|should|could|won['’]?t|nice|must[- ]have|nice[- ]to[- ]have|mandatory|required|desirable|obligatoire|souhaité|obligatorio|deseable|obbligatorio|desiderabile)(?:[- ].*)?$/iu;

/** "Max points": what an offer can reach at most. */
const MOST_POINTS =
  /^(?:max(?:imum|imal|imale|\.)?|maximal|höchst|possible|mögliche)[ -]*(?:possible |erreichbare |mögliche )?(?:points?|scores?|punkte|punktzahl|marks|rating|bewertung|puntos|puntuación|punti|punteggio)/iu;

const IN_WORDS = msg('says something about the criteria in words');

const othersAreNumbers = (view: Oriented, entry: number, head: number, body: readonly number[]): boolean =>
  Array.from({ length: view.entries }, (_, at) => at).some(
    (at) =>
      at > head && at !== entry && shapeOf(body.slice(0, 100).map((row) => view.cell(at, row))) === 'number',
  );

/** What an entry says of the criteria, by its label and its cells; null where it says nothing. */
function specialEntry(
  view: Oriented,
  entry: number,
  nameLine: number | null,
  heading: string,
): SpecialRole | null {
  const cells: Cell[] = [];
  let label = nameLine === null ? '' : heading;
  for (let line = nameLine === null ? 0 : nameLine + 1; line < Math.min(view.lines, 200); line++) {
    const cell = view.cell(entry, line);
    if (isBlank(cell)) continue;
    if (label === '' && typeof cell === 'string' && readNumber(cell, '.').state !== 'number')
      label = lineOf(cell);
    cells.push(cell);
  }
  const texts = cells.map(lineOf);
  if (texts.length > 1 && texts.every(isDirection)) return 'direction';
  // True and false under every criterion say something of its direction, and not which.
  if (nameLine === null && texts.length > 1 && isBlank(view.cell(entry, 0)) && texts.every(isTrueOrFalse))
    return 'direction';
  if (nameLine === null && label === '' && areUnnamedWeights(view, entry, cells)) return 'weight';
  const isUnits =
    nameLine === null && texts.length > 0 && isBlank(view.cell(entry, 0)) && texts.every(isWordedUnit);
  return isUnits
    ? 'unit'
    : byLabel(
        label,
        texts.filter((text) => text !== label),
        view.entries > SAMPLE_ROWS,
      );
}

const isTrueOrFalse = (text: string): boolean => /^(?:true|false|wahr|falsch|vrai|faux)$/iu.test(text);

/** Numbers that come to 1 or 100 in the only row without a name. */
const areUnnamedWeights = (view: Oriented, entry: number, cells: readonly Cell[]): boolean =>
  isBlank(view.cell(entry, 0)) &&
  cells.length > 1 &&
  view.entries < 200 &&
  Array.from({ length: view.entries }, (_, at) => at).filter((at) => !isBlank(view.cell(at, 0))).length > 1 &&
  weightLikeness(numbersOf(cells, '.')) === 'sure';

/** "High" and "low" are what options are, too, and say a direction only where a label says so. */
const LEVEL =
  /^(?:high|low|hoch|niedrig|positive|negative|gain|loss|higher|lower|more|less|bigger|smaller|fewer)$/iu;

const isDirection = (text: string): boolean =>
  /[\p{L}↑↓▲▼]/u.test(text) && !LEVEL.test(text.trim()) && directionOf(text) !== null;

/** What the label of an entry says that it holds, where its cells can be that. */
function byLabel(label: string, values: readonly string[], isSampled: boolean): SpecialRole | null {
  if (isWeightWord(label)) return isNumeric(values) ? 'weight' : 'ignore';
  if (
    /^(?:weights?|gewicht(?:e|ung)?|poids|pesos?|pondération|ponderación|ponderazione)[\s:–-]/iu.test(label)
  ) {
    const isSure = (['.', ','] as const).some(
      (decimal) => weightLikeness(numbersOf(values, decimal)) === 'sure',
    );
    return isSure ? 'weight' : null;
  }
  const role = specialRole(label) ?? specialRole(readHeading(label).name);
  switch (role) {
    case 'direction':
      return values.every((text) => directionOf(text) !== null) ? role : null;
    case 'unit':
    case 'group':
      return values.every((text) => readNumber(text, '.').state !== 'number') ? role : null;
    case 'ignore':
      // What is worked out is told by its numbers, unless the table is too long to look at all of them.
      return isWorkedOut(label) && !isSampled ? null : role;
    default:
      return values.length > 1 && values.every(isDirection) ? 'direction' : null;
  }
}

/** Summaries of all options are found by recomputing them. */
const isWorkedOut = (label: string): boolean =>
  !/^(?:preference function|ideal|anti ideal|nadir|st.*|écart.*|desviación.*|deviazione.*|varian.*|share)$/iu.test(
    label.trim(),
  );

/** Weights that are texts for the most part are none. */
const isNumeric = (values: readonly string[]): boolean => {
  const numbers = values
    .slice(0, SAMPLE_ROWS)
    .filter((text) => readNumber(text, '.').state === 'number' || readNumber(text, ',').state === 'number');
  return numbers.length * 2 >= values.length;
};

/** "2" may be a footnote or a number; a unit of a table has a letter or a sign. */
const isWordedUnit = (text: string): boolean => isUnit(text) && /[\p{L}%°€$£]/u.test(text);
