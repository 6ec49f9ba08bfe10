/** Plain Node: the table of scored cells. */

import { msg, t } from '../../../common/language/texts.ts';
import { levelsText } from '../../../common/level-words.ts';
import type { Criterion, WorkbookTables } from '../../../db/tables.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import type { Cell } from '../../../scoring/types.ts';
import { byId, type ExportContext } from '../export-context.ts';
import { NOT_ENOUGH } from '../known-text.ts';
import { type Column, head, type Table, type Value } from '../plain/table.ts';
import { voicesOfCell } from '../voice-counts.ts';
import { NUMBER_COLUMNS, numberFields, numberSource, numberWord, pointsText } from './number-columns.ts';

/**
 * The scored matrix: a row for each active criterion with its weight and share, and for each active alternative the
 * value, the counted pro and con findings and the state of the cell, and behind all of these how many voices that are and what
 * they count; then the rows Total and Rank. An empty cell has
 * the value that it is scored with and the state `empty`. Where a criterion is measured in numbers, further columns say
 * in which unit, what a number is worth, for each alternative the number and where it is from, and last the words for numbers and that of each alternative. Nothing is rounded, so
 * that the totals can be worked out again.
 */
export function matrixTable(context: ExportContext): Table {
  const { tables, scenario, assessment } = context;
  const names = byId(tables.alternatives);
  const alternatives = assessment.alternativeIds.map((id) => ({ id, name: names.get(id)?.name ?? id }));
  const points = new Map(
    tables.weights.filter((w) => w.scenarioId === scenario.id).map((w) => [w.criterionId, w.value]),
  );
  const numeric = tables.criteria.some(
    (c) => c.scale === 'numeric' && assessment.criterionIds.includes(c.id),
  );
  const criteria = byId(tables.criteria);
  const worded = tables.criteria.some((c) => c.levels.length > 0 && assessment.criterionIds.includes(c.id));
  const groups = byId(tables.criterionGroups);
  const rows = assessment.criterionIds.map((criterionId): Value[] => {
    const criterion = criteria.get(criterionId);
    return [
      groups.get(criterion?.groupId ?? '')?.name ?? null,
      criterion?.name ?? null,
      points.get(criterionId) ?? 0,
      assessment.shares.get(criterionId) ?? null,
      ...alternatives.flatMap(({ id }) => cellFields(assessment.cells.get(cellKey(id, criterionId)))),
      ...(numeric ? numericFields(context, criterion) : []),
      ...alternatives.flatMap(({ id }) => voiceFields(assessment.cells.get(cellKey(id, criterionId)))),
      ...(worded ? wordFields(context, criterion) : []),
    ];
  });
  const ranks = new Map(assessment.standings.map((s) => [s.alternativeId, s.rank]));
  const scores = new Map(
    [...assessment.standings, ...assessment.notRanked].map((s) => [s.alternativeId, s.score]),
  );
  const unranked = new Set(assessment.notRanked.map((s) => s.alternativeId));
  const summary = (
    label: string,
    share: number | null,
    value: (id: string) => number | undefined,
    state: (id: string) => string | null,
  ): Value[] => [
    null,
    label,
    null,
    share,
    ...alternatives.flatMap(({ id }) => [value(id) ?? null, null, null, state(id)]),
    ...(numeric ? numericFields(context, undefined) : []),
    ...alternatives.flatMap(() => [null, null]),
    ...(worded ? wordFields(context, undefined) : []),
  ];
  return {
    name: 'matrix',
    title: t('Matrix'),
    caption: t(
      'Values from 0 to 100, a row for each criterion. Where nothing is known a cell counts with the value that stands before “empty”.',
    ),
    rowHead: 'criterion',
    columns: [
      { key: 'group', ...head(msg('Group')), type: 'text' },
      { key: 'criterion', ...head(msg('Criterion')), type: 'text' },
      { key: 'weight', ...head(msg('Weight')), type: 'number' },
      { key: 'share', ...head(msg('Share')), type: 'percent', digits: 1 },
      ...alternatives.flatMap(({ name }) => cellColumns(name)),
      ...(numeric ? numericColumns(alternatives.map(({ name }) => name)) : []),
      ...alternatives.flatMap(({ name }) => voiceColumns(name)),
      ...(worded ? [LEVELS, ...alternatives.map(({ name }) => wordColumn(name))] : []),
    ],
    rows: [
      ...rows,
      summary(
        'Total',
        scores.size === 0 ? 0 : 1,
        (id) => scores.get(id),
        () => null,
      ),
      summary(
        'Rank',
        null,
        (id) => ranks.get(id),
        (id) => (unranked.has(id) ? NOT_ENOUGH : null),
      ),
    ],
  };
}

/** Words for the numbers of a criterion, where any has them. */
const LEVELS: Column = { key: 'levels', ...head(msg('Levels')), type: 'text', forPrograms: true };

/** The word of an alternative's number, for whoever reads on without the list of words. */
const wordColumn = (name: string): Column => ({
  key: `${name} word`,
  heading: `${name} word`,
  type: 'text',
  forPrograms: true,
});

