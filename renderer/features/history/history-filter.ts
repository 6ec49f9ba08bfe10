import { type Message, msg } from '../../../common/language/texts.ts';
import type { EditKind, HistoryQuery, Subject } from '../../../electron/ipc/contract.ts';

/** What the history is narrowed down to, as the controls hold it; an empty text is no limit. */
export interface HistoryFilter {
  readonly text: string;
  readonly analystId: string;
  readonly kind: '' | KindChoice;
  readonly about: '' | Subject;
  /** First and last day, YYYY-MM-DD in the time of this machine. */
  readonly from: string;
  readonly to: string;
}

export const noFilter: HistoryFilter = { text: '', analystId: '', kind: '', about: '', from: '', to: '' };

/** Kinds as they are chosen: what was done and what of it was taken back or made again. */
export const KIND_CHOICES = {
  do: { name: msg('Edits'), kinds: ['do', 'create'] },
  steps: { name: msg('Undo and redo'), kinds: ['undo', 'redo'] },
  migrate: { name: msg('Migrations'), kinds: ['migrate'] },
} as const satisfies Record<string, { readonly name: Message; readonly kinds: readonly EditKind[] }>;
export type KindChoice = keyof typeof KIND_CHOICES;

export const SUBJECT_NAMES: Record<Subject, Message> = {
  weights: msg('Weights'),
  scenarios: msg('Scenarios and rules'),
  judgements: msg('Judgements'),
  numbers: msg('Numbers'),
  claims: msg('Claims and findings'),
  readings: msg('Readings'),
  contradictions: msg('Contradictions'),
  sources: msg('Sources and speakers'),
  structure: msg('Alternatives and criteria'),
  notes: msg('Notes'),
  workbook: msg('Workbook and people'),
};

/** Whether anything is left out. */
export const isNarrowed = (filter: HistoryFilter): boolean =>
  Object.values(filter).some((value) => value !== '');

/** The filter as the database is asked: days become the moments at which they begin here. */
export function queryOf(filter: HistoryFilter, before: number | null, limit: number): HistoryQuery {
  return {
    text: filter.text,
    analystId: filter.analystId || null,
    kinds: filter.kind === '' ? [] : [...KIND_CHOICES[filter.kind].kinds],
    about: filter.about || null,
    from: beginOf(filter.from, 0),
    to: beginOf(filter.to, 1),
    before,
    limit,
  };
}

/** When a day begins, or one so many days later; null for what is no day. */
function beginOf(day: string, later: number): string | null {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  const begin = new Date(year, month - 1, date + later);
  return Number.isNaN(begin.getTime()) ? null : begin.toISOString();
}
