/** Plain Node: what a guess of a matrix left out or found, and what proves it, in whole sentences. */

import { t } from '../../../../common/language/texts.ts';
import { fewOf, quote } from '../../../../common/words.ts';
import { columnLetters, type ReadingNote } from '../grid.ts';
import { optionNames, withoutIds } from '../option-names.ts';
import { writtenNumber } from '../written-number.ts';
import { type Explained, endsOf, HOW_KEYS } from './arithmetic.ts';
import { NOTHING_IN_IT } from './lines.ts';
import type { ReadMatrix } from './read-matrix.ts';
import { ABOVE_HEADINGS, OVER_ROWS } from './shaped-lines.ts';

/** Criteria that differ by less than this share of their largest number count from 0 to 100 all the same. */
const NARROW = 0.05;

/** What was left out or found in a matrix. */
export function hintsOf(read: ReadMatrix): ReadingNote[] {
  return [
    ...shareHints(read),
    ...totalHints(read),
    ...scaleHints(read),
    ...leftOutHints(read),
    ...nameHints(read),
    ...codeHints(read),
    ...noteHints(read),
    ...rangeHints(read),
    ...fewHints(read),
  ];
}

/** Weights that stand in the names of the criteria. */
function shareHints({ shares, lines }: ReadMatrix): ReadingNote[] {
  const read = (shares ?? []).flatMap((one, at) =>
    one !== null && lines[at]?.line.role === 'criterion' ? [`${quote(one.name)} ${one.share}`] : [],
  );
  if (read.length === 0) return [];
  return [
    {
      message: t('The numbers in brackets behind the names of the criteria are their weights: {weights}.', {
        weights: fewOf(read),
      }),
      remedy: t('Change the weights after the import where they mean something else.'),
    },
  ];
}

function totalHints({ totals, nameOf, entries, special, lines, shares }: ReadMatrix): ReadingNote[] {
  if (!totals) return [];
  const { heading, explained } = totals.total;
  const { how, tested, off } = explained;
  const isWeighed = shares !== null || [...special.values()].some(({ role }) => role === 'weight');
  const name = quote(heading || t('The last numbers'));
  const notes: ReadingNote[] = [];
  const { hiddenWeights } = totals.total;
  if (hiddenWeights) {
    const each = totals.total.parts.map(
      (at, i) =>
        `${quote(lines[at]?.line.name ?? '')} ${writtenNumber(Number((hiddenWeights[i] ?? 1).toPrecision(4)))}`,
    );
    return [
      {
        message: t(
          '{name} is a weighted sum, but its weights stand in no row or column of their own, and are not read: {weights}.',
          { name, weights: each.join(', ') },
        ),
        remedy: t('Give the criteria these weights after the import.'),
      },
    ];
  }
  if (off.length === 0 && totals.best !== null) {
    notes.push({
      message: agreement(name, explained, totals.best === 'low'),
      remedy: t('They are left out, because Weighbridge works out its own.'),
    });
  } else if (off.length > 0) {
    const names = off.map((at) => quote(nameOf(entries[at] ?? -1))).slice(0, 5);
    notes.push({
      message: t(
        '{name} is the {how, select, weightedSum {weighted sum} weightedMean {weighted mean} multiple {multiple of the weighted sum} mean {mean} other {sum}} of the criteria in {agreeing} of {tested}, and something else for {others}.',
        { name, how: HOW_KEYS[how], agreeing: tested - off.length, tested, others: names.join(', ') },
      ),
      remedy: t('Look there for a number or a weight that was changed afterwards.'),
    });
  }
  if (isWeighed && !how.includes('weighted') && totals.best !== null) {
    notes.push({
      message:
        how === 'mean'
          ? t('{name} is the mean of the criteria without their weights, and the table has weights.', {
              name,
            })
          : t('{name} is the sum of the criteria without their weights, and the table has weights.', {
              name,
            }),
      remedy: t('Set all weights alike to get the order of the table.'),
    });
  }
  return notes;
}

