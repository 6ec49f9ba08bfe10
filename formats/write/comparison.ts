/** Plain Node: two workbooks, or two states of one, side by side: as one object, as one JSON document (docs/cli.md) and as text. */
import { lineForTerminal } from '../../common/strange-characters.ts';
import { capitalized, list, plural } from '../../common/words.ts';
import { type CompareOptions, compareTables } from '../../db/compare/compare.ts';
import type { FieldDifference, TableDifference, WorkbookDifference } from '../../db/compare/difference.ts';
import type { PointEvent, WorkbookAt } from '../../db/history/state-at.ts';
import type { TableName, WorkbookTables } from '../../db/tables.ts';
import {
  type Place,
  type RankingDifference,
  type RankingSide,
  rankingDifferences,
} from '../../scoring/sensitivity/ranking-differences.ts';

/** What differs in what two states say, and in who leads. */
export interface Comparison extends WorkbookDifference {
  readonly rankings: readonly RankingDifference[];
}

/** Compares two states, rows by their ids; of each table `most` differences are named one by one, and all of them counted. */
export const comparisonOf = (
  before: WorkbookTables,
  after: WorkbookTables,
  options: CompareOptions = {},
): Comparison => {
  const { tables } = compareTables(before, after, options);
  const sameEvidence = !tables.some(({ table }) => OF_CELLS.has(table));
  return { tables, rankings: rankingDifferences(before, after, { sameEvidence }) };
};

/** What the cells of a comparison rest on, besides the rules of a scenario. */
const OF_CELLS: ReadonlySet<TableName> = new Set([
  'alternatives',
  'criteria',
  'sources',
  'origins',
  'speakers',
  'claims',
  'findings',
  'measurements',
  'judgements',
]);

/** A comparison and what is compared. */
export interface StateComparison extends Comparison {
  readonly from: StateSide;
  readonly to: StateSide;
}

/** One of the two sides for whoever shows it. */
export interface StateSide {
  /** Title of the workbook. */
  readonly title: string;
  /** The last event that counts. */
  readonly event: PointEvent;
}

/** Characters of long texts that a window is given of one comparison, so that they can be opened there. */
export const SCREEN_TEXTS = 2_000_000;

/** As many differences of a table are shown one by one. */
const MOST_SHOWN = 200;

/** Compares two workbooks at points of their histories; rows of two files were made one before. */
export const compareStates = (from: WorkbookAt, to: WorkbookAt): StateComparison => ({
  ...comparisonOf(from.tables, to.tables, { most: MOST_SHOWN, whole: SCREEN_TEXTS }),
  from: sideOf(from),
  to: sideOf(to),
});

const sideOf = ({ tables, event }: WorkbookAt): StateSide => ({
  title: tables.workbook[0]?.title ?? '',
  event,
});

/** One of the two sides as the document names it. */
export interface ComparedSide {
  readonly file: string;
  readonly workbook: string;
  /** The last event that counts. */
  readonly event: PointEvent;
}

/** A comparison as plain data, by names instead of ids. */
export const comparisonDocument = (
  from: ComparedSide,
  to: ComparedSide,
  { tables, rankings }: Comparison,
): object => ({
  from,
  to,
  same: tables.length === 0,
  differences: tables.map(({ area, title, added, changed, removed, rows }) => ({
    area,
    what: title,
    added,
    changed,
    removed,
    rows: rows.map(({ what, name, fields }) => ({ what, name, fields })),
  })),
  rankings: rankings.map(({ name, before, after, otherLeader, moved, places }) => ({
    scenario: name,
    otherLeader,
    moved,
    before,
    after,
    alternatives: places.map(({ name: alternative, before: was, after: is }) => ({
      alternative,
      before: was,
      after: is,
    })),
  })),
});

/** A comparison in plain lines for a terminal. */
export function comparisonText(from: ComparedSide, to: ComparedSide, comparison: Comparison): string {
  const head = [sideLine('Before', from), sideLine('After', to), ''];
  // no text: the command line
  if (comparison.tables.length === 0) return lines([...head, 'They say the same.']);
  return lines([
    ...head,
    ...comparison.tables.flatMap(tableLines),
    'Rankings',
    ...comparison.rankings.flatMap(rankingLines),
  ]);
}

/** A name with a line break in it is no line of ours. */
const lines = (texts: readonly string[]): string => texts.map(lineForTerminal).join('\n');

const sideLine = (name: string, { file, workbook, event }: ComparedSide): string =>
  `${name}: ${workbook}, ${file}, change ${event.number} of ${event.at}`;

function tableLines({ title, added, changed, removed, rows }: TableDifference): string[] {
  const counts = [
    [added, 'added'],
    [changed, 'changed'],
    [removed, 'removed'],
  ] as const;
  const said = list(counts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`])));
  const more = added + changed + removed - rows.length;
  return [
    `${capitalized(title)}: ${said}`,
    ...rows.map(
      ({ what, name, fields }) =>
        `  ${SIGNS[what]} ${name}${what === 'changed' ? `: ${fields.map(fieldWords).join('; ')}` : ''}`,
    ),
    ...(more > 0 ? [`  and ${plural(more, 'more', 'more')}`] : []),
    '',
  ];
}

const SIGNS = { added: '+', changed: '~', removed: '-' } as const;

const fieldWords = ({ field, before, after }: FieldDifference): string =>
  `${field} ${before ?? '(nothing)'} → ${after ?? '(nothing)'}`;

function rankingLines({ name, before, after, otherLeader, moved, places }: RankingDifference): string[] {
  const verdict = otherLeader ? 'another leader' : moved ? 'the same leader' : 'unchanged';
  const changes = moved
    ? places.map(
        ({ name: alternative, before: was, after: is }) =>
          `    ${alternative}: ${placeWords(was)} → ${placeWords(is)}`,
      )
    : [];
  return [`  ${name}: ${sideWords(before)} → ${sideWords(after)} (${verdict})`, ...changes];
}

const sideWords = (side: RankingSide | null): string =>
  side === null ? 'no such scenario' : list(side.leaders) || 'no ranking';

const placeWords = (place: Place | null): string =>
  place === null ? 'not compared' : `${place.rank ?? 'no rank'} (${place.score.toFixed(1)})`;
