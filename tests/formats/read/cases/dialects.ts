import fc from 'fast-check';
import type { GivenFile } from './outcome.ts';

/** A known comparison, and the many ways to write it as a table. */

const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;
type Language = (typeof LANGUAGES)[number];

/** What can be measured: its unit, which way is better, its numbers, and its name in each language. */
const MEASURES = [
  {
    unit: 'EUR',
    direction: 'min',
    least: 400,
    most: 9000,
    digits: 0,
    names: ['Price', 'Preis', 'Prix', 'Precio'],
  },
  {
    unit: 'ms',
    direction: 'min',
    least: 0.2,
    most: 40,
    digits: 1,
    names: ['Latency', 'Latenz', 'Latence', 'Latencia'],
  },
  {
    unit: 'GB',
    direction: 'max',
    least: 4,
    most: 900,
    digits: 0,
    names: ['Memory', 'Arbeitsspeicher', 'Mémoire', 'Memoria'],
  },
  {
    unit: 'MB/s',
    direction: 'max',
    least: 90,
    most: 3000,
    digits: 1,
    names: ['Throughput', 'Durchsatz', 'Débit', 'Rendimiento'],
  },
  {
    unit: 'kWh',
    direction: 'min',
    least: 20,
    most: 300,
    digits: 2,
    names: ['Energy use', 'Energieverbrauch', 'Consommation', 'Consumo'],
  },
  {
    unit: 'h',
    direction: 'max',
    least: 3,
    most: 80,
    digits: 1,
    names: ['Battery life', 'Akkulaufzeit', 'Autonomie', 'Autonomía'],
  },
  {
    unit: 'km',
    direction: 'max',
    least: 10,
    most: 700,
    digits: 0,
    names: ['Range', 'Reichweite', 'Portée', 'Alcance'],
  },
  {
    unit: 'd',
    direction: 'min',
    least: 2,
    most: 60,
    digits: 0,
    names: ['Delivery time', 'Lieferzeit', 'Délai de livraison', 'Plazo de entrega'],
  },
] as const;

const OPTIONS = ['KVM', 'Xen', 'ESXi', 'Hyper-V', 'Proxmox', 'Nutanix', 'bhyve', 'VirtualBox'] as const;

interface Words {
  readonly option: string;
  readonly criterion: string;
  readonly weight: string;
  readonly direction: string;
  readonly unit: string;
  readonly group: string;
  readonly code: string;
  readonly mean: string;
  readonly title: string;
  readonly source: string;
  readonly groups: readonly [string, string];
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    option: 'Product',
    criterion: 'Criterion',
    weight: 'Weight',
    direction: 'Direction',
    unit: 'Unit',
    group: 'Group',
    code: 'No.',
    mean: 'Average',
    title: 'Shortlist 2026',
    source: 'Source: own measurements',
    groups: ['Economy', 'Technology'],
  },
  de: {
    option: 'Produkt',
    criterion: 'Kriterium',
    weight: 'Gewichtung',
    direction: 'Richtung',
    unit: 'Einheit',
    group: 'Gruppe',
    code: 'Nr.',
    mean: 'Mittelwert',
    title: 'Auswahl 2026',
    source: 'Quelle: eigene Messungen',
    groups: ['Wirtschaft', 'Technik'],
  },
  fr: {
    option: 'Produit',
    criterion: 'Critère',
    weight: 'Poids',
    direction: 'Sens',
    unit: 'Unité',
    group: 'Groupe',
    code: 'N°',
    mean: 'Moyenne',
    title: 'Sélection 2026',
    source: 'Source : nos mesures',
    groups: ['Économie', 'Technique'],
  },
  es: {
    option: 'Producto',
    criterion: 'Criterio',
    weight: 'Peso',
    direction: 'Sentido',
    unit: 'Unidad',
    group: 'Grupo',
    code: 'N.º',
    mean: 'Promedio',
    title: 'Selección 2026',
    source: 'Fuente: mediciones propias',
    groups: ['Economía', 'Técnica'],
  },
};

/** A comparison whose every number is known. */
export interface Known {
  readonly alternatives: readonly string[];
  readonly criteria: readonly KnownCriterion[];
  /** By criterion; empty where there are none. */
  readonly weights: readonly number[];
}

interface KnownCriterion {
  readonly name: string;
  readonly unit: string;
  readonly direction: 'min' | 'max';
  readonly group: string;
  readonly digits: number;
  /** One for each alternative. */
  readonly values: readonly number[];
}

