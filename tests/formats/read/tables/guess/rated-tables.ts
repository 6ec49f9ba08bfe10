/** Decision matrices of ratings as people write them, in their languages and layouts, from one known comparison. */

import type { Cell } from '../../../../../formats/read/tables/grid.ts';

/** The words of a language for what such tables have. */
interface Words {
  readonly criterion: string;
  readonly option: string;
  readonly weight: string;
  readonly total: string;
  readonly rank: string;
  readonly rating: string;
  readonly score: string;
  readonly source: string;
  readonly scale: string;
  readonly criteria: readonly [string, string, string, string];
  readonly groups: readonly [string, string];
}

export const LANGUAGES: Readonly<Record<string, Words>> = {
  en: {
    criterion: 'Criterion',
    option: 'Alternative',
    weight: 'Weight',
    total: 'Total score',
    rank: 'Rank',
    rating: 'Rating',
    score: 'Weighted',
    source: 'Source: own assessment',
    scale: '1 = poor, 5 = excellent',
    criteria: ['Cost', 'Performance', 'Support', 'Risk'],
    groups: ['Economy', 'Technology'],
  },
  de: {
    criterion: 'Kriterium',
    option: 'Variante',
    weight: 'Gewichtung',
    total: 'Gesamtpunktzahl',
    rank: 'Rang',
    rating: 'Bewertung',
    score: 'gewichtet',
    source: 'Quelle: eigene Bewertung',
    scale: '1 = schlecht, 5 = sehr gut',
    criteria: ['Kosten', 'Leistung', 'Support', 'Risiko'],
    groups: ['Wirtschaft', 'Technik'],
  },
  fr: {
    criterion: 'Critère',
    option: 'Solution',
    weight: 'Pondération',
    total: 'Total pondéré',
    rank: 'Classement',
    rating: 'Note',
    score: 'Note pondérée',
    source: 'Source : nos essais',
    scale: '1 = mauvais, 5 = excellent',
    criteria: ['Coût', 'Performances', 'Assistance', 'Risque'],
    groups: ['Économie', 'Technique'],
  },
  es: {
    criterion: 'Criterio',
    option: 'Alternativa',
    weight: 'Peso',
    total: 'Total ponderado',
    rank: 'Puesto',
    rating: 'Valor',
    score: 'Ponderado',
    source: 'Fuente: evaluación propia',
    scale: '1 = malo, 5 = excelente',
    criteria: ['Costo', 'Rendimiento', 'Soporte', 'Riesgo'],
    groups: ['Economía', 'Técnica'],
  },
  it: {
    criterion: 'Criterio',
    option: 'Alternativa',
    weight: 'Peso',
    total: 'Totale',
    rank: 'Posizione',
    rating: 'Voto',
    score: 'Ponderato',
    source: 'Fonte: valutazione propria',
    scale: '1 = scarso, 5 = ottimo',
    criteria: ['Costo', 'Prestazioni', 'Assistenza', 'Rischio'],
    groups: ['Economia', 'Tecnica'],
  },
};

export const OPTIONS = ['Proxmox', 'Nutanix', 'VMware'] as const;

/** How a table is written. */
export interface Dialect {
  readonly language: string;
  readonly optionsAs: 'rows' | 'columns';
  readonly weights: 'percent' | 'share' | 'hundred' | 'points' | 'odd' | 'none';
  readonly total: 'weighted' | 'mean' | 'sum' | 'none';
  readonly rank: boolean;
  /** Of each option its rating and that times the weight: under one heading over both, or beside each other. */
  readonly pairs: 'none' | 'merged' | 'empty' | 'single';
  readonly groups: 'none' | 'column' | 'filled' | 'sections';
  readonly remark: 'none' | 'below' | 'above' | 'scale';
  /** Whether the cell over the names is empty. */
  readonly isBare: boolean;
}

const WEIGHTS = {
  percent: [40, 30, 20, 10],
  share: [0.4, 0.3, 0.2, 0.1],
  hundred: [40, 30, 20, 10],
  points: [5, 4, 3, 1],
  odd: [2.5, 1.5, 1, 0.5],
  none: [1, 1, 1, 1],
} as const;

/** Ratings from 1 to 5 of each criterion, in the order of OPTIONS; more is better of all of them, costs too. */
export const RATINGS: readonly (readonly number[])[] = [
  [5, 3, 1],
  [3, 4, 5],
  [2, 4, 5],
  [4, 3, 2],
];

export const weightsOf = ({ weights }: Dialect): readonly number[] => WEIGHTS[weights];
export const criteriaOf = ({ language }: Dialect): readonly string[] => LANGUAGES[language]?.criteria ?? [];

