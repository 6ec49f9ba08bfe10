import { describe, expect, test } from 'vitest';
import { writeZip } from '../../../../formats/write/zip.ts';
import {
  errorTextOf,
  fileWith,
  imported,
  numbersOf,
  weightsOf,
  zipClaiming,
  zipWith,
} from '../imported-files.ts';

const V4 = 'xmlns="http://www.decision-deck.org/2021/XMCDA-4.0.0"';
const v4 = (content: string): string =>
  `<?xml version='1.0' encoding='UTF-8'?>\n<xmcda ${V4}>${content}</xmcda>`;
const v3 = (content: string): string =>
  `<?xml version="1.0"?><xmcda:XMCDA xmlns:xmcda="http://www.decision-deck.org/2019/XMCDA-3.1.1">${content}</xmcda:XMCDA>`;
const v2 = (content: string): string =>
  `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="xmcdaXSL.xsl"?>
   <xmcda:XMCDA xmlns:xmcda="http://www.decision-deck.org/2012/XMCDA-2.2.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
   xsi:schemaLocation="http://www.decision-deck.org/2012/XMCDA-2.2.0 http://www.decision-deck.org/xmcda/_downloads/XMCDA-2.2.0.xsd">${content}</xmcda:XMCDA>`;

const cell = (criterion: string, value: string): string =>
  `<performance><criterionID>${criterion}</criterionID><values><value>${value}</value></values></performance>`;
const row = (alternative: string, ...cells: string[]): string =>
  `<alternativePerformances><alternativeID>${alternative}</alternativeID>${cells.join('')}</alternativePerformances>`;
const scale = (criterion: string, inside: string, tag = 'criterionScales'): string =>
  `<${tag}><criterionID>${criterion}</criterionID><scales><scale>${inside}</scale></scales></${tag}>`;
const quantitative = (direction: string): string =>
  `<quantitative><preferenceDirection>${direction}</preferenceDirection></quantitative>`;
const weight = (criterion: string, value: number, tag = 'criterionValues'): string =>
  `<${tag}><criterionID>${criterion}</criterionID><values><value><real>${value}</real></value></values></${tag}>`;

const FILES_4 = {
  'alternatives.xml': v4(`<alternatives>
    <!-- a comment with <alternative id="ghost"/> in it -->
    <alternative id="a1" name="A &amp; B &lt;&gt; &quot;C&quot; &#233;"><type>real</type><active>true</active></alternative>
    <alternative id="a2" name="Hidden"><description><comment><![CDATA[tells <b> & more]]></comment></description><active>false</active></alternative>
    <alternative id="a3"/></alternatives>`),
  'criteria.xml': v4(`<criteria><criterion id="g1" name="Price"><active>true</active></criterion>
    <criterion id="g2" name="Grade"/><criterion id="g3" name="Off"><active>0</active></criterion></criteria>`),
  'criteria_scales.xml': v4(
    `<criteriaScales>${scale('g1', quantitative('min'))}${scale('g3', quantitative('max'))}${scale(
      'g2',
      `<qualitative><preferenceDirection>max</preferenceDirection><valuedLabels>
     <valuedLabel><label>poor</label><value><integer>1</integer></value></valuedLabel>
     <valuedLabel><label>good</label><value><real>3.5</real></value></valuedLabel></valuedLabels></qualitative>`,
    )}</criteriaScales>`,
  ),
  'criteria_weights.xml': v4(`<criteriaValues>${weight('g1', 0.25)}${weight('g2', 0.75)}</criteriaValues>`),
  'performance_table.xml': v4(`<performanceTable mcdaConcept="REAL">
    ${row('a1', cell('g1', '<real>1.5E-7</real>'), cell('g2', '<label>good</label>'), cell('g3', '<integer>-3</integer>'))}
    ${row('a2', cell('g1', '<NA/>'), cell('g2', '<label>poor</label>'), cell('g3', '<rational><numerator>1</numerator><denominator>4</denominator></rational>'))}
    ${row('a3', cell('g1', '<real>1e300</real>'), cell('g2', '<NA/>'), cell('g3', '<interval><lowerBound><real>1</real></lowerBound><upperBound><real>2</real></upperBound></interval>'))}
    </performanceTable>`),
};