const wordFields = ({ tables, assessment }: ExportContext, criterion: Criterion | undefined): Value[] => [
  levelsText(criterion?.levels ?? []) || null,
  ...assessment.alternativeIds.map((id) => numberWord(measurementOf(tables, id, criterion), criterion)),
];

const measurementOf = (
  { measurements }: WorkbookTables,
  id: string,
  criterion: Criterion | null | undefined,
) => measurements.find((m) => m.alternativeId === id && m.criterionId === criterion?.id);

/** The state of a cell of which nothing is known: its value is assumed. */
const EMPTY = 'empty';

/** The states of a cell where people read; what goes unsaid has none. */
const STATES = {
  [EMPTY]: msg('empty'),
  judgement: msg('judgement'),
  contested: msg('contested'),
  [NOT_ENOUGH]: msg('not enough known'),
};

const cellColumns = (name: string): Column[] => [
  {
    key: name,
    heading: name,
    type: 'number',
    digits: 1,
    sign: { key: `${name} state`, unsaid: ['evidence', 'number'], assumed: EMPTY },
  },
  { key: `${name} pro`, heading: `${name} pro`, type: 'number', forPrograms: true },
  { key: `${name} con`, heading: `${name} con`, type: 'number', forPrograms: true },
  { key: `${name} state`, heading: `${name} state`, type: 'text', forPrograms: true, words: STATES },
];

const cellFields = (cell: Cell | undefined): Value[] =>
  cell ? [cell.value, cell.proCount, cell.conCount, cellState(cell)] : [null, null, null, null];

/** How many voices its claims are from, and what these count together: behind all published columns. */
const voiceColumns = (name: string): Column[] => [
  { key: `${name} voices`, heading: `${name} voices`, type: 'number', forPrograms: true },
  { key: `${name} counted`, heading: `${name} counted`, type: 'number', digits: 2, forPrograms: true },
];

function voiceFields(cell: Cell | undefined): Value[] {
  if (!cell) return [null, null];
  const { voices, counted } = voicesOfCell(cell);
  return [voices, counted];
}

function cellState(cell: Cell): string {
  if (cell.judgement !== null) return 'judgement';
  if (cell.empty) return EMPTY;
  if (cell.measurement !== null) return 'number';
  return cell.contested ? 'contested' : 'evidence';
}

const numericColumns = (names: readonly string[]): Column[] => [
  { key: 'unit', ...head(msg('Unit')), type: 'text', forPrograms: true },
  { key: 'direction', ...head(msg('Direction')), type: 'text', forPrograms: true },
  { key: 'value_points', ...head(msg('Value function')), type: 'text', forPrograms: true },
  ...names.flatMap((name): Column[] => [
    ...NUMBER_COLUMNS.map((column): Column => {
      const key = `${name} ${column}`;
      return { key, heading: key, type: 'number', forPrograms: true };
    }),
    {
      key: `${name} number source`,
      heading: `${name} number source`,
      type: 'text',
      forPrograms: true,
    },
  ]),
];

/** What a row says of numbers; empty where its criterion is compared on evidence. */
function numericFields({ tables, assessment }: ExportContext, criterion: Criterion | undefined): Value[] {
  const measured = criterion?.scale === 'numeric' ? criterion : null;
  const { alternativeIds } = assessment;
  return [
    measured?.unit ?? null,
    measured?.direction ?? null,
    measured && pointsText(measured, tables, alternativeIds),
    ...alternativeIds.flatMap((id) => {
      const measurement = measurementOf(tables, id, measured);
      return [...numberFields(measurement), numberSource(tables, measurement)];
    }),
  ];
}

/** The matrix as people read it: its last row holds ranks, which have no decimals, and a value that is of a word has the word behind it. */
export function matrixForReaders(context: ExportContext): Table {
  const table = matrixTable(context);
  const ranks = table.rows.length - 1;
  const labels: ReadonlyMap<number, string> = new Map([
    [ranks - 1, t('Total')],
    [ranks, t('Rank')],
  ]);
  return {
    ...table,
    rows: table.rows.map((row, i) => {
      const shown = i === ranks ? rankWords(row, table.columns) : wordsAsStates(row, table.columns);
      return shown.with(1, labels.get(i) ?? shown[1] ?? null);
    }),
  };
}

/** The row of ranks as texts, with a dash for whoever has none, so that the reason can stand behind it. */
const rankWords = (row: readonly Value[], columns: readonly Column[]): Value[] =>
  row.map((value, c) => {
    if (value !== null) return String(value);
    const { sign } = columns[c] ?? {};
    return sign && row[columns.findIndex(({ key }) => key === sign.key)] === NOT_ENOUGH ? '–' : null;
  });

/** The word that a value is of, as what stands behind it; what overrides it or leaves it out is said instead. */
function wordsAsStates(row: readonly Value[], columns: readonly Column[]): Value[] {
  const places = new Map(columns.map(({ key }, at) => [key, at]));
  const shown = [...row];
  for (const { key, sign } of columns) {
    const [state, word] = [places.get(sign?.key ?? ''), places.get(`${key} word`)];
    if (state !== undefined && word !== undefined && row[state] === 'number')
      shown[state] = row[word] ?? 'number';
  }
  return shown;
}
