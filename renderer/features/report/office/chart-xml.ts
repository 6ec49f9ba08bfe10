import { escapeXml } from '../../../ui/picture/svg.ts';
import type { Chart, Sign } from '../document/blocks.ts';
import { type ChartColumn, type ChartData, chartData, SCORE_COLUMNS } from './chart-data.ts';
import { columnName, SHEET } from './chart-sheet.ts';
import { lineText, markerOf } from './marks.ts';
import { identityColour, type OfficeColours, officeLanguage, TYPEFACE, tint } from './setting.ts';

/**
 * Charts as DrawingML (ECMA-376 part 1, 21.2): drawn by the program that opens the file from the sheet behind them, so that their
 * numbers, colours and texts can be changed there. The order of elements is the schema's.
 */

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';

/** Text sizes in hundredths of a point. */
const [NORMAL, FINE] = [1200, 1000];

/** The chart as a part of a file; its sheet is the related part `rId1`. */
export function chartXml(chart: Chart, colours: OfficeColours): string {
  const data = chartData(chart);
  const { plot, legend } = drawn(chart, data, colours);
  return `${HEAD}<c:date1904 val="0"/><c:lang val="${officeLanguage()}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}<c:spPr><a:noFill/></c:spPr></c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textStyle(NORMAL, colours.text)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

interface Drawn {
  readonly plot: string;
  readonly legend: string;
}

function drawn(chart: Chart, data: ChartData, colours: OfficeColours): Drawn {
  switch (chart.kind) {
    case 'scores':
      return scores(chart, data, colours);
    case 'tornado':
      return tornado(chart, data, colours);
    case 'bars':
      return bars(chart, data, colours);
    case 'dots':
      return dots(chart, data, colours);
  }
}

/**
 * Bars of two parts, known and assumed, with the range as error bars. The score stands behind the upper end of the range: it is the
 * label of a column without colour, which follows that of the range.
 */
function scores(chart: Extract<Chart, { kind: 'scores' }>, data: ChartData, colours: OfficeColours): Drawn {
  const { known, assumed, below, above, score } = SCORE_COLUMNS;
  const fills = data.signs.map((sign) => signColour(sign, colours));
  const ranged = chart.rows.some(({ range }) => range !== null);
  const series = [
    bar(known, data, {
      fill: solid(colours.quiet),
      points: fills.map((colour) => solid(colour) + edge(colour)),
    }),
    bar(assumed, data, {
      fill: hatched(colours.quiet),
      points: fills.map((colour) => hatched(colour) + edge(colour)),
      after: ranged ? errorBars(data, above, below, colours.text) : '',
    }),
    bar(above, data, { fill: NOTHING }),
    bar(score, data, {
      fill: NOTHING,
      labels: `<c:dLbls>${custom(
        chart.rows.map(({ text }) => text),
        'inBase',
      )}<c:numFmt formatCode="0.0" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textStyle(NORMAL, colours.text)}<c:dLblPos val="inBase"/>${shown(true)}</c:dLbls>`,
    }),
  ];
  return {
    plot: barPlot('stacked', series) + barAxes(colours, { min: 0, max: 100, title: chart.axis, format: '0' }),
    // Columns without colour have no place in a legend; a note of the document says what is filled and what is hatched.
    legend: '',
  };
}

/** Two bars from the base on a line: the light one is the low end, the full one the high end. */
function tornado(chart: Extract<Chart, { kind: 'tornado' }>, data: ChartData, colours: OfficeColours): Drawn {
  const ends = chart.rows.flatMap(({ low, high }) => [low.at, high.at]);
  const { min, max } = roundEnds(Math.min(chart.base, 0, ...ends), Math.max(chart.base, 0, ...ends));
  const labels = `<c:dLbls><c:numFmt formatCode="+0.0;−0.0;0.0" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textStyle(FINE, colours.text)}<c:dLblPos val="outEnd"/>${shown(true)}</c:dLbls>`;
  const series = [
    bar(0, data, { fill: solid(tint(colours.accent, 0.25)) + edge(colours.accent), labels }),
    bar(1, data, { fill: solid(colours.accent) + edge(colours.accent), labels }),
  ];
  return {
    plot:
      barPlot('clustered', series) +
      barAxes(colours, {
        min,
        max,
        title: chart.axis,
        format: max - min < 5 ? '+0.0;−0.0;0.0' : '+0;−0;0',
        base: chart.base,
      }),
    legend: legendAt('t', colours),
  };
}

function bars(chart: Extract<Chart, { kind: 'bars' }>, data: ChartData, colours: OfficeColours): Drawn {
  const labels = `<c:dLbls>${custom(
    chart.rows.map(({ text }) => text),
    'outEnd',
  )}<c:spPr><a:noFill/></c:spPr>${textStyle(FINE, colours.text)}<c:dLblPos val="outEnd"/>${shown(true)}</c:dLbls>`;
  const points = data.signs.map((sign) => solid(signColour(sign, colours)));
  const series = [bar(0, data, { fill: solid(colours.accent), points, labels })];
  return {
    plot:
      barPlot('clustered', series) +
      barAxes(colours, { min: 0, max: chart.max * 1.15 || 1, title: chart.axis, format: null }),
    legend: '',
  };
}

/** A line of dots for each alternative, in its colour and with its shape, over the scenarios. */
function dots(chart: Extract<Chart, { kind: 'dots' }>, data: ChartData, colours: OfficeColours): Drawn {
  const series = data.columns.map((column, i) => {
    const colour = signColour(data.signs[i], colours);
    const line = `<a:ln w="12700" cap="rnd">${solid(colour)}<a:round/></a:ln>`;
    const marker = `<c:marker><c:symbol val="${markerOf(data.signs[i])}"/><c:size val="9"/><c:spPr>${solid(colour)}<a:ln w="6350">${solid('FFFFFF')}</a:ln></c:spPr></c:marker>`;
    return `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>${nameOf(i, column)}<c:spPr>${line}</c:spPr>${marker}${categories(data)}${values(i, data)}<c:smooth val="0"/></c:ser>`;
  });
  const axes = `${category(colours, { position: 'b', order: 'minMax', labels: 'low', crosses: '<c:crosses val="autoZero"/>' })}${value(colours, { position: 'l', min: chart.min, max: chart.max, title: chart.axis, format: '0', turned: true })}`;
  return {
    plot: `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>${axes}`,
    legend: legendAt('r', colours),
  };
}

const signColour = (sign: Sign | undefined, colours: OfficeColours): string =>
  sign ? identityColour(colours, sign.colour) : colours.accent;

const NOTHING = '<a:noFill/><a:ln><a:noFill/></a:ln>';
const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const hatched = (colour: string): string =>
  `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
