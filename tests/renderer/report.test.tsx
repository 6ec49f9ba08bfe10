import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { claimCountText, countClaims } from '../../common/context.ts';
import { numberClaims } from '../../common/numbering.ts';
import { REPORT_SECTIONS, type ReportChoices } from '../../common/report.ts';
import { verdictExplanation } from '../../common/verdict-words.ts';
import { newId } from '../../db/ids.ts';
import type { Session } from '../../db/session.ts';
import type { NoteTarget } from '../../electron/ipc/contract.ts';
import { Report } from '../../renderer/features/report/Report.tsx';
import { inSets } from '../../renderer/features/report/report-data.ts';
import { groupNotes } from '../../renderer/features/report/sections/notes.tsx';
import * as format from '../../renderer/model/format.ts';
import { leadTitle } from '../../renderer/model/lead.ts';
import { MarkdownText } from '../../renderer/ui/Markdown.tsx';
import { leadOf } from '../../scoring/assessment/lead.ts';
import { measured, NUMERIC } from '../db/numbers.ts';
import { memorySession, run, slugIds } from '../db/workbooks.ts';
import { reportInput } from './features/report/report-input.ts';

const printed = (session: Session, choices: Partial<ReportChoices> = {}): string =>
  renderToStaticMarkup(<Report input={reportInput(session, choices)} />);

/** The part of the report under one of its headings. */
const section = (html: string, name: string): string =>
  html.split('<section id=').find((part) => part.startsWith(`"${name}"`)) ?? expect.fail(`no ${name}`);

/** Without tags, so that what is read can be looked for. */
const words = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',');

const count = (text: string, part: string): number => text.split(part).length - 1;

const escaped = (text: string): string => renderToStaticMarkup(createElement(Fragment, null, text));

test('the words of the sources stand under the claims by choice, a paragraph once', () => {
  const session = memorySession();
  const input = reportInput(session, { exactWords: true });
  const [first, second, third] = numberClaims(input.tables.claims, input.tables.sources).inOrder;
  if (!first || !second || !third) return expect.fail('no claims');
  const words = new Map([
    [first.id, { text: 'A whole paragraph.', of: 'paragraph' as const }],
    [second.id, { text: 'A whole paragraph.', of: 'paragraph' as const }],
    [third.id, { text: 'What was selected.', of: 'passage' as const }],
  ]);
  const html = section(renderToStaticMarkup(<Report input={{ ...input, words }} />), 'claims');
  expect(count(html, '“A whole paragraph.”')).toBe(1);
  expect(html).toContain('Words as under claim 1.');
  expect(html).toContain('“What was selected.”');
  expect(section(printed(session), 'claims')).not.toContain('whole paragraph');
});

test('the cover tells claims that count from those that give context', () => {
  const { tables } = memorySession().load();
  const { counting, context } = countClaims(tables.claims, tables.findings);
  expect(words(printed(memorySession()))).toContain(claimCountText({ counting, context }));
});

