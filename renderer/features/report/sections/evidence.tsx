import { assumedValue } from '../../../../common/known-words.ts';
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
              numeric ? 'Listed cells on what is measured' : 'Listed cells on what is judged by the evidence'
            }
            columns={[
              { head: 'Cell', width: 26 },
              ...columnsOf(numeric, 'Number or word, and where it is from', NARROW),
            ]}
            rows={of.flatMap(({ printed, cells }) =>
              cells.map((cell) =>
                rowOf(
                  data,
                  printed,
                  cell,
                  linked,
                  `${data.names.alternative(cell.alternativeId)} on ${format.inSentence(printed.criterion.name)}`,
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
  const ofLead =
    first && second ? `, those of ${first.name} and ${second.name} that make most of the lead` : '';
  const without = criteria.length - criteriaListed;
  return [
    `Something is known of ${format.count(listed.all)} cells; ${format.count(listed.keys.size)} of them are listed here: those that were judged, those that could put another first by themselves${ofLead}, then those with most findings on the heaviest criteria.`,
    `${format.plural(listed.all - listed.keys.size, 'cell')} ${listed.all - listed.keys.size === 1 ? 'is' : 'are'} left out${without > 0 ? `, among them all of ${format.plural(without, 'criterion', 'criteria')}` : ''}.`,
    ELSEWHERE,
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
          {criterion.question} {criterion.proMeaning && `Pro: ${criterion.proMeaning}`}{' '}
          {criterion.conMeaning && `Con: ${criterion.conMeaning}`}
        </p>
        {numeric && <p>{scaleWords(printed)}</p>}
      </div>
      {known.length > 0 && (
        <Table
          caption={`What the cells on ${format.inSentence(criterion.name)} rest on`}
          captionHidden
          columns={[
            { head: 'Alternative', width: 17 },
            ...columnsOf(numeric, `${isWorded(criterion) ? 'Word' : 'Number'} and where it is from`),
          ]}
          rows={known.map((cell) =>
            rowOf(data, printed, cell, linked, data.names.alternative(cell.alternativeId)),
          )}
        />
      )}
      {silent.length > 0 && (
        <p className="report-small">
          {known.length === 0
            ? 'Nothing is known of any alternative.'
            : `Nothing is known of ${format.list(silent)}.`}
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
  { head: 'Value', number: true, width: value },
  { head: '90 % range', number: true, width: 12 },
  { head: 'How' },
  ...(numeric
    ? [
        { head: measured, width: text },
        { head: 'Claims', width: links },
      ]
    : [
        { head: 'For', width: links },
        { head: 'Against', width: links },
        { head: 'Not counted', width: Math.min(links, 12) },
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
  return low === high ? 'known' : `${format.points(low)} to ${format.points(high)}`;
}

function howText({ facts: { scenario } }: ReportData, cell: Cell, criterion: Criterion): string {
  const formula = evidenceFormula(cell, scenario.evidenceRule, heldIn(criterion));
  return cell.judgement === null
    ? formula
    : `judged; the evidence alone: ${format.score(cell.evidenceValue)}`;
}

/** "12, 14, 17", each of them leading to its claim. */
function claimLinks(data: ReportData, findings: readonly CellFinding[], { claims }: Linked) {
  const numbers = [...new Set(findings.map((f) => data.claimNumbers.get(f.claimId) ?? 0))].sort(
    (a, b) => a - b,
  );
  return numbers.map((n, i) => (
    <span key={n}>
      {i > 0 && ', '}
      <Jump to={claims ? claimLink(data, n) : null} label={`Claim ${n}`}>
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
      {cell.measurement === null && ', not counted'},{' '}
      {source === undefined ? (
        'source not named'
      ) : (
        <Jump to={sources ? `source-${source}` : null} label={`Source ${source}`}>
          [{source}]
        </Jump>
      )}
      {measurement.paragraph !== null && ` paragraph\u00a0${measurement.paragraph}`}
      {measurement.remark && `. ${measurement.remark}`}
    </>
  );
}

/** "Measured in s, less is better. Value: 0 at 30 s, 100 at 12 s, straight lines between." */
function scaleWords({ criterion, measurements }: PrintedCriterion): string {
  const { unit, levels, direction, valuePoints } = criterion;
  const worded = isWorded(criterion);
  const max = direction === 'max';
  const measured = worded
    ? `In words, from the ${max ? 'worst to the best' : 'best to the worst'}: ${levels.join(', ')}.`
    : `Measured in ${unit ?? 'numbers without a unit'}, ${max ? 'more' : 'less'} is better.`;
  const points = valuePointsFor(criterion, measurements);
  if (points.length === 0) return `${measured} No ${worded ? 'word' : 'number'} is known yet.`;
  const own =
    valuePoints.length > 0
      ? ''
      : `, a straight line over the ${worded ? 'words that are used' : 'measured numbers'}`;
  const line = points.map(([x, value]) => `${number(value)} at ${placeText(x, criterion)}`);
  return `${measured} Value: ${format.list(line)}${own}.`;
}
