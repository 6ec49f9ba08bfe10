/** Plain Node: columns of words that stand for numbers: which words, and in which order. */

import { t } from '../../../../common/language/texts.ts';
import { fewOf, list, quote } from '../../../../common/words.ts';
import { isGainful } from '../direction-words.ts';
import { type Cell, lineOf } from '../grid.ts';
import type { Direction } from '../headings.ts';
import type { Level } from '../mapping.ts';
import { ANSWER, COLOURS, GRADES } from './level-words.ts';
import {
  CHECK,
  CROSS,
  EMPTY_WORD,
  knownScale,
  LONE_X,
  levelKey,
  levelsFrom,
  lookUp,
  type Matched,
  type Spelling,
  spellingsOf,
  unique,
} from './match-scale.ts';
import { isMissing } from './number-format.ts';

/** A scale of words that a line of a table holds. */
export interface FoundLevels {
  /** The worst first. */
  readonly levels: readonly Level[];
  /** Whether the words are to be taken as levels; else they are texts, and levels only if somebody says so. */
  readonly isTaken: boolean;
  /** In a few words: how the order is known. */
  readonly reason: string;
  /** What is to be asked; null where the order is known. */
  readonly doubt: LevelDoubt | null;
}

export interface LevelDoubt {
  /** A whole sentence that ends with a question mark. */
  readonly question: string;
  /** Whole sentences. */
  readonly grounds: string;
  /** In a few words, the reading that is taken and the other. */
  readonly readings: readonly [string, string];
  /** Of the other reading; null where the words are texts in it. */
  readonly other: readonly Level[] | null;
}

/** What is known about a line beside its cells. */
export interface LevelHeading {
  readonly name: string;
  /** Null where nothing says it; a guess from the name is none. */
  readonly direction: Direction | null;
}

const MOST_LEVELS = 12;
const LONGEST_WORD = 40;

/** The words of a scale by what they are looked up by, made once for each. */
const placesOf = new WeakMap<readonly Level[], ReadonlyMap<string, number>>();

/** Finds the level that a cell says, and what else it says: "Yes (with a plugin)" is "Yes" with a remark. */
export function levelIn(
  cell: Cell,
  levels: readonly Level[],
): { readonly level: number; readonly remark: string } | null {
  let places = placesOf.get(levels);
  if (!places) {
    places = new Map(
      levels.flatMap(({ words }, at) => words.map((word) => [levelKey(word), at + 1] as const)),
    );
    placesOf.set(levels, places);
  }
  const known = places;
  const found = lookUp(lineOf(cell), (word) => known.get(word));
  return found && { level: found.place, remark: found.remark };
}

/** Names of which little is good, beside those of costs. */
const LITTLE =
  /\b(?:costs?|price|fees?|rent|expenses?|latency|delays?|time|duration|downtime|risks?|noise|emissions?|pollution|consumption|weight|distance|loss|losses|errors?|defects?|failures?|bugs?|overhead|footprint|complexity|efforts?|difficulty|lock-?in|maintenance|learning curve|dependenc(?:y|ies)|vulnerabilit(?:y|ies)|threats?|severity|exposure|churn|debt|impact on|side effects?|toxicity|volatility|preis|kosten|gewicht|dauer|verbrauch|lärm|entfernung|risiko|risiken|aufwand|komplexität|schwierigkeit|wartung|abhängigkeit|fehler|latenz|gefahr|prix|coûts?|risques?|complexité|efforts?|difficulté|bruit|délais?|poids|consommation|dépendance|costes?|costos?|precio|riesgos?|complejidad|esfuerzo|dificultad|ruido|retraso|consumo|dependencia|prezzo|costi|costo|rischi|rischio|complessità|sforzo|difficoltà|rumore|ritardo|peso|dipendenza)(?!\p{L})/iu;
/** Whether a name is that of something of which little is good; null where it does not tell. */
export function littleIsGood({ name, direction }: LevelHeading): boolean | null {
  if (direction !== null) return direction === 'min';
  if (LITTLE.test(name)) return true;
  return isGainful(name) ? false : null;
}

/**
 * The scale of words that the cells of one criterion hold; null where there is none: numbers, texts that differ, names.
 * Words of a known scale come in its order; others, of which few repeat, are not taken until somebody says so.
 */
export function levelsOf(cells: readonly Cell[], heading: LevelHeading): FoundLevels | null {
  const spellings = spellingsOf(cells);
  if (spellings.length === 0) return null;
  const known = knownScale(spellings);
  if (known) return known.found.order === 'argued' ? argued(known, heading) : ordered(known, cells, heading);
  return numbered(spellings, heading) ?? unordered(spellings, heading);
}

