import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadLanguage } from '../../common/language/load.ts';
import {
  DEFAULT_CHOICES,
  NOTHING_OWN,
  overrideChoices,
  REPORT_LIMITS,
  REPORT_SECTIONS,
  type ReportOwn,
  reportQuery,
} from '../../common/report.ts';
import { panelState } from '../../db/fields.ts';
import { pageSize, savedChoices } from '../../renderer/features/report/choices.ts';
import { formatNumber, withNumberFormat } from '../../renderer/model/format.ts';
import { listsTables } from '../db/workbooks.ts';

const tables = listsTables();
const saved = (state: unknown) =>
  savedChoices({ ...tables, viewStates: [{ id: 'v', view: 'report', state }] });

describe('what is chosen about a report', () => {
  test('whatever another program saved, there is a report', () => {
    fc.assert(
      fc.property(fc.anything(), (state) => {
        const { paper, orientation, numbers, leftOut, beside } = saved(state);
        expect(['a4', 'letter']).toContain(paper);
        expect(['portrait', 'landscape']).toContain(orientation);
        expect(['en', 'de']).toContain(numbers);
        expect([...leftOut, ...(beside ?? [])]).toEqual([]);
      }),
    );
    expect(saved({ paper: 'toString', leftOut: 'claims', beside: [3] })).toEqual(DEFAULT_CHOICES);
  });

  test('who speaks German and has chosen nothing gets numbers with a comma', async () => {
    await loadLanguage('de-AT');
    onTestFinished(() => loadLanguage('en'));
    expect(saved(undefined).numbers).toBe('de');
    expect(saved({ paper: 'letter' }).numbers).toBe('de');
    expect(saved({ numbers: 'en' }).numbers).toBe('en');
  });

  test('a scenario that is gone and a section that is not known are forgotten, the rest stays', () => {
    const [, second] = tables.scenarios;
    expect(saved({ paper: 'letter', leftOut: ['claims', 'weather'], beside: ['gone', second?.id] })).toEqual({
      ...DEFAULT_CHOICES,
      paper: 'letter',
      leftOut: ['claims'],
      beside: [second?.id],
    });
  });

  test('before there were templates, nothing beside was nobody’s choice', () => {
    const [, second] = tables.scenarios;
    expect(saved({ paper: 'letter', beside: [] }).beside).toBeNull();
    expect(saved({ paper: 'letter', beside: [second?.id] }).beside).toEqual([second?.id]);
    expect(saved({ template: 'paper', beside: [] })).toMatchObject({ template: 'paper', beside: [] });
    expect(saved({ template: 'novel' }).template).toBe('dossier');
  });

  test('what an author added is taken as far as it can be printed', () => {
    const own = (part: object) => saved({ own: part }).own;
    expect(own({ introduction: 'Hello', date: '2027-02-29', status: 'gone', version: 3 })).toEqual({
      ...NOTHING_OWN,
      introduction: 'Hello',
      date: '',
    });
    expect(own({ date: '2028-02-29', status: 'draft' })).toMatchObject({
      date: '2028-02-29',
      status: 'draft',
    });
    expect(own({ conclusion: 'x'.repeat(REPORT_LIMITS.text + 1) }).conclusion).toHaveLength(
      REPORT_LIMITS.text,
    );
    for (const dataUrl of [
      'https://example.org/logo.png',
      'data:image/svg+xml;base64,PHN2Zy8+',
      'data:image/png;base64,AAAA" onerror="',
      `data:image/png;base64,${'A'.repeat(2 * REPORT_LIMITS.logoBytes)}`,
    ])
      expect(own({ logo: { dataUrl, label: 'L' } }).logo).toBeNull();
  });

  test('all that an author may add fits into what a workbook keeps of a view', () => {
    const { line, text, logoBytes } = REPORT_LIMITS;
    const longest: ReportOwn = {
      introduction: '"'.repeat(text),
      conclusion: '\n'.repeat(text),
      author: '"'.repeat(line),
      version: '"'.repeat(line),
      date: '2027-01-31',
      status: 'review',
      statusText: '"'.repeat(line),
      logo: {
        dataUrl: `data:image/jpeg;base64,${Buffer.alloc(logoBytes).toString('base64')}`,
        label: '"'.repeat(line),
      },
    };
    const state = { ...DEFAULT_CHOICES, own: longest };
    expect(saved(state)).toEqual(state);
    expect(panelState.safeParse(state).success).toBe(true);
  });

  test('a command overrides what it names and nothing else', () => {
    const choices = { ...DEFAULT_CHOICES, paper: 'letter', leftOut: ['notes'] } as const;
    const by = (words: Parameters<typeof reportQuery>[0]) =>
      overrideChoices(choices, new URLSearchParams(reportQuery(words)));
    expect(by({})).toEqual(choices);
    expect(by({ template: 'Brief', orientation: ' Landscape', numbers: 'DE' })).toEqual({
      ...choices,
      template: 'brief',
      orientation: 'landscape',
      numbers: 'de',
    });
    expect(by({ sections: 'answer, claims' }).leftOut).toEqual(
      REPORT_SECTIONS.filter((name) => name !== 'answer' && name !== 'claims'),
    );
    expect(() => by({ sections: ' , ' })).toThrow('--sections names no section.');
    expect(() => by({ template: 'novel' })).toThrow(
      expect.objectContaining({ remedy: 'Choose brief, paper or dossier.' }),
    );
    expect(() => by({ numbers: 'fr' })).toThrow('A report cannot have the numbers “fr”.');
  });

  test('paper has its size in millimetres', () => {
    expect(pageSize({ paper: 'a4', orientation: 'portrait' })).toEqual({ width: 210, height: 297 });
    expect(pageSize({ paper: 'letter', orientation: 'landscape' })).toEqual({ width: 279.4, height: 215.9 });
  });
});

describe('numbers in a writing', () => {
  test('read back they are the same, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 6 }),
        (value, digits) => {
          const plain = value.toFixed(digits);
          for (const [name, group, decimal] of [
            ['en', ',', '.'],
            ['de', '.', ','],
          ] as const) {
            const text = withNumberFormat(name, () => formatNumber(plain));
            expect(text.replaceAll(group, '').replace(decimal, '.').replace('−', '-')).toBe(plain);
            const [whole = ''] = text.replace('−', '').split(decimal);
            expect(whole).toMatch(/^\d{1,3}([.,]\d{3})*$/);
          }
          expect(formatNumber(plain)).toBe(plain.replace('-', '−'));
        },
      ),
    );
  });

  test('work that fails leaves the number format as it was', () => {
    expect(() =>
      withNumberFormat('de', () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(formatNumber('1.5')).toBe('1.5');
    expect(
      withNumberFormat('de', () => [
        formatNumber('6.02e23'),
        formatNumber('-0.5'),
        formatNumber('1234567', ','),
      ]),
    ).toEqual(['6,02e23', '−0,5', '1.234.567']);
  });
});