describe('XMCDA 4.0', () => {
  test('what is no number is named and never guessed: half an interval, a part of nothing, two weights', async () => {
    const half = '<interval><lowerBound><real>1</real></lowerBound></interval>';
    const nothing = '<rational><numerator>1</numerator><denominator>0</denominator></rational>';
    const files = {
      ...FILES_4,
      'performance_table.xml': v4(`<performanceTable>
        ${row('a1', cell('g1', half), cell('g3', nothing))}${row('a2', cell('g1', '<real>2</real>'))}</performanceTable>`),
      'criteria_weights.xml': v4(`<criteriaValues mcdaConcept="weights">${weight('g1', 0.25)}<criterionValue>
        <criterionID>g2</criterionID><values><value><real>1</real></value><value><real>2</real></value></values>
        </criterionValue></criteriaValues>`),
    };
    const { tables, warnings } = await imported(zipWith(files));
    expect(tables.measurements.map(({ a }) => a)).toEqual([2]);
    expect(warnings.join('\n')).toMatch(/"from 1 to nothing" of a1 on Price is no number/);
    expect(warnings.join('\n')).toMatch(/"1\/0" of a1 on Off is no number/);
    expect(warnings.join('\n')).toContain('The weight of g2 is not one number; it is left out.');
  });

  test('fictive alternatives come in hidden', async () => {
    const limits = `<alternatives><alternative id="b1" name="Limit"><type>fictive</type></alternative></alternatives>
      <alternatives mcdaConcept="Fictive"><alternative id="b2"/></alternatives>`;
    const { tables, warnings } = await imported(zipWith({ ...FILES_4, 'profiles.xml': v4(limits) }));
    const hidden = tables.alternatives.filter(({ active }) => !active).map(({ name }) => name);
    expect(hidden).toEqual(['Hidden', 'Limit', 'b2']);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('Limit is fictive');
  });

  test('a bundle: names, state, scales, words, missing cells, doubles, ranges and weights', async () => {
    const { kind, tables, warnings } = await imported(zipWith(FILES_4));
    expect(kind).toBe('xmcda');
    expect(warnings).toEqual([]);
    expect(
      tables.alternatives.map(({ slug, name, active, description }) => [slug, name, active, description]),
    ).toEqual([
      ['a1', 'A & B <> "C" é', true, ''],
      ['a2', 'Hidden', false, 'tells <b> & more'],
      ['a3', 'a3', true, ''],
    ]);
    expect(
      tables.criteria.map(({ slug, name, active, direction, scale: kind }) => [
        slug,
        name,
        active,
        direction,
        kind,
      ]),
    ).toEqual([
      ['g1', 'Price', true, 'min', 'numeric'],
      ['g2', 'Grade', true, 'max', 'numeric'],
      ['g3', 'Off', false, 'max', 'numeric'],
    ]);
    expect(numbersOf(tables)).toEqual({
      'A & B <> "C" é': { Price: 1.5e-7, Grade: 3.5, Off: -3 },
      Hidden: { Grade: 1, Off: 0.25 },
      a3: { Price: 1e300, Off: ['uniform', 1, 2] },
    });
    expect(weightsOf(tables, 'Imported weights')).toEqual({ Price: 0.25, Grade: 0.75, Off: 0 });
  });

  test('a single file with everything, files in folders, and what a Mac adds', async () => {
    const inside = Object.values(FILES_4).map((text) =>
      text.replace(/^[\s\S]*?<xmcda [^>]*>/, '').replace('</xmcda>', ''),
    );
    const single = await imported(fileWith(v4(inside.join('')), 'all.xml'));
    const folders = Object.fromEntries(Object.entries(FILES_4).map(([name, text]) => [`in/${name}`, text]));
    const zipped = await imported(zipWith({ ...folders, '__MACOSX/in/._criteria.xml': 'junk' }));
    expect(numbersOf(single.tables)).toEqual(numbersOf(zipped.tables));
    expect(Object.keys(numbersOf(single.tables))).toHaveLength(3);
  });

  test('value functions, thresholds, several weightings, several values, and what has no place', async () => {
    const point = (name: string, x: number, y: number) =>
      `<${name}><abscissa><real>${x}</real></abscissa><ordinate><real>${y}</real></ordinate></${name}>`;
    const { tables, warnings } = await imported(
      zipWith({
        ...FILES_4,
        'criteria_weights.xml': v4(
          `<criteriaValues id="w" name="Buyer" mcdaConcept="weights">${weight('g1', 1)}</criteriaValues>
           <criteriaValues name="Seller" mcdaConcept="Importance">${weight('g2', 2)}</criteriaValues>
           <criteriaValues mcdaConcept="lambda">${weight('g1', 9)}</criteriaValues>`,
        ),
        'functions.xml': v4(`<criteriaFunctions>
          <criterionFunctions><criterionID>g1</criterionID><functions><function><piecewiseLinear>
            <segment>${point('head', 0, 1)}${point('tail', 10, 0.4)}</segment><segment>${point('head', 10, 0.4)}${point('tail', 40, 0)}</segment>
          </piecewiseLinear></function></functions></criterionFunctions>
          <criterionFunctions><criterionID>g3</criterionID><functions><function><discrete>${point('point', 5, 80)}${point('point', 1, 20)}</discrete></function></functions></criterionFunctions>
        </criteriaFunctions>`),
        'thresholds.xml':
          v4(`<criteriaThresholds><criterionThresholds><criterionID>g1</criterionID><thresholds>
          <threshold id="indifference" mcdaConcept="indifference"><constant><real>2</real></constant></threshold>
          <threshold id="preference"><constant><integer>7</integer></constant></threshold>
          <threshold id="veto"><constant><real>30</real></constant></threshold></thresholds></criterionThresholds></criteriaThresholds>`),
        'performance_table.xml': v4(
          `<performanceTable>${row('a1', `<performance><criterionID>g1</criterionID><values><value><real>3</real></value><value><real>5</real></value></values></performance>`, cell('g2', '<label>splendid</label>'))}</performanceTable>
           <categories/>`,
        ),
      }),
    );
    const points = tables.criteria.map(({ valuePoints }) => valuePoints);
    expect(points[0]).toEqual([
      [0, 100],
      [10, 40],
      [40, 0],
    ]);
    expect(points[2]).toEqual([
      [1, 20],
      [5, 80],
    ]);
    expect(tables.scenarios.map(({ name }) => name)).toEqual(['Buyer', 'Seller']);
    expect(warnings).toContainEqual(
      expect.stringMatching(/^“Seller” has no weight for Price; it counts nothing there\./),
    );
    expect(weightsOf(tables, 'Seller')).toEqual({ Price: 0, Grade: 2, Off: 0 });
    const price = tables.criteria[0]?.id ?? '';
    expect(tables.scenarios[0]?.methodOptions).toEqual({
      promethee: { criteria: { [price]: { preference: 'linear', q: 2, p: 7, s: 0 } } },
    });
    expect(numbersOf(tables)).toEqual({ 'A & B <> "C" é': { Price: ['uniform', 3, 5] } });
    const said = warnings.join('\n');
    for (const part of [
      'lambda',
      'veto',
      'multiplied by 100',
      '"splendid"',
      'has 2 values',
      '<categories>',
    ]) {
      expect(said).toContain(part);
    }
  });
});

