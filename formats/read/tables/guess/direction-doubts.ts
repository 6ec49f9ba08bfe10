/** Plain Node: criteria of which it is in doubt whether more is better. */

import { type Message, msg, t } from '../../../../common/language/texts.ts';
import { list, quote } from '../../../../common/words.ts';
import { isCostly, isGainful } from '../direction-words.ts';
import { lineOf } from '../grid.ts';
import type { Direction } from '../headings.ts';
import type { Doubt, GuessOptions, LineMapping } from '../mapping.ts';
import { mostOf } from '../values/units.ts';
import { endsOf } from './arithmetic.ts';
import type { DirectionBy, GuessedLine } from './lines.ts';
import type { ReadMatrix } from './read-matrix.ts';

/** What is seen of numbers of which the lowest may be the best. */
const LOW_IS_GOOD: Readonly<Partial<Record<DirectionBy, Message>>> = {
  places: msg(
    'Its numbers count the options from 1 on, each of them once, as places do, and the first place is the best.',
  ),
  marks: msg(
    'The table speaks of marks as schools give them: 1 is the best in some countries and the worst in others.',
  ),
};

function lowWords(by: DirectionBy): string | null {
  const words = LOW_IS_GOOD[by];
  return words === undefined ? null : t(words);
}

/** Criteria of which neither the table nor its totals says whether more is better, and whose name is at odds with what stands there. */
export function directionDoubts(read: ReadMatrix, options: GuessOptions, most: number): Doubt[] {
  return [...singleDoubts(read, options).slice(0, most), ...untoldDoubt(read, options)];
}

function singleDoubts(
  { guess, lines, view, scale, totals, seen }: ReadMatrix,
  options: GuessOptions,
): Doubt[] {
  const { mapping } = guess;
  const toldOf = ({ unit }: LineMapping): string => {
    const most = mostOf(unit);
    return most === null
      ? (scale?.words ?? t('Its numbers are 0 and 1, or are added up in the table.'))
      : t('Its numbers are ratings out of {most}.', { most });
  };
  const groundsOf = ({ by, line }: GuessedLine): string | null => {
    const isCost = isCostly(line.name) || (line.group !== null && isCostly(line.group));
    if (by === 'rating' && isCost)
      return `${toldOf(line)} ${t('Such a rating of a cost mostly says how favourable it is; its name says that less is better.')}`;
    if (by === 'money')
      return t('{unit} is money, of which less is better unless it is earned.', {
        unit: quote(line.unit ?? ''),
      });
    if (by === 'group' && /\s/.test(line.group?.trim() ?? ''))
      return t('Its group {group} lets expect that less is better; its own name does not.', {
        group: quote(line.group ?? ''),
      });
    if (
      by === 'name' &&
      line.role === 'criterion' &&
      line.unit === null &&
      isRatedAlone(seen[lines.findIndex((one) => one.line === line)])
    )
      return t(
        'Its name lets expect that less is better, and its numbers look like ratings, of which more is better.',
      );
    if (
      totals &&
      totals.best === null &&
      totals.total.parts.includes(lines.findIndex((one) => one.line === line))
    )
      return t('{heading} adds up numbers of which less and numbers of which more is better.', {
        heading: quote(totals.total.heading),
      });
    return null;
  };
  return lines.flatMap((guessed, at): Doubt[] => {
    const grounds = guessed.line.role === 'criterion' ? (lowWords(guessed.by) ?? groundsOf(guessed)) : null;
    if (grounds === null || options.directions?.[guessed.line.name]) return [];
    const reading = (direction: Direction) => ({
      words: direction === 'max' ? t('More is better') : t('Less is better'),
      mapping: {
        ...mapping,
        lines: mapping.lines.map((line, i) => (i === at ? { ...line, direction } : line)),
      },
      option: `--direction ${argument(`${guessed.line.name}=${direction}`)}`,
    });
    const { direction } = guessed.line;
    return [
      {
        about: 'direction',
        position: view.position(mapping.head ?? 0, at),
        question: t('Is a high number under {name} good?', { name: quote(guessed.line.name) }),
        grounds,
        readings: [reading(direction), reading(direction === 'max' ? 'min' : 'max')],
      },
    ];
  });
}

/** Whether the numbers of a line are 1 to 3, 1 to 5 or 1 to 10 without a unit, though those of other lines are not. */
function isRatedAlone(line: ReadMatrix['seen'][number] | undefined): boolean {
  const texts = line?.cells.map(lineOf).filter((text) => text !== '') ?? [];
  const numbers = texts.map(Number);
  return (
    texts.length >= 2 &&
    numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= 5) &&
    new Set(numbers).size > 1
  );
}

const argument = (text: string): string =>
  /[\s"'$&|;<>()]/.test(text) ? `"${text.replaceAll('"', '\\"')}"` : text;

/** Numbers up to this one may be ratings, of which more is better. */
const HIGHEST_RATING = 10;
/** More names in one sentence nobody reads. */
const MOST_NAMED = 10;

/** Numbers that are no ratings, of whose criteria neither the table nor their names say whether more is better: asked once for all. */
function untoldDoubt({ guess, lines, seen }: ReadMatrix, { directions }: GuessOptions): Doubt[] {
  const { mapping } = guess;
  const untold = lines.flatMap(({ by, line }, at) => {
    const isAsked = line.role === 'criterion' && by === 'nothing' && !line.levels && line.ends === null;
    if (!isAsked || directions?.[line.name] || isGainful(line.name)) return [];
    const sights = seen[at]?.sights ?? [];
    const [least, most] = endsOf(sights.flatMap(({ number }) => number ?? []));
    // Ranges are no exact numbers, and differ.
    const differs = least < most || (least > most && sights.filter(({ is }) => is === 'number').length > 1);
    return differs && (line.unit !== null || most > HIGHEST_RATING || least < 0) ? [at] : [];
  });
  const names = untold.map((at) => lines[at]?.line.name ?? '');
  if (names.length === 0) return [];
  const rest = names.length - MOST_NAMED;
  const quoted = names.slice(0, MOST_NAMED).map((name) => quote(name));
  const named = list(rest > 0 ? [...quoted, t('{n} more', { n: rest })] : quoted);
  const reading = (direction: Direction): Doubt['readings'][number] => ({
    words: direction === 'max' ? t('More is better') : t('Less is better'),
    mapping: {
      ...mapping,
      lines: mapping.lines.map((line, at) => (untold.includes(at) ? { ...line, direction } : line)),
    },
    option: names.map((name) => `--direction ${argument(`${name}=${direction}`)}`).join(' '),
  });
  return [
    {
      about: 'direction',
      position: null,
      question: t('Are high numbers under {names} good?', { names: named }),
      grounds: t(
        '{n, plural, one {Nothing in the table and no word of its name says it.} other {Nothing in the table and no word of their names says it.}}',
        { n: names.length },
      ),
      readings: [reading('max'), reading('min')],
    },
  ];
}
