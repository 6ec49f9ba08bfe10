import { UserFacingError } from './errors.ts';

/** What can be chosen about a report. The workbook remembers it; a command may override it. */

export const PAPERS = ['a4', 'letter'] as const;
export const ORIENTATIONS = ['portrait', 'landscape'] as const;
/** en writes 1,234.5 and de 1.234,5; dates are 2009-03-24 in both. */
export const NUMBERS = ['en', 'de'] as const;
/** In the order of the report, behind its title page. */
export const REPORT_SECTIONS = [
  'answer',
  'ranking',
  'weights',
  'matrix',
  'robustness',
  'scenarios',
  'evidence',
  'judgements',
  'contradictions',
  'claims',
  'sources',
  'notes',
  'method',
] as const;

export type Paper = (typeof PAPERS)[number];
export type Orientation = (typeof ORIENTATIONS)[number];
export type Numbers = (typeof NUMBERS)[number];
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** What the workbook remembers about its report. */
export interface ReportChoices {
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly numbers: Numbers;
  /** Sections that are not printed; a section that a later version brings is. */
  readonly leftOut: readonly ReportSection[];
  /** Ids of the scenarios that stand beside the one that the report is about. */
  readonly beside: readonly string[];
  /** The words of the sources stand under the claims, as far as their texts are attached. */
  readonly exactWords: boolean;
}

/** How a command says whether the words of the sources are printed. */
export const WORDS_CHOICES = ['with', 'without'] as const;

export const DEFAULT_CHOICES: ReportChoices = {
  paper: 'a4',
  orientation: 'portrait',
  numbers: 'en',
  leftOut: [],
  beside: [],
  exactWords: false,
};

/** Reads what a workbook remembers; what does not fit (another program wrote it) falls back to the default. */
export function readReportChoices(saved: unknown, scenarioIds: readonly string[]): ReportChoices {
  if (typeof saved !== 'object' || saved === null) return DEFAULT_CHOICES;
  const { paper, orientation, numbers, leftOut, beside, exactWords } = saved as Readonly<
    Record<string, unknown>
  >;
  return {
    paper: oneOf(PAPERS, paper) ?? DEFAULT_CHOICES.paper,
    orientation: oneOf(ORIENTATIONS, orientation) ?? DEFAULT_CHOICES.orientation,
    numbers: oneOf(NUMBERS, numbers) ?? DEFAULT_CHOICES.numbers,
    leftOut: texts(leftOut).flatMap((name) => oneOf(REPORT_SECTIONS, name) ?? []),
    beside: texts(beside).filter((id) => scenarioIds.includes(id)),
    exactWords: exactWords === true,
  };
}

/** The choices with what a query as `reportQuery` gives it overrides; `get` is that of a URLSearchParams. */
export function overrideChoices(
  choices: ReportChoices,
  query: { readonly get: (name: string) => string | null },
): ReportChoices {
  const named = (name: string): string[] | undefined => query.get(name)?.split(',');
  const sections = named('sections');
  const words = oneOf(WORDS_CHOICES, query.get('words'));
  return {
    paper: oneOf(PAPERS, query.get('paper')) ?? choices.paper,
    orientation: oneOf(ORIENTATIONS, query.get('orientation')) ?? choices.orientation,
    numbers: oneOf(NUMBERS, query.get('numbers')) ?? choices.numbers,
    leftOut: sections ? REPORT_SECTIONS.filter((name) => !sections.includes(name)) : choices.leftOut,
    beside: named('beside')?.filter((id) => id !== '') ?? choices.beside,
    exactWords: words === undefined ? choices.exactWords : words === 'with',
  };
}

const oneOf = <N extends string>(names: readonly N[], given: unknown): N | undefined =>
  names.find((name) => name === given);

const texts = (given: unknown): string[] =>
  Array.isArray(given) ? given.filter((item) => typeof item === 'string') : [];

/** The words of a command or a switch; what is left out stays as the workbook has it. */
export interface ReportWords {
  readonly paper?: string | undefined;
  readonly orientation?: string | undefined;
  readonly numbers?: string | undefined;
  /** Names of sections with commas between them. */
  readonly sections?: string | undefined;
  /** With the words of the sources under the claims, or without. */
  readonly words?: string | undefined;
}

/**
 * Reads what a command says about the report and gives it back as the query that the page which draws it takes.
 * @throws UserFacingError that names what there is to choose from
 */
export function reportQuery({
  paper,
  orientation,
  numbers,
  sections,
  words,
}: ReportWords): Record<string, string> {
  return {
    ...one('paper', PAPERS, paper),
    ...one('orientation', ORIENTATIONS, orientation),
    ...one('numbers', NUMBERS, numbers),
    ...one('words', WORDS_CHOICES, words),
    ...(sections !== undefined && { sections: sectionNames(sections).join(',') }),
  };
}

function one(name: string, known: readonly string[], given: string | undefined): Record<string, string> {
  if (given === undefined) return {};
  const word = given.trim().toLowerCase();
  if (known.includes(word)) return { [name]: word };
  throw new UserFacingError(
    'invalid',
    `A report cannot have the ${name} “${given}”.`,
    `Choose ${known.join(' or ')}.`,
  );
}

function sectionNames(given: string): string[] {
  const words = given
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
  const names: readonly string[] = REPORT_SECTIONS;
  const unknown = words.find((word) => !names.includes(word));
  if (unknown === undefined && words.length > 0) return words;
  throw new UserFacingError(
    'invalid',
    unknown === undefined ? '--sections names no section.' : `A report has no section “${unknown}”.`,
    `Choose from ${names.join(', ')}.`,
  );
}
