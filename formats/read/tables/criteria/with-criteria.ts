/** Plain Node: what a table of criteria says of the criteria of another table in the same file. */

import { t } from '../../../../common/language/texts.ts';
import { list, quote } from '../../../../common/words.ts';
import type { ImportIssue } from '../../../../db/exchange/issues.ts';
import type { WorkbookModelInput } from '../../../../db/exchange/workbook-model.ts';
import { lineOf, type ReadingNote } from '../grid.ts';
import type { Direction } from '../headings.ts';
import {
  createModelBuilder,
  type Interpretation,
  keyOf,
  type TablePosition,
} from '../interpret/model-builder.ts';
import type { Doubt, Guess, GuessOptions, InterpretOptions, TableMapping } from '../mapping.ts';
import { orient } from '../orient.ts';
import { guessCriteria } from './guess-criteria.ts';
import { interpretCriteria } from './interpret-criteria.ts';
import type { TwoTables } from './two-tables.ts';

type Criterion = NonNullable<WorkbookModelInput['criteria']>[number];
type Scenario = NonNullable<WorkbookModelInput['scenarios']>[number];

/** What the table of criteria says, and by which names and codes its criteria are known. */
interface ReadCriteria {
  readonly guess: Guess;
  readonly interpretation: Interpretation;
  /** The criterion of a name or a code. */
  readonly find: (name: string) => Criterion | undefined;
}

function readCriteria({ criteria, found, decimal }: TwoTables, scenario: string): ReadCriteria {
  const guess = guessCriteria(criteria, found, decimal, null);
  const builder = createModelBuilder(scenario);
  interpretCriteria(builder, criteria, guess.mapping);
  const interpretation = builder.finish();
  const all = interpretation.model.criteria ?? [];
  const byName = new Map(all.map((criterion) => [keyOf(criterion.name), criterion]));
  const byCode = new Map<string, Criterion>();
  const { lines, optionsAs, head } = guess.mapping;
  const [code, name] = [
    lines.findIndex(({ role }) => role === 'code'),
    lines.findIndex(({ role }) => role === 'criterion'),
  ];
  const view = orient(criteria, optionsAs);
  for (let entry = (head ?? -1) + 1; code >= 0 && entry < view.entries; entry++) {
    const criterion = byName.get(keyOf(lineOf(view.cell(entry, name))));
    if (criterion) byCode.set(keyOf(lineOf(view.cell(entry, code))), criterion);
  }
  return {
    guess,
    interpretation,
    find: (text) => byName.get(keyOf(text)) ?? byCode.get(keyOf(text)),
  };
}

/** Guesses the main table of a file by what the table of criteria says; `guessMain` guesses one table. */
export function guessWithCriteria(
  two: TwoTables,
  options: GuessOptions,
  guessMain: (options: GuessOptions) => Guess,
): Guess {
  const read = readCriteria(two, '');
  const plain = guessMain(options);
  const directions: Record<string, Direction> = {};
  for (const { role, name } of plain.mapping.lines) {
    const direction = role === 'criterion' ? read.find(name)?.direction : undefined;
    if (direction) directions[name] = direction;
  }
  const guess =
    plain.mapping.kind === 'matrix' && Object.keys(directions).length > 0
      ? guessMain({ ...options, directions: { ...directions, ...options.directions } })
      : plain;
  const told = (mapping: TableMapping): TableMapping => mappingWith(mapping, read);
  const [first] = guess.doubts;
  const doubts = first
    ? guess.doubts.map((doubt): Doubt => {
        const [taken, other] = doubt.readings;
        return {
          ...doubt,
          readings: [
            { ...taken, mapping: told(taken.mapping) },
            { ...other, mapping: told(other.mapping) },
          ],
        };
      })
    : [];
  const weighed = read.interpretation.model.criteria?.length ?? 0;
  return {
    ...guess,
    mapping: told(guess.mapping),
    doubts,
    notes: [...guess.notes, noteOf(two, weighed), ...read.guess.notes.map((note) => elsewhere(two, note))],
  };
}