test('XMCDA 3.1: the singular names of its lists', async () => {
  const { tables, warnings } = await imported(
    zipWith({
      'a.xml': v3(
        '<alternatives><alternative id="x" name="X"/><alternative id="y" name="Y"/></alternatives>',
      ),
      'c.xml': v3('<criteria><criterion id="g1"/><criterion id="g2"/></criteria>'),
      's.xml': v3(
        `<criteriaScales>${scale('g1', quantitative('min'), 'criterionScale')}${scale('g2', quantitative('max'), 'criterionScale')}</criteriaScales>`,
      ),
      'w.xml': v3(
        `<criteriaValues mcdaConcept="weights">${weight('g1', 0.4, 'criterionValue')}${weight('g2', 0.6, 'criterionValue')}</criteriaValues>`,
      ),
      'p.xml': v3(
        `<performanceTable>${row('x', cell('g1', '<real>1</real>'), cell('g2', '<integer>2</integer>'))}${row('y', cell('g1', '<real>3</real>'))}</performanceTable>`,
      ),
    }),
  );
  expect(warnings).toEqual([]);
  expect(numbersOf(tables)).toEqual({ X: { g1: 1, g2: 2 }, Y: { g1: 3 } });
  expect(tables.criteria.map(({ direction }) => direction)).toEqual(['min', 'max']);
  expect(weightsOf(tables, 'Imported weights')).toEqual({ g1: 0.4, g2: 0.6 });
});

