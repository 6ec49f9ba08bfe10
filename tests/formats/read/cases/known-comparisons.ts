import fc from 'fast-check';

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
    names: ['Power consumption', 'Energieverbrauch', 'Consommation', 'Consumo'],
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
    names: ['Delivery time', 'Lieferzeit', 'Délai de livraison', 'Tiempo de entrega'],
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

export const WORDS: Readonly<Record<Language, Words>> = {
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

export interface KnownCriterion {
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
    fc.noShrink(fc.noBias(fc.nat())),
  )
  .map(([dialect, alternatives, chosen, seed]): readonly [Known, Dialect] => {
    const next = numbersFrom(seed);
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

/** Numbers from 0 to below 1, spread alike: those of fast-check keep to the ends of what is allowed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function weightsIn({ weights }: Dialect, count: number, next: () => number): number[] {
  if (weights === 'none') return [];
  if (weights === 'points') return Array.from({ length: count }, () => 1 + Math.floor(next() * 9));
  const parts = Array.from({ length: count }, () => 5 + Math.floor(next() * 10));
  const rest = parts.slice(1).reduce((sum, part) => sum + part, 0);
  const percents = [100 - rest, ...parts.slice(1)];
  return weights === 'percent' ? percents : percents.map((percent) => percent / 100);
}
