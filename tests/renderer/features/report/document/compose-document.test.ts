import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PLACEHOLDERS } from '../../../../../common/placeholders.ts';
import { NOTHING_OWN, type ReportChoices, type ReportOwn } from '../../../../../common/report.ts';
import { verdictHeadline } from '../../../../../common/verdict-words.ts';
import { createWorkbookFile } from '../../../../../db/seed/create.ts';
import { emptySeed } from '../../../../../db/seed/empty.ts';
import type { Session } from '../../../../../db/session.ts';
import type {
  Block,
  ReportDocument,
  Words,
} from '../../../../../renderer/features/report/document/blocks.ts';
import { composeDocument } from '../../../../../renderer/features/report/document/compose-document.ts';
import { reportData } from '../../../../../renderer/features/report/report-data.ts';
import { memorySession, run, sessionOn, temporaryFolder } from '../../../../db/workbooks.ts';
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

/** Two laptops and a criterion, of which nothing is known, in a workbook of which nobody has said more. */
function laptops(): Session {
  const laptop = (slug: string, name: string) => ({
    slug,
    name,
    kind: 'alternative' as const,
    shown: true,
    description: 'A laptop.',
  });
  const keyboard = {
    slug: 'keyboard',
    name: 'Keyboard',
    question: 'Is it good to type on?',
    pro: 'It is.',
    con: 'It is not.',
  };
  const path = join(temporaryFolder(), 'laptops.weighbridge');
  createWorkbookFile(
    path,
    {
      ...emptySeed('Laptops'),
      alternatives: [laptop('x1', 'X1'), laptop('swift', 'Swift')],
      groups: [{ slug: 'use', name: 'Use', criteria: [keyboard] }],
    },
    { analyst: 'Ada', createdBy: 'test' },
  );
  return sessionOn(path);
}

describe('a document of little', () => {
  const nothing = (): Session => {
    const session = memorySession();
    const ids = session.load().tables.alternatives.map((a) => a.id);
    run(session, { type: 'setAlternativesActive', alternativeIds: ids, active: false });
    return session;
  };

  test('without alternatives it says that there is no ranking, and nothing else is empty', () => {
    for (const template of ['brief', 'paper'] as const) {
      const document = documentOf(nothing(), template);
      expect(allOf(document)).toContain('No ranking');
      expect(headings(document).filter((title) => title !== 'Method')).not.toContain('The matrix');
      for (const block of document.blocks) expect(said(block).trim()).not.toBe('');
    }
  });

  test('one alternative alone is recommended to nobody', () => {
    const session = nothing();
    const [first] = session.load().tables.alternatives;
    run(session, { type: 'setAlternativesActive', alternativeIds: [first?.id ?? ''], active: true });
    const words = allOf(documentOf(session, 'paper'));
    expect(words).toContain(`Only ${first?.name}`);
    expect(words).not.toContain('ecommend');
    expect(words).not.toContain('undefined');
  });

  test('judgements alone carry a document without speakers', () => {
    const session = laptops();
    const { alternatives, criteria } = session.load().tables;
    for (const [i, { id }] of alternatives.entries())
      run(session, {
        type: 'setJudgement',
        alternativeId: id,
        criterionId: criteria[0]?.id ?? '',
        value: 20 + 60 * i,
        reason: 'Tried.',
      });
    const words = allOf(documentOf(session, 'paper'));
    expect(words).toMatch(/Swift leads|Swift is the clear winner/);
    expect(words).toContain('Recommended: Swift, whatever the weights are.');
    expect(words).toContain('Judgements of analysts carry the whole lead.');
    // What the app wrote itself is no question and no description.
    for (const placeholder of Object.values(PLACEHOLDERS)) expect(words).not.toContain(placeholder);
    expect(words).not.toMatch(/of 1[.,: ]/);
  });
});

describe('what an author adds', () => {
  const own: ReportOwn = {
    ...NOTHING_OWN,
    introduction: 'We **asked** around.',
    conclusion: 'Buy it.',
    author: 'Platform group',
    version: '2',
    date: '2027-01-31',
    status: 'review',
    statusText: 'until May',
  };

  test('stands in every document, in its place', () => {
    for (const template of ['brief', 'paper'] as const) {
      const document = documentOf(memorySession(), template, { own });
      expect(document.facts.slice(0, 4)).toEqual([
        ['Status', 'For review, until May'],
        ['Version', '2'],
        ['Date', '31 January 2027'],
        ['By', 'Platform group'],
      ]);
      const markdown = document.blocks.flatMap((b) => (b.kind === 'markdown' ? [b.text] : []));
      expect(markdown).toEqual([own.introduction, own.conclusion]);
    }
  });

  test('the name of an account is nobody’s name', () => {
    const input = reportInput(memorySession());
    const by = (madeBy: string) =>
      composeDocument(reportData({ ...input, madeBy }), 'brief').facts.find(([name]) => name === 'By')?.[1];
    expect(by('Ada')).toBe('Ada');
    expect(by(input.info.accountName)).toBeUndefined();
  });
});