/** A total that comes of the criteria as they are read. */
function agreement(name: string, { how, tested, turned }: Explained, isLowBest: boolean): string {
  const values = { name, how: HOW_KEYS[how], tested };
  if (turned && isLowBest)
    return t(
      "The table's own totals agree with this reading: {name} is the {how, select, weightedSum {weighted sum} weightedMean {weighted mean} multiple {multiple of the weighted sum} mean {mean} other {sum}} of the criteria in {tested} of {tested}, with costs the other way, and the lowest is the best.",
      values,
    );
  if (turned)
    return t(
      "The table's own totals agree with this reading: {name} is the {how, select, weightedSum {weighted sum} weightedMean {weighted mean} multiple {multiple of the weighted sum} mean {mean} other {sum}} of the criteria in {tested} of {tested}, with costs the other way.",
      values,
    );
  return isLowBest
    ? t(
        "The table's own totals agree with this reading: {name} is the {how, select, weightedSum {weighted sum} weightedMean {weighted mean} multiple {multiple of the weighted sum} mean {mean} other {sum}} of the criteria in {tested} of {tested}, and the lowest is the best.",
        values,
      )
    : t(
        "The table's own totals agree with this reading: {name} is the {how, select, weightedSum {weighted sum} weightedMean {weighted mean} multiple {multiple of the weighted sum} mean {mean} other {sum}} of the criteria in {tested} of {tested}.",
        values,
      );
}

function scaleHints({ scale, totals, guess }: ReadMatrix): ReadingNote[] {
  if (!scale && !totals) return [];
  // Words have the ends of their own levels.
  const ends = guess.mapping.lines.find(
    (line) => line.role === 'criterion' && line.levels === null && line.ends !== null,
  )?.ends;
  if (!ends) return [];
  return [
    {
      message: `${scale?.words ?? t('The table adds up the numbers of its criteria.')} ${t('So {low} and {high} are the ends of the scale for all of them.', { low: writtenNumber(ends[0]), high: writtenNumber(ends[1]) })}`,
      remedy: t('Change the value function of a criterion where that is wrong.'),
    },
  ];
}

/** Alternatives of one name that are called after their groups as well. */
function nameHints({ view, guess, entries, nameOf }: ReadMatrix): ReadingNote[] {
  const called = optionNames(view, guess.mapping, entries).filter((name, i) =>
    name.endsWith(`: ${nameOf(entries[i] ?? -1)}`),
  );
  if (called.length === 0) return [];
  return [
    {
      message: t('Alternatives of one name in several groups are called after both: {names}.', {
        names: fewOf(called.map((name) => quote(name))),
      }),
      remedy: t('Say what else holds their names where that is wrong.'),
    },
  ];
}

/** Alternatives that are called without the codes before their names. */
function codeHints({ names, entries, nameOf }: ReadMatrix): ReadingNote[] {
  const written = names.line === null ? [] : entries.map(nameOf);
  const called = withoutIds(written);
  const at = written.findIndex((name, i) => name !== called[i]);
  if (at < 0) return [];
  return [
    {
      message: t(
        'What stands before the brackets is taken for codes of the alternatives, and left out: {before} is called {now}.',
        { before: quote(written[at] ?? ''), now: quote(called[at] ?? '') },
      ),
      remedy: t('Write the names without brackets where the codes are to stay.'),
    },
  ];
}

/** Rows and columns that stay out, and why. */
function leftOutHints(read: ReadMatrix): ReadingNote[] {
  return [...entryHints(read), ...lineHints(read), ...emptyHints(read)];
}

/** That something stays out. `reason` goes on behind "it". */
function leftOut(isRow: boolean, at: number, name: string, reason: string, remedy: string): ReadingNote {
  const values = { row: at + 1, column: columnLetters(at), name: quote(name), reason };
  if (name === '')
    return {
      message: isRow
        ? t('Row {row} is left out: it {reason}.', values)
        : t('Column {column} is left out: it {reason}.', values),
      remedy,
    };
  return {
    message: isRow
      ? t('Row {row}, {name}, is left out: it {reason}.', values)
      : t('Column {column}, {name}, is left out: it {reason}.', values),
    remedy,
  };
}

function entryHints({ guess, special, layout, nameOf }: ReadMatrix): ReadingNote[] {
  const isRow = guess.mapping.optionsAs === 'rows';
  return [...special]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([at, { role, words }]) => {
      if (role !== 'ignore' || words === '') return [];
      const name = isRow
        ? (layout.alone.get(at)?.text ?? nameOf(at))
        : nameOf(at) || (layout.headings[at] ?? '');
      return [leftOut(isRow, at, name, words, t('Take it as an alternative if it is one.'))];
    });
}

