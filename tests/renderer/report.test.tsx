import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../db/session.ts';
import type { NoteTarget } from '../../electron/ipc/contract.ts';
import { groupNotes } from '../../renderer/features/report/notes.tsx';
import { Report, type ReportInput } from '../../renderer/features/report/Report.tsx';
import { inSets } from '../../renderer/features/report/report-data.ts';
import { weightsOf } from '../../renderer/model/derived.ts';
import { leadTitle } from '../../renderer/model/lead.ts';
import { MarkdownText } from '../../renderer/ui/Markdown.tsx';
import { assess } from '../../scoring/evidence/assess.ts';
import { leadOf } from '../../scoring/evidence/lead.ts';
import { judgeRanking } from '../../scoring/robustness/verdict.ts';
import { measured } from '../db/numbers.ts';
import { memorySession, run, slugIds } from '../db/workbooks.ts';

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
    expect(html).toContain('<span class="bold">appendix B</span>');
    expect(html).toContain('Judged: KVM 80 by Ada; its claims below do not count.');
    expect(html).toMatch(/<span class="bold">80<\/span> J .*? \*<\/td>/);
    expect(html).not.toMatch(/<(strong|em)\b/);
  });

  test('says why the leader leads in the first table after the result', () => {
    const session = memorySession();
    const html = printed(session);
    const lead = leadOf(inputOf(session).assessment) ?? expect.fail('no lead');
    const [result, why] = html.split('<h2>').slice(1);
    expect(result).toMatch(/^Result</);
    expect(why?.startsWith(leadTitle(lead))).toBe(true);
    expect(why).toContain(`${lead.points > 0 ? '+' : ''}${lead.points.toFixed(1)}</td>`);
    expect(why).toContain('no evidence');
  });

  test('names many alternatives without findings in a sentence, and marks shared ranks', () => {
    const session = memorySession();
    const { alternatives } = session.load().tables;
    const all = alternatives.filter((a) => a.kind === 'alternative');
    run(session, { type: 'setAlternativesActive', alternativeIds: all.map((a) => a.id), active: true });
    const html = printed(session);
    const unknown = all.length - 2;
    expect(html).toContain(
      `${unknown} alternatives have no findings, so each stands at 50.0 and shares rank =2:`,
    );
    expect(count(html, 'scope="col">Criterion</th>')).toBe(3);
    expect(html).not.toContain('>VMware ESX</th>');
    const three = all.slice(0, 5).map((a) => a.id);
    run(session, { type: 'setAlternativesActive', alternativeIds: all.map((a) => a.id), active: false });
    run(session, { type: 'setAlternativesActive', alternativeIds: three, active: true });
    const few = printed(session);
    expect(few).not.toContain('alternatives have no findings');
    expect(count(few, '<td>=2</td>')).toBe(3);
  });

  test('puts notes together by what they hang on, in the order of the matrix', () => {
    const session = memorySession();
    const ids = slugIds(session);
    const [kvm, xen] = [ids.alternative('kvm'), ids.alternative('xen')];
    const [security, footprint] = [ids.criterion('security'), ids.criterion('footprint')];
    const note = (target: NoteTarget, text: string) => run(session, { type: 'addNote', target, text });
    note({ subject: 'cell', alternativeId: xen, criterionId: security }, 'one');
    note({ subject: 'cell', alternativeId: kvm, criterionId: footprint }, 'two');
    note({ subject: 'cell', alternativeId: xen, criterionId: security }, 'three');
    note({ subject: 'criterion', criterionId: security }, 'four');
    note({ subject: 'workbook' }, 'five');
    const groups = groupNotes(session.load().tables);
    expect(groups.map(({ subject, notes }) => [subject, notes.map((n) => n.text)])).toEqual([
      ['The workbook', ['five']],
      ['KVM on Footprint', ['two']],
      ['Criterion Security', ['four']],
      ['Xen on Security', ['one', 'three']],
    ]);
  });

  test('prints measured numbers with unit, value, value function and source', () => {
    const { session, number, sourceId } = measured();
    number('kvm', 12, {
      measured: { kind: 'normal', a: 12, b: 2 },
      sourceId,
      paragraph: 3,
      remark: 'Stopwatch.',
    });
    number('xen', 30);
    const html = printed(session);
    expect(html).toContain('<span class="printed-number">12 ± 2\u00a0s</span>');
    expect(html).toContain(
      'Measured in s, less is better. Value: 100 at 12\u00a0s and 0 at 30\u00a0s, a straight line',
    );
    const numbers = html.slice(html.indexOf('report-numbers'));
    expect(numbers).toMatch(/KVM<\/th><td[^>]*>12 ± 2.s<\/td><td[^>]*>100.0<\/td><td>Stopwatch.<\/td>/);
    expect(numbers).toMatch(/Xen<\/th><td[^>]*>30.s<\/td><td[^>]*>0.0<\/td><td><\/td><td>source not named/);
    expect(html).toContain('Measured numbers count by their value function');
    expect(count(html, '<caption')).toBe(count(html, '<table'));
  });

  test('prints the rules as they are', () => {
    const { session, number, scenarioId } = measured();
    number('kvm', 12);
    const off = printed(session);
    expect(off).toContain('Beta evidence: 100 × (1 + P) / (2 + P + C)');
    expect(off).toContain('off. Every source and every speaker counts alike');
    run(session, { type: 'setRules', scenarioId, evidenceRule: 'judgement-only', credibility: 'on' });
    const on = printed(session);
    expect(on).toContain('Judgements only: Findings and numbers are shown and do not count');
    expect(on).toContain('on. A finding counts by its strength times the credibility');
    expect(on).toContain('Measured numbers do not count under this rule.');
    expect(on).toContain('>not counted</td>');
    expect(on).not.toContain('Beta evidence');
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
