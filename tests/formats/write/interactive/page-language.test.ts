import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLanguage } from '../../../../common/language/load.ts';
import { exportContextOf } from '../../../../formats/write/export-context.ts';
import { interactivePage } from '../../../../formats/write/interactive/interactive-page.ts';
import { pageLanguage } from '../../../../formats/write/interactive/page-language.ts';
import { shippedTables } from '../../../db/workbooks.ts';

const PROGRAM = 'e(`h2`,{children:t(`What counts how much`)}),t(`Back to the author\\u2019s weights`)';

const page = (): string => {
  const tables = shippedTables();
  return interactivePage(exportContextOf(tables, tables.scenarios[0]?.id ?? ''), {
    script: PROGRAM,
    style: '',
  });
};

test('in English nothing is handed over', () => {
  expect(pageLanguage(PROGRAM)).toBeNull();
  expect(page()).toContain('<html lang="en">');
  expect(page()).not.toContain('id="language"');
});

describe('in German', () => {
  beforeAll(() => loadLanguage('de'));
  afterAll(() => loadLanguage('en'));

  test('the page has the texts that its program says, however they are written there', () => {
    const language = pageLanguage(PROGRAM);
    expect(language?.locale).toBe('de');
    expect(language?.texts).toMatchObject({
      'What counts how much': 'Was wie viel zählt',
      'Back to the author’s weights': 'Zurück zu den Gewichten des Verfassers',
    });
    expect(language?.texts).not.toHaveProperty('Export tables');
  });

  test('they stand in it as data', () => {
    expect(page()).toContain('<html lang="de">');
    expect(page()).toMatch(
      /<script type="application\/json" id="language">\{"locale":"de","texts":\{.*\}\}<\/script>/,
    );
  });
});
