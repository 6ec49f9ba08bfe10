import { type Message, msg } from '../../../common/language/texts.ts';
import {
  type Numbers,
  type Orientation,
  type Paper,
  type ReportChoices,
  type ReportSection,
  readReportChoices,
  type Template,
} from '../../../common/report.ts';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';

/** The choices of a report (common/report.ts) on the page: what they are called, and how large the paper is. */

export const SECTION_NAMES: Readonly<Record<ReportSection, Message>> = {
  answer: msg('The answer'),
  ranking: msg('Ranking'),
  weights: msg('Weights'),
  matrix: msg('Matrix'),
  robustness: msg('How firm it is'),
  scenarios: msg('Scenarios side by side'),
  evidence: msg('What each cell rests on'),
  judgements: msg('Judgements'),
  contradictions: msg('Contradictions'),
  claims: msg('Claims'),
  sources: msg('Sources'),
  notes: msg('Notes'),
  method: msg('Method'),
};

export const TEMPLATE_NAMES: Readonly<Record<Template, Message>> = {
  brief: msg('Brief'),
  paper: msg.in('template', 'Paper'),
  dossier: msg('Dossier'),
};

/** What each says, below the choice. */
export const TEMPLATE_WORDS: Readonly<Record<Template, Message>> = {
  brief: msg('One page: the answer, why, and what would change it.'),
  paper: msg('About five pages: with options, scenarios, matrix, voices, risks and method.'),
  dossier: msg('Everything, down to every claim.'),
};

export const PAPER_NAMES: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'Letter' };
export const ORIENTATION_NAMES: Readonly<Record<Orientation, Message>> = {
  portrait: msg('Portrait'),
  landscape: msg('Landscape'),
};
export const NUMBER_EXAMPLES: Readonly<Record<Numbers, string>> = { en: '1,234.5', de: '1.234,5' };

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

/** What the workbook remembers about its report. */
export const savedChoices = ({
  viewStates,
  scenarios,
}: Pick<WorkbookTables, 'viewStates' | 'scenarios'>): ReportChoices =>
  readReportChoices(
    viewStates.find((row) => row.view === 'report')?.state,
    scenarios.map(({ id }) => id),
  );
