/** Plain Node: lines of a matrix that are no criteria, because they were worked out of the others. */

import { t } from '../../../../common/language/texts.ts';
import { isCostly } from '../direction-words.ts';
import { type ComputedWord, computedWord, isDifferenceWord, isRankWord } from '../vocabulary.ts';
import { writtenNumber } from '../written-number.ts';
import {
  type Explained,
  endsOf,
  explainTotal,
  HOW_KEYS,
  isDifference,
  isProduct,
  type Numbers,
  ranksOf,
  ratiosOf,
} from './arithmetic.ts';
import {
  CALLED_TOTAL,
  type Computed,
  type FigureLine,
  type Figures,
  MOST_COMPARED,
  type Reckoned,
  type Total,
} from './figures.ts';

/** What has been found out so far. */
interface Search {
  readonly figures: Figures;
  readonly words: readonly (ComputedWord | null)[];
  readonly found: Map<number, Computed>;
  readonly totals: Total[];
  /** Of lines that are others times one number, those others. */
  readonly copies: Map<number, number>;
  /** Whether a line may be what others were worked out of. */
  readonly isBase: (i: number) => boolean;
}

/** Lines that are no criteria: totals, subtotals, ranks, and other lines times their weight. */
export function computedLines(figures: Figures): Omit<Reckoned, 'entries' | 'weightsAt'> {
  const { lines } = figures;
  const words = lines.map(({ heading }) => (isDifferenceWord(heading) ? null : computedWord(heading)));
  const found = new Map<number, Computed>();
  const isBase = (i: number): boolean => !found.has(lines[i]?.at ?? -1) && words[i] !== 'whole';
  const search: Search = { figures, words, found, totals: [], copies: new Map(), isBase };
  const isRank = (i: number): boolean => words[i] === 'whole' && isRankWord(lines[i]?.heading ?? '');
  for (const i of lines.keys()) if (words[i] === 'part') findRankOfOne(search, i);
  const places = lines.map((_, i) => i).filter((i) => !isRank(i) && !found.has(lines[i]?.at ?? -1));
  // Called totals first, then those that prove to be: a total of what is none must not hide them.
  for (const i of places) if (words[i] !== null) findLine(search, i);
  for (const i of places) if (words[i] === null && lines.length <= MOST_COMPARED) findLine(search, i);
  for (const i of lines.keys()) if (isRank(i)) findRanked(search, i);
  const ranks = lines
    .flatMap((line, i) => (isRank(i) ? [findRanks(search, line)] : []))
    .find((one) => one !== null);
  const criteria = lines.flatMap(({ at }, i) => (isBase(i) ? [at] : []));
  const whole = search.totals.filter(({ parts }) => criteria.every((at) => parts.includes(at)));
  const costs = search.totals.flatMap(({ heading, explained, parts }) =>
    isCostly(heading) && !explained.how.includes('weighted') ? parts : [],
  );
  return { lines: found, totals: whole, costs: new Set(costs), ranks: ranks ?? null };
}

/** Looks what one line was worked out of. */
function findLine(search: Search, i: number): void {
  const { figures, words, found, totals } = search;
  const { lines, entries, weights } = figures;
  const line = lines[i];
  if (!line) return;
  const word = words[i] ?? null;
  const derived = copyOf(search, i) ?? differenceIn(search, i);
  if (derived !== null) {
    found.set(line.at, { isOut: true, isDoubtful: false, words: derived });
    return;
  }
  const weighed = weighedTotal(search, i);
  if (weighed) {
    found.set(line.at, { isOut: true, isDoubtful: false, words: wordsOf(weighed.explained) });
    totals.push(weighed);
    return;
  }
  const isEdge = i === 0 || i >= lines.length - 2;
  if (word === null && !(isEdge && entries.length >= 3)) return;
  const base = basesOf(i, lines, search.isBase)
    .map((parts) => ({ parts, explained: explain(i, parts, lines, weights, word !== null) }))
    .filter(({ explained }) => explained !== null)
    .toSorted((a, b) => (a.explained?.off.length ?? 0) - (b.explained?.off.length ?? 0))[0];
  if (base?.explained && (word !== null || isConvincing(line, base.parts, lines, base.explained))) {
    const { parts, explained } = base;
    found.set(line.at, { isOut: true, isDoubtful: false, words: wordsOf(explained) });
    const { at, heading, numbers } = line;
    totals.push({ at, heading, explained, parts: parts.map((part) => lines[part]?.at ?? -1), numbers });
    return;
  }
  if (isScored(line.heading) && isProductOf(search, i)) {
    found.set(line.at, {
      isOut: true,
      isDoubtful: false,
      words: t('is the product of the others, divided by costs'),
    });
    return;
  }
  const doubt = unproven(i, lines, word, weights !== null);
  if (doubt) found.set(line.at, doubt);
}