/** How it is written. */
export interface Dialect {
  readonly language: Language;
  readonly optionsAs: 'rows' | 'columns';
  readonly form: 'text' | 'markdown' | 'html' | 'aligned';
  readonly separator: ',' | ';' | '\t' | '|';
  readonly decimal: '.' | ',';
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly corner: 'word' | 'empty';
  readonly groups: 'none' | 'filled' | 'first';
  readonly hasCodes: boolean;
  readonly weights: 'none' | 'percent' | 'share' | 'points';
  readonly directions: 'by name' | 'arrow' | 'in heading' | 'line';
  readonly units: 'parentheses' | 'brackets' | 'line' | 'cells';
  readonly hasMean: boolean;
  readonly title: boolean;
  readonly source: boolean;
}

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const dialects: fc.Arbitrary<Dialect> = fc
  .record({
    language: oneOf<Language>(...LANGUAGES),
    optionsAs: oneOf<Dialect['optionsAs']>('rows', 'columns'),
    form: oneOf<Dialect['form']>('text', 'text', 'text', 'markdown', 'html', 'aligned'),
    separator: oneOf<Dialect['separator']>(',', ';', '\t', '|'),
    decimal: oneOf<Dialect['decimal']>('.', ','),
    encoding: oneOf<Dialect['encoding']>('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'windows-1252'),
    corner: oneOf<Dialect['corner']>('word', 'word', 'empty'),
    groups: oneOf<Dialect['groups']>('none', 'none', 'filled', 'first'),
    hasCodes: oneOf(false, false, true),
    weights: oneOf<Dialect['weights']>('none', 'percent', 'share', 'points'),
    directions: oneOf<Dialect['directions']>('by name', 'arrow', 'in heading', 'line'),
    units: oneOf<Dialect['units']>('parentheses', 'brackets', 'line', 'cells'),
    hasMean: oneOf(false, false, true),
    title: fc.boolean(),
    source: fc.boolean(),
  })
  // What stands between blanks has no empty cell and no cell that begins or ends with one.
  .map((dialect) =>
    dialect.form === 'aligned'
      ? {
          ...dialect,
          corner: 'word',
          groups: 'none',
          weights: 'none',
          directions: 'by name',
          units: 'brackets',
          title: false,
          source: false,
        }
      : dialect,
  );

/** A comparison and how it is to be written. */
export const writings: fc.Arbitrary<readonly [Known, Dialect]> = fc
  .tuple(
    dialects,
    fc.shuffledSubarray([...OPTIONS], { minLength: 2 }),
    fc.shuffledSubarray([...MEASURES.keys()], { minLength: 2 }),
    fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  )
  .map(([dialect, alternatives, chosen, stream]): readonly [Known, Dialect] => {
    const next = (): number => Number(stream.next().value);
    const words = WORDS[dialect.language];
    const criteria = chosen.map((at, i): KnownCriterion => {
      const { unit, direction, least, most, digits, names } = MEASURES[at] ?? MEASURES[0];
      const numbers = alternatives.map(() => Number((least + (most - least) * next()).toFixed(digits)));
      const isGroups = dialect.groups !== 'none';
      return {
        name: names[LANGUAGES.indexOf(dialect.language)] ?? names[0],
        unit,
        direction,
        digits,
        group: isGroups ? (words.groups[i * 2 < chosen.length ? 0 : 1] ?? '') : '',
        values: numbers,
      };
    });
    return [{ alternatives, criteria, weights: weightsIn(dialect, criteria.length, next) }, dialect];
  });

function weightsIn({ weights }: Dialect, count: number, next: () => number): number[] {
  if (weights === 'none') return [];
  if (weights === 'points') return Array.from({ length: count }, () => 1 + Math.floor(next() * 9));
  const parts = Array.from({ length: count }, () => 5 + Math.floor(next() * 10));
  const rest = parts.slice(1).reduce((sum, part) => sum + part, 0);
  const percents = [100 - rest, ...parts.slice(1)];
  return weights === 'percent' ? percents : percents.map((percent) => percent / 100);
}

/** The comparison as a file in this dialect. */
export function fileOf(known: Known, dialect: Dialect): GivenFile {
  const ending = { text: 'csv', markdown: 'md', html: 'html', aligned: 'txt' }[dialect.form];
  return { name: `table.${ending}`, content: encoded(textOf(known, dialect), dialect.encoding) };
}

function encoded(text: string, encoding: Dialect['encoding']): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8 with mark') return Buffer.from(`\uFEFF${text}`);
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  // Arrows are no letters of Windows-1252.
  return Buffer.from(text.replaceAll('↑', '(max)').replaceAll('↓', '(min)'), 'latin1');
}

