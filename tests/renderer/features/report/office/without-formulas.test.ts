import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Block, ReportDocument } from '../../../../../renderer/features/report/document/blocks.ts';
import { writeSlides } from '../../../../../renderer/features/report/office/slides.ts';
import { writeWord } from '../../../../../renderer/features/report/office/word.ts';
import { decoded, LIVE, runs } from '../../../../formats/write/plain/live-texts.ts';
import { EMPTY, PAPER, SCORES, SETTING } from './documents.ts';

/** Tables and paragraphs of a report are pasted into spreadsheets too, as tests/formats/write/plain/live-formulas.test.ts has it of all other files. */

/** A document with these texts in every place that has words: those of a table, of a paragraph, of a list, of an author. */
const documentOf = (texts: readonly string[]): ReportDocument => {
  const words = texts.map((text) => [{ text }, { text: ' and more', strong: true }]);
  return {
    ...EMPTY,
    title: texts[0] ?? '',
    facts: texts.map((text) => [text, text]),
    blocks: [
      ...texts.map((text): Block => ({ kind: 'heading', level: 1, text })),
      ...words.map((one): Block => ({ kind: 'paragraph', words: one })),
      { kind: 'list', items: words },
      { kind: 'facts', facts: texts.map((text, i) => [text, words[i] ?? []]) },
      {
        kind: 'table',
        caption: texts[0] ?? '',
        columns: texts.slice(0, 4).map((head) => ({ head })),
        rows: words.map((one) => [0, 1, 2, 3].map(() => ({ words: one }))),
      },
      { kind: 'markdown', text: texts.filter((text) => !/[\r\n]/.test(text)).join('\n\n') },
      {
        kind: 'chart',
        chart: { ...SCORES, rows: SCORES.rows.map((row, i) => ({ ...row, name: texts[i] ?? '' })) },
      },
    ],
  };
};

/** Every paragraph of an Office file, of which a cell is made where it is pasted, and the files within it. */
function paragraphsOf(file: Uint8Array, paragraph: string, text: string): string[] {
  return Object.entries(unzipSync(file)).flatMap(([path, bytes]) => {
    if (!/^(word\/document|ppt\/slides\/slide\d+)\.xml$/.test(path)) return [];
    return [...strFromU8(bytes).matchAll(new RegExp(`<${paragraph}>.*?</${paragraph}>`, 'gs'))].map(([xml]) =>
      [...xml.matchAll(new RegExp(`<${text}(?: [^>]*)?>([^<]*)</${text}>`, 'g'))]
        .map(([, said = '']) => decoded(said))
        .join(''),
    );
  });
}

describe.each([
  ['Word', (document: ReportDocument) => writeWord(document, SETTING), 'w:p', 'w:t'],
  ['slides', (document: ReportDocument) => writeSlides(document, 'paper', SETTING), 'a:p', 'a:t'],
] as const)('a report as %s', (_name, write, paragraph, text) => {
  test('has no formula in any paragraph or cell, nor in the sheet behind a chart', async () => {
    const file = await write(documentOf(LIVE));
    const paragraphs = paragraphsOf(file, paragraph, text);
    expect(paragraphs.filter((one) => one.includes('HYPERLINK')).length).toBeGreaterThan(20);
    expect(paragraphs.filter(runs)).toEqual([]);
    for (const [path, bytes] of Object.entries(unzipSync(file))) {
      if (!path.endsWith('.xlsx')) continue;
      const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(sheet).toContain('HYPERLINK');
      expect(sheet).not.toMatch(/<f[ >]|t="str"/);
    }
  });

  test('has no apostrophe where there is nothing to fear', async () => {
    const paragraphs = paragraphsOf(await write(PAPER), paragraph, text);
    expect(paragraphs.length).toBeGreaterThan(20);
    expect(paragraphs.filter((one) => one.startsWith("'"))).toEqual([]);
  });
});
