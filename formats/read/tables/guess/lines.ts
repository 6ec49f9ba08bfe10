/** Plain Node: guesses what the lines of a matrix hold. */

import { msg, t } from '../../../../common/language/texts.ts';
import { isCostly, isWait } from '../direction-words.ts';
import { type Cell, columnLetters, lineOf } from '../grid.ts';
import { type Direction, directionOf, isSpent, likelyDirection, readHeading } from '../headings.ts';
import { type GuessOptions, type LineMapping, PLAIN_NUMBERS, type Role } from '../mapping.ts';
import { leveled } from '../values/guess-levels.ts';
import { type FoundLevels, levelsOf } from '../values/levels.ts';
import type { Decimal } from '../values/number-format.ts';
import { mostOf } from '../values/units.ts';
import { isAlternativeWord, isIdWord, isVendorWord, wordOf } from '../vocabulary.ts';
import type { LowIsGood } from './low-is-good.ts';
import type { SeenCell, Shape } from './shape.ts';
import { commonUnit } from './shape.ts';

/** How sure the direction of a criterion is: `told` by the table, `proven` by its totals, else by its name. */
export type DirectionBy = 'told' | 'proven' | 'rating' | 'name' | 'group' | 'money' | 'nothing' | LowIsGood;

export interface GuessedLine {
  readonly line: LineMapping;
  readonly heading: string;
  readonly confidence: number;
  readonly reason: string;
  readonly by: DirectionBy;
  /** Of a line of words: the scale that they are, or may be. */
  readonly levels?: FoundLevels | null;
}

/** A line with what is seen in it before anything is guessed. */
export interface SeenLine {
  readonly at: number;
  /** Its heading as it stands there; empty where it has none. */
  readonly raw: string;
  /** Whether lines are rows of the file. */
  readonly isRow: boolean;
  readonly cells: readonly Cell[];
  /** The same as they are looked at. */
  readonly sights: readonly SeenCell[];
  readonly shape: Shape;
  readonly decimal: Decimal;
  /** What special entries say of it; empty where they say nothing. */
  readonly direction: string;
  readonly unit: string;
  readonly group: string | null;
  /** Why it is nothing to import; null where it may be. */
  readonly leftOut: string | null;
  /** Whether nothing stands in it beside what special entries say. */
  readonly isEmpty: boolean;
}

/** What is known of all criteria together. */
export interface Common {
  /** All are rated on one scale, or added up to a total. */
  readonly ends: readonly [number, number] | null;
  /** The better end of that scale for a line, where totals prove it or the table says it; null where nothing does. */
  readonly better: (at: number) => Direction | null;
  /** Lines whose numbers seem to be places or marks, of which the lowest is the best. */
  readonly low: ReadonlyMap<number, LowIsGood>;
  /** The criteria of the workbook by their words. */
  readonly known: ReadonlyMap<string, ExistingCriterion>;
  readonly decided: GuessOptions;
  /** Whether every other criterion has a number for every option, and nothing weighs what has none. */
  readonly isFilled: boolean;
}

export type ExistingCriterion = NonNullable<GuessOptions['known']>['criteria'][number];

/** What a line holds that is not that of the names. */
export function guessLine(line: SeenLine, common: Common): GuessedLine {
  const decided = common.decided.roles?.[line.at];
  if (decided === 'criterion' || decided === 'judgement')
    return { ...criterionLine(line, common), confidence: 1 };
  if (decided === 'option') return namesLine(line, t('as it was chosen'), 1);
  if (decided) return guessed(line, decided, 1, t('as it was chosen'), decided === 'note' ? line.raw : '');
  if (line.leftOut !== null) return guessed(line, 'ignore', 0.9, line.leftOut);
  if (line.shape === 'blank' && line.raw === '') return guessed(line, 'ignore', 1, t('empty'));
  if (line.shape === 'blank' && !line.isRow && common.isFilled)
    return guessed(line, 'ignore', 0.6, t(NOTHING_IN_IT));
  if (line.shape === 'index' && line.raw === '') return guessed(line, 'ignore', 0.9, t('numbers the rows'));
  if ((isIdWord(line.raw) || ENDS_AS_ID.test(line.raw)) && areIds(line))
    return guessed(line, 'ignore', 0.9, t('numbers the rows'));
  return line.shape === 'text' ? textLine(line, common) : criterionLine(line, common);
}