test('XMCDA 2.2: scale, function and thresholds in the criterion, values without a list', async () => {
  const { tables } = await imported(
    fileWith(
      v2(`<projectReference><title>Cars</title></projectReference>
      <alternatives><alternative id="p1" name="One"><active>true</active></alternative></alternatives>
      <criteria><criterion id="cost" name="Cost"><active>true</active><scale>${quantitative('min')}</scale>
        <criterionFunction><points><point><abscissa><real>0</real></abscissa><ordinate><real>100</real></ordinate></point>
        <point><abscissa><real>9</real></abscissa><ordinate><real>0</real></ordinate></point></points></criterionFunction>
        <thresholds><threshold mcdaConcept="ind"><constant><real>1</real></constant></threshold></thresholds></criterion>
        <criterion id="looks"><scale><qualitative><preferenceDirection>max</preferenceDirection>
        <rankedLabel><label>plain</label><rank>1</rank></rankedLabel><rankedLabel><label>fine</label><rank>2</rank></rankedLabel></qualitative></scale></criterion></criteria>
      <criteriaValues mcdaConcept="criteriaWeights"><criterionValue><criterionID>cost</criterionID><value><integer>2</integer></value></criterionValue>
        <criterionValue><criterionID>looks</criterionID><value><integer>3</integer></value></criterionValue></criteriaValues>
      <performanceTable><alternativePerformances><alternativeID>p1</alternativeID>
        <performance><criterionID>cost</criterionID><value><real>4.5</real></value></performance>
        <performance><criterionID>looks</criterionID><value><label>fine</label></value></performance></alternativePerformances></performanceTable>`),
      'v2.xml',
    ),
  );
  expect(tables.workbook[0]?.title).toBe('Cars');
  expect(numbersOf(tables)).toEqual({ One: { Cost: 4.5, looks: 2 } });
  expect(tables.criteria[0]?.valuePoints).toEqual([
    [0, 100],
    [9, 0],
  ]);
  expect(weightsOf(tables, 'Imported weights')).toEqual({ Cost: 2, looks: 3 });
});

test('encodings: a declaration, and UTF-16 with a byte order mark', async () => {
  const text = `<?xml version="1.0" encoding="ISO-8859-1"?><xmcda ${V4}><alternatives><alternative id="a" name="Müller"/></alternatives></xmcda>`;
  const latin = await imported(fileWith(Buffer.from(text, 'latin1'), 'a.xml'));
  expect(latin.tables.alternatives[0]?.name).toBe('Müller');
  const wide = Buffer.from(`\ufeff${text.replace('ISO-8859-1', 'UTF-16')}`, 'utf16le');
  expect((await imported(fileWith(wide, 'b.xml'))).tables.alternatives[0]?.name).toBe('Müller');
});

