/** Plain Node: what is in doubt about a matrix, each with both readings. */

import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import { columnLetters } from '../grid.ts';
import { DOUBT_KINDS, type Doubt, type GuessOptions, type TableMapping } from '../mapping.ts';
import { writtenNumber } from '../written-number.ts';
import { endsOf } from './arithmetic.ts';
import { directionDoubts } from './direction-doubts.ts';
import { SURE } from './orientation.ts';
import type { ReadMatrix } from './read-matrix.ts';
import { numbersOf } from './shape.ts';
import { WEIGHTS_AGAIN } from './special.ts';

/** More questions of one kind nobody answers. */
const MOST = 20;

/** What is to be asked about a matrix, first things first. `again` guesses once more with what is decided. */
export function askDoubts(
  read: ReadMatrix,
  options: GuessOptions,
  again: (decided: GuessOptions) => TableMapping,
): Doubt[] {
  const doubts = [
    ...orientationDoubt(read, options, again),
    ...namesDoubt(read, options, again),
    ...leftOutDoubts(read, options, again),
    ...weightDoubts(read, options, again),
    ...directionDoubts(read, options, MOST),
    ...scaleDoubt(read, again),
  ];
  return doubts.sort((a, b) => DOUBT_KINDS.indexOf(a.about) - DOUBT_KINDS.indexOf(b.about));
}

function orientationDoubt(
  { guess, lie, entries, lines }: ReadMatrix,
  options: GuessOptions,
  again: (decided: GuessOptions) => TableMapping,
): Doubt[] {
  const { mapping } = guess;
  const hasNumbers = lines.some(({ line }) => line.role === 'criterion' || line.role === 'judgement');
  if (options.optionsAs || Math.abs(lie.score) >= SURE || !hasNumbers || entries.length === 0) return [];
  const other = mapping.optionsAs === 'rows' ? 'columns' : 'rows';
  const reading = (optionsAs: 'rows' | 'columns', as: TableMapping) => ({
    words: optionsAs === 'rows' ? t('The rows are alternatives') : t('The columns are alternatives'),
    mapping: as,
    option: `--options-as ${optionsAs}`,
  });
  return [
    {
      about: 'optionsAs',
      position: null,
      question: t('Are the alternatives the rows of the table or its columns?'),
      grounds: `${mapping.optionsAs === 'rows' ? t('They are taken to be the rows.') : t('They are taken to be the columns.')} ${lie.grounds}`,
      readings: [
        reading(mapping.optionsAs, mapping),
        reading(other, again({ optionsAs: other, roles: {}, entries: {} })),
      ],
    },
  ];
}

/** Of two lines of weights, which of them are meant. */
function weightDoubts(
  read: ReadMatrix,
  options: GuessOptions,
  again: (decided: GuessOptions) => TableMapping,
): Doubt[] {
  const { guess, special, view, names, nameOf } = read;
  const first = [...special].find(([, { role }]) => role === 'weight')?.[0];
  const isRow = guess.mapping.optionsAs === 'rows';
  const reading = (at: number, mapping: TableMapping) => ({
    words: t('The weights are those of {name}', { name: quote(nameOf(at)) }),
    mapping,
    option: `--weights ${placeOf(isRow, at)}`,
  });
  return [...special].flatMap(([at, { words }]): Doubt[] => {
    if (words !== t(WEIGHTS_AGAIN) || first === undefined || options.entries?.[at]) return [];
    if (areAlike(read, first, at)) return [];
    const other = again({ entries: { ...options.entries, [first]: 'ignore', [at]: 'weight' } });
    return [
      {
        about: 'weights',
        position: view.position(at, names.line ?? 0),
        question: t('Are the weights those of {first}, or those of {second}?', {
          first: quote(nameOf(first)),
          second: quote(nameOf(at)),
        }),
        grounds:
          at > first
            ? t('Both are called weights, and their numbers can be weights; the first ones are taken.')
            : t(
                'Both are called weights, and their numbers can be weights; those that all criteria have are taken.',
              ),
        readings: [reading(first, guess.mapping), reading(at, other)],
      },
    ];
  });
}

