/** Plain Node: guesses whether options are rows or columns. */

import { t } from '../../../../common/language/texts.ts';
import { isCostly, spaced } from '../direction-words.ts';
import { type Grid, lineOf } from '../grid.ts';
import { directionOf, readHeading } from '../headings.ts';
import type { Known } from '../mapping.ts';
import { type Decimal, readNumber } from '../values/number-format.ts';
import {
  computedWord,
  isAlternativeWord,
  isCriterionWord,
  isMeanWord,
  isRankWord,
  isThing,
  specialRole,
  wordOf,
} from '../vocabulary.ts';
import { explainTotal, type Numbers, ranksOf } from './arithmetic.ts';
import type { Layout } from './layout.ts';
import { numbersOf, shapeOf } from './shape.ts';
import { isWeightWord, weightLikeness } from './weights.ts';

/** Which way a table lies: above 0 where options are rows, below where they are columns; the farther from 0, the surer. */
export interface Lie {
  readonly score: number;
  /** What speaks for it, in words. */
  readonly grounds: string;
}

/** Below this a table may lie either way. */
export const SURE = 1;

interface Evidence {
  readonly score: number;
  readonly words: string;
}

/** The headings of one side of a table, and the numbers beside each. */
interface Side {
  readonly labels: readonly string[];
  readonly numbers: readonly Numbers[];
  readonly texts: readonly (readonly string[])[];
}

/** Weighs what speaks for options as rows and as columns. */
export function lieOf(grid: Grid, layout: Layout, decimal: Decimal, known: Known | undefined): Lie {
  const rows = layout.body.slice(0, 200);
  const labelColumn = labelColumnOf(grid, layout, rows);
  const columns = layout.headings.flatMap((_, at) =>
    at > labelColumn && !layout.pairs?.out.has(at) ? [at] : [],
  );
  const cells = (row: number) => columns.map((column) => grid[row]?.[column] ?? null);
  const across: Side = {
    labels: columns.map((column) => layout.headings[column] ?? ''),
    numbers: columns.map((column) =>
      numbersOf(
        rows.map((row) => grid[row]?.[column] ?? null),
        decimal,
      ),
    ),
    texts: columns.map((column) => rows.map((row) => lineOf(grid[row]?.[column]))),
  };
  const down: Side = {
    labels: rows.map((row) => lineOf(grid[row]?.[labelColumn])),
    numbers: rows.map((row) => numbersOf(cells(row), decimal)),
    texts: rows.map((row) => cells(row).map(lineOf)),
  };
  const evidence: Evidence[] = [
    ...cornerEvidence(grid, layout, rows),
    ...groupEvidence(grid, layout, rows, labelColumn),
    ...(known ? knownEvidence(known, across.labels, down.labels) : []),
    ...signed(criteriaEvidence(across, down), 1),
    ...signed(criteriaEvidence(down, across), -1),
  ];
  evidence.push(...featureEvidence(across, down));
  if (layout.body.length > 500) evidence.push({ score: 5, words: t('there are many rows') });
  const spread = spreadScore(across.numbers, down.numbers);
  evidence.push({
    score: spread,
    words:
      spread > 0 ? t('the numbers of a column are of one size') : t('the numbers of a row are of one size'),
  });
  const score = evidence.reduce((sum, one) => sum + one.score, 0.5);
  const told = evidence.filter((one) => Math.abs(one.score) >= 0.3).map(({ words }) => words);
  return { score, grounds: told.length === 0 ? t('Nothing in it tells.') : `${sentence(told)}.` };
}

