// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createWorkbook } from '../../../../db/seed/create.ts';
import type { WorkbookSeedInput } from '../../../../db/seed/format.ts';
import { startSession } from '../../../../db/session.ts';
import type { ReportInput } from '../../../../renderer/features/report/gather.ts';
import { LIMITS, tablePart } from '../../../../renderer/features/report/limits.ts';
import { Report } from '../../../../renderer/features/report/Report.tsx';
import { reportData } from '../../../../renderer/features/report/report-data.ts';
import { manySeed } from '../../../fixtures/report-workbooks.ts';
import { reportInput } from './report-input.ts';

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);
const [ALTERNATIVES, CRITERIA, CLAIMS] = [24, 50, 2_040];

/** Every claim says something of one cell, so that 1,200 cells rest on 2,040 claims. */
const large: WorkbookSeedInput = {
  ...manySeed,
  alternatives: range(ALTERNATIVES).map((a) => ({
    slug: `alternative-${a}`,
    name: `Option ${a + 1}`,
    kind: 'alternative' as const,
    shown: true,
    description: 'Made.',
  })),
  groups: [
    {
      slug: 'group',
      name: 'Everything',
      criteria: range(CRITERIA).map((c) => ({
        slug: `criterion-${c}`,
        name: `Matter ${c + 1}`,
        question: 'Is it good at this?',
        pro: 'It is.',
        con: 'It is not.',
      })),
    },
  ],
  articles: range(10).map((s) => ({
    source: `source-${s}`,
    date: null,
    claims: range(CLAIMS / 10).map((n) => {
      const i = (s * CLAIMS) / 10 + n;
      const cell = i % (ALTERNATIVES * CRITERIA);
      return {
        slug: `claim-${i}`,
        paragraph: 1,
        speaker: `speaker-${i % 12}`,
        text: `Claim ${i}.`,
        kind: 'opinion' as const,
        findings: {
          [`alternative-${cell % ALTERNATIVES}`]: {
            [`criterion-${Math.floor(cell / ALTERNATIVES)}`]:
              (i * 7) % 5 < 3 ? ('pro' as const) : ('con' as const),
          },
        },
      };
    }),
  })),
  contradictions: [],
  scenarios: [
    {
      slug: 'one',
      name: 'One',
      description: 'Made.',
      weights: Object.fromEntries(range(CRITERIA).map((c) => [`criterion-${c}`, c + 1])),
      others: 1,
      rho: 0,
      leastCoverage: 0,
    },
  ],
};

function inputOf(seed: WorkbookSeedInput): ReportInput {
  const session = startSession(
    createWorkbook(':memory:', seed, { analyst: 'Ada', createdBy: 'Weighbridge test' }),
    { analyst: 'Ada' },
  );
  try {
    return reportInput(session, { beside: [] });
  } finally {
    session.close();
  }
}

const drawn = (input: ReportInput): Document =>
  new DOMParser().parseFromString(renderToStaticMarkup(<Report input={input} />), 'text/html');

const numberOf = (text: string | null | undefined): number =>
  Number(text?.replace('−', '-').replace(/[()]/g, ''));

test('a large decision prints as many cells and claims as its limits say, and how many it leaves out', () => {
  const page = drawn(inputOf(large));
  const evidence = page.querySelector('#evidence');
  const rows = evidence?.querySelectorAll('tbody tr').length ?? 0;
  expect(rows).toBe(LIMITS.listedCells);
  expect(evidence?.textContent).toContain('Something is known of 1,200 cells; 240 of them are listed here');
  expect(evidence?.textContent).toContain('960 cells are left out');
  const claims = page.querySelector('#claims');
  expect(claims?.querySelectorAll('tbody tr')).toHaveLength(LIMITS.listedClaims);
  expect(claims?.textContent).toContain('300 of the 2,040 claims');
  expect(claims?.textContent).toContain('The other 1,740 are left out.');

  const matrix = page.querySelector('#matrix');
  expect(matrix?.textContent).toContain(
    'Shown are the first 20 of 24 alternatives and the heaviest 30 of 50 criteria, in that order.',
  );
  const values = [...(matrix?.querySelectorAll('tbody tr') ?? [])].filter(
    ({ className }) => !className.startsWith('report-foot'),
  );
  expect(values.reduce((total, row) => total + row.querySelectorAll('td').length, 0)).toBe(20 * 30);
});

test('what is left out of a table is added up in it, and no link leads nowhere', () => {
  const page = drawn(inputOf(large));
  const tables = [...page.querySelectorAll('#ranking table')].filter((table) =>
    table.querySelector('caption')?.textContent?.startsWith('Points that each criterion contributes'),
  );
  expect(tables).toHaveLength(4);
  for (const table of tables) {
    const rows = [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((c) => c.textContent),
    );
    const at = rows.findIndex(([head]) => head === 'Score');
    expect(rows[at - 1]?.[0]).toBe('20 other criteria together');
    for (const column of range((rows[at]?.length ?? 0) - 1)) {
      const sum = rows.slice(0, at).reduce((total, row) => total + numberOf(row[column + 1]), 0);
      // Each of the 31 is rounded to hundredths.
      expect(Math.abs(sum - numberOf(rows[at]?.[column + 1]))).toBeLessThan(31 * 0.005);
    }
  }
  const ids = new Set([...page.querySelectorAll('[id]')].map(({ id }) => id));
  const targets = [...page.querySelectorAll('a[href^="#"]')].map(
    (a) => a.getAttribute('href')?.slice(1) ?? '',
  );
  expect(targets.length).toBeGreaterThan(LIMITS.listedCells);
  expect(targets.filter((id) => !ids.has(id))).toEqual([]);
});

test('a table as large as the limit is whole, in its own order', () => {
  const input = inputOf(manySeed);
  const { criteria } = reportData(input);
  const ids = input.facts.assessment.alternativeIds;
  expect(ids.length * criteria.length).toBeLessThanOrEqual(LIMITS.cells);
  expect(tablePart(input, ids, criteria)).toEqual({
    alternativeIds: ids,
    criteria,
    without: { alternatives: 0, criteria: 0 },
  });
});
