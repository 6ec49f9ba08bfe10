import type {
  Numbers,
  Orientation,
  Paper,
  ReportSection,
  WorkbookTables,
} from '../../../electron/ipc/contract.ts';

/** What the workbook remembers about its report. */
export interface ReportChoices {
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly numbers: Numbers;
  /** Sections that are not printed; a section that a later version brings is. */
  readonly leftOut: readonly ReportSection[];
  /** Ids of the scenarios that stand beside the one that the report is about. */
  readonly beside: readonly string[];
}

export const DEFAULT_CHOICES: ReportChoices = {
  paper: 'a4',
  orientation: 'portrait',
  numbers: 'en',
  leftOut: [],
  beside: [],
};

/** Every section behind the title page, in the order of the report. */
export const SECTIONS: Readonly<Record<ReportSection, string>> = {
  answer: 'The answer',
  ranking: 'Ranking',
  weights: 'Weights',
  matrix: 'Matrix',
  robustness: 'How firm it is',
  scenarios: 'Scenarios side by side',
  evidence: 'What each cell rests on',
  judgements: 'Judgements',
  contradictions: 'Contradictions',
  claims: 'Claims',
  sources: 'Sources',
  notes: 'Notes',
  method: 'Method',
};

export const SECTION_NAMES = Object.keys(SECTIONS) as ReportSection[];

export const PAPERS: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'Letter' };
export const ORIENTATIONS: Readonly<Record<Orientation, string>> = {
  portrait: 'Portrait',
  landscape: 'Landscape',
};
export const NUMBERS: Readonly<Record<Numbers, string>> = { en: '1,234.5', de: '1.234,5' };

/** Millimetres. */
const SIZES: Readonly<Record<Paper, readonly [short: number, long: number]>> = {
  a4: [210, 297],
  letter: [215.9, 279.4],
};

/** Millimetres that stay empty at the edges of a page; the foot holds title and page number. */
export const MARGINS = { top: 16, side: 16, bottom: 18 } as const;

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The whole page in millimetres. */
export function pageSize({ paper, orientation }: Pick<ReportChoices, 'paper' | 'orientation'>): PageSize {
  const [short, long] = SIZES[paper];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/** Reads what was saved with the workbook; what does not fit (another program wrote it) falls back to the default. */
export function savedChoices({
  viewStates,
  scenarios,
}: Pick<WorkbookTables, 'viewStates' | 'scenarios'>): ReportChoices {
  const saved = viewStates.find((row) => row.view === 'report')?.state;
  if (typeof saved !== 'object' || saved === null) return DEFAULT_CHOICES;
  const { paper, orientation, numbers, leftOut, beside } = saved as Readonly<Record<string, unknown>>;
  return {
    paper: known(PAPERS, paper) ?? DEFAULT_CHOICES.paper,
    orientation: known(ORIENTATIONS, orientation) ?? DEFAULT_CHOICES.orientation,
    numbers: known(NUMBERS, numbers) ?? DEFAULT_CHOICES.numbers,
    leftOut: texts(leftOut).flatMap((name) => known(SECTIONS, name) ?? []),
    beside: texts(beside).filter((id) => scenarios.some((scenario) => scenario.id === id)),
  };
}

/** The same with what the address of the printing window overrides. */
export function overridden(choices: ReportChoices, query: URLSearchParams): ReportChoices {
  const sections = query.get('sections')?.split(',');
  return {
    paper: known(PAPERS, query.get('paper')) ?? choices.paper,
    orientation: known(ORIENTATIONS, query.get('orientation')) ?? choices.orientation,
    numbers: known(NUMBERS, query.get('numbers')) ?? choices.numbers,
    leftOut: sections ? SECTION_NAMES.filter((name) => !sections.includes(name)) : choices.leftOut,
    beside:
      query
        .get('beside')
        ?.split(',')
        .filter((id) => id !== '') ?? choices.beside,
  };
}

const known = <N extends string>(names: Readonly<Record<N, string>>, given: unknown): N | undefined =>
  typeof given === 'string' && Object.hasOwn(names, given) ? (given as N) : undefined;

const texts = (given: unknown): string[] =>
  Array.isArray(given) ? given.filter((item) => typeof item === 'string') : [];
