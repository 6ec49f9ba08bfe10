import { describe, expect, test } from 'vitest';
import { type ReportChoices, TEMPLATES } from '../../../../../common/report.ts';
import { verdictHeadline } from '../../../../../common/verdict-words.ts';
import type { Session } from '../../../../../db/session.ts';
import type {
  Block,
  ReportDocument,
  Words,
} from '../../../../../renderer/features/report/document/blocks.ts';
import { composeDocument } from '../../../../../renderer/features/report/document/compose-document.ts';
import { reportData } from '../../../../../renderer/features/report/report-data.ts';
import { memorySession } from '../../../../db/workbooks.ts';
import { reportInput } from '../report-input.ts';

const documentOf = (
  session: Session,
  template: 'brief' | 'paper',
  choices: Partial<ReportChoices> = {},
): ReportDocument => composeDocument(reportData(reportInput(session, choices)), template);

const text = (words: Words): string => words.map((run) => run.text).join('');

/** Everything that a block says, in reading order. */
function said(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'markdown':
      return block.text;
    case 'paragraph':
      return text(block.words);
    case 'list':
      return block.items.map(text).join('\n');
    case 'facts':
      return block.facts.map(([name, words]) => `${name}: ${text(words)}`).join('\n');
    case 'table':
      return [
        block.caption,
        block.columns.map(({ head }) => head).join(' | '),
        ...block.rows.map((row) => row.map(({ words }) => text(words)).join(' | ')),
      ].join('\n');
    case 'chart':
      return `${block.chart.sentence} ${block.chart.axis}`;
    case 'picture':
      return block.label;
    case 'pageBreak':
      return '';
  }
}

const allOf = ({ title, facts, blocks }: ReportDocument): string =>
  [title, ...facts.map(([name, value]) => `${name}: ${value}`), ...blocks.map(said)].join('\n');

const headings = ({ blocks }: ReportDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));

describe('the document of the built-in workbook', () => {
  test('says the verdict first, then what is recommended and under which condition', () => {
    const session = memorySession();
    const { facts } = reportInput(session);
    for (const template of ['brief', 'paper'] as const) {
      const [question, verdict, recommended] = documentOf(session, template).blocks;
      expect(question && said(question)).toBe('Which hypervisor should an organization build on?');
      expect(verdict).toMatchObject({ kind: 'paragraph', tone: 'verdict' });
      expect(verdict && said(verdict)).toBe(verdictHeadline(facts.verdict));
      expect(recommended && said(recommended)).toMatch(
        /^Recommended: Xen, unless .+ has more than .+ of the weight \(now .+\)\.$/,
      );
    }
  });

  test('every table has as many cells in a row as columns', () => {
    for (const template of ['brief', 'paper'] as const) {
      const tables = documentOf(memorySession(), template).blocks.filter((b) => b.kind === 'table');
      expect(tables.length).toBeGreaterThan(0);
      for (const { columns, rows } of tables) for (const row of rows) expect(row.length).toBe(columns.length);
    }
  });

  test('the paper holds what the brief holds, and options, matrix and method besides', () => {
    const [brief, paper] = [
      headings(documentOf(memorySession(), 'brief')),
      headings(documentOf(memorySession(), 'paper')),
    ];
    expect(brief.filter((title) => !paper.includes(title))).toEqual([]);
    expect(paper).toEqual(expect.arrayContaining(['Options considered', 'The matrix', 'Method']));
  });

  test('all scenarios stand beside it unless some are chosen', () => {
    const session = memorySession();
    const dots = (document: ReportDocument): string[] =>
      document.blocks.flatMap((block) =>
        block.kind === 'chart' && block.chart.kind === 'dots' ? block.chart.rows.map(({ name }) => name) : [],
      );
    expect(dots(documentOf(session, 'paper')).sort()).toEqual(
      session
        .load()
        .tables.scenarios.map(({ name }) => name)
        .sort(),
    );
    expect(dots(documentOf(session, 'paper', { beside: [] }))).toEqual([]);
  });
});

test('templates of a document are those that are no dossier', () => {
  expect(TEMPLATES).toEqual(['brief', 'paper', 'dossier']);
  expect(allOf(documentOf(memorySession(), 'brief'))).toContain('Xen');
});