/** Whether weights are the same ones in another measure, as in percent. */
function areAlike({ view, lines, seen }: ReadMatrix, first: number, second: number): boolean {
  const ratios = lines.flatMap(({ line }, at) => {
    if (line.role !== 'criterion') return [];
    const decimal = seen[at]?.decimal ?? '.';
    const [a, b] = numbersOf([view.cell(first, at), view.cell(second, at)], decimal);
    return a == null || b == null || (a === 0 && b === 0) ? [] : [b / a];
  });
  const [least, most] = endsOf(ratios);
  return ratios.length > 1 && most - least <= 0.02 * most;
}

/** Whether all criteria are rated on one scale, where nothing beside their numbers says so. */
function scaleDoubt(
  { guess, scale, isScaleDoubtful }: ReadMatrix,
  again: (decided: GuessOptions) => TableMapping,
): Doubt[] {
  if (!scale || !isScaleDoubtful) return [];
  const [low, high] = scale.ends;
  return [
    {
      about: 'ends',
      position: null,
      question: t('Are all criteria rated on one scale, from {low} to {high}?', {
        low: writtenNumber(low),
        high: writtenNumber(high),
      }),
      grounds: `${scale.words} ${t('Neither weights nor totals stand beside them.')}`,
      readings: [
        {
          words: t('All are rated from {low} to {high}', {
            low: writtenNumber(low),
            high: writtenNumber(high),
          }),
          mapping: guess.mapping,
          option: `--ends ${low},${high}`,
        },
        {
          words: t('Each has numbers of its own'),
          mapping: again({ ends: null }),
          option: '--ends none',
        },
      ],
    },
  ];
}

function namesDoubt(
  { guess, names, view, lines }: ReadMatrix,
  options: GuessOptions,
  again: (decided: GuessOptions) => TableMapping,
): Doubt[] {
  if (names.other === null || options.names !== undefined || guess.mapping.optionsAs === 'columns') return [];
  const words = (line: number | null): string =>
    line === null
      ? t('The rows have no names')
      : t('The names stand under {heading}', { heading: quote(lines[line]?.heading ?? '') });
  const option = (line: number | null): string => `--names ${line === null ? 'none' : columnLetters(line)}`;
  return [
    {
      about: 'names',
      position: view.position(guess.mapping.head ?? 0, names.other),
      question: t('Which column holds the names of the alternatives?'),
      grounds:
        names.line === null
          ? t('The whole numbers under {heading} differ from each other, so they may be names.', {
              heading: quote(lines[names.other]?.heading ?? ''),
            })
          : t(
              'The names are read under {heading} ({reason}); the cells under {other} differ from each other too.',
              {
                heading: quote(lines[names.line]?.heading ?? ''),
                reason: names.reason,
                other: quote(lines[names.other]?.heading ?? ''),
              },
            ),
      readings: [
        { words: words(names.line), mapping: guess.mapping, option: option(names.line) },
        { words: words(names.other), mapping: again({ names: names.other }), option: option(names.other) },
      ],
    },
  ];
}

/** Something that may be left out or taken, before its readings are made. */
interface Question {
  readonly position: Doubt['position'];
  readonly question: string;
  readonly grounds: string;
  readonly isOut: boolean;
  /** As the command line calls it: a row by its number, columns by letter. */
  readonly place: string;
  /** What it is where it is taken: "It is a criterion". */
  readonly kept: string;
  /** What is decided where it is not as it was guessed. */
  readonly other: GuessOptions;
}

/** What may be an option or a criterion, or something that was worked out or says something about them. */
function leftOutDoubts(
  read: ReadMatrix,
  options: GuessOptions,
  again: (decided: GuessOptions) => TableMapping,
): Doubt[] {
  const questions = [
    ...lineQuestions(read, options),
    ...entryQuestions(read, options),
    ...aloneQuestions(read, options),
    ...pairQuestions(read, options),
  ];
  return questions.slice(0, MOST).map(({ position, question, grounds, isOut, place, kept, other }) => {
    const reading = (out: boolean, mapping: TableMapping) => ({
      words: out ? t('It is left out') : kept,
      mapping,
      option: `${out ? '--leave-out' : '--keep'} ${place}`,
    });
    return {
      about: 'leftOut',
      position,
      question,
      grounds,
      readings: [reading(isOut, read.guess.mapping), reading(!isOut, again(other))],
    };
  });
}

