import { describe, expect, test } from 'vitest';
import { countClaims } from '../../common/context.ts';
import { parseSearch } from '../../common/search-query.ts';
import { markdownTable } from '../../formats/write/plain/markdown.ts';
import { tsv } from '../../formats/write/plain/tsv.ts';
import { claimsShown } from '../../renderer/features/evidence/claims-shown.ts';
import { type ClaimRow, claimRows, searched } from '../../renderer/features/evidence/evidence-rows.ts';
import {
  facetCounts,
  facetOptions,
  fits,
  stillChosen,
  toggled,
  withContext,
} from '../../renderer/features/evidence/facets.ts';
import { currentScenario } from '../../renderer/model/derived.ts';
import { type Chosen, FACETS } from '../../renderer/model/evidence-view.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { memorySession, run, shippedTables, slugIds } from '../db/workbooks.ts';

const tables = shippedTables();
const assessment = assess(tables, currentScenario(tables));
const rows = claimRows(tables, assessment);
const options = facetOptions(rows, tables);
const idOf = (list: 'alternatives' | 'criteria', name: string): string =>
  tables[list].find((row) => row.name === name)?.id ?? expect.fail(`no ${name}`);
const kvm = idOf('alternatives', 'KVM');
const xen = idOf('alternatives', 'Xen');
const performance = idOf('criteria', 'Performance and overhead');
const found = (chosen: Chosen): ClaimRow[] => rows.filter((row) => fits(row, chosen));

describe('the rows of the evidence', () => {
  test('say why claims on what is measured, or under other rules, do not count', () => {
    const scenario = currentScenario(tables);
    const standingsOf = (changed: typeof tables, rules: Partial<typeof scenario> = {}) =>
      new Set(claimRows(changed, assess(changed, { ...scenario, ...rules })).map((r) => r.standing));
    const numeric = {
      ...tables,
      criteria: tables.criteria.map((c) => ({ ...c, scale: 'numeric' as const })),
    };
    expect(standingsOf(numeric)).toContain('numeric');
    expect(standingsOf(numeric)).not.toContain('counts');
    const judged = standingsOf(tables, { evidenceRule: 'judgement-only' });
    expect(judged).toContain('judgement-only');
    expect(judged).not.toContain('counts');
    const doubted = { ...tables, sources: tables.sources.map((s) => ({ ...s, credibility: 0 })) };
    expect(standingsOf(doubted, { credibility: 'on' })).toContain('not-believed');
    expect(standingsOf(doubted)).toContain('counts');
  });

  test('are all the claims, and those that count are those that the cells count', () => {
    expect(rows).toHaveLength(tables.claims.length);
    const counted = new Set(
      [...assessment.cells.values()].flatMap((cell) =>
        cell.findings.filter((f) => f.uncounted === null).map((f) => f.claimId),
      ),
    );
    expect(new Set(rows.filter((r) => r.standing === 'counts').map((r) => r.claimId))).toEqual(counted);
    for (const row of rows) expect(row.standing === 'silent').toBe(row.findings.length === 0);
  });

  test('say what an exclusion and a judgement do to them', () => {
    const session = memorySession();
    const ids = slugIds(session);
    const standing = (slug: string) => {
      const { tables: now } = session.load();
      return claimRows(now, assess(now, currentScenario(now))).find((row) => row.id === slug)?.standing;
    };
    const { tables: before } = session.load();
    const one = claimRows(before, assess(before, currentScenario(before))).find(
      (row) => row.standing === 'counts' && row.findings.length === 1,
    );
    const [finding] = one?.findings ?? [];
    if (!one || !finding) return expect.fail('no claim with one finding');
    run(session, {
      type: 'setJudgement',
      alternativeId: finding.alternativeId,
      criterionId: finding.criterionId,
      value: 50,
      reason: 'Measured.',
    });
    expect(standing(one.id)).toBe('overridden');
    run(session, { type: 'excludeClaims', claimIds: [one.claimId], reason: 'Sold it.' });
    expect(standing(one.id)).toBe('excluded');
    run(session, { type: 'setAlternativesActive', alternativeIds: [ids.alternative('kvm')], active: false });
    run(session, { type: 'includeClaims', claimIds: [one.claimId] });
    expect(standing(one.id)).toBe(finding.alternative === 'KVM' ? 'hidden' : 'overridden');
  });

  test('keep the order of a search and its marks', () => {
    const [first, second] = rows;
    if (!first || !second) return expect.fail('no rows');
    const terms = parseSearch('microkernel');
    const hits = searched(rows, { claimIds: [second.claimId, first.claimId, 'gone'], terms });
    expect(hits.map(({ id, relevance }) => [id, relevance])).toEqual([
      [first.id, 1],
      [second.id, 0],
    ]);
    expect(hits[1]?.terms).toBe(terms);
    expect(searched(rows, null)).toBe(rows);
  });
});

