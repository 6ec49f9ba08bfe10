import { describe, expect, test } from 'vitest';
import { errorTextOf, fileWith, imported, numbersOf, zipWith } from '../imported-files.ts';

const xmcda = (content: string): string =>
  `<xmcda xmlns="http://www.decision-deck.org/2021/XMCDA-4.0.0">${content}</xmcda>`;
const number = (value: number): string => `<real>${value}</real>`;
const point = (x: number, y: number): string =>
  `<point><abscissa>${number(x)}</abscissa><ordinate>${number(y)}</ordinate></point>`;
const performances = (...rows: readonly (readonly [string, string, number])[]): string =>
  `<performanceTable>${rows
    .map(
      ([alternative, criterion, value]) =>
        `<alternativePerformances><alternativeID>${alternative}</alternativeID><performance><criterionID>${criterion}</criterionID>
         <values><value>${number(value)}</value></values></performance></alternativePerformances>`,
    )
    .join('')}</performanceTable>`;
const scale = (criterion: string, direction: string, low: number, high: number): string =>
  `<criteriaScales><criterionScales><criterionID>${criterion}</criterionID><scales><scale><quantitative>
   <preferenceDirection>${direction}</preferenceDirection><minimum>${number(low)}</minimum><maximum>${number(high)}</maximum>
   </quantitative></scale></scales></criterionScales></criteriaScales>`;

describe('parts of XMCDA', () => {
  test('a criterion that is named by its criterionID has its function', async () => {
    const { tables, warnings } = await imported(
      zipWith({
        'table.xml': xmcda(performances(['a', 'price', 100], ['b', 'price', 120])),
        'functions.xml': xmcda(
          `<criteria><criterion><criterionID>price</criterionID><criterionFunction><points>
           ${point(100, 1)}${point(120, 0.7)}${point(140, 0)}</points></criterionFunction></criterion></criteria>`,
        ),
      }),
    );
    expect(tables.criteria.map(({ name, valuePoints }) => [name, valuePoints])).toEqual([
      [
        'price',
        [
          [100, 100],
          [120, 70],
          [140, 0],
        ],
      ],
    ]);
    expect(warnings.join('\n')).not.toContain('read nowhere');
  });

  test('the ends of a scale are worth 0 and 100, and that is said', async () => {
    const table = performances(['a', 'price', 30], ['b', 'price', 60]);
    const { tables, warnings } = await imported(
      fileWith(xmcda(`${table}${scale('price', 'min', 0, 200)}`), 'a.xml'),
    );
    expect(tables.criteria[0]?.valuePoints).toEqual([
      [0, 100],
      [200, 0],
    ]);
    expect(warnings.join('\n')).toContain(
      'The scale of price goes from 0 to 200; its ends are worth 100 and 0.',
    );
  });

  test('a scale that its own numbers leave has no ends', async () => {
    const table = performances(['a', 'price', 30], ['b', 'price', 260]);
    const { tables, warnings } = await imported(
      fileWith(xmcda(`${table}${scale('price', 'min', 0, 200)}`), 'a.xml'),
    );
    expect(tables.criteria[0]?.valuePoints).toEqual([]);
    expect(warnings.join('\n')).toContain('Numbers of price lie outside of its scale from 0 to 200');
  });

  test.each([
    [0, { q: 5, p: 5 }],
    [0.1, undefined],
  ])('a threshold with the slope %d', async (slope, expected) => {
    const line = `<linear><slope>${number(slope)}</slope><intercept>${number(5)}</intercept></linear>`;
    const { tables, warnings } = await imported(
      fileWith(
        xmcda(
          `<criteria><criterion id="g"><thresholds><threshold mcdaConcept="ind">${line}</threshold></thresholds></criterion></criteria>
           ${performances(['a', 'g', 1])}`,
        ),
        'a.xml',
      ),
    );
    const id = tables.criteria[0]?.id ?? '';
    const options = tables.scenarios[0]?.methodOptions as
      | { promethee?: { criteria: Record<string, unknown> } }
      | undefined;
    if (expected) expect(options?.promethee?.criteria[id]).toMatchObject(expected);
    else expect(warnings.join('\n')).toContain('A threshold of g is no constant number; it is left out.');
  });

  test('every element that is read nowhere is named once', async () => {
    const alternative = (id: string): string =>
      `<alternative id="${id}"><reference>true</reference><description><author>Grace</author></description></alternative>`;
    const { tables, warnings } = await imported(
      fileWith(
        xmcda(
          `<alternatives>${alternative('a')}${alternative('b')}</alternatives><alternativesSets><x/></alternativesSets>
           ${performances(['a', 'g', 1], ['b', 'g', 2])}`,
        ),
        'a.xml',
      ),
    );
    expect(numbersOf(tables)).toEqual({ a: { g: 1 }, b: { g: 2 } });
    const unread = warnings.filter((message) => /read nowhere|has no place/.test(message));
    expect(unread).toEqual([
      '<reference> in <alternative> is read nowhere; it is left out.',
      '<author> in <description> is read nowhere; it is left out.',
      '<alternativesSets> has no place in a workbook; it is left out.',
    ]);
  });

  test('a file with results alone is no import', async () => {
    const ranks = `<alternativesValues><alternativeValues><alternativeID>a</alternativeID><values><value>
      <integer>1</integer></value></values></alternativeValues></alternativesValues>`;
    expect(await errorTextOf(fileWith(xmcda(ranks), 'ranks.xml'))).toContain(
      'This is XMCDA, but nothing in it is for a workbook: it holds <alternativesValues>.',
    );
  });
});