function noteOf({ from, sheet }: TwoTables, weighed: number): ReadingNote {
  return sheet === null
    ? {
        row: from + 1,
        message: t(
          'A table of {n, plural, one {one criterion} other {# criteria}} begins in row {row}; what it says is taken for the criteria of the other table.',
          { n: weighed, row: from + 1 },
        ),
        remedy: t('Read the main table alone where they do not belong together (--criteria none).'),
      }
    : {
        message: t(
          'The sheet {sheet} is a table of {n, plural, one {one criterion} other {# criteria}}; what it says is taken for the criteria of this one.',
          { sheet: quote(sheet), n: weighed },
        ),
        remedy: t('Read this sheet alone where they do not belong together (--criteria none).'),
      };
}

/** What is said of a place in another sheet names that sheet, as rows and columns alone mean those of the main table. */
function elsewhere<T extends { readonly row?: number; readonly column?: string; readonly message: string }>(
  { sheet }: TwoTables,
  said: T,
): T | (Omit<T, 'row' | 'column'> & { readonly message: string }) {
  if (sheet === null) return said;
  const { row, column, ...rest } = said;
  return { ...rest, message: `${placeIn(quote(sheet), row, column)} ${said.message}` };
}

function placeIn(sheet: string, row: number | undefined, column: string | undefined): string {
  if (row === undefined)
    return column === undefined
      ? t('Sheet {sheet}:', { sheet })
      : t('Sheet {sheet}, column {column}:', { sheet, column });
  return column === undefined
    ? t('Sheet {sheet}, row {row}:', { sheet, row })
    : t('Sheet {sheet}, row {row}, column {column}:', { sheet, row, column });
}

/** How many of these criteria the table of criteria knows, by name or by code. */
export function knownCriteria(two: TwoTables, names: readonly string[]): number {
  const { find } = readCriteria(two, '');
  return names.filter((name) => find(name) !== undefined).length;
}

/** The names, units and directions that the table of criteria gives to the lines of a matrix. */
function mappingWith(mapping: TableMapping, { find }: ReadCriteria): TableMapping {
  if (mapping.kind !== 'matrix') return mapping;
  const lines = mapping.lines.map((line) => {
    const criterion = line.role === 'criterion' || line.role === 'judgement' ? find(line.name) : undefined;
    if (!criterion) return line;
    const { name, unit, direction } = criterion;
    return { ...line, name, unit: unit ?? line.unit, direction: direction ?? line.direction };
  });
  return { ...mapping, lines };
}

/** Adds what the table of criteria says to what the main table comes to; `interpretMain` reads that one. */
export function interpretWithCriteria(
  two: TwoTables,
  { kind }: TableMapping,
  options: InterpretOptions,
  interpretMain: (options: InterpretOptions) => Interpretation,
): Interpretation {
  const read = readCriteria(two, options.scenario);
  const main = interpretMain({
    ...options,
    isDirected: (criterion) => read.find(criterion)?.direction !== undefined,
  });
  const { model, origins } = main;
  const told = renamed(model, (name) => read.find(name)?.name ?? name);
  const own = new Set((told.criteria ?? []).map(({ name }) => keyOf(name)));
  const criteria = (told.criteria ?? []).map((criterion): Criterion => {
    const said = read.find(criterion.name);
    if (!said) return criterion;
    return kind === 'list' ? { ...criterion, ...said } : { ...said, ...criterion };
  });
  const said = read.interpretation.model.criteria ?? [];
  const saidFrom = read.interpretation.origins.criteria ?? [];
  const more = said.flatMap((criterion, at) =>
    own.has(keyOf(criterion.name)) ? [] : [{ criterion, from: saidFrom[at] ?? null }],
  );
  const scenarios = scenarioWith(told.scenarios?.[0], read.interpretation.model.scenarios?.[0]);
  return {
    model: {
      ...told,
      criteria: [...criteria, ...more.map(({ criterion }) => criterion)],
      ...(scenarios ? { scenarios: [scenarios] } : {}),
    },
    problems: [
      ...main.problems,
      ...[
        ...read.interpretation.problems,
        ...unmatched(criteria, more, read, two.from),
        ...twice(told.scenarios?.[0], read.interpretation.model.scenarios?.[0], two.from),
      ].map((problem) => elsewhere(two, problem)),
    ],
    origins: {
      ...origins,
      criteria: [...(origins.criteria ?? []), ...more.map(({ from }) => (two.sheet === null ? from : null))],
    },
  };
}