const placeOf = (isRow: boolean, at: number): string => (isRow ? String(at + 1) : columnLetters(at));

function lineQuestions({ guess, reckoned, lines, view }: ReadMatrix, { roles }: GuessOptions): Question[] {
  const { optionsAs, head } = guess.mapping;
  return [...reckoned.lines].flatMap(([at, { isDoubtful, isOut, words }]): Question[] => {
    if (!isDoubtful || roles?.[at]) return [];
    return [
      {
        position: view.position(head ?? 0, at),
        question: t('Is {heading} worked out of the other criteria?', {
          heading: quote(lines[at]?.heading ?? ''),
        }),
        grounds: t('It {reason}.', { reason: words }),
        isOut,
        place: placeOf(optionsAs === 'columns', at),
        kept: t('It is a criterion'),
        other: { roles: { ...roles, [at]: isOut ? 'criterion' : 'ignore' } },
      },
    ];
  });
}

function entryQuestions(
  { guess, reckoned, names, view, nameOf }: ReadMatrix,
  { entries }: GuessOptions,
): Question[] {
  return [...reckoned.entries].flatMap(([at, { isDoubtful, isOut, words }]): Question[] => {
    if (!isDoubtful || entries?.[at]) return [];
    return [
      {
        position: view.position(at, names.line ?? 0),
        question: t('Is {name} an alternative?', { name: quote(nameOf(at)) }),
        grounds: t('It {reason}; its numbers are none of the sums or means of the others.', {
          reason: words,
        }),
        isOut,
        place: placeOf(guess.mapping.optionsAs === 'rows', at),
        kept: t('It is an alternative'),
        other: { entries: { ...entries, [at]: isOut ? 'option' : 'ignore' } },
      },
    ];
  });
}

function aloneQuestions({ guess, layout }: ReadMatrix, { entries }: GuessOptions): Question[] {
  const { optionsAs, special } = guess.mapping;
  const sections = [...layout.alone.values()].filter(({ is }) => is === 'section').length;
  return [...layout.alone].flatMap(([at, { is, text }]): Question[] => {
    const isOut = special.some((one) => one.at === at);
    const isSure = is === 'remark' || (is === 'section' && isOut && sections > 1);
    if (optionsAs === 'columns' || isSure || entries?.[at]) return [];
    return [
      {
        position: { row: at + 1 },
        question: t('Is {name} an alternative?', { name: quote(text) }),
        grounds: t(
          'Nothing stands beside it, so it may be an alternative without numbers, or words about the table.',
        ),
        isOut,
        place: String(at + 1),
        kept: t('It is an alternative'),
        other: { entries: { ...entries, [at]: isOut ? 'option' : 'ignore' } },
      },
    ];
  });
}

function pairQuestions({ guess, layout }: ReadMatrix, { entries, roles }: GuessOptions): Question[] {
  const { pairs, head } = layout;
  if (!pairs || pairs.isProven || entries || roles) return [];
  const out = [...pairs.out.keys()];
  return [
    {
      position: { row: (head ?? 0) + 1, column: columnLetters(out[0] ?? 0) },
      question: t('Are the numbers under {left} worked out of those under {kept}?', {
        left: quote(pairs.left),
        kept: quote(pairs.kept),
      }),
      grounds: t('{n} columns have such a heading, and their numbers do not prove what they are.', {
        n: out.length,
      }),
      isOut: true,
      place: out.map(columnLetters).join(','),
      kept: t('It is read as well'),
      other:
        guess.mapping.optionsAs === 'columns'
          ? { entries: Object.fromEntries(out.map((at) => [at, 'option' as const])) }
          : { roles: Object.fromEntries(out.map((at) => [at, 'criterion' as const])) },
    },
  ];
}