function lineHints({ guess, seen, lines, layout, reckoned }: ReadMatrix): ReadingNote[] {
  const isRow = guess.mapping.optionsAs === 'columns';
  return seen.flatMap(({ at, raw, leftOut: words }) => {
    if (
      words === null ||
      lines[at]?.line.role !== 'ignore' ||
      KNOWN_BY_PLACE.some((known) => t(known) === words)
    )
      return [];
    const name = (isRow ? layout.alone.get(at)?.text : undefined) ?? raw;
    const remedy = reckoned.lines.has(at)
      ? t('Take it as a criterion if it is one.')
      : t('Choose another reading if it belongs to the table.');
    return [leftOut(isRow, at, name, words, remedy)];
  });
}

/** Columns without anything in them, in a table that is filled otherwise. */
function emptyHints({ lines }: ReadMatrix): ReadingNote[] {
  return lines.flatMap(({ reason, heading }, at) =>
    reason === t(NOTHING_IN_IT)
      ? [
          leftOut(
            false,
            at,
            heading,
            t('has nothing in it'),
            t('Choose “criterion” for it if its numbers are still to come.'),
          ),
        ]
      : [],
  );
}

/** What everybody sees that looks at the table. */
const KNOWN_BY_PLACE = [ABOVE_HEADINGS, OVER_ROWS];

/** Texts that become notes, because no criterion can take them. */
function noteHints({ lines, guess }: ReadMatrix): ReadingNote[] {
  const names = lines.flatMap(({ line, heading }) => (line.role === 'note' ? [quote(heading)] : []));
  if (names.length === 0) return [];
  const most = 10;
  const first = names.slice(0, most).join(', ');
  const listed =
    names.length > most ? t('{names} and {n} more', { names: first, n: names.length - most }) : first;
  return [
    {
      message:
        guess.mapping.optionsAs === 'rows'
          ? t('Columns of words become notes on the alternatives, and do not count: {names}.', {
              names: listed,
            })
          : t('Rows of words become notes on the alternatives, and do not count: {names}.', {
              names: listed,
            }),
      remedy: t(
        'Write numbers, or words of few steps such as low, medium and high, where they are to count.',
      ),
    },
  ];
}

/** Criteria whose numbers differ little, beside others whose numbers differ much: both count from 0 to 100. */
function rangeHints({ lines, seen, entries }: ReadMatrix): ReadingNote[] {
  const ranges = lines.flatMap(({ line }, at) => {
    if (line.role !== 'criterion' || line.ends !== null) return [];
    const values = (seen[at]?.sights ?? []).flatMap(({ number }) => (number === null ? [] : [number]));
    const [least, most] = endsOf(values);
    const largest = Math.max(Math.abs(least), Math.abs(most));
    return values.length < 2 || largest === 0
      ? []
      : [{ name: line.name, least, most, share: (most - least) / largest }];
  });
  if (ranges.length < 2 || entries.length < 2) return [];
  const widest = Math.max(...ranges.map(({ share }) => share));
  return ranges
    .filter(({ share }) => share > 0 && share <= NARROW && widest > 4 * share)
    .slice(0, 5)
    .map(({ name, least, most, share }) => ({
      message: t(
        'The numbers under {name} differ by {share} only ({least} to {most}), and the least and the most of them count as 0 and 100 as those of every criterion do.',
        { name: quote(name), share: percent(share), least: writtenNumber(least), most: writtenNumber(most) },
      ),
      remedy: t(
        'Draw a value function for it, or give it less weight, if so small a difference matters less.',
      ),
    }));
}

const percent = (share: number): string => `${writtenNumber(Number((share * 100).toPrecision(2)))} %`;

/** One alternative has nothing to be compared with, and one criterion nothing to be weighed against. */
function fewHints({ entries, lines }: ReadMatrix): ReadingNote[] {
  const criteria = lines.filter(({ line }) => line.role === 'criterion' || line.role === 'judgement').length;
  const notes: ReadingNote[] = [];
  if (entries.length === 1)
    notes.push({
      message: t('There is one alternative only in this table, and nothing to compare it with.'),
      remedy: t('Choose the other direction if its rows or columns lie the other way.'),
    });
  if (criteria === 1)
    notes.push({
      message: t('There is one criterion only in this table: alternatives are in its order.'),
      remedy: t('Add others, in the file or after the import.'),
    });
  return notes;
}
