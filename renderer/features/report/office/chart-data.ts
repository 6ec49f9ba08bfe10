import { t } from '../../../../common/language/texts.ts';
import type { Chart, Sign } from '../document/blocks.ts';
import { lineText } from './marks.ts';

/** A column of the sheet behind a chart; null where there is nothing. */
export interface ChartColumn {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** A chart as a sheet: its rows are named by `categories`, its columns have the numbers that are drawn. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly columns: readonly ChartColumn[];
  /** The sign of each row, or of each column for a chart of dots. */
  readonly signs: readonly (Sign | undefined)[];
}

/** Columns of the sheet of a chart of scores. */
export const SCORE_COLUMNS = { known: 0, assumed: 1, below: 2, above: 3, score: 4 } as const;

/** The sheet behind a chart. Numbers are those of the document, unrounded. */
export function chartData(chart: Chart): ChartData {
  if (chart.kind === 'dots') return dotsData(chart);
  const { rows } = chart;
  const named = { categories: rows.map(({ name }) => lineText(name)), signs: rows.map(({ sign }) => sign) };
  if (chart.kind === 'bars') {
    return { ...named, columns: [{ name: t('Amount'), values: chart.rows.map(({ amount }) => amount) }] };
  }
  if (chart.kind === 'tornado') {
    return {
      ...named,
      columns: [
        {
          name: endName(
            chart.rows.map(({ low }) => low.when),
            t('Low end'),
          ),
          values: chart.rows.map(({ low }) => low.at),
        },
        {
          name: endName(
            chart.rows.map(({ high }) => high.when),
            t('High end'),
          ),
          values: chart.rows.map(({ high }) => high.at),
        },
      ],
    };
  }
  const scored = chart.rows.map((row) => ({ ...row, score: row.known + row.assumed }));
  return {
    ...named,
    columns: [
      { name: t('Known'), values: scored.map(({ known }) => known) },
      { name: t('Assumed'), values: scored.map(({ assumed }) => assumed) },
      {
        name: t('Range below the score'),
        values: scored.map(({ score, range }) => range && score - range[0]),
      },
      {
        name: t('Range above the score'),
        values: scored.map(({ score, range }) => range && range[1] - score),
      },
      { name: t('Score'), values: scored.map(({ score }) => score) },
    ],
  };
}

/** What the ends of all rows have in common, before the colon; a general name where they differ. */
function endName(whens: readonly string[], general: string): string {
  const [first, ...others] = whens.map((when) => lineText(when.split(':')[0] ?? ''));
  if (!first || others.some((other) => other !== first)) return general;
  return first.charAt(0).toUpperCase() + first.slice(1);
}

/** A column for everything that has dots, in the order in which they come; two of one name are told apart by their sign. */
function dotsData({ rows }: Extract<Chart, { kind: 'dots' }>): ChartData {
  const key = ({ name, sign }: { readonly name: string; readonly sign?: Sign }): string =>
    `${sign?.colour} ${sign?.shape} ${name}`;
  const all = new Map(rows.flatMap(({ dots }) => dots.map((dot) => [key(dot), dot] as const)));
  return {
    categories: rows.map(({ name }) => lineText(name)),
    signs: [...all.values()].map(({ sign }) => sign),
    columns: [...all].map(([wanted, { name }]) => ({
      name: lineText(name),
      values: rows.map(({ dots }) => dots.find((dot) => key(dot) === wanted)?.at ?? null),
    })),
  };
}

/** A chart in words, for whoever does not see it. */
export function chartInWords({ sentence, axis, ...chart }: Chart): string {
  const words = lineText(
    [sentence, axis, rowsInWords(chart).join('; ')]
      .filter(Boolean)
      .map((part) => part.replace(/\.$/, ''))
      .join('. '),
  );
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`;
}

/** Every row of a chart in words. */
export function rowsInWords(chart: ChartRows): string[] {
  switch (chart.kind) {
    case 'dots':
      return chart.rows.map(
        ({ name, dots }) => `${name}: ${dots.map((dot) => `${dot.name} ${dot.text}`).join(', ')}`,
      );
    case 'tornado':
      return chart.rows.map(({ name, low, high }) => `${name}: ${low.when}; ${high.when}`);
    default:
      return chart.rows.map(({ name, text }) => `${name}: ${text}`);
  }
}

type ChartRows = { [K in Chart['kind']]: Pick<Extract<Chart, { kind: K }>, 'kind' | 'rows'> }[Chart['kind']];

/** Characters that readers of alternative texts take. */
const LONGEST = 2_000;