const sentence = (parts: readonly string[]): string => {
  const text = [...new Set(parts)].slice(0, 4).join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const signed = (evidence: readonly Evidence[], sign: 1 | -1): Evidence[] =>
  evidence.map(({ score, words }) => ({ score: sign * score, words }));

/** The column with the names of the rows: of the first texts the last, where those before it repeat. */
function labelColumnOf(grid: Grid, { headings, width }: Layout, rows: readonly number[]): number {
  const named = headings.findIndex(
    (heading, at) => at < 4 && (isCriterionWord(heading) || isAlternativeWord(heading)),
  );
  if (named >= 0) return named;
  const texts = (column: number): string[] => rows.map((row) => lineOf(grid[row]?.[column]));
  const isNames = (column: number): boolean => {
    const cells = texts(column);
    const filled = cells.filter((text) => text !== '');
    const isText = shapeOf(filled) === 'text';
    return isText && new Set(filled).size > filled.length * 0.8 && filled.length > cells.length * 0.8;
  };
  for (let column = 0; column < Math.min(3, width - 1); column++) {
    // "C1", "C2" before names are codes of them, and groups of one row each are none either.
    const isCodes = texts(column).every((text) => text === '' || /^\p{L}{1,4}[-_.]?\d{1,4}$/u.test(text));
    const isGroups = specialRole(headings[column] ?? '') === 'group';
    const areNamesBehind = isNames(column + 1) || isNames(column + 2);
    if (isNames(column) && !((isCodes || isGroups) && areNamesBehind)) return column;
  }
  return isGroupColumn(texts(0)) && shapeOf(texts(1)) === 'text' ? 1 : 0;
}

/** Whether texts stand for several rows each: they repeat one below the other, or empty cells follow them. */
export function isGroupColumn(cells: readonly string[]): boolean {
  // Totals at the end are in no group.
  const texts = cells.slice(0, cells.findLastIndex((text) => text !== '') + 1);
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0 || texts[0] === '' || shapeOf(filled) !== 'text') return false;
  if (filled.length < texts.length)
    return filled.length * 3 <= texts.length * 2 && new Set(filled).size === filled.length;
  const changes = texts.filter((text, at) => at > 0 && text !== texts[at - 1]).length + 1;
  return changes < texts.length && changes === new Set(texts).size;
}

/** The headings over names of rows: of the first columns those with texts that differ, or with nothing that is counted. */
function cornerEvidence(grid: Grid, { headings }: Layout, rows: readonly number[]): Evidence[] {
  const isNames = (at: number): boolean => {
    const texts = rows.map((row) => lineOf(grid[row]?.[at])).filter((text) => text !== '');
    return at === 0 || (shapeOf(texts) === 'text' && new Set(texts).size > texts.length * 0.8);
  };
  const first = headings.slice(0, 3).flatMap((heading, at) => (isNames(at) ? [heading] : []));
  const over = (heading: string, score: number): Evidence[] => [
    { score, words: t('“{heading}” stands over the names of the rows', { heading }) },
  ];
  const [corner = ''] = first;
  // Features may be what is compared, by what criteria are called.
  const beside = headings.slice(1).filter((heading) => heading !== '');
  const areCriteria =
    beside.filter((heading) => isCostly(heading) || CRITERIA.test(spaced(heading))).length * 2 >=
    beside.length;
  if (FEATURE.test(corner.trim()) && areCriteria) return over(corner, 2);
  if (isAlternativeWord(corner)) return over(corner, 3);
  const criterion = first.find(isCriterionWord);
  if (criterion !== undefined) return over(criterion, -3);
  const thing = first.find((heading) => isAlternativeWord(heading) || isThing(heading));
  return thing === undefined ? [] : over(thing, 2);
}

/** Features that things have or have not are called by phrases more often than the things are, and stand in sections. */
function featureEvidence(across: Side, down: Side): Evidence[] {
  const cells = down.texts.flat().filter((text) => text !== '');
  if (cells.length < 6 || !cells.every((text) => ANSWERED.test(text))) return [];
  const share = ({ labels }: Side): number => {
    const filled = labels.filter((label) => label !== '');
    return filled.filter((label) => PHRASE.test(label.trim())).length / Math.max(1, filled.length);
  };
  const hasSection = (side: Side): boolean =>
    side.labels.some((label, at) => label !== '' && side.texts[at]?.every((text) => text === '') === true);
  const more = share(down) - share(across) + 0.3 * (Number(hasSection(down)) - Number(hasSection(across)));
  if (Math.abs(more) < 0.3) return [];
  return [
    {
      score: more > 0 ? -1.2 : 1.2,
      words:
        more > 0
          ? t('rows are called as features are, of which each thing has some')
          : t('columns are called as features are, of which each thing has some'),
    },
  ];
}

/** "Background color", "Width and height": words of which only the first may have a capital; names of things have more. */
const PHRASE = /^\p{L}+(?:[ /-]+\p{Ll}{2,})+$/u;

/** A yes or a no, in a word or a sign. */
const ANSWERED =
  /^\(?(?:y|n|x|o|yes|no|ja|nein|oui|non|s[ií]|true|false|partial(?:ly)?|teilweise|[✓✔✅☑√✗✘❌✕✖×~+–—-])\)?$/iu;

/** What may be compared as well as what things are compared by. */
const FEATURE =
  /^(?:features?|requirements?|use cases?|initiatives?|ideas?|tasks?|epics?|stor(?:y|ies)|capability|funktion(?:en)?|anforderung(?:en)?|maßnahmen?)$/iu;

