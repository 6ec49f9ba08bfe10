import { identitiesOf } from '../../../model/identity.ts';
import type { ReportData } from '../report-data.ts';
import type { Block, Run, Sign, TableCell, Words } from './blocks.ts';

/** A document of one page, or one of about five: how much each part says. */
export type Template = 'brief' | 'paper';

/** What a part of a document says; nothing where the workbook has nothing for it. */
export type Part = (data: ReportData, template: Template) => readonly Block[];

export const plain = (text: string): Words => [{ text }];

export const paragraph = (text: string, tone?: 'verdict' | 'lead' | 'small'): Block => ({
  kind: 'paragraph',
  words: plain(text),
  ...(tone && { tone }),
});

export const heading = (level: 1 | 2 | 3, text: string, id?: string): Block => ({
  kind: 'heading',
  level,
  text,
  ...(id !== undefined && { id }),
});

/** A cell with nothing but words. */
export const cell = (text: string): TableCell => ({ words: plain(text) });

/** A cell that names an alternative by its sign. */
export const namedCell = (data: ReportData, alternativeId: string): TableCell => ({
  words: [nameOf(data, alternativeId)],
});

/** The name of an alternative with its sign before it. */
export function nameOf(data: ReportData, alternativeId: string): Run {
  return { text: data.names.alternative(alternativeId), ...signPart(data, alternativeId) };
}

/** The sign as a part of a run or of a row of a chart. */
export function signPart(data: ReportData, alternativeId: string): { readonly sign?: Sign } {
  const sign = identitiesOf(data.tables.alternatives).get(alternativeId);
  return sign ? { sign } : {};
}