/** The table as text in this dialect. */
export function textOf(known: Known, dialect: Dialect): string {
  const { title, source, language } = dialect;
  const words = WORDS[language];
  const table = drawn(cellsOf(known, dialect), dialect);
  return [...(title ? [words.title, ''] : []), table, ...(source ? ['', words.source] : []), ''].join('\n');
}

/** All cells, criteria across: turned round where options stand side by side. */
function cellsOf({ alternatives, criteria, weights }: Known, dialect: Dialect): string[][] {
  const words = WORDS[dialect.language];
  const number = (value: number, digits: number): string =>
    value.toFixed(digits).replace('.', dialect.decimal);
  const inCell = (value: number, { digits, unit }: KnownCriterion): string =>
    `${number(value, digits)}${dialect.units === 'cells' ? ` ${unit}` : ''}`;
  const codes = (line: readonly string[], prefix: string, heading: string): string[] =>
    dialect.hasCodes ? [heading === '' ? '' : heading, ...line.map((_, i) => `${prefix}${i + 1}`)] : [];
  const isRows = dialect.optionsAs === 'rows';
  const special = (heading: string, cells: readonly string[]): string[] => [heading, ...cells];
  const head = special(
    dialect.corner === 'empty' ? '' : isRows ? words.option : words.criterion,
    criteria.map((criterion) => headingOf(criterion, dialect)),
  );
  const groups =
    dialect.groups === 'none'
      ? []
      : [
          special(
            isRows ? '' : words.group,
            criteria.map(({ group }, i) =>
              dialect.groups === 'filled' || group !== criteria[i - 1]?.group ? group : '',
            ),
          ),
        ];
  const weight = (value: number): string => {
    if (dialect.weights === 'percent') return `${value} %`;
    return dialect.weights === 'share' ? number(value, 2) : String(value);
  };
  const lines = [
    ...(dialect.units === 'line'
      ? [
          special(
            words.unit,
            criteria.map(({ unit }) => unit),
          ),
        ]
      : []),
    ...(dialect.directions === 'line'
      ? [
          special(
            words.direction,
            criteria.map(({ direction }) => direction),
          ),
        ]
      : []),
    ...(weights.length > 0 ? [special(words.weight, weights.map(weight))] : []),
  ];
  const body = alternatives.map((name, i) => [
    name,
    ...criteria.map((criterion) => inCell(criterion.values[i] ?? Number.NaN, criterion)),
  ]);
  const mean = criteria.map((criterion) => {
    const sum = criterion.values.reduce((so, value) => so + value, 0);
    return inCell(sum / alternatives.length, { ...criterion, digits: criterion.digits + 2 });
  });
  const across = [
    ...groups,
    head,
    ...lines,
    ...body,
    ...(dialect.hasMean ? [special(words.mean, mean)] : []),
  ];
  if (isRows) {
    const from = across.indexOf(body[0] ?? []);
    return across.map((row, at) => {
      if (!dialect.hasCodes) return row;
      const code = at === across.indexOf(head) ? words.code : body[at - from] ? `A${at - from + 1}` : '';
      return [code, ...row];
    });
  }
  const turned = head.map((_, column) => across.map((row) => row[column] ?? ''));
  const [, ...numbered] = [
    '',
    ...codes(
      criteria.map(({ name }) => name),
      'C',
      words.code,
    ),
  ];
  return turned.map((row, i) => (dialect.hasCodes ? [numbered[i] ?? '', ...row] : row));
}

function headingOf({ name, unit, direction }: KnownCriterion, { units, directions }: Dialect): string {
  const inName = { parentheses: ` (${unit})`, brackets: ` [${unit}]`, line: '', cells: '' }[units];
  const mark = directions === 'arrow' ? ` ${direction === 'min' ? '↓' : '↑'}` : '';
  return `${name}${inName}${directions === 'in heading' ? ` (${direction})` : mark}`;
}

function drawn(cells: readonly (readonly string[])[], { form, separator }: Dialect): string {
  if (form === 'html') {
    const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    return `<table>${rows.join('\n')}</table>`;
  }
  if (form === 'markdown') {
    const [head = [], ...rest] = cells.map((row) => `| ${row.join(' | ')} |`);
    return [head, `|${(cells[0] ?? []).map(() => '---').join('|')}|`, ...rest].join('\n');
  }
  if (form === 'aligned') {
    const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
    return cells
      .map((row) =>
        row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('   ')
          .trimEnd(),
      )
      .join('\n');
  }
  const quoted = (cell: string): string => (cell.includes(separator) ? `"${cell}"` : cell);
  return cells.map((row) => row.map(quoted).join(separator)).join('\n');
}