describe('the report', () => {
  test('has one title, the verdict, and every claim on what is compared with its source', () => {
    const session = memorySession();
    const input = reportInput(session);
    const html = printed(session);
    expect(count(html, '<h1')).toBe(1);
    expect(html).toContain(escaped(verdictExplanation(input.facts.verdict)));
    const compared = new Set(input.facts.assessment.alternativeIds);
    for (const { claimId, alternativeId } of input.tables.findings) {
      if (!compared.has(alternativeId)) continue;
      const claim = input.tables.claims.find((c) => c.id === claimId);
      expect(html).toContain(escaped(claim?.text ?? 'missing'));
    }
    input.tables.sources.forEach((_, index) => {
      expect(html).toContain(`id="source-${index + 1}"`);
    });
  });

  test('every link leads to a place in it, and whatever is left out takes its links along', () => {
    const session = memorySession();
    for (const leftOut of [[], ...REPORT_SECTIONS.map((name) => [name])]) {
      const html = printed(session, { leftOut });
      const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
      expect(links.length).toBeGreaterThan(5);
      expect(links.filter((id) => !ids.has(id))).toEqual([]);
      expect(html).not.toMatch(/href="[^#]/);
      for (const name of leftOut) expect(html).not.toContain(`id="${name}"`);
    }
    const html = printed(session);
    expect(html).toMatch(/<a href="#cell-\d+-\d+">/);
    expect(html).toMatch(/<a href="#claim-\d+" aria-label="Claim \d+">/);
    expect(html).toMatch(/<a href="#source-\d+" aria-label="Source \d+">/);
  });

  test('every head of a row or column says so, and every table is named', () => {
    const html = printed(memorySession(), {
      beside: memorySession()
        .load()
        .tables.scenarios.map((s) => s.id),
    });
    expect(count(html, '<th')).toBe(count(html, '<thead') + count(html, '<th scope='));
    expect(count(html, '<caption')).toBe(count(html, '<table'));
    expect(count(html, 'role="img"')).toBe(count(html, 'role="img" aria-label="'));
  });

  test('the answer says in words who leads, how firmly, what would change it and on whose word', () => {
    const answer = words(section(printed(memorySession()), 'answer'));
    expect(answer).toMatch(/1 The answer .+ The chance of Xen to be first is \d+ of 100\./);
    expect(answer).toMatch(/What would change it .*smallest change: move .+ ties with/);
    expect(answer).toMatch(
      /On whose word it rests .+ alone carries the whole lead\. All that counts has one source/,
    );
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
    expect(section(html, 'judgements')).toContain('Our own audit.');
    expect(html).toContain('KVM on Security</h3>');
    expect(html).toContain('<span class="bold">appendix B</span>');
    expect(section(html, 'evidence')).toMatch(
      /KVM<\/th><td[^>]*>80\.0<\/td>.*?judged; the evidence alone: \d/,
    );
    expect(words(section(html, 'matrix'))).toMatch(/ 80 J .*?\*/);
    expect(html).not.toMatch(/<(strong|em)\b/);
  });

  test('says why the leader leads below the ranking', () => {
    const session = memorySession();
    const lead = leadOf(reportInput(session).facts.assessment) ?? expect.fail('no lead');
    const ranking = section(printed(session), 'ranking');
    expect(ranking).toContain(escaped(leadTitle(lead)));
    expect(ranking).toContain(`${lead.points > 0 ? '+' : ''}${lead.points.toFixed(1)}</td>`);
    expect(ranking).toContain('assumed 50');
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
    expect(section(html, 'matrix')).not.toContain('>VMware ESX</th>');
    const three = all.slice(0, 5).map((a) => a.id);
    run(session, { type: 'setAlternativesActive', alternativeIds: all.map((a) => a.id), active: false });
    run(session, { type: 'setAlternativesActive', alternativeIds: three, active: true });
    const few = section(printed(session), 'ranking');
    expect(few).not.toContain('alternatives have no findings');
    expect(count(few, '>=2</td>')).toBe(3);
  });

  test('writes numbers in the chosen way and dates so that nobody can misread them', () => {
    const session = memorySession();
    const [english, german] = [printed(session), printed(session, { numbers: 'de' })];
    expect(words(section(english, 'method'))).toContain('10,000 draws');
    expect(words(section(german, 'method'))).toContain('10.000 draws');
    // What the workbook says of versions stays as it is.
    expect(section(german, 'method')).toContain('Weighbridge 0.1.0');
    for (const name of ['answer', 'ranking', 'weights', 'robustness']) {
      const text = (html: string): string => words(section(html, name)).replaceAll('.txt', '');
      expect(text(german)).not.toMatch(/\d\.\d(?!\d\d)/);
      expect(text(german)).not.toBe(text(english));
      const swapped = text(german).replaceAll(/\d[\d.,]*\d/g, (n) =>
        n.replaceAll(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')),
      );
      expect(swapped).toBe(text(english));
    }
    expect(english).not.toMatch(
      /\d (January|February|March|April|May|June|July|August|September|October|November|December) \d/,
    );
    // The number format of the report is not that of the screen.
    expect(format.score(12.34)).toBe('12.3');
    expect(format.date('2009-03-24')).toBe('24 March 2009');
  });

  test('sets the chosen scenarios side by side', () => {
    const session = memorySession();
    const [first, second] = session.load().tables.scenarios;
    expect(printed(session, { beside: [] })).not.toContain('id="scenarios"');
    const html = section(printed(session, { beside: [second?.id ?? ''] }), 'scenarios');
    for (const scenario of [first, second])
      expect(count(html, `>${escaped(scenario?.name ?? '')}</th>`)).toBe(2);
  });

  test('names the event and the fingerprint from which it can be made again', () => {
    const session = memorySession();
    const mark = session.revision();
    const method = section(printed(session), 'method');
    expect(mark.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(method).toContain(mark.eventId);
    expect(method).toContain(mark.sha256);
    run(session, { type: 'saveView', view: 'report', state: { paper: 'letter' } });
    expect(session.revision()).toEqual(mark);
    run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'New.' });
    expect(session.revision().sha256).not.toBe(mark.sha256);
    session.undo({ id: newId(), request: null });
    expect(session.revision().sha256).toBe(mark.sha256);
  });

  test('a workbook without anything, and one alternative alone, say what there is', () => {
    const session = memorySession();
    const { alternatives } = session.load().tables;
    const ids = alternatives.map((a) => a.id);
    run(session, { type: 'setAlternativesActive', alternativeIds: ids, active: false });
    const none = printed(session);
    expect(section(none, 'answer')).toContain('No ranking');
    expect(none).toContain('No claim speaks of what is compared.');
    run(session, { type: 'setAlternativesActive', alternativeIds: ids.slice(0, 1), active: true });
    expect(section(printed(session), 'answer')).toContain('Nothing stands beside it');
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
    expect(html).toContain('<span class="printed-number"> 12 ± 2\u00a0s</span>');
    expect(html).toContain(
      'Measured in s, less is better. Value: 100 at 12\u00a0s and 0 at 30\u00a0s, a straight line',
    );
    const numbers = words(section(html, 'evidence'));
    expect(numbers).toMatch(/KVM 100\.0 .*? 12 ± 2.s, \[1\] paragraph.3\. Stopwatch\./);
    expect(numbers).toMatch(/Xen 0\.0 .*? 30.s, source not named/);
    expect(html).toContain('Measured numbers count by their value function');
    expect(count(html, '<caption')).toBe(count(html, '<table'));
  });

  test('prints the words of numbers', () => {
    const { session, number, criterionId } = measured();
    const { type: _, ...columns } = NUMERIC;
    const levels = ['High', 'Medium', 'Low'];
    run(session, { type: 'editCriterion', criterionId, ...columns, unit: null, direction: 'max', levels });
    number('kvm', 2);
    number('xen', 0, { measured: { kind: 'uniform', a: 2, b: 3 } });
    const html = printed(session);
    expect(html).toContain('<span class="printed-number"> Medium (2)</span>');
    const numbers = words(section(html, 'evidence'));
    expect(numbers).toContain('In words, from the worst to the best: High, Medium, Low.');
    expect(numbers).toContain(
      'Value: 0 at Medium (2) and 100 at 2.5 (between Medium and Low), a straight line over the words that are used.',
    );
    expect(numbers).toContain('Word and where it is from');
    expect(numbers).toMatch(/Xen 100\.0 .*? between Medium and Low \(2–3\), source not named/);
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
    expect(words(on)).toMatch(/12.s, not counted/);
    expect(on).not.toContain('Beta evidence');
  });

  test('splits many alternatives into tables of nearly the same size', () => {
    expect(inSets([], 6)).toEqual([]);
    expect(inSets(['a', 'b'], 6)).toEqual([['a', 'b']]);
    const sets = inSets(
      Array.from({ length: 15 }, (_, i) => String(i)),
      6,
    );
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