/** Of a column of a table whose other columns are filled. */
export const NOTHING_IN_IT = msg('nothing stands in it');

const ENDS_AS_ID = /[\s_-](?:id|ids|code|nr|no|number|nummer|sku)\.?$/iu;

/** Whole numbers that differ from each other. */
function areIds({ cells, shape }: SeenLine): boolean {
  const texts = cells.map(lineOf);
  return (
    shape !== 'text' && texts.every((text) => /^\d+$/.test(text)) && new Set(texts).size === texts.length
  );
}

const headingOf = ({ at, raw, isRow }: SeenLine): string =>
  raw || (isRow ? t('row {row}', { row: at + 1 }) : columnLetters(at));

function guessed(line: SeenLine, role: Role, confidence: number, reason: string, name = ''): GuessedLine {
  return {
    line: { role, name, unit: null, direction: 'max', decimal: line.decimal, ...PLAIN_NUMBERS },
    heading: headingOf(line),
    confidence,
    reason,
    by: 'nothing',
  };
}

/** The line with the names of the options. */
export const namesLine = (line: SeenLine, reason: string, confidence: number): GuessedLine =>
  guessed(line, 'option', isAlternativeWord(line.raw) ? 1 : confidence, reason);

/** A line with what options of one name belong to. */
export const groupLine = ({ line, ...guess }: GuessedLine): GuessedLine => ({
  ...guess,
  line: { ...line, ...PLAIN_NUMBERS, role: 'group', name: '', unit: null },
  confidence: 0.8,
  reason: t('tells apart alternatives of one name'),
  levels: null,
});

/** A line of texts: a scale of words, or what no criterion can take. */
function textLine(line: SeenLine, common: Common): GuessedLine {
  const word = wordOf(line.raw);
  if (isVendorWord(word)) return guessed(line, 'vendor', 0.9, t('by its heading'));
  if (/^(description|beschreibung|details)$/.test(word))
    return guessed(line, 'description', 0.9, t('by its heading'));
  if (line.isEmpty) return guessed(line, 'ignore', 0.9, t('empty'));
  const { read, existing, name } = nameOfLine(line, common);
  const direction = directionOf(line.direction) ?? read.direction;
  const levels = existing?.scale === 'evidence' ? null : levelsOf(line.cells, { name, direction });
  if (levels?.isTaken) {
    const plain = guessed(line, 'criterion', levels.doubt ? 0.6 : 0.9, levels.reason, name);
    return {
      ...plain,
      by: 'told',
      line: { ...plain.line, ...leveled(levels.levels), group: line.group },
      levels,
    };
  }
  const reason = t('texts, which no criterion can take: they become notes on the alternatives');
  return { ...guessed(line, 'note', 0.5, levels?.reason ?? reason, line.raw), levels };
}

/** What the criterion of a line is called, and the one of the workbook that it is. */
function nameOfLine({ raw, at, isRow, unit }: SeenLine, { known }: Common) {
  const heading = readHeading(raw);
  // Minutes in a heading, and another unit in the line of units: then it says that less is better.
  const isMin = heading.unit === 'min' && unit !== '' && unit !== 'min';
  const read = isMin ? { ...heading, unit: null, direction: heading.direction ?? ('min' as const) } : heading;
  const existing = known.get(wordOf(read.name)) ?? known.get(wordOf(raw));
  const name =
    existing?.name ??
    (read.name || t('Criterion {place}', { place: isRow ? String(at + 1) : columnLetters(at) }));
  return { read, existing, name };
}