describe('a hostile file is refused in a sentence, or harmless', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
  test.each<[string, () => string, string]>([
    [
      'an external entity',
      () =>
        fileWith(
          `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xmcda ${V4}><alternatives><alternative id="a" name="&e;"/></alternatives></xmcda>`,
          'a.xml',
        ),
      'document type',
    ],
    [
      'an entity bomb',
      () => fileWith(`<?xml version="1.0"?>${bomb}<xmcda ${V4}/>`, 'a.xml'),
      'document type',
    ],
    [
      'an entity bomb in small letters in a zip',
      () => zipWith({ 'a.xml': `${bomb.toLowerCase()}<xmcda ${V4}/>` }),
      'document type',
    ],
    ['XML that is not closed', () => fileWith(`<xmcda ${V4}><alternatives>`, 'a.xml'), 'well-formed'],
    ['other XML', () => fileWith('<html><body/></html>', 'a.xml'), 'a page (HTML) without a table'],
    ['a zip with nothing of use', () => zipWith({ 'a.txt': 'x' }), 'of zips only bundles of XMCDA are read'],
    ['half a zip', () => fileWith(writeZip(FILES_4).subarray(0, 400), 'a.zip'), 'cannot be unpacked'],
    ['a zip that unpacks to too much', () => zipClaiming('x', 500_000_000), 'unpacks to more than'],
    [
      'a zip that says less than it holds',
      () => zipClaiming(v4(`<alternatives>${' '.repeat(5_000_000)}</alternatives>`), 200),
      'well-formed',
    ],
    [
      'depth without end',
      () => fileWith(`<xmcda ${V4}>${'<a>'.repeat(60_000)}${'</a>'.repeat(60_000)}</xmcda>`, 'a.xml'),
      'cannot be read',
    ],
    [
      'comments that are never closed',
      () => fileWith(`<xmcda ${V4}>${'<!--'.repeat(300_000)}`, 'a.xml'),
      'well-formed',
    ],
    [
      'CDATA that is never closed',
      () => fileWith(`<xmcda ${V4}>${'<![CDATA['.repeat(300_000)}`, 'a.xml'),
      'well-formed',
    ],
    [
      'a document type behind a comment and CDATA in small letters',
      () => fileWith(`<!-- x --><xmcda><![cdata[y]]></xmcda><!doctype x>`, 'a.xml'),
      'document type',
    ],
    [
      'a weight below nothing',
      () =>
        zipWith({
          ...FILES_4,
          'criteria_weights.xml': v4(`<criteriaValues>${weight('g1', -1)}</criteriaValues>`),
        }),
      'below 0',
    ],
    [
      'a cell twice',
      () =>
        zipWith({
          ...FILES_4,
          'performance_table.xml': v4(
            `<performanceTable>${row('a1', cell('g1', '<real>1</real>'), cell('g1', '<real>2</real>'))}</performanceTable>`,
          ),
        }),
      'two performances',
    ],
    [
      'a name without end',
      () =>
        fileWith(
          v4(`<alternatives><alternative id="a" name="${'x'.repeat(1_000_000)}"/></alternatives>`),
          'a.xml',
        ),
      'at most 120',
    ],
  ])('%s', async (_what, path, says) => {
    expect(await errorTextOf(path())).toContain(says);
  });

  test('names like those of the engine, and formulas, are only names', async () => {
    const names = ['__proto__', 'constructor', '=cmd|calc!A1', '+1+1', '@SUM(A1)', '\u202Eabc'];
    const list = names
      .map((name, i) => `<alternative id="${name.replaceAll('"', '')}-${i}" name="${name}"/>`)
      .join('');
    const { tables } = await imported(
      fileWith(
        v4(`<alternatives>${list}<alternative id="__proto__" name="toString"/></alternatives>`),
        'a.xml',
      ),
    );
    expect(tables.alternatives.map(({ name }) => name)).toEqual([...names, 'toString']);
    expect(({} as Record<string, unknown>)['name']).toBeUndefined();
  });

  test('two things of one name get their ids', async () => {
    const { tables } = await imported(
      fileWith(
        v4('<alternatives><alternative id="a" name="Same"/><alternative id="b" name="same"/></alternatives>'),
        'a.xml',
      ),
    );
    expect(tables.alternatives.map(({ name }) => name)).toEqual(['Same', 'same (b)']);
  });
});