/** Whether a line is the others multiplied by each other, and divided by those of which less is better, as RICE scores are. */
function isProductOf({ figures: { lines, entries }, isBase }: Search, i: number): boolean {
  const [line, parts] = [lines[i], lines.filter((_, j) => j !== i && isBase(j))];
  if (!line || parts.length < 2 || parts.length > 6 || entries.length < 3) return false;
  return line.numbers.every((value, at) => {
    const product = parts.reduce((whole, part) => {
      const number = part.numbers[at] ?? Number.NaN;
      return isCostly(part.heading) ? whole / number : whole * number;
    }, 1);
    return value !== null && Math.abs(value - product) <= 0.01 * Math.abs(value);
  });
}

/** A total of lines that are criteria times their weights, which stand nowhere else; null where it is none. */
function weighedTotal(
  { figures: { lines, weights }, copies, words, isBase }: Search,
  i: number,
): Total | null {
  const line = lines[i];
  if (!line || words[i] === null || copies.size < 2 || weights !== null) return null;
  const originals = [...copies.values()];
  const alone = lines.flatMap((_, j) => (j !== i && isBase(j) && !originals.includes(j) ? [j] : []));
  const explained = explain(i, [...copies.keys(), ...alone], lines, null, true);
  if (explained?.how !== 'sum' || explained.turned) return null;
  const factorOf = ([copy, original]: readonly [number, number]): number =>
    ratiosOf(lines[copy]?.numbers ?? [], lines[original]?.numbers ?? []).find((ratio) => ratio !== null) ?? 1;
  return {
    at: line.at,
    heading: line.heading,
    numbers: line.numbers,
    parts: [...originals, ...alone].map((part) => lines[part]?.at ?? -1),
    explained: { ...explained, how: 'weighted sum' },
    hiddenWeights: [...[...copies].map(factorOf), ...alone.map(() => 1)],
  };
}

/** Of which two lines one that is called a difference is that; null where it is none, and then it may be a criterion. */
function differenceIn({ figures: { lines } }: Search, i: number): string | null {
  const line = lines[i];
  if (!line || lines.length > 12 || !isDifferenceWord(line.heading)) return null;
  const others = lines.filter((other) => other !== line);
  for (const a of others) {
    const b = others.find((other) => other !== a && isDifference(line.numbers, a.numbers, other.numbers));
    if (b) return t('is the difference of “{first}” and “{second}”', { first: a.heading, second: b.heading });
  }
  return null;
}

/** Leaves out a line such as "Cost rank" that counts the places of another one. */
function findRankOfOne({ figures: { lines }, found }: Search, i: number): void {
  const line = lines[i];
  if (!line || !isRankWord(line.heading) || line.numbers.length < 3) return;
  const other = lines.find((one) => one !== line && ranksOf(line.numbers, one.numbers) !== null);
  if (other)
    found.set(line.at, {
      isOut: true,
      isDoubtful: false,
      words: t('counts the places by “{name}”', { name: other.heading }),
    });
}

/**
 * What stands beside ranks and is in their order is what they count, as a method gave it: "Topsis score" before "Rank". With
 * few options that may be chance, so it is asked.
 */
