import { assumedValue, notEnoughKnown, roundedParts } from '../../../../common/known-words.ts';
import { t } from '../../../../common/language/texts.ts';
import type { Criterion, Measurement } from '../../../../electron/ipc/contract.ts';
import { cellKey } from '../../../../scoring/assessment/cells.ts';
import type { Cell, Standing, Unranked } from '../../../../scoring/types.ts';
import { countNotes } from '../../../domain/note-counts.ts';
import * as format from '../../../model/format.ts';
import { measuredText } from '../../../model/measured.ts';
import { Jump, Table } from '../layout.tsx';
import { ELSEWHERE, tablePart } from '../limits.ts';
import { cellLink, columnsThatFit, inSets, type ReportData } from '../report-data.ts';
import { inParts, partWords, rankText } from './ranking.tsx';

const NOTED = ' *';

/** The matrix; alternatives that do not fit beside one another go into several tables; null where there are no cells. */
export function matrixSection(data: ReportData, linked: boolean) {
  const { facts, tables, names, unknown } = data;
  const { assessment } = facts;
  if (assessment.cells.size === 0) return null;
  const notes = countNotes(tables.notes);
  const part = tablePart(data, data.shown, data.criteria);
  const { alternativeIds, criteria } = part;
  const left = partWords(part);
  const numeric = criteria.some(({ criterion }) => criterion.scale === 'numeric');
  const sets = inSets(alternativeIds, columnsThatFit(data.choices));
  const noted = (has: boolean): string => (has ? NOTED : '');
  const all = [...assessment.standings, ...assessment.notRanked];
  const ofEach = (ids: readonly string[], say: (standing: Standing | Unranked) => string): string[] =>
    ids.map((id) => {
      const standing = all.find((s) => s.alternativeId === id);
      return standing ? say(standing) : '';
    });
  return (
    <>
      <p className="report-legend">
        {t(
          'Each cell: its value from 0 to 100, then how many findings speak for (+) and against (−). “!” marks a contested cell with both, “assumed 50” an empty one, of which nothing is known, “J” an analyst’s judgement, and “*” what has a note.',
        )}
        {numeric && ` ${t('On what is measured, the number stands behind its value.')}`}
        {linked &&
          ` ${t(left === null ? 'A value leads to what it rests on.' : 'A value leads to what it rests on, where that is listed.')}`}
        {left !== null && ` ${left} ${t(ELSEWHERE)}`}
      </p>
      {sets.map((ids, i) => (
        <Table
          key={ids[0]}
          className="report-values"
          caption={inParts(t('Values'), i, sets)}
          columns={[
            { head: t('Criterion'), width: 26 },
            ...ids.map((id) => ({ head: `${names.alternative(id)}${noted(notes.alternatives.has(id))}` })),
          ]}
          rows={criteria.map(({ criterion, measurements }) => ({
            key: criterion.id,
            cells: [
              `${criterion.name}${noted(notes.criteria.has(criterion.id))}`,
              ...ids.map((id) => (
                <span key={id}>
                  {printedCell(
                    assessment.cells.get(cellKey(id, criterion.id)),
                    measurements.find((m) => m.alternativeId === id),
                    criterion,
                    linked ? cellLink(data, id, criterion.id) : null,
                  )}
                  {noted(notes.cells.has(cellKey(id, criterion.id)))}
                </span>
              )),
            ],
          }))}
          {...(all.length > 0 && {
            foot: [
              [t('Total'), ...ofEach(ids, (s) => format.score(s.score))],
              [t('of it known'), ...ofEach(ids, (s) => format.score(roundedParts(s).known))],
              [t('of it assumed'), ...ofEach(ids, (s) => format.score(roundedParts(s).assumed))],
              [
                t('Rank'),
                ...ofEach(ids, (s) =>
                  'rank' in s ? rankText(s, assessment.standings) : notEnoughKnown(s, format.score),
                ),
              ],
            ],
          })}
        />
      ))}
      {unknown.length > 0 && (
        <p>
          {t('The {n} alternatives without findings have no column: all of their cells are empty.', {
            n: unknown.length,
          })}
        </p>
      )}
    </>
  );
}

function printedCell(
  cell: Cell | undefined,
  number: Measurement | undefined,
  criterion: Criterion,
  anchor: string | null,
) {
  if (!cell) return null;
  const { judgement, empty, contested, proCount, conCount, findings } = cell;
  const open = empty && judgement === null;
  const value = open ? assumedValue(cell.value) : format.points(cell.value);
  const known = findings.length > 0 || judgement !== null || number !== undefined;
  return (
    <>
      <span className={open ? 'printed-counts' : 'bold'}>
        <Jump to={known ? anchor : null}>{value}</Jump>
      </span>
      {judgement !== null && ` ${t('J')}`}{' '}
      <span className="printed-counts">
        {proCount > 0 && `+${proCount}`}
        {conCount > 0 && ` −${conCount}`}
        {contested && ' !'}
      </span>
      {number && <span className="printed-number"> {measuredText(number, criterion)}</span>}
    </>
  );
}