describe('facets', () => {
  test('are or within one and and between them', () => {
    const both = found({ alternative: [kvm, xen] });
    expect(both.length).toBeGreaterThan(found({ alternative: [kvm] }).length);
    const narrowed = found({ alternative: [kvm, xen], transmission: ['quoted'] });
    expect(narrowed.length).toBeLessThan(both.length);
    expect(narrowed.every((row) => row.said.transmission === 'quoted')).toBe(true);
  });

  test('of findings have to fit one and the same finding', () => {
    const chosen = { alternative: [kvm], criterion: [performance], polarity: ['con'] };
    const hits = found(chosen);
    expect(hits.length).toBeGreaterThan(0);
    for (const { findings } of hits) {
      const fitting = findings.filter(
        (f) => f.alternativeId === kvm && f.criterionId === performance && f.polarity === 'con',
      );
      expect(fitting).not.toEqual([]);
    }
  });

  test('count what choosing each value alone would leave', () => {
    const chosen: Chosen = { alternative: [kvm], polarity: ['con'], transmission: ['own', 'quoted'] };
    const counts = facetCounts(rows, chosen);
    for (const facet of FACETS) {
      for (const { value } of options[facet]) {
        const expected = found({ ...chosen, [facet]: [value] }).length;
        expect(counts[facet].get(value) ?? 0, `${facet} ${value}`).toBe(expected);
      }
    }
  });

  test('name the contested cells of the scenario', () => {
    const contested = [...assessment.cells.values()].filter((cell) => cell.contested);
    const claims = new Set(contested.flatMap((cell) => cell.findings.map((f) => f.claimId)));
    expect(new Set(found({ contested: ['contested'] }).map((r) => r.claimId))).toEqual(claims);
  });

  test('keep a value that is chosen when it does not occur any more', () => {
    const some = rows.filter((row) => row.standing !== 'counts');
    const chosen = { standing: ['counts'] };
    expect(facetOptions(some, tables).standing.map((o) => o.value)).not.toContain('counts');
    expect(stillChosen(chosen, facetOptions(some, tables, chosen))).toEqual(chosen);
  });

  test('leave claims that give context out until they are asked for', () => {
    const context = rows.filter((row) => row.context);
    const { counting, context: number } = countClaims(tables.claims, tables.findings);
    expect(number).toBeGreaterThan(0);
    expect(context).toHaveLength(number);
    expect(withContext(rows, false, {})).toHaveLength(counting);
    expect(withContext(rows, true, {})).toHaveLength(rows.length);
    for (const asked of [{ polarity: ['neutral'] }, { standing: ['silent'] }, { echo: ['echo'] }]) {
      expect(withContext(rows, false, asked), JSON.stringify(asked)).toHaveLength(rows.length);
    }
    expect(withContext(rows, false, { kind: ['opinion'] })).toHaveLength(counting);
  });

  test('turn on and off, and forget what is gone', () => {
    const on = toggled({}, 'alternative', kvm);
    expect(on).toEqual({ alternative: [kvm] });
    expect(toggled(on, 'alternative', kvm)).toEqual({ alternative: [] });
    expect(stillChosen({ alternative: [kvm, 'gone'], source: ['gone'] }, options)).toEqual({
      alternative: [kvm],
    });
  });
});

describe('copied claims', () => {
  const row = (text: string): ClaimRow => ({ ...(rows[0] ?? expect.fail('no rows')), text });

  test('are a table with heads, a line for each, and no formulas', () => {
    const lines = tsv(claimsShown([row('=1+1'), row('two\tcells\nand lines')])).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]?.split('\t').slice(0, 3)).toEqual(['Claim', 'Bears on', 'Counted']);
    expect(lines[1]?.startsWith("'=1+1\t")).toBe(true);
    expect(lines[2]?.startsWith('two cells and lines\t')).toBe(true);
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([12]));
  });

  test('are a Markdown table in which nothing ends a cell or becomes a link', () => {
    const lines = markdownTable(claimsShown([row('a|b <i>*x*</i> [l](http://x)')])).split('\n');
    expect(lines[1]).toBe(`|${' --- |'.repeat(12)}`);
    expect(lines[2]?.startsWith('| a\\|b \\<i\\>\\*x\\*\\</i\\> \\[l\\](http://x) | ')).toBe(true);
  });
});
