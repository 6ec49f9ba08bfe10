import { assumedValue } from '../../../../common/known-words.ts';
import { t } from '../../../../common/language/texts.ts';
import { heldIn, isWorded } from '../../../../common/measured-words.ts';
import type { Criterion, Measurement } from '../../../../electron/ipc/contract.ts';
import { intervalOf, valuePointsFor } from '../../../../scoring/assessment/measure.ts';
import type { Cell, CellFinding } from '../../../../scoring/types.ts';
import { evidenceFormula } from '../../../domain/cell-sentences.ts';
import * as format from '../../../model/format.ts';
import { measuredText, number, placeText } from '../../../model/measured.ts';
import { Jump, Table } from '../layout.tsx';
import { ELSEWHERE, knownCells } from '../limits.ts';
import type { PrintedCriterion } from '../printed.ts';
import { cellAnchor, cellLink, claimLink, type ReportData } from '../report-data.ts';

/** Criterion by criterion what every cell rests on: claims by their numbers, measured numbers and judgements; null where there are no cells. */
export function evidenceSection(
  data: ReportData,
  linked: { readonly claims: boolean; readonly sources: boolean },
) {
  if (data.facts.assessment.cells.size === 0) return null;
  if (data.listed.keys.size < data.listed.all) return listedPart(data, linked);
  return data.criteria.map((printed) => (
    <section key={printed.criterion.id}>{onCriterion(data, printed, linked)}</section>
  ));
}

type Linked = Parameters<typeof evidenceSection>[1];

/** The cells that are listed of a large decision, the few of each criterion below one another in one table. */
function listedPart(data: ReportData, linked: Linked) {
  const found = data.criteria
    .map((printed) => ({ printed, cells: knownCells(printed).filter((cell) => isListed(data, cell)) }))
    .filter(({ cells }) => cells.length > 0);
  return (
    <>
      <p className="report-legend">{leftOutWords(data, found.length)}</p>
      {([false, true] as const).map((numeric) => {
        const of = found.filter(({ printed }) => (printed.criterion.scale === 'numeric') === numeric);
        if (of.length === 0) return null;
        return (
          <Table
            key={String(numeric)}
            caption={
              numeric
                ? t('Listed cells on what is measured')
                : t('Listed cells on what is judged by the evidence')
            }
            columns={[
              { head: t('Cell'), width: 26 },
              ...columnsOf(numeric, t('Number or word, and where it is from'), NARROW),
            ]}
            rows={of.flatMap(({ printed, cells }) =>
              cells.map((cell) =>
                rowOf(
                  data,
                  printed,
                  cell,
                  linked,
                  t('{alternative} on {criterion}', {
                    alternative: data.names.alternative(cell.alternativeId),
                    criterion: format.inSentence(printed.criterion.name),
                  }),
                ),
              ),
            )}
          />
        );
      })}
    </>
  );
}

const isListed = (data: ReportData, { alternativeId, criterionId }: Cell): boolean =>
  cellLink(data, alternativeId, criterionId) !== null;

/** Which cells are listed, where they are too many for paper, and how many are not. */
function leftOutWords(
  { listed, criteria, facts: { assessment } }: ReportData,
  criteriaListed: number,
): string {
  const [first, second] = assessment.standings;
  const without = criteria.length - criteriaListed;
  const said = { all: listed.all, n: listed.keys.size };
  const n = listed.all - listed.keys.size;
  return [
    first && second
      ? t(
          'Something is known of {all, number} cells; {n, number} of them are listed here: those that were judged, those that could put another first by themselves, those of {leader} and {second} that make most of the lead, then those with most findings on the heaviest criteria.',
          { ...said, leader: first.name, second: second.name },
        )
      : t(
          'Something is known of {all, number} cells; {n, number} of them are listed here: those that were judged, those that could put another first by themselves, then those with most findings on the heaviest criteria.',
          said,
        ),
    without > 0
      ? t(
          '{n, plural, one {# cell is} other {# cells are}} left out, among them all of {without, plural, one {# criterion} other {# criteria}}.',
          { n, without },
        )
      : t('{n, plural, one {# cell is} other {# cells are}} left out.', { n }),
    t(ELSEWHERE),
  ].join(' ');
}

