import { describe, expect, test } from 'vitest';
import { writeWord } from '../../../../../renderer/features/report/office/word.ts';
import { EMPTY, HOSTILE, MATRIX, PAPER, SCORES, SETTING } from './documents.ts';
import { expectSound, partsOf, textsOf } from './office-file.ts';

const bodyOf = (file: Uint8Array): string => partsOf(file).get('word/document.xml') ?? '';

/** The paragraphs of a style, as text. */
const styled = (xml: string, style: string): string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => textsOf(paragraph, 'w:t').join(''));

describe('a document for Word', () => {
  test('has its headings, lists and captions under the styles that Word knows', async () => {
    const file = await writeWord(PAPER, SETTING);
    expectSound(file);
    const xml = bodyOf(file);
    expect(styled(xml, 'Title')).toEqual([PAPER.title]);
    expect(styled(xml, 'Heading1')).toEqual(['In the author’s words']);
    expect(styled(xml, 'Heading2')).toEqual([
      'KVM leads Xen by 4.3 points',
      'What would change it',
      'In the scenarios',
      'The matrix',
      'On whose word',
    ]);
    expect(styled(xml, 'Heading3')).toEqual(['Why now', 'Steps']);
    expect(styled(xml, 'ListBullet')).toContain('See the reasons.');
    expect(styled(xml, 'ListNumber')).toEqual(['first', 'second', 'begins anew', 'ask', 'measure']);
    expect(styled(xml, 'Quote')).toEqual(['Quoted words']);
    expect(styled(xml, 'Caption')).toContain(MATRIX.caption);
    expect(styled(xml, 'Caption')).toContain(SCORES.sentence);
    const styles = partsOf(file).get('word/styles.xml') ?? '';
    for (const [, style] of xml.matchAll(/<w:(?:pStyle|rStyle) w:val="([^"]+)"/g)) {
      expect(styles, style).toContain(`w:styleId="${style}"`);
    }
  });

  test('has tables whose head comes again, with the numbers and shades of the document', async () => {
    const xml = bodyOf(await writeWord(PAPER, SETTING));
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    const matrix = tables.find((table) => table.includes('Criterion 1 of')) ?? '';
    const rows = [...matrix.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows).toHaveLength(MATRIX.rows.length + 1);
    expect(rows[0]).toContain('<w:tblHeader/>');
    expect(textsOf(rows[3] ?? '', 'w:t')).toEqual(
      MATRIX.rows[2]?.flatMap(({ words }) => words.map((run) => run.text)),
    );
    const shades = new Set([...matrix.matchAll(/w:fill="([0-9A-F]{6})"/g)].map(([, fill]) => fill));
    expect(shades.size).toBeGreaterThan(10);
    // What is not known has no shade.
    expect(rows[1]).not.toMatch(/w:fill="[0-9A-F]{6}"[^/]*\/>(?:(?!<w:tc>).)*\(50\)/s);
  });

  test('leads to its own places and out into the web, and nowhere else', async () => {
    const file = await writeWord(PAPER, SETTING);
    const xml = bodyOf(file);
    const [, anchor] = /<w:hyperlink[^>]*w:anchor="([^"]+)"/.exec(xml) ?? [];
    expect(xml).toContain(`w:name="${anchor}"`);
    expect(partsOf(file).get('word/_rels/document.xml.rels')).toContain(
      'Target="https://lkml.org/lkml/2009/2/28/18" TargetMode="External"',
    );
    const hostile = await writeWord(HOSTILE, SETTING);
    const relations = partsOf(hostile).get('word/_rels/document.xml.rels') ?? '';
    expect(relations.match(/TargetMode="External"/g)).toHaveLength(1);
    expect(bodyOf(hostile)).not.toContain('w:anchor');
  });

  test('starts each numbered list at 1', async () => {
    const xml = bodyOf(await writeWord(PAPER, SETTING));
    const numbers = [...xml.matchAll(/<w:pStyle w:val="ListNumber"\/>.*?<w:numId w:val="(\d+)"/gs)].map(
      ([, id]) => id,
    );
    expect(numbers).toHaveLength(5);
    expect(new Set(numbers).size).toBe(3);
    expect(numbers[0]).toBe(numbers[1]);
  });

  test('has charts as vectors with a picture for older programs, and says them in words', async () => {
    const xml = bodyOf(await writeWord(PAPER, SETTING));
    expect(xml.match(/svgBlip /g)).toHaveLength(4);
    const descriptions = [...xml.matchAll(/descr="([^"]*)"/g)].map(([, text]) => text);
    expect(descriptions).toContain('A white square');
    expect(
      descriptions.some((text) => text?.includes(`${SCORES.rows[0]?.name}: ${SCORES.rows[0]?.text}`)),
    ).toBe(true);
  });

  test('says what it is: title, author, language, pages', async () => {
    const parts = partsOf(await writeWord(PAPER, SETTING));
    const core = parts.get('docProps/core.xml') ?? '';
    expect(textsOf(core, 'dc:title')).toEqual([PAPER.title]);
    expect(textsOf(core, 'dc:creator')).toEqual(['R. Analyst']);
    expect(textsOf(core, 'dcterms:created')).toEqual(['2009-03-24T00:00:00Z']);
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    expect(parts.get('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s);
  });

  test('takes the paper that is chosen', async () => {
    const size = async (change: object) =>
      /<w:pgSz [^>]*>/.exec(bodyOf(await writeWord(PAPER, { ...SETTING, ...change })))?.[0];
    expect(await size({})).toContain('w:w="11906" w:h="16838"');
    expect(await size({ paper: 'letter' })).toContain('w:w="12240" w:h="15840"');
    expect(await size({ orientation: 'landscape' })).toContain('w:w="16838" w:h="11906"');
  });

  test.each([
    ['empty', EMPTY],
    ['hostile', HOSTILE],
  ])('is sound where the document is %s', async (_name, document) => {
    const file = await writeWord(document, SETTING);
    expectSound(file);
  });

  test('keeps all of a text but what XML cannot hold', async () => {
    const texts = textsOf(bodyOf(await writeWord(HOSTILE, SETTING)), 'w:t').join('');
    expect(texts).toContain(`]]> <w:p> & "quoted" 'too' 😀 مرحبا بالعالم ${'word '.repeat(1_000)}`);
    const xml = bodyOf(await writeWord(HOSTILE, SETTING));
    expect(xml).toContain('<w:bidi/>');
  });

  test('is the same bytes for the same report', async () => {
    expect(await writeWord(PAPER, SETTING)).toEqual(await writeWord(PAPER, SETTING));
  });
});
