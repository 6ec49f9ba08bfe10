import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../../../../renderer/features/report/document/blocks.ts';
import { writeSlides } from '../../../../../renderer/features/report/office/slides.ts';
import { BARS, DOTS, EMPTY, HOSTILE, PAPER, SCORES, SETTING, TORNADO } from './documents.ts';
import { expectSound, partsOf, pathsOf, textsOf } from './office-file.ts';

const paper = (document: ReportDocument): Promise<Uint8Array> => writeSlides(document, 'paper', SETTING);

/** The slides in their order. */
function slidesOf(file: Uint8Array): string[] {
  const parts = partsOf(file);
  const count = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  return Array.from({ length: count }, (_, i) => parts.get(`ppt/slides/slide${i + 1}.xml`) ?? '');
}

/** What stands in the place of the title. */
function titleOf(slide: string): string {
  const shapes = [...slide.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([shape]) => shape);
  return textsOf(shapes.find((shape) => shape.includes('type="title"')) ?? '', 'a:t').join('');
}

const alone = (chart: typeof SCORES | typeof TORNADO | typeof DOTS | typeof BARS): ReportDocument => ({
  ...EMPTY,
  blocks: [{ kind: 'chart', chart }],
});

/** The chart of a file with one: its part, and the sheet behind it. */
async function chartOf(document: ReportDocument): Promise<{ readonly xml: string; readonly sheet: string }> {
  const file = await paper(document);
  expectSound(file);
  const parts = unzipSync(file);
  const [path = ''] = Object.keys(parts).filter((name) => name.endsWith('.xlsx'));
  expect(partsOf(file).get('ppt/charts/_rels/chart1.xml.rels')).toContain(path.split('/').at(-1));
  const book = unzipSync(parts[path] ?? new Uint8Array());
  const read = (name: string): string => strFromU8(book[name] ?? new Uint8Array());
  expectSound(parts[path] ?? new Uint8Array());
  return { xml: partsOf(file).get('ppt/charts/chart1.xml') ?? '', sheet: read('xl/worksheets/sheet1.xml') };
}

/** The numbers of a column of the sheet, and those that the chart has of it. */
function column({ xml, sheet }: { readonly xml: string; readonly sheet: string }, name: string) {
  const cells = [...sheet.matchAll(new RegExp(`<c r="${name}(?:[2-9]|\\d\\d+)"><v>([^<]*)</v>`, 'g'))];
  const [, cache = ''] =
    new RegExp(`<c:f>Chart!\\$${name}\\$2:.*?<c:numCache>(.*?)</c:numCache>`, 's').exec(xml) ?? [];
  return {
    inSheet: cells.map(([, value]) => Number(value)),
    inChart: textsOf(`<x>${cache}</x>`, 'c:v').map(Number),
  };
}

const both = (numbers: readonly number[]) => ({ inSheet: numbers, inChart: numbers });