function onCriterion(data: ReportData, printed: PrintedCriterion, linked: Linked) {
  const { criterion, cells } = printed;
  const known = knownCells(printed);
  const numeric = criterion.scale === 'numeric';
  const silent = cells
    .filter((cell) => !known.includes(cell))
    .map((cell) => data.names.alternative(cell.alternativeId));
  return (
    <>
      <div className={`report-head ${known.length > 0 ? 'is-over-table' : ''}`}>
        <h3>{criterion.name}</h3>
        <p>
          {criterion.question}{' '}
          {criterion.proMeaning && t('Pro: {meaning}', { meaning: criterion.proMeaning })}{' '}
          {criterion.conMeaning && t('Con: {meaning}', { meaning: criterion.conMeaning })}
        </p>
        {numeric && <p>{scaleWords(printed)}</p>}
      </div>
      {known.length > 0 && (
        <Table
          caption={t('What the cells on {criterion} rest on', {
            criterion: format.inSentence(criterion.name),
          })}
          captionHidden
          columns={[
            { head: t('Alternative'), width: 17 },
            ...columnsOf(
              numeric,
              t(isWorded(criterion) ? 'Word and where it is from' : 'Number and where it is from'),
            ),
          ]}
          rows={known.map((cell) =>
            rowOf(data, printed, cell, linked, data.names.alternative(cell.alternativeId)),
          )}
        />
      )}
      {silent.length > 0 && (
        <p className="report-small">
          {known.length === 0
            ? t('Nothing is known of any alternative.')
            : t('Nothing is known of {names}.', { names: format.list(silent) })}
        </p>
      )}
    </>
  );
}

/** Percent of the table for the value, for a number with its source, and for numbers of claims. */
type Widths = readonly [value: number, text: number, links: number];
const WIDTHS: Widths = [13, 26, 13];
/** Where a long name stands before them. */
const NARROW: Widths = [9, 24, 10];

/** The columns beside the name of a cell; `measured` heads its number. */
const columnsOf = (numeric: boolean, measured: string, [value, text, links]: Widths = WIDTHS) => [
  { head: t('Value'), number: true, width: value },
  { head: t('90 % range'), number: true, width: 12 },
  { head: t('How') },
  ...(numeric
    ? [
        { head: measured, width: text },
        { head: t('Claims'), width: links },
      ]
    : [
        { head: t('For'), width: links },
        { head: t('Against'), width: links },
        { head: t('Not counted'), width: Math.min(links, 12) },
      ]),
];

/** A cell with what it rests on, under the columns of `columnsOf`. */
function rowOf(
  data: ReportData,
  { criterion, measurements }: PrintedCriterion,
  cell: Cell,
  linked: Linked,
  name: string,
) {
  const uncounted = cell.findings.filter((f) => f.uncounted !== null);
  return {
    key: `${cell.criterionId} ${cell.alternativeId}`,
    id: cellAnchor(data, cell.alternativeId, cell.criterionId),
    cells: [
      name,
      cell.empty && cell.judgement === null ? assumedValue(cell.value) : format.score(cell.value),
      rangeText(cell),
      howText(data, cell, criterion),
      ...(criterion.scale === 'numeric'
        ? [
            measurementText(data, measurements, cell, criterion, linked),
            claimLinks(data, cell.findings, linked),
          ]
        : [
            claimLinks(data, counted(cell, 'pro'), linked),
            claimLinks(data, counted(cell, 'con'), linked),
            claimLinks(data, uncounted, linked),
          ]),
    ],
  };
}