/** The model with other names of criteria. */
function renamed(model: WorkbookModelInput, nameOf: (name: string) => string): WorkbookModelInput {
  const cell = <T extends { readonly criterion: string }>(entry: T): T => ({
    ...entry,
    criterion: nameOf(entry.criterion),
  });
  const { criteria, measurements, judgements, claims, scenarios } = model;
  return {
    ...model,
    ...(criteria && { criteria: criteria.map((one) => ({ ...one, name: nameOf(one.name) })) }),
    ...(measurements && { measurements: measurements.map(cell) }),
    ...(judgements && { judgements: judgements.map(cell) }),
    ...(claims && {
      claims: claims.map((claim) => ({ ...claim, findings: (claim.findings ?? []).map(cell) })),
    }),
    ...(scenarios && {
      scenarios: scenarios.map((one) => ({ ...one, weights: (one.weights ?? []).map(cell) })),
    }),
  };
}

/** One scenario of both; where both weigh a criterion, the main table does. */
function scenarioWith(main: Scenario | undefined, said: Scenario | undefined): Scenario | undefined {
  if (!main || !said) return main ?? said;
  const weighed = new Set((main.weights ?? []).map(({ criterion }) => keyOf(criterion)));
  const weights = (said.weights ?? []).filter(({ criterion }) => !weighed.has(keyOf(criterion)));
  return { ...said, ...main, weights: [...(main.weights ?? []), ...weights] };
}

const warning = (position: TablePosition | null, message: string, remedy: string): ImportIssue => ({
  severity: 'warning',
  path: [],
  ...position,
  message,
  remedy,
});

/** More names in one sentence nobody reads. */
const MOST_NAMED = 10;
function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  const shown = names.slice(0, MOST_NAMED).map((name) => quote(name));
  return list(rest > 0 ? [...shown, t('{n} more', { n: rest })] : shown);
}

/** Says which criteria only one of the tables has. */
function unmatched(
  criteria: readonly Criterion[],
  more: readonly { readonly criterion: Criterion; readonly from: TablePosition | null }[],
  { find }: ReadCriteria,
  from: number,
): ImportIssue[] {
  const unknown = criteria.filter(({ name }) => !find(name)).map(({ name }) => name);
  const [first] = more;
  return [
    ...(unknown.length === 0
      ? []
      : [
          warning(
            { row: from + 1 },
            t('The table of criteria says nothing of {names}.', { names: named(unknown) }),
            t('Write the names alike in both tables, or add what is missing.'),
          ),
        ]),
    ...(first
      ? [
          warning(
            first.from,
            t('Nothing stands in the other table on {names}, which the table of criteria has.', {
              names: named(more.map(({ criterion }) => criterion.name)),
            }),
            t('Write the names alike in both tables where they mean the same.'),
          ),
        ]
      : []),
  ];
}

/** Says which criteria both tables weigh, and not alike. */
function twice(main: Scenario | undefined, said: Scenario | undefined, from: number): ImportIssue[] {
  const weights = new Map((main?.weights ?? []).map(({ criterion, value }) => [keyOf(criterion), value]));
  const other = (said?.weights ?? [])
    .filter(({ criterion, value }) => (weights.get(keyOf(criterion)) ?? value) !== value)
    .map(({ criterion }) => criterion);
  if (other.length === 0) return [];
  return [
    warning(
      { row: from + 1 },
      t(
        'The table of criteria has other weights of {names} than the table of alternatives, whose weights are taken.',
        { names: named(other) },
      ),
      t('Keep the weights in one of them.'),
    ),
  ];
}