/** Criteria are grouped more often than options, and only their names repeat in other groups. */
function groupEvidence(
  grid: Grid,
  { headings }: Layout,
  rows: readonly number[],
  labelColumn: number,
): Evidence[] {
  if (labelColumn === 0) return [];
  const groups = rows.map((row) => lineOf(grid[row]?.[labelColumn - 1]));
  if (!isGroupColumn(groups)) return [];
  const names = rows.map((row) => lineOf(grid[row]?.[labelColumn]));
  const doRepeat = new Set(names).size < names.length;
  const isNamed =
    headings[labelColumn - 1] !== '' && specialRole(headings[labelColumn - 1] ?? '') !== 'group';
  return [
    {
      score: doRepeat ? -3 : isNamed ? -0.5 : -1.5,
      words: doRepeat
        ? t('names of rows repeat in their groups, as those of criteria do')
        : t('the rows are in groups'),
    },
  ];
}

function knownEvidence(known: Known, across: readonly string[], down: readonly string[]): Evidence[] {
  const alternatives = new Set(known.alternatives.map(wordOf));
  const criteria = new Set(known.criteria.map(({ name }) => wordOf(name)));
  const names = (cells: readonly string[], among: ReadonlySet<string>): number =>
    cells.filter((cell) => among.has(wordOf(readHeading(cell).name)) || among.has(wordOf(cell))).length;
  const asRows = names(down, alternatives) + names(across, criteria);
  const asColumns = names(down, criteria) + names(across, alternatives);
  if (asRows === asColumns) return [];
  return [{ score: asRows > asColumns ? 4 : -4, words: t('the workbook has these names already') }];
}

/** What speaks for the labels of a side being criteria, and those of the other side options. */
function criteriaEvidence(side: Side, other: Side): Evidence[] {
  const evidence: Evidence[] = [];
  const labels = side.labels.filter((label) => label !== '' && computedWord(label) === null);
  const others = other.labels.filter((label) => label !== '' && computedWord(label) === null);
  const share = (of: readonly string[], is: (label: string) => boolean): number =>
    of.filter(is).length / Math.max(1, of.length);
  const add = (score: number, words: string): void => {
    if (score !== 0) evidence.push({ score, words });
  };
  const hasUnit = (label: string): boolean => {
    const { unit, direction } = readHeading(label);
    return unit !== null || direction !== null;
  };
  const isCriterion = (label: string): boolean =>
    !isWeightWord(label) && (isCostly(label) || CRITERIA.test(spaced(label)));
  add(
    2 * share(labels, hasUnit),
    t('“{name}” has a unit, as criteria have', { name: labels.find(hasUnit) ?? '' }),
  );
  add(
    3 * share(labels, isCriterion),
    t('“{name}” is what criteria are called', { name: labels.find(isCriterion) ?? '' }),
  );
  add(
    2.5 * share(others, isOptionName),
    t('“{name}” is what options are called', { name: others.find(isOptionName) ?? '' }),
  );
  const isUnnamed = (label: string): boolean => label === '' && other.labels.length > 3;
  const weights = other.labels.findIndex((label, at) => {
    const likeness = weightLikeness(other.numbers[at] ?? []);
    return (isWeightWord(label) && likeness !== 'no') || (isUnnamed(label) && likeness === 'sure');
  });
  if (weights >= 0) {
    const isSure = weightLikeness(other.numbers[weights] ?? []) === 'sure';
    const isAlike = (spreadOf(side.numbers.map((row) => row.filter((_, at) => at !== weights))) ?? 1) <= 0.35;
    add(
      isSure ? 2.5 : isAlike ? 2 : 0.5,
      t('“{name}” holds numbers that can be weights', { name: other.labels[weights] ?? '' }),
    );
  }
  other.labels.forEach((label, at) => {
    const texts = (other.texts[at] ?? []).filter((text) => text !== '');
    if (
      specialRole(label) === 'direction' &&
      texts.length > 1 &&
      texts.every((text) => directionOf(text) !== null)
    )
      add(2.5, t('“{name}” says for each whether more or less is better', { name: label }));
    else if (
      specialRole(label) === 'unit' &&
      texts.length > 1 &&
      texts.every((text) => readNumber(text, '.').state === 'text')
    )
      add(2, t('“{name}” holds units', { name: label }));
  });
  return [...evidence, ...totalEvidence(side, weights < 0 ? null : weights)];
}

