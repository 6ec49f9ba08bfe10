import type { Measurement, WorkbookTables } from '../../../electron/ipc/contract.ts';
import { cellKey } from '../../../scoring/evidence/cells.ts';
import type { Verdict } from '../../../scoring/robustness/verdict.ts';
import type { Assessment, Cell, Standing } from '../../../scoring/types.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { measuredText } from '../../model/measured.ts';
import { countNotes } from '../matrix/rows.ts';
import type { ReportData } from './report-data.ts';

interface RankingProps {
  readonly data: ReportData;
  readonly assessment: Assessment;
  readonly verdict: Verdict;
}

export function RankingTable({ data, assessment, verdict }: RankingProps) {
  const { standings } = assessment;
  if (standings.length === 0) return null;
  const unknown = standings.filter((s) => data.unknown.includes(s.alternativeId));
  const [one] = unknown;
  return (
    <>
      <Ranks standings={standings.filter((s) => !unknown.includes(s))} all={standings} verdict={verdict} />
      {one && (
        <p className="report-unknown">
          {unknown.length} alternatives have no findings, so each stands at {format.score(one.score)} and
          shares rank {rankText(one, standings)}: {format.list(unknown.map((s) => s.name))}.
        </p>
      )}
    </>
  );
}

/** "3", or "=3" where several share the rank. */
function rankText({ rank }: Standing, all: readonly Standing[]): string {
  return all.filter((s) => s.rank === rank).length > 1 ? `=${rank}` : String(rank);
}

interface RanksProps {
  readonly standings: readonly Standing[];
  readonly all: readonly Standing[];
  readonly verdict: Verdict;
}

function Ranks({ standings, all, verdict }: RanksProps) {
  return (
    <table>
      <caption>Ranking</caption>
      <thead>
        <tr>
          <th scope="col">Rank</th>
          <th scope="col">Alternative</th>
          <th scope="col" className="is-number">
            Score
          </th>
          <th scope="col" className="is-number">
            90 % range
          </th>
          <th scope="col" className="is-number">
            First in
          </th>
          <th scope="col" className="is-number">
            Coverage
          </th>
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => {
          const { alternativeId, name, score, coverage } = standing;
          const simulated = verdict.standings.find((s) => s.alternativeId === alternativeId);
          return (
            <tr key={alternativeId}>
              <td>{rankText(standing, all)}</td>
              <th scope="row">{name}</th>
              <td className="is-number">{format.score(score)}</td>
              <td className="is-number">
                {simulated &&
                  `${format.score(simulated.interval.low)} to ${format.score(simulated.interval.high)}`}
              </td>
              <td className="is-number">{simulated && format.outOf100(simulated.chanceFirst)}</td>
              <td className="is-number">{format.percent(coverage)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface WeightsProps {
  readonly data: ReportData;
  readonly assessment: Assessment;
  readonly weights: ReadonlyMap<string, number>;
  /** Shares that are locked, by criterion id. */
  readonly locks: ReadonlyMap<string, number>;
}

export function WeightsTable({ data, assessment, weights, locks }: WeightsProps) {
  return (
    <table className="report-weights">
      <caption>Weight of each criterion and its share of all</caption>
      <thead>
        <tr>
          <th scope="col">Group</th>
          <th scope="col">Criterion</th>
          <th scope="col" className="is-number">
            Points
          </th>
          <th scope="col" className="is-number">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {data.criteria.map(({ criterion, group }) => (
          <tr key={criterion.id}>
            <td>{group}</td>
            <th scope="row">{criterion.name}</th>
            <td className="is-number">
              {locks.has(criterion.id) ? 'locked' : format.weight(weights.get(criterion.id) ?? 0)}
            </td>
            <td className="is-number">{format.percent(assessment.shares.get(criterion.id) ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const NOTED = ' *';

interface MatrixProps {
  readonly data: ReportData;
  readonly assessment: Assessment;
  readonly tables: WorkbookTables;
}

/** The matrix; many alternatives go into several tables below one another. */
export function MatrixTables({ data, assessment, tables }: MatrixProps) {
  const rows = lookup(tables);
  const notes = countNotes(tables.notes);
  const numeric = data.criteria.some(({ criterion }) => criterion.scale === 'numeric');
  return (
    <>
      <p className="report-legend">
        Each cell: its value from 0 to 100, then how many findings speak for (+) and against (−). “!” marks a
        contested cell with both, “–” an empty one, “J” an analyst’s judgement, and “*” what has a note below.
        {numeric && ' On what is measured, the number stands behind its value.'}
      </p>
      {data.columnSets.map((ids, index) => (
        <table key={ids.join(' ')} className="report-matrix">
          <caption>
            Values{data.columnSets.length > 1 && `, part ${index + 1} of ${data.columnSets.length}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              {ids.map((id) => (
                <th key={id} scope="col">
                  {rows.alternative(id).name}
                  {notes.alternatives.has(id) && NOTED}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.criteria.map(({ criterion, numbers }) => (
              <tr key={criterion.id}>
                <th scope="row">
                  {criterion.name}
                  {notes.criteria.has(criterion.id) && NOTED}
                </th>
                {ids.map((id) => (
                  <td key={id}>
                    <PrintedCell
                      cell={assessment.cells.get(cellKey(id, criterion.id))}
                      number={numbers.find((n) => n.measurement.alternativeId === id)?.measurement}
                      unit={criterion.unit}
                    />
                    {notes.cells.has(cellKey(id, criterion.id)) && NOTED}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {assessment.standings.length > 0 && (
            <tfoot>
              <tr>
                <th scope="row">Total</th>
                {ids.map((id) => {
                  const standing = assessment.standings.find((s) => s.alternativeId === id);
                  return <td key={id}>{standing && format.score(standing.score)}</td>;
                })}
              </tr>
            </tfoot>
          )}
        </table>
      ))}
      {data.unknown.length > 0 && (
        <p className="report-unknown">
          The {data.unknown.length} alternatives without findings have no column: all of their cells are
          empty.
        </p>
      )}
    </>
  );
}

interface PrintedCellProps {
  readonly cell: Cell | undefined;
  readonly number: Measurement | undefined;
  readonly unit: string | null;
}

function PrintedCell({ cell, number, unit }: PrintedCellProps) {
  if (!cell) return null;
  const { judgement, empty, contested, proCount, conCount } = cell;
  return (
    <>
      <span className="bold">{empty && judgement === null ? '–' : format.points(cell.value)}</span>
      {judgement !== null && ' J'}{' '}
      <span className="printed-counts">
        {proCount > 0 && `+${proCount}`}
        {conCount > 0 && ` −${conCount}`}
        {contested && ' !'}
      </span>
      {number && <span className="printed-number">{measuredText(number, unit)}</span>}
    </>
  );
}