describe('what other tools write besides numbers', () => {
  const real = (value: number): string => `<real>${value}</real>`;
  const line = (slope: number, intercept: number): string =>
    `<criteriaFunctions><criterionFunction><criterionID>g1</criterionID><functions><function><affine>
     <slope>${real(slope)}</slope><intercept>${real(intercept)}</intercept></affine></function></functions></criterionFunction></criteriaFunctions>`;
  const table = `<performanceTable>${row('a', cell('g1', real(20)))}${row('b', cell('g1', real(70)))}</performanceTable>`;
  const ends = `<quantitative><preferenceDirection>max</preferenceDirection><minimum>${real(0)}</minimum><maximum>${real(100)}</maximum></quantitative>`;
  const points = async (content: string) => {
    const { tables, warnings } = await imported(fileWith(v4(content), 'a.xml'));
    return { points: tables.criteria[0]?.valuePoints, warnings: warnings.join('\n') };
  };

  test('an affine function goes over the scale of its criterion, or else over its numbers', async () => {
    const scaled = await points(
      `<criteriaScales>${scale('g1', ends)}</criteriaScales>${line(-0.01, 1)}${table}`,
    );
    expect(scaled.points).toEqual([
      [0, 100],
      [100, 0],
    ]);
    expect((await points(`${line(-0.01, 1)}${table}`)).points).toEqual([
      [20, 80],
      [70, 30],
    ]);
    const beyond = await points(`${line(1, 50)}${table}`);
    expect(beyond.points).toEqual([]);
    expect(beyond.warnings).toContain('The value function of g1 is left out');
  });

  test('a label that is a number is one where no scale places words', async () => {
    const label = (text: string): string => `<label>${text}</label>`;
    const cells = `<performanceTable>${row('a', cell('g1', label('12.5')))}${row('b', cell('g1', label('many')))}</performanceTable>`;
    const { tables, warnings } = await imported(fileWith(v4(cells), 'a.xml'));
    expect(numbersOf(tables)).toEqual({ a: { g1: 12.5 } });
    expect(warnings.join('\n')).toContain('"many" of b on g1 is no number');
  });

  test('a fuzzy number is the range of what it can be, which is said', async () => {
    const point = (at: number, x: number, y: number): string =>
      `<point${at}><abscissa>${real(x)}</abscissa><ordinate>${real(y)}</ordinate></point${at}>`;
    const fuzzy = `<fuzzyNumber><triangular>${point(1, 1, 0)}${point(2, 2, 1)}${point(3, 4, 0)}</triangular></fuzzyNumber>`;
    const cells = `<performanceTable>${row('a', cell('g1', fuzzy))}${row('b', cell('g1', real(3)))}</performanceTable>`;
    const { tables, warnings } = await imported(fileWith(v4(cells), 'a.xml'));
    expect(numbersOf(tables)).toEqual({ a: { g1: ['uniform', 1, 4] }, b: { g1: 3 } });
    expect(warnings.join('\n')).toContain('Numbers of g1 are fuzzy');
    expect(warnings.join('\n')).not.toContain('is read nowhere');
  });
});