const counted = (cell: Cell, polarity: CellFinding['polarity']): CellFinding[] =>
  cell.findings.filter((f) => f.uncounted === null && f.polarity === polarity);

function rangeText({ belief }: Cell): string {
  const { low, high } = intervalOf(belief);
  return low === high
    ? t('known')
    : t('{low} to {high}', { low: format.points(low), high: format.points(high) });
}

function howText({ facts: { scenario } }: ReportData, cell: Cell, criterion: Criterion): string {
  const formula = evidenceFormula(cell, scenario.evidenceRule, heldIn(criterion));
  return cell.judgement === null
    ? formula
    : t('judged; the evidence alone: {value}', { value: format.score(cell.evidenceValue) });
}

/** "12, 14, 17", each of them leading to its claim. */
function claimLinks(data: ReportData, findings: readonly CellFinding[], { claims }: Linked) {
  const numbers = [...new Set(findings.map((f) => data.claimNumbers.get(f.claimId) ?? 0))].sort(
    (a, b) => a - b,
  );
  return numbers.map((n, i) => (
    <span key={n}>
      {i > 0 && ', '}
      <Jump to={claims ? claimLink(data, n) : null} label={t('Claim {n}', { n })}>
        {n}
      </Jump>
    </span>
  ));
}

function measurementText(
  { sourceNumbers }: ReportData,
  measurements: readonly Measurement[],
  cell: Cell,
  criterion: Criterion,
  { sources }: Linked,
) {
  const measurement = measurements.find((m) => m.alternativeId === cell.alternativeId);
  if (!measurement) return null;
  const source = sourceNumbers.get(measurement.sourceId ?? '');
  return (
    <>
      <span className="bold">{measuredText(measurement, criterion)}</span>
      {cell.measurement === null && `, ${t('not counted')}`},{' '}
      {source === undefined ? (
        t('source not named')
      ) : (
        <Jump to={sources ? `source-${source}` : null} label={t('Source {source}', { source })}>
          [{source}]
        </Jump>
      )}
      {measurement.paragraph !== null &&
        ` ${t('paragraph\u00a0{paragraph}', { paragraph: measurement.paragraph })}`}
      {measurement.remark && `. ${measurement.remark}`}
    </>
  );
}

/** "Measured in s, less is better. Value: 0 at 30 s, 100 at 12 s, straight lines between." */
function scaleWords({ criterion, measurements }: PrintedCriterion): string {
  const worded = isWorded(criterion);
  const measured = worded ? levelWords(criterion) : unitWords(criterion);
  const points = valuePointsFor(criterion, measurements);
  if (points.length === 0)
    return `${measured} ${t(worded ? 'No word is known yet.' : 'No number is known yet.')}`;
  const line = format.list(
    points.map(([x, value]) => t('{value} at {x}', { value: number(value), x: placeText(x, criterion) })),
  );
  return `${measured} ${valueWords(line, criterion, worded)}`;
}

const levelWords = ({ levels, direction }: Criterion): string =>
  t(
    direction === 'max'
      ? 'In words, from the worst to the best: {levels}.'
      : 'In words, from the best to the worst: {levels}.',
    { levels: levels.join(', ') },
  );

function unitWords({ unit, direction }: Criterion): string {
  const max = direction === 'max';
  if (unit === null)
    return t(
      max
        ? 'Measured in numbers without a unit, more is better.'
        : 'Measured in numbers without a unit, less is better.',
    );
  return t(max ? 'Measured in {unit}, more is better.' : 'Measured in {unit}, less is better.', { unit });
}

function valueWords(points: string, { valuePoints }: Criterion, worded: boolean): string {
  if (valuePoints.length > 0) return t('Value: {points}.', { points });
  return t(
    worded
      ? 'Value: {points}, a straight line over the words that are used.'
      : 'Value: {points}, a straight line over the measured numbers.',
    { points },
  );
}