/** Whether levels say how much there is of something, which may be good or bad. */
export const areAmounts = (levels: readonly Level[]): boolean =>
  knownScale(levels.flatMap(({ words }) => words.map((text) => ({ text, count: 1 }))))?.found.order ===
  'amount';

const named = (levels: readonly Level[]): string => levels.map(({ words }) => words[0] ?? '').join(' < ');

/** A scale that everybody puts in one order. */
function ordered(matched: Matched, cells: readonly Cell[], heading: LevelHeading): FoundLevels | null {
  const { found } = matched;
  if (found.name === COLOURS && /colou?r|farbe|couleur|colore/i.test(heading.name)) return null;
  const rising = levelsFrom(matched);
  if (rising.length < 2) return null;
  const little = found.order === 'amount' ? littleIsGood(heading) : false;
  const levels = little === true ? rising.toReversed() : rising;
  const reason = t('words in their order, the worst first: {words}', { words: named(levels) });
  const taken = { levels, isTaken: true, reason };
  if (little === null)
    return { ...taken, doubt: turned(levels, heading, t('Nothing says whether much of it is good.')) };
  if (
    isLetters(matched) &&
    !/grade|rating|rated|score|class|energy|note|klasse|bewertung|label|nutri/i.test(heading.name)
  ) {
    return { ...taken, doubt: asTexts(levels, heading, t('Letters may be grades or names of groups.')) };
  }
  return { ...taken, doubt: matched.found.name === ANSWER ? doubtOfMarks(levels, cells, heading) : null };
}

const isLetters = ({ found, words }: Matched): boolean =>
  (found.name === GRADES || found.name === COLOURS) &&
  [...words.values()].flat().every(({ text }) => /^[A-Za-z]$/.test(text));

/** Crosses beside ticks, and empty cells beside crosses or ticks, can be read in two ways. */
function doubtOfMarks(
  levels: readonly Level[],
  cells: readonly Cell[],
  heading: LevelHeading,
): LevelDoubt | null {
  const [no, yes] = [levels[0], levels.at(-1)];
  const spelled = levels.flatMap(({ words }) => words);
  const isCross = (word: string): boolean => LONE_X.test(word);
  if (!no || !yes) return null;
  const between = levels.slice(1, -1);
  const cross = spelled.find(isCross);
  if (cross !== undefined && no.words.some(isCross) && !spelled.some((word) => CROSS.test(word))) {
    const rest = no.words.filter((word) => !isCross(word));
    return {
      question: t('Does {cross} under {name} mean no?', { cross: quote(cross), name: quote(heading.name) }),
      grounds: t('It stands beside ticks, so it is taken for a cross; people also write it for a tick.'),
      readings: [t('It means no'), t('It means yes')],
      other: [{ words: rest.length > 0 ? rest : ['no'] }, ...between, { words: [...yes.words, cross] }],
    };
  }
  // Ticks and nothing else: what is empty may be a no.
  const isMarked = spelled.some((word) => isCross(word) || CHECK.test(word));
  const says = (word: string): boolean => cells.some((cell) => levelKey(lineOf(cell)) === levelKey(word));
  const hasNo = no.words.some(says);
  if (!isMarked || hasNo || !cells.some((cell) => lineOf(cell) === '')) return null;
  return {
    question: t('Do empty cells under {name} mean no?', { name: quote(heading.name) }),
    grounds: t('Nothing but ticks stands there. An empty cell is taken for a value that nobody knows.'),
    readings: [t('They are unknown'), t('They mean no')],
    other: [{ words: [...no.words, EMPTY_WORD] }, ...between, yes],
  };
}

const turned = (levels: readonly Level[], { name }: LevelHeading, grounds: string): LevelDoubt => ({
  question: t('Is {word} the best under {name}?', {
    word: quote(levels.at(-1)?.words[0] ?? ''),
    name: quote(name),
  }),
  grounds,
  readings: [named(levels), named(levels.toReversed())],
  other: levels.toReversed(),
});

const asTexts = (levels: readonly Level[], { name }: LevelHeading, grounds: string): LevelDoubt => ({
  question: t('Are the words under {name} a scale from the worst to the best?', { name: quote(name) }),
  grounds,
  readings: [named(levels), t('Texts, which become notes')],
  other: null,
});