function findRanked({ figures: { lines }, words, found, isBase }: Search, i: number): void {
  const rank = lines[i];
  const isCounted = (j: number): boolean => {
    const [line, word] = [lines[j], words[j] ?? null];
    if (
      !line ||
      !rank ||
      found.get(line.at)?.isOut === true ||
      ranksOf(rank.numbers, line.numbers) !== 'high'
    )
      return false;
    return line.numbers.length >= (isScored(line.heading) || word !== null ? 3 : 5);
  };
  const at = [i - 1, i + 1].find(isCounted);
  const bases = lines.filter((_, j) => j !== i && j !== at && isBase(j)).length;
  const line = at === undefined || bases < 2 ? undefined : lines[at];
  if (line)
    found.set(line.at, {
      isOut: true,
      isDoubtful: true,
      words: t('is in the order of “{name}”, as what it counts is', { name: rank?.heading ?? '' }),
    });
}

const isScored = (heading: string): boolean =>
  /scores?|points?|punkte|index|closeness|\bci?\b|flow|utility|nutzen|similarity/iu.test(heading);

/** Leaves ranks out, and gives what they say about a total; null where they say nothing. */
function findRanks({ figures, found, totals }: Search, { at, numbers }: FigureLine): Reckoned['ranks'] {
  const first =
    totals
      .toReversed()
      .map((total) => ranksOf(numbers, total.numbers))
      .find((one) => one !== null) ?? null;
  const isCounted =
    first !== null || figures.lines.some((line) => line.at !== at && ranksOf(numbers, line.numbers) !== null);
  found.set(at, {
    isOut: true,
    isDoubtful: false,
    words: isCounted ? t('counts how good the others are') : t(CALLED_TOTAL),
  });
  return first === null ? null : { at, first };
}

/** What a total may be the total of: all other lines, those since the last total or in its section, and those before it. */
function basesOf(i: number, lines: Figures['lines'], isBase: (i: number) => boolean): number[][] {
  const all = lines.flatMap((_, j) => (j !== i && isBase(j) ? [j] : []));
  const before = all.filter((j) => j < i);
  const lastTotal = lines.findLastIndex((_, j) => j < i && !isBase(j));
  const block = before.filter((j) => j > lastTotal);
  const section = lines[i]?.group === null ? [] : all.filter((j) => lines[j]?.group === lines[i]?.group);
  const bases = [all, before, block, section].filter((base) => base.length > 1);
  return bases.filter((base, at) => bases.findIndex((other) => other.join() === base.join()) === at);
}

function explain(
  i: number,
  parts: readonly number[],
  lines: Figures['lines'],
  weights: Numbers | null,
  isNamed: boolean,
): Explained | null {
  return explainTotal(lines[i]?.numbers ?? [], {
    numbers: parts.map((part) => lines[part]?.numbers ?? []),
    weights: weights && parts.map((part) => weights[part] ?? null),
    costly: parts.map((part) => isCostly(lines[part]?.heading ?? '')),
    isNamed,
  });
}

/**
 * Whether a line that is not called a total is one all the same: chance alone makes sums of small numbers. It goes beyond what
 * it is the sum of, or has decimals where that has none, or agrees in five places.
 */
function isConvincing(
  { numbers }: FigureLine,
  parts: readonly number[],
  lines: Figures['lines'],
  { tested, turned, how }: Explained,
): boolean {
  if (turned || how === 'multiple of the weighted sum') return false;
  const values = numbers.filter((value) => value !== null);
  const base = parts.flatMap((part) => lines[part]?.numbers ?? []).filter((value) => value !== null);
  const isBeyond = endsOf(values)[0] > endsOf(base)[1];
  const isFiner = base.every(Number.isInteger) && values.some((value) => !Number.isInteger(value));
  return tested >= 5 || (tested >= 3 && (isBeyond || isFiner));
}

/** Words for what was multiplied or divided by one number. */
const SCALED =
  /%|share|anteil|percent|prozent|weighted|gewichtet|pond[eé]r|normali[sz]ed|normalisiert|normiert|norm\b|score/iu;

/** Of what another line is that is multiplied, in words; null where it is none. Only a line that is called so is looked at. */
function copyOf(search: Search, i: number): string | null {
  const { lines } = search.figures;
  if (lines[i]?.heading === '') return null;
  for (const j of lines.keys()) {
    const words = j === i ? null : copyOfLine(search, i, j);
    if (words !== null) return words;
  }
  return null;
}