/** What each option comes to in the table. */
export function scoresOf(dialect: Dialect): number[] {
  const weights = dialect.total === 'sum' ? WEIGHTS.none : weightsOf(dialect);
  const whole = dialect.total === 'mean' ? weights.reduce((sum, weight) => sum + weight, 0) : 1;
  return OPTIONS.map((_, i) => {
    const sum = RATINGS.reduce((so, row, at) => so + (row[i] ?? 0) * (weights[at] ?? 0), 0);
    return Number((sum / whole).toFixed(3));
  });
}

/** The table as a grid of numbers and texts, as a spreadsheet has it. */
export function tableOf(dialect: Dialect): Cell[][] {
  const words = LANGUAGES[dialect.language];
  if (!words) throw new Error(`There are no words in ${dialect.language}.`);
  const rows =
    dialect.optionsAs === 'columns' ? criteriaAsRows(dialect, words) : optionsAsRows(dialect, words);
  const width = Math.max(...rows.map((row) => row.length));
  const padded = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
  const alone = (text: string): Cell[] => [text, ...Array.from({ length: width - 1 }, () => null)];
  const empty = Array.from({ length: width }, () => null);
  if (dialect.remark === 'below') return [...padded, empty, alone(words.source)];
  if (dialect.remark === 'scale') return [...padded, alone(words.scale)];
  return dialect.remark === 'above' ? [alone('Hypervisor 2026'), empty, ...padded] : padded;
}

const written = (weight: number, { weights }: Dialect): Cell =>
  weights === 'percent' ? `${weight}%` : weight;

function criteriaAsRows(dialect: Dialect, words: Words): Cell[][] {
  const { pairs, groups } = dialect;
  const weights = weightsOf(dialect);
  const hasWeights = dialect.weights !== 'none';
  const hasGroup = groups === 'column' || groups === 'filled';
  const lead = (group: Cell, name: Cell, weight: Cell): Cell[] => [
    ...(hasGroup ? [group] : []),
    name,
    ...(hasWeights ? [weight] : []),
  ];
  const spread = (cells: readonly [Cell, Cell][]): Cell[] =>
    cells.flatMap(([rating, score]) => (pairs === 'none' ? [rating] : [rating, score]));
  const corner = dialect.isBare ? null : words.criterion;
  const heads: Cell[][] =
    pairs === 'merged' || pairs === 'empty'
      ? [
          [
            ...lead(null, null, null),
            ...spread(OPTIONS.map((name) => [name, pairs === 'merged' ? name : null])),
          ],
          [...lead(null, corner, words.weight), ...spread(OPTIONS.map(() => [words.rating, words.score]))],
        ]
      : [[...lead(null, corner, words.weight), ...spread(OPTIONS.map((name) => [name, words.score]))]];
  const body = RATINGS.flatMap((row, at): Cell[][] => {
    const isFirst = at % 2 === 0;
    const group = words.groups[at < 2 ? 0 : 1];
    const weight = weights[at] ?? 0;
    const line = [
      ...lead(
        groups === 'filled' || isFirst ? group : null,
        words.criteria[at] ?? null,
        written(weight, dialect),
      ),
      ...spread(row.map((rating) => [rating, Number((rating * weight).toFixed(3))])),
    ];
    return groups === 'sections' && isFirst ? [[group], line] : [line];
  });
  const scores = scoresOf(dialect);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const sums = (values: readonly number[], name: string, weight: Cell): Cell[] => [
    ...lead(null, name, weight),
    ...spread(values.map((value) => (pairs === 'none' ? [value, null] : [null, value]))),
  ];
  return [
    ...heads,
    ...body,
    ...(dialect.total === 'none'
      ? []
      : [sums(scores, words.total, written(Number(whole.toFixed(3)), dialect))]),
    ...(dialect.rank ? [sums(ranksOf(scores), words.rank, null)] : []),
  ];
}

function optionsAsRows(dialect: Dialect, words: Words): Cell[][] {
  const weights = weightsOf(dialect);
  const scores = scoresOf(dialect);
  const ranks = ranksOf(scores);
  const hasTotal = dialect.total !== 'none';
  const heads: Cell[][] = [];
  if (dialect.groups !== 'none') {
    const isFilled = dialect.groups === 'filled';
    heads.push([null, ...words.groups.flatMap((group) => [group, isFilled ? group : null])]);
  }
  heads.push([
    dialect.isBare ? null : words.option,
    ...words.criteria,
    ...(hasTotal ? [words.total] : []),
    ...(dialect.rank ? [words.rank] : []),
  ]);
  const weightRow: Cell[][] =
    dialect.weights === 'none' ? [] : [[words.weight, ...weights.map((weight) => written(weight, dialect))]];
  return [
    ...heads,
    ...weightRow,
    ...OPTIONS.map((name, i): Cell[] => [
      name,
      ...RATINGS.map((row) => row[i] ?? null),
      ...(hasTotal ? [scores[i] ?? null] : []),
      ...(dialect.rank ? [ranks[i] ?? null] : []),
    ]),
  ];
}

const ranksOf = (scores: readonly number[]): number[] =>
  scores.map((score) => 1 + scores.filter((other) => other > score).length);