/** Words of which one order is likely. */
function argued(matched: Matched, heading: LevelHeading): FoundLevels | null {
  const levels = levelsFrom(matched);
  if (levels.length < 2) return null;
  return {
    levels,
    isTaken: true,
    reason: t('words in a likely order, the worst first: {words}', { words: named(levels) }),
    doubt: asTexts(levels, heading, t('Such words usually rise in this order.')),
  };
}

const LABELLED = /^(\d{1,3})\s*[-–—:.)=]\s*\p{L}/u;
const NUMBERED = /^(\p{L}[\p{L} ]{0,20}?)[ -]?(\d{1,2})$/u;

/** "5 - very good" and "Level 3" tell their order by their numbers. */
const GOOD_WORD =
  /(?<!\p{L})(?:good|best|excellent|great|very good|gut|sehr gut|hervorragend|ausgezeichnet|bon|excellent|bueno|excelente|buono|ottimo)(?!\p{L})/iu;

function numbered(spellings: readonly Spelling[], heading: LevelHeading): FoundLevels | null {
  const given = spellings.filter(({ text }) => !isMissing(text));
  const byNumber = (pattern: RegExp, group: number): { text: string; number: number }[] | null => {
    const read = given.map(({ text }) => ({
      text,
      number: Number(pattern.exec(text)?.[group] ?? Number.NaN),
    }));
    return read.length > 1 && read.every(({ number }) => !Number.isNaN(number)) ? read : null;
  };
  const steps = (read: readonly { text: string; number: number }[]): Level[] => {
    const numbers = [...new Set(read.map(({ number }) => number))].sort((a, b) => a - b);
    return numbers.map((number) => ({
      words: unique(read.filter((one) => one.number === number).map(({ text }) => text)),
    }));
  };
  const labelled = byNumber(LABELLED, 1);
  const isRepeated = given.some(({ count }) => count > 1);
  if (labelled && (isRepeated || labelled.length <= 5)) {
    const rising = steps(labelled);
    if (rising.length < 2 || rising.length > MOST_LEVELS) return null;
    // "5 - excellent" says itself which end is good.
    const isToldGood = GOOD_WORD.test((rising.at(-1)?.words ?? []).join(' '));
    const isLow =
      !isToldGood && (GOOD_WORD.test((rising[0]?.words ?? []).join(' ')) || littleIsGood(heading) === true);
    const levels = isLow ? rising.toReversed() : rising;
    const reason = t('words in the order of their numbers, the worst first: {words}', {
      words: named(levels),
    });
    return {
      levels,
      isTaken: true,
      reason,
      doubt: turned(levels, heading, t('Their numbers give the order, and not which end is good.')),
    };
  }
  const ranked = byNumber(NUMBERED, 2);
  const stems = new Set(given.map(({ text }) => levelKey(NUMBERED.exec(text)?.[1] ?? '')));
  if (!ranked || stems.size !== 1 || !isRepeated) return null;
  const rising = steps(ranked);
  if (rising.length < 2 || rising.length > MOST_LEVELS) return null;
  const levels = /tier|rank|platz|rang|phase|stage/i.test([...stems][0] ?? '') ? rising.toReversed() : rising;
  const reason = t('words in the order of their numbers, the worst first: {words}', { words: named(levels) });
  return {
    levels,
    isTaken: true,
    reason,
    doubt: turned(levels, heading, t('Their numbers give the order, and not which end is good.')),
  };
}

/** Few words that repeat, of which nobody knows the order: texts, unless somebody says otherwise. */
function unordered(spellings: readonly Spelling[], heading: LevelHeading): FoundLevels | null {
  const given = spellings.filter(({ text }) => !isMissing(text));
  const cells = given.reduce((sum, { count }) => sum + count, 0);
  const isShort = given.every(({ text }) => text.length <= LONGEST_WORD);
  if (!isShort || cells < 4 || given.length < 2 || given.length > Math.min(7, cells / 2)) return null;
  const levels = given.map(({ text }) => ({ words: [text] }));
  const words = list(given.map(({ text }) => quote(text)));
  return {
    levels,
    isTaken: false,
    reason: t('a few texts that repeat: {words}', { words: fewOf(given.map(({ text }) => text)) }),
    doubt: {
      question: t('Are the words under {name} a scale from the worst to the best?', {
        name: quote(heading.name),
      }),
      grounds: t('{words} repeat, and nothing says which of them is better. They are taken for texts.', {
        words,
      }),
      readings: [t('Texts, which become notes'), named(levels)],
      other: levels,
    },
  };
}