/** A line of numbers, or of none yet. */
function criterionLine(line: SeenLine, common: Common): GuessedLine {
  const { at, sights } = line;
  const { read, existing, name } = nameOfLine(line, common);
  const isBlank = line.shape === 'blank';
  if (existing?.scale === 'evidence' && common.decided.roles?.[at] !== 'criterion') {
    const reason = t(
      'the workbook compares this criterion on evidence, so a number of 0 to 100 is a judgement',
    );
    return guessed(line, 'judgement', isBlank ? 0.4 : 0.6, isBlank ? t('no numbers yet') : reason, name);
  }
  const unit = read.unit ?? (line.unit || null) ?? commonUnit(sights) ?? existing?.unit ?? null;
  const most = mostOf(unit);
  const { direction, by, reason } = directionOfLine(line, { ...read, name, unit }, existing, common);
  const plain = guessed(line, 'criterion', by === 'told' || by === 'proven' ? 0.95 : 0.6, reason, name);
  return {
    ...plain,
    by,
    line: {
      ...plain.line,
      unit: unit === '' ? null : unit,
      direction,
      group: line.group,
      ends: most === null ? common.ends : [0, most],
    },
    ...(isBlank && { confidence: 0.4, reason: t('no numbers yet') }),
  };
}

interface Directed {
  readonly direction: Direction;
  readonly by: DirectionBy;
  readonly reason: string;
}

const isYesNo = (cells: readonly Cell[]): boolean => {
  const filled = cells.map(lineOf).filter((text) => text !== '');
  return filled.length > 1 && filled.includes('1') && filled.every((text) => text === '0' || text === '1');
};

/** The direction of a criterion and how it is known. */
function directionOfLine(
  line: SeenLine,
  read: { readonly name: string; readonly unit: string | null; readonly direction: Direction | null },
  existing: ExistingCriterion | undefined,
  { decided, better, low, ends }: Common,
): Directed {
  const chosen = decided.directions?.[read.name];
  if (chosen) return { direction: chosen, by: 'told', reason: t('direction as it was chosen') };
  const stated = directionOf(line.direction);
  if (stated !== null) return { direction: stated, by: 'told', reason: t('direction by its own line') };
  if (read.direction !== null)
    return { direction: read.direction, by: 'told', reason: t('direction by its heading') };
  if (existing) {
    const direction = existing.scale === 'numeric' ? existing.direction : likelyDirection(read.name);
    return { direction, by: 'told', reason: t('as in the workbook') };
  }
  const lowest = low.get(line.at);
  if (lowest)
    return {
      direction: 'min',
      by: lowest,
      reason: t(
        'its numbers look like {kind, select, places {places} other {marks}}, of which 1 is the best',
        { kind: lowest },
      ),
    };
  const proven = better(line.at);
  if (proven !== null)
    return { direction: proven, by: 'proven', reason: t('direction by the totals of the table') };
  if (ends !== null || mostOf(read.unit) !== null)
    return { direction: 'max', by: 'rating', reason: t('a rating, of which more is better') };
  if (read.unit === null && isYesNo(line.cells))
    return { direction: 'max', by: 'rating', reason: t('0 for no and 1 for yes') };
  if (isCostly(read.name))
    return { direction: 'min', by: 'name', reason: t('direction guessed from its name') };
  if (isWait(read.name, read.unit))
    return { direction: 'min', by: 'name', reason: t('direction guessed from its name and unit') };
  if (line.group !== null && isCostly(line.group))
    return { direction: 'min', by: 'group', reason: t('direction guessed from its group') };
  if (isSpent(read.name, read.unit))
    return { direction: 'min', by: 'money', reason: t('direction guessed from its unit: it is money') };
  return { direction: 'max', by: 'nothing', reason: t('direction guessed from its name') };
}