/** Totals and ranks stand where criteria stand, means and the like where options do. */
function totalEvidence({ labels, numbers }: Side, weightsAt: number | null): Evidence[] {
  const evidence: Evidence[] = [];
  const isTotal = (at: number): boolean => computedWord(labels[at] ?? '') !== null;
  labels.forEach((label, at) => {
    if (computedWord(label) === null) return;
    const own = without(numbers[at] ?? [], weightsAt);
    const parts = numbers.flatMap((row, i) => (i === at || isTotal(i) ? [] : [row]));
    if (isRankWord(label)) {
      const isRanks = numbers.some((row, i) => i !== at && ranksOf(own, without(row, weightsAt)) !== null);
      if (isRanks) evidence.push({ score: 3, words: t('“{name}” counts how good each is', { name: label }) });
      return;
    }
    const weights = weightsAt === null ? null : parts.map((row) => row[weightsAt] ?? null);
    const explained = explainTotal(own, {
      numbers: parts.map((row) => without(row, weightsAt)),
      weights,
      costly: [],
      isNamed: true,
    });
    if (explained?.how.includes('weighted'))
      evidence.push({ score: 4, words: t('“{name}” is the weighted sum of the others', { name: label }) });
    else if (explained && !isMeanWord(label))
      evidence.push({ score: 1, words: t('“{name}” is the sum of the others', { name: label }) });
    else if (explained)
      evidence.push({
        score: weightsAt === null ? -0.5 : 1,
        words: t('“{name}” is the mean of the others', { name: label }),
      });
  });
  return evidence;
}

const without = (row: Numbers, at: number | null): Numbers =>
  at === null ? row : row.map((value, i) => (i === at ? null : value));

/** "Option A", "Alternative 2", "A1", "Product X": what options are called that have no names of their own. */
const isOptionName = (label: string): boolean =>
  /^(?:option|opción|opzione|alternativ[ae]|alt|variant[e]?|vendor|product|produkt|produit|tool|plan|supplier|candidate|kandidat|solution|lösung|anbieter|system|company|bidder|bieter|scenario|choice|proveedor|fournisseur)[ _.-]?(?:[a-z]|\d{1,3}|[ivx]{1,4})$|^A\d{1,3}$/iu.test(
    label.trim(),
  );

/** Words that criteria are called by in many comparisons. */
const CRITERIA = new RegExp(
  `(?<!\\p{L})(?:${[
    'reach|impact|confidence|urgency|feasibility|business value|strategic fit|performance|quality|security|safety|usability|ease of use|ease|support|features?|functionality|reliability|scalability|availability|maintainability|flexibility|compatibility|documentation|community|throughput|capacity|storage|memory|ram|battery|screen|display|design|comfort|efficiency|accuracy|precision|recall|speed|power|range|revenue|profit|growth|rating|reviews|experience|integration|portability|durability|warranty|location|salary|innovation|maturity|accessibility|privacy|compliance|customi[sz]ation|learning curve|training|timeline|dependencies',
    'leistung|qualität|sicherheit|bedienbarkeit|benutzerfreundlichkeit|funktionen|funktionsumfang|funktionalität|zuverlässigkeit|skalierbarkeit|verfügbarkeit|wartbarkeit|flexibilität|kompatibilität|dokumentation|speicher|akku|komfort|effizienz|genauigkeit|geschwindigkeit|reichweite|gehalt|lage|erweiterbarkeit|hochverfügbarkeit|performanz|usability|datenschutz',
    'qualité|sécurité|fiabilité|facilité|performances?|ergonomie|disponibilité|vitesse|autonomie|confort|mémoire',
    'calidad|seguridad|fiabilidad|facilidad|rendimiento|disponibilidad|velocidad|autonomía|soporte|memoria|comodidad',
    'qualità|sicurezza|affidabilità|facilità|prestazioni|disponibilità|velocità|autonomia|supporto|assistenza|comfort',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** Numbers of one criterion are of one size: where columns are more alike inside than rows, options are rows. */
function spreadScore(columns: readonly Numbers[], rows: readonly Numbers[]): number {
  const [inRows, inColumns] = [spreadOf(rows), spreadOf(columns)];
  if (inRows === null || inColumns === null) return 0;
  return inRows + inColumns < 0.05 ? 0 : (1.5 * (inRows - inColumns)) / (inRows + inColumns);
}

/** The mean standard deviation of sizes, as powers of ten, within those that have at least two numbers; null where none has. */
function spreadOf(groups: readonly Numbers[]): number | null {
  const each = groups.flatMap((group) => {
    const values = group.flatMap((value) =>
      value === null || value === 0 ? [] : [Math.log10(Math.abs(value))],
    );
    if (values.length < 2) return [];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return [Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)];
  });
  return each.length === 0 ? null : each.reduce((sum, value) => sum + value, 0) / each.length;
}