function copyOfLine(
  { figures: { lines, weights }, found, copies, isBase }: Search,
  i: number,
  j: number,
): string | null {
  const [line, other] = [lines[i], lines[j]];
  if (!line || !other) return null;
  const isTotal = found.has(other.at);
  if (!isBase(j) && !isTotal) return null;
  const isNamed = SCALED.test(line.heading);
  const isOwn = other.heading !== '' && line.heading.toLowerCase().includes(other.heading.toLowerCase());
  if (!isOwn && !(isNamed && (j === i - 1 || isTotal))) return null;
  const weight = weights?.[j] ?? null;
  const isWeighed = weight !== null && weight !== 1 && isTimes(line.numbers, other.numbers, weight);
  const ratios = ratiosOf(line.numbers, other.numbers).filter((ratio) => ratio !== null);
  const [ratio = 1] = ratios;
  const isMultiple =
    isNamed && ratios.length >= 3 && ratio !== 1 && isTimes(line.numbers, other.numbers, ratio);
  if (isOwn && NORMALIZED.test(line.heading) && isInOrderOf(line.numbers, other.numbers))
    return t('is “{name}” on another scale', { name: other.heading });
  if (!isWeighed && !isMultiple) return null;
  if (!isTotal) copies.set(i, j);
  return isWeighed
    ? t('is the weight times “{name}”', { name: other.heading })
    : t('is “{name}” times {factor}', {
        name: other.heading,
        factor: writtenNumber(Number(ratio.toPrecision(4))),
      });
}

/** Words for what was brought to another scale. */
const NORMALIZED =
  /(?:^|[^\p{L}])(?:norm|normali[sz]ed|normalisiert|normiert|normal|scaled|skaliert|standardi[sz]ed|z-?score|normalisée?|normalizad[oa]|normalizzat[oa])(?:$|[^\p{L}])/iu;

/** Whether all numbers rise, or all fall, as those of another line do. */
function isInOrderOf(numbers: Numbers, others: Numbers): boolean {
  const pairs = numbers.flatMap((value, at) => {
    const other = others[at] ?? null;
    return value === null || other === null ? [] : [{ value, other }];
  });
  const goes = (sign: 1 | -1): boolean =>
    pairs.every((a) => pairs.every((b) => a.other <= b.other || sign * a.value >= sign * b.value));
  return pairs.length >= 3 && new Set(pairs.map(({ value }) => value)).size > 1 && (goes(1) || goes(-1));
}

const isTimes = (product: Numbers, numbers: Numbers, factor: number): boolean =>
  isProduct(
    product,
    numbers,
    numbers.map(() => factor),
  );

function wordsOf({ how, tested, off, turned }: Explained): string {
  const values = { how: HOW_KEYS[how], agreeing: tested - off.length, tested };
  return turned
    ? t(
        'is the {how, select, weightedSum {weighted sum} weightedMean {weighted mean} multiple {multiple of the weighted sum} mean {mean} other {sum}} of the others in {agreeing} of {tested}, with costs the other way',
        values,
      )
    : t(
        'is the {how, select, weightedSum {weighted sum} weightedMean {weighted mean} multiple {multiple of the weighted sum} mean {mean} other {sum}} of the others in {agreeing} of {tested}',
        values,
      );
}

/** What is called a total and does not come of the others. */
function unproven(
  i: number,
  lines: Figures['lines'],
  word: ReturnType<typeof computedWord>,
  isWeighed: boolean,
): Computed | null {
  const filled = lines[i]?.numbers.filter((value) => value !== null).length ?? 0;
  const isLast = i === lines.findLastIndex(({ heading }) => !isRankWord(heading)) && lines.length > 2;
  const words = t('is called as what is worked out of the others, and could not be worked out');
  if (word === 'whole') return { isOut: true, isDoubtful: filled >= 3 && lines.length > 2, words };
  const isOnlyScore = isLast && /\bscore\b/iu.test(lines[i]?.heading ?? '') && filled >= 3;
  if (word === null && isOnlyScore && lines.filter(({ heading }) => /score/iu.test(heading)).length === 1)
    return { isOut: false, isDoubtful: true, words };
  if (word === 'score' && isLast) return { isOut: isWeighed, isDoubtful: true, words };
  return word === 'part' && isLast && !isCostly(lines[i]?.heading ?? '')
    ? { isOut: false, isDoubtful: true, words }
    : null;
}
