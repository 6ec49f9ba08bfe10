import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../db/session.ts';
import { Report, type ReportInput } from '../../renderer/features/report/Report.tsx';
import { inSets } from '../../renderer/features/report/report-data.ts';
import { weightsOf } from '../../renderer/model/derived.ts';
import { MarkdownText } from '../../renderer/ui/Markdown.tsx';
import { assess } from '../../scoring/assess.ts';
import { judgeRanking } from '../../scoring/verdict.ts';
import { memorySession, run } from '../db/workbooks.ts';

function inputOf(session: Session): ReportInput {
  const { tables, history } = session.load();
  const scenario = tables.scenarios[0] ?? expect.fail('no scenario');
  const assessment = assess(tables, scenario);
  return {
    tables,
    history,
    scenario,
    assessment,
    verdict: judgeRanking(assessment),
    weights: weightsOf(tables.weights, scenario.id, null),
    info: {
      version: '0.1.0',
      electron: '43',
      chromium: '150',
      sqlite: '3.54',
      schema: 10,
      dataFolder: '/data',
    },
    now: new Date('2026-11-20T12:00:00Z'),
  };
}

const printed = (session: Session): string => renderToStaticMarkup(<Report input={inputOf(session)} />);

const count = (text: string, part: string): number => text.split(part).length - 1;

const escaped = (text: string): string => renderToStaticMarkup(createElement(Fragment, null, text));

describe('the report', () => {
  test('has one title, the verdict, and every claim on what is compared with its source', () => {
    const session = memorySession();
    const input = inputOf(session);
    const html = printed(session);
    expect(count(html, '<h1')).toBe(1);
    expect(html).toContain(escaped(input.verdict.explanation));
    const compared = new Set(input.assessment.alternativeIds);
    for (const { claimId, alternativeId } of input.tables.findings) {
      if (!compared.has(alternativeId)) continue;
      const claim = input.tables.claims.find((c) => c.id === claimId);
      expect(html).toContain(escaped(claim?.text ?? 'missing'));
    }
    input.tables.sources.forEach((_, index) => {
      expect(html).toContain(`id="source-${index + 1}"`);
    });
    expect(html).not.toMatch(/href="(?!#source-)/);
  });

  test('every head of a row or column says so, and every table is named', () => {
    const html = printed(memorySession());
    expect(count(html, '<th')).toBe(count(html, '<thead') + count(html, '<th scope='));
    expect(count(html, '<caption')).toBe(count(html, '<table'));
  });

  test('prints judgements with their reason and notes with what they hang on', () => {
    const session = memorySession();
    const { alternatives, criteria } = session.load().tables;
    const cell = {
      alternativeId: alternatives.find((a) => a.slug === 'kvm')?.id ?? '',
      criterionId: criteria.find((c) => c.slug === 'security')?.id ?? '',
    };
    run(session, { type: 'setJudgement', ...cell, value: 80, reason: 'Our own audit.' });
    run(session, { type: 'addNote', target: { subject: 'cell', ...cell }, text: 'See **appendix B**.' });
    const html = printed(session);
    expect(html).toContain('Our own audit.');
    expect(html).toContain('<h3>KVM on Security</h3>');
    expect(html).toContain('<strong>appendix B</strong>');
  });

  test('splits many alternatives into tables of nearly the same size', () => {
    expect(inSets([])).toEqual([]);
    expect(inSets(['a', 'b'])).toEqual([['a', 'b']]);
    const sets = inSets(Array.from({ length: 15 }, (_, i) => String(i)));
    expect(sets.map((set) => set.length)).toEqual([5, 5, 5]);
  });
});

test('Markdown of a note leads nowhere and runs nothing', () => {
  const html = renderToStaticMarkup(
    <MarkdownText
      text={
        '# Head\n\n[site](https://example.org) ![pic](https://example.org/x.png) <script>alert(1)</script> <b onclick="x">b</b>\n\n[bad](javascript:alert(1))'
      }
    />,
  );
  expect(html).not.toMatch(/<(a|img|script|b|h1)[\s>]/);
  expect(html).toContain('https://example.org');
  expect(html).not.toContain('javascript:');
});
