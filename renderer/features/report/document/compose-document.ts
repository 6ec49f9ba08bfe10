import type { ReportData } from '../report-data.ts';
import type { Block, ReportDocument } from './blocks.ts';
import { headOf } from './head.ts';
import { change } from './parts/change.ts';
import { matrix } from './parts/matrix.ts';
import { method } from './parts/method.ts';
import { open } from './parts/open.ts';
import { options } from './parts/options.ts';
import { conclusion, introduction, question } from './parts/own-words.ts';
import { ranking } from './parts/ranking.ts';
import { reasons } from './parts/reasons.ts';
import { scenarios } from './parts/scenarios.ts';
import { verdict } from './parts/verdict.ts';
import { voices } from './parts/voices.ts';
import type { Part, Template } from './words.ts';

/** What stands on the first page of the paper and of the dossier. */
const FRONT: readonly Part[] = [question, verdict, ranking, reasons];

const PARTS: Readonly<Record<Template, readonly Part[]>> = {
  brief: [question, verdict, introduction, ranking, reasons, change, scenarios, voices, open, conclusion],
  paper: [...FRONT, introduction, options, change, scenarios, matrix, voices, open, conclusion, method],
};

/**
 * The brief (one page) or the paper (about five) as plain data, for whatever draws it. It is called within `withNumberFormat`, as the
 * sections of the dossier are: its numbers are written here.
 */
export function composeDocument(data: ReportData, template: Template): ReportDocument {
  return { ...headOf(data), blocks: blocksOf(PARTS[template], data, template) };
}

/** The first page of the dossier: head, question, verdict, ranking and reasons, as the paper has them, and the author's introduction. */
export const composeFront = (data: ReportData): ReportDocument => ({
  ...headOf(data),
  blocks: blocksOf([...FRONT, introduction, conclusion], data, 'paper'),
});

const blocksOf = (parts: readonly Part[], data: ReportData, template: Template): readonly Block[] =>
  parts.flatMap((part) => part(data, template));
