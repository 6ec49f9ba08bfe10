import { UserFacingError } from './errors.ts';
import { presentLanguage } from './language/present.ts';
import { t } from './language/texts.ts';
import { list } from './words.ts';

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

/** How much is printed: one page, about five, or everything. */
export const TEMPLATES = ['brief', 'paper', 'dossier'] as const;
/** How far it is. What no word fits is said by `ReportOwn.statusText` alone. */
export const STATUSES = ['draft', 'review', 'final'] as const;

export type Template = (typeof TEMPLATES)[number];
export type Status = (typeof STATUSES)[number];
export type Paper = (typeof PAPERS)[number];
export type Orientation = (typeof ORIENTATIONS)[number];
export type Numbers = (typeof NUMBERS)[number];
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** How much of an author's own may stand in a report; together it fits into what a workbook keeps of a view. */
export const REPORT_LIMITS = {
  /** Characters of the introduction and of the conclusion, each. */
  text: 10_000,
  /** Characters of everything that is one line. */
  line: 120,
  /** Bytes of the picture file. */
  logoBytes: 100_000,
} as const;

/** A picture at the head of the report. */
export interface ReportLogo {
  /** A PNG or JPEG file as a `data:` address. */
  readonly dataUrl: string;
  /** What it shows, for whoever does not see it. */
  readonly label: string;
}

/** What an author adds to a report; an empty text is not printed. */
export interface ReportOwn {
  /** Markdown without HTML. */
  readonly introduction: string;
  readonly conclusion: string;
  /** A person, an organization, or both. */
  readonly author: string;
  readonly version: string;
  /** YYYY-MM-DD; empty for the day on which it is printed. */
  readonly date: string;
  readonly status: Status | null;
  /** Whatever else is to be said of the status, such as until when comments are wanted. */
  readonly statusText: string;
  readonly logo: ReportLogo | null;
}

/** What the workbook remembers about its report. */
export interface ReportChoices {
  readonly template: Template;
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly numbers: Numbers;
  /** Sections that are not printed; a section that a later version brings is. */
  readonly leftOut: readonly ReportSection[];
  /** Ids of the scenarios that stand beside the one that the report is about; null for all that there are. */
  readonly beside: readonly string[] | null;
  /** The words of the sources stand under the claims, as far as their texts are attached. */
  readonly exactWords: boolean;
  readonly own: ReportOwn;
}

/** How a command says whether the words of the sources are printed. */
export const WORDS_CHOICES = ['with', 'without'] as const;

export const NOTHING_OWN: ReportOwn = {
  introduction: '',
  conclusion: '',
  author: '',
  version: '',
  date: '',
  status: null,
  statusText: '',
  logo: null,
};

export const DEFAULT_CHOICES: ReportChoices = {
  template: 'dossier',
  paper: 'a4',
  orientation: 'portrait',
  numbers: 'en',
  leftOut: [],
  beside: null,
  exactWords: false,
  own: NOTHING_OWN,
};

/** The choices where nobody has chosen: numbers are written as the language has them. */
const unchosen = (): ReportChoices => ({
  ...DEFAULT_CHOICES,
  numbers: oneOf(NUMBERS, presentLanguage().language) ?? DEFAULT_CHOICES.numbers,
});

/** Reads what a workbook remembers; what does not fit (another program wrote it) falls back to the default. */
export function readReportChoices(saved: unknown, scenarioIds: readonly string[]): ReportChoices {
  const otherwise = unchosen();
  if (typeof saved !== 'object' || saved === null) return otherwise;
  const { template, paper, orientation, numbers, leftOut, beside, exactWords, own } = saved as Readonly<
    Record<string, unknown>
  >;
  return {
    template: oneOf(TEMPLATES, template) ?? DEFAULT_CHOICES.template,
    paper: oneOf(PAPERS, paper) ?? DEFAULT_CHOICES.paper,
    orientation: oneOf(ORIENTATIONS, orientation) ?? DEFAULT_CHOICES.orientation,
    numbers: oneOf(NUMBERS, numbers) ?? otherwise.numbers,
    leftOut: texts(leftOut).flatMap((name) => oneOf(REPORT_SECTIONS, name) ?? []),
    beside: besideOf(beside, template === undefined, scenarioIds),
    exactWords: exactWords === true,
    own: ownOf(own),
  };
}

/** Before there were templates nothing stood beside unless it was ticked, so that none at all was nobody's choice. */
function besideOf(saved: unknown, older: boolean, scenarioIds: readonly string[]): ReportChoices['beside'] {
  const ids = texts(saved).filter((id) => scenarioIds.includes(id));
  return Array.isArray(saved) && !(older && ids.length === 0) ? ids : DEFAULT_CHOICES.beside;
}

function ownOf(saved: unknown): ReportOwn {
  if (typeof saved !== 'object' || saved === null) return NOTHING_OWN;
  const { introduction, conclusion, author, version, date, status, statusText, logo } = saved as Readonly<
    Record<string, unknown>
  >;
  const { line, text } = REPORT_LIMITS;
  return {
    introduction: textOf(introduction, text),
    conclusion: textOf(conclusion, text),
    author: textOf(author, line),
    version: textOf(version, line),
    date: isDay(date) ? date : '',
    status: oneOf(STATUSES, status) ?? null,
    statusText: textOf(statusText, line),
    logo: logoOf(logo),
  };
}

const textOf = (saved: unknown, most: number): string =>
  typeof saved === 'string' ? saved.slice(0, most).toWellFormed() : '';

/** YYYY-MM-DD, and a day that there is. */
function isDay(saved: unknown): saved is string {
  if (typeof saved !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(saved)) return false;
  const day = new Date(`${saved}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(saved);
}

/** A picture is what its address says, in base64 and nothing else: no other address is ever asked. */
const LOGO = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/;

/** Base64 takes four characters for three bytes, and a little for the kind before them. */
const LOGO_CHARACTERS = Math.ceil(REPORT_LIMITS.logoBytes / 3) * 4 + 30;

function logoOf(saved: unknown): ReportLogo | null {
  if (typeof saved !== 'object' || saved === null) return null;
  const { dataUrl, label } = saved as Readonly<Record<string, unknown>>;
  if (typeof dataUrl !== 'string' || dataUrl.length > LOGO_CHARACTERS || !LOGO.test(dataUrl)) return null;
  return { dataUrl, label: textOf(label, REPORT_LIMITS.line) };
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
    template: oneOf(TEMPLATES, query.get('template')) ?? choices.template,
    own: choices.own,
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
  readonly template?: string | undefined;
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
  template,
  paper,
  orientation,
  numbers,
  sections,
  words,
}: ReportWords): Record<string, string> {
  return {
    ...one('template', TEMPLATES, template),
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
    t(
      '{what, select, template {A report cannot have the template “{given}”.} paper {A report cannot have the paper “{given}”.} orientation {A report cannot have the orientation “{given}”.} numbers {A report cannot have the numbers “{given}”.} other {A report cannot have the words “{given}”.}}',
      { what: name, given },
    ),
    t('Choose {names}.', { names: list(known, 'or') }),
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
    unknown === undefined
      ? t('--sections names no section.')
      : t('A report has no section “{name}”.', { name: unknown }),
    t('Choose from {names}.', { names: names.join(', ') }),
  );
}