const edge = (colour: string): string => `<a:ln w="9525">${solid(colour)}</a:ln>`;

const textStyle = (size: number, colour: string, turned = ''): string =>
  `<c:txPr><a:bodyPr${turned}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${solid(colour)}<a:latin typeface="${TYPEFACE}"/><a:cs typeface="${TYPEFACE}"/></a:defRPr></a:pPr><a:endParaRPr lang="${officeLanguage()}"/></a:p></c:txPr>`;

const shown = (value: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** Labels in the words of the document. */
const custom = (texts: readonly string[], position: string): string =>
  texts
    .map(
      (text, i) =>
        `<c:dLbl><c:idx val="${i}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r><a:rPr lang="${officeLanguage()}"/><a:t>\u00a0${escapeXml(lineText(text))}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${position}"/>${shown(true)}</c:dLbl>`,
    )
    .join('');

interface Bar {
  readonly fill: string;
  /** The fill of each point, where they differ. */
  readonly points?: readonly string[];
  readonly labels?: string;
  readonly after?: string;
}

const bar = (i: number, data: ChartData, { fill, points = [], labels = '', after = '' }: Bar): string => {
  const column = data.columns[i];
  if (!column) return '';
  const own = points.map(
    (point, n) =>
      `<c:dPt><c:idx val="${n}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${point}</c:spPr></c:dPt>`,
  );
  return `${nameOf(i, column)}<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>${own.join('')}${labels}${after}${categories(data)}${values(i, data)}`;
};

const nameOf = (i: number, { name }: ChartColumn): string =>
  `<c:tx><c:strRef><c:f>${SHEET}!$${columnName(i + 1)}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;

const categories = ({ categories: names }: ChartData): string =>
  `<c:cat><c:strRef><c:f>${SHEET}!$A$2:$A$${names.length + 1}</c:f><c:strCache><c:ptCount val="${names.length}"/>${names.map((name, i) => `<c:pt idx="${i}"><c:v>${escapeXml(name)}</c:v></c:pt>`).join('')}</c:strCache></c:strRef></c:cat>`;

const values = (i: number, data: ChartData): string => `<c:val>${numbers(i, data)}</c:val>`;

/** A column of the sheet, with the numbers that stand in it. */
function numbers(i: number, { columns, categories: names }: ChartData): string {
  const column = columnName(i + 1);
  const points = (columns[i]?.values ?? []).map((number, n) =>
    number === null ? '' : `<c:pt idx="${n}"><c:v>${number}</c:v></c:pt>`,
  );
  return `<c:numRef><c:f>${SHEET}!$${column}$2:$${column}$${names.length + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${names.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

const errorBars = (data: ChartData, plus: number, minus: number, colour: string): string =>
  `<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>${numbers(plus, data)}</c:plus><c:minus>${numbers(minus, data)}</c:minus><c:spPr><a:ln w="12700">${solid(colour)}</a:ln></c:spPr></c:errBars>`;

/** The series get their numbers here: index and order come first in each. */
const barPlot = (grouping: 'stacked' | 'clustered', series: readonly string[]): string =>
  `<c:barChart><c:barDir val="bar"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series.map((inside, i) => `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>${inside}</c:ser>`).join('')}<c:gapWidth val="55"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`;

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly title: string;
  /** How the marks are written; null for none. */
  readonly format: string | null;
}

/** Rows from the top downwards; bars begin at the base, 0 where there is none. */
const barAxes = (colours: OfficeColours, scale: Scale & { readonly base?: number }): string =>
  category(colours, {
    position: 'l',
    order: 'maxMin',
    labels: 'low',
    crosses: scale.base === undefined ? '<c:crosses val="autoZero"/>' : `<c:crossesAt val="${scale.base}"/>`,
  }) + value(colours, { position: 'b', ...scale, turned: false });

interface CategoryAxis {
  readonly position: 'l' | 'b';
  readonly order: 'maxMin' | 'minMax';
  readonly labels: 'low';
  readonly crosses: string;
}

const category = (colours: OfficeColours, { position, order, labels, crosses }: CategoryAxis): string =>
  `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/><c:spPr><a:ln w="9525">${solid(colours.quiet)}</a:ln></c:spPr>${textStyle(NORMAL, colours.text)}<c:crossAx val="2"/>${crosses}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;

interface ValueAxis extends Scale {
  readonly position: 'l' | 'b';
  /** Whether its title is read from below. */
  readonly turned: boolean;
}

/** Under a chart whose rows go downwards the value axis crosses at the last of them. */
function value(colours: OfficeColours, { position, min, max, title, format, turned }: ValueAxis): string {
  const turn = turned ? ' rot="-5400000" vert="horz"' : '';
  const words = `<c:title><c:tx><c:rich><a:bodyPr${turn}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${FINE}" b="0">${solid(colours.quiet)}</a:defRPr></a:pPr><a:r><a:rPr lang="${officeLanguage()}" sz="${FINE}" b="0">${solid(colours.quiet)}<a:latin typeface="${TYPEFACE}"/></a:rPr><a:t>${escapeXml(lineText(title))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const marks = `<c:numFmt formatCode="${escapeXml(format ?? 'General')}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${format === null ? 'none' : 'nextTo'}"/>`;
  const grid = `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(colours.line)}</a:ln></c:spPr></c:majorGridlines>`;
  return `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${format === null ? '' : grid}${title === '' ? '' : words}${marks}<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textStyle(FINE, colours.quiet)}<c:crossAx val="1"/><c:crosses val="${turned ? 'autoZero' : 'max'}"/><c:crossBetween val="between"/></c:valAx>`;
}

const legendAt = (position: 't' | 'r', colours: OfficeColours): string =>
  `<c:legend><c:legendPos val="${position}"/><c:overlay val="0"/>${textStyle(FINE, colours.text)}</c:legend>`;

/** Ends that are multiples of a round step, with room for the labels behind the longest bars. */
function roundEnds(low: number, high: number): { readonly min: number; readonly max: number } {
  const span = high - low || 1;
  const step = 10 ** Math.floor(Math.log10(span)) / 2;
  return {
    min: Math.floor((low - span * 0.08) / step) * step,
    max: Math.ceil((high + span * 0.08) / step) * step,
  };
}