describe('slides of a paper', () => {
  test('have a message each, in the place of the title', async () => {
    const file = await paper(PAPER);
    expectSound(file);
    const titles = slidesOf(file).map(titleOf);
    expect(titles.slice(0, 4)).toEqual([
      PAPER.title,
      'KVM leads, but not firmly: 61 of 100.',
      'KVM leads Xen by 4.3 points',
      TORNADO.sentence,
    ]);
    // What is short shares a slide.
    expect(textsOf(slidesOf(file)[2] ?? '', 'a:t')).toContain('In the author’s words');
    expect(titles).toContain(DOTS.sentence);
    expect(titles.every((title) => title !== '')).toBe(true);
    expect(titles.length).toBeGreaterThanOrEqual(8);
  });

  test('the first says title, verdict and facts', async () => {
    const [first = ''] = slidesOf(await paper(PAPER));
    const texts = textsOf(first, 'a:t').join(' ');
    expect(texts).toContain('KVM leads, but not firmly: 61 of 100.');
    expect(texts).toContain('R. Analyst');
    expect(first).toContain('descr="A white square"');
  });

  test('a long table goes on, with its head on every slide and every row once', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => [
      { words: [{ text: `Row ${i}` }] },
      { words: [{ text: 'x '.repeat(40) }] },
    ]);
    const file = await paper({
      ...EMPTY,
      blocks: [{ kind: 'table', caption: 'Many', columns: [{ head: 'Name' }, { head: 'Words' }], rows }],
    });
    const slides = slidesOf(file).slice(1);
    expect(slides.length).toBeGreaterThan(2);
    expect(titleOf(slides[1] ?? '')).toBe(`Many (2 of ${slides.length})`);
    for (const slide of slides) expect(textsOf(slide, 'a:t')).toContain('Name');
    const named = slides.flatMap((slide) => textsOf(slide, 'a:t').filter((text) => text.startsWith('Row ')));
    expect(named).toEqual(rows.map((_, i) => `Row ${i}`));
  });

  test('nothing stands outside the slide or under its foot', async () => {
    const [width, foot] = [12_192_000, 7 * 914_400];
    for (const document of [PAPER, HOSTILE]) {
      for (const template of ['brief', 'paper'] as const) {
        for (const slide of slidesOf(await writeSlides(document, template, SETTING))) {
          const shapes = slide.matchAll(
            /<(?:a|p):xfrm[^>]*><a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g,
          );
          for (const [, x, y, w, h] of shapes) {
            expect(Number(x) + Number(w)).toBeLessThanOrEqual(width);
            if (Number(y) < foot) expect(Number(y) + Number(h)).toBeLessThanOrEqual(foot + 50_000);
          }
        }
      }
    }
  });

  test('a paragraph has one style, and a shape a number of its own', async () => {
    for (const slide of slidesOf(await paper(PAPER))) {
      for (const [paragraph] of slide.matchAll(/<a:p>.*?<\/a:p>/gs)) {
        expect(paragraph.match(/<a:pPr\b/g)?.length ?? 0).toBeLessThanOrEqual(1);
      }
      const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('what a chart shows, and what was cut, is in the notes', async () => {
    const notes = [...partsOf(await paper(PAPER))]
      .filter(([path]) => path.startsWith('ppt/notesSlides/notesSlide'))
      .map(([, xml]) => textsOf(xml, 'a:t').join('\n'));
    expect(notes.join('\n')).toContain('1. KVM: 64.3; 61 of 100');
    const cut = partsOf(await paper(HOSTILE));
    const said = [...cut].filter(([path]) => path.includes('notesSlide')).map(([, xml]) => xml);
    expect(said.join('').match(/(word ){900}/)).not.toBeNull();
  });

  test('a link within leads to the slide, and one that leads nowhere is text', async () => {
    const file = await paper(PAPER);
    const target = slidesOf(file).findIndex((slide) => titleOf(slide) === 'KVM leads Xen by 4.3 points') + 1;
    const relations = [...partsOf(file)].filter(([path]) => path.startsWith('ppt/slides/_rels/'));
    expect(relations.some(([, xml]) => xml.includes(`Target="slide${target}.xml"`))).toBe(true);
    const hostile = [...partsOf(await paper(HOSTILE))].filter(([path]) =>
      path.startsWith('ppt/slides/_rels/'),
    );
    expect(hostile.map(([, xml]) => xml).join('')).not.toMatch(/javascript|nothing/);
  });

  test.each([
    ['empty', EMPTY],
    ['hostile', HOSTILE],
  ])('are sound where the document is %s', async (_name, document) => {
    for (const template of ['brief', 'paper'] as const) {
      expectSound(await writeSlides(document, template, SETTING));
    }
  });

  test('are the same bytes for the same report', async () => {
    expect(await paper(PAPER)).toEqual(await paper(PAPER));
  });
});

test('a brief begins with its answer and stays on three slides', async () => {
  const file = await writeSlides(
    { ...PAPER, blocks: PAPER.blocks.filter(({ kind }) => kind !== 'markdown').slice(0, 9) },
    'brief',
    SETTING,
  );
  const slides = slidesOf(file);
  expect(titleOf(slides[0] ?? '')).toBe('KVM leads, but not firmly: 61 of 100.');
  expect(slides.length).toBeLessThanOrEqual(3);
});

describe('a chart that can be edited', () => {
  test('scores have their parts, ranges and colours', async () => {
    const chart = await chartOf(alone(SCORES));
    const { rows } = SCORES;
    expect(column(chart, 'B')).toEqual(both(rows.map(({ known }) => known)));
    expect(column(chart, 'C')).toEqual(both(rows.map(({ assumed }) => assumed)));
    const below = rows.flatMap(({ known, assumed, range }) => (range ? [known + assumed - range[0]] : []));
    expect(column(chart, 'D')).toEqual(both(below));
    expect(column(chart, 'F')).toEqual(both(rows.map(({ known, assumed }) => known + assumed)));
    expect(chart.xml).toContain('<c:grouping val="stacked"/>');
    expect(chart.xml).toMatch(/<c:dPt><c:idx val="1"\/>.*?B0306E/s);
    expect(textsOf(chart.xml, 'a:t')).toContain(`\u00a0${rows[0]?.text}`);
  });

  test('a tornado has two ends from its base', async () => {
    const chart = await chartOf(alone(TORNADO));
    expect(column(chart, 'B')).toEqual(both(TORNADO.rows.map(({ low }) => low.at)));
    expect(column(chart, 'C')).toEqual(both(TORNADO.rows.map(({ high }) => high.at)));
    expect(chart.xml).toContain('<c:crossesAt val="4.25"/>');
    expect(textsOf(chart.xml, 'c:v')).toContain('Weight doubled');
  });

  test('bars have their amounts, and room for their labels', async () => {
    const chart = await chartOf(alone(BARS));
    expect(column(chart, 'B')).toEqual(both(BARS.rows.map(({ amount }) => amount)));
  });

  test('dots are a series an alternative in its colour and shape, with gaps where there is none', async () => {
    const [first, ...others] = DOTS.rows;
    const rows = [{ name: first?.name ?? '', dots: first?.dots.slice(1) ?? [] }, ...others];
    const chart = await chartOf(alone({ ...DOTS, rows }));
    expect(chart.sheet.match(/<c r="[B-E]1"/g)).toHaveLength(4);
    const [series] = rows[1]?.dots ?? [];
    const at = [...chart.sheet.matchAll(/<c r="([B-E])1".*?<t[^>]*>([^<]*)<\/t>/g)].find(
      ([, , name]) => name === series?.name,
    )?.[1];
    expect(column(chart, at ?? '')).toEqual(both(others.map(({ dots }) => dots[0]?.at ?? 0)));
    expect(chart.xml).toContain('<c:symbol val="diamond"/>');
  });

  test('more rows than a slide has are parted, and each is there once', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({ name: `A ${i}`, text: String(i), amount: i }));
    const file = await paper({ ...EMPTY, blocks: [{ kind: 'chart', chart: { ...BARS, max: 40, rows } }] });
    expect(pathsOf(file).filter((path) => /charts\/chart\d+\.xml$/.test(path))).toHaveLength(3);
    const names = [1, 2, 3].flatMap((n) =>
      textsOf(partsOf(file).get(`ppt/charts/chart${n}.xml`) ?? '', 'c:v').filter((text) =>
        text.startsWith('A '),
      ),
    );
    expect(names).toEqual(rows.map(({ name }) => name));
  });
});
