import { cellKey } from '../../../../scoring/assessment/cells.ts';
import * as format from '../../../model/format.ts';
import { Jump, Table } from '../layout.tsx';
import { cellAnchor, type ReportData } from '../report-data.ts';

/** Values that analysts set in place of the evidence, with their reasons; null where there are none. */
export function judgementsSection(data: ReportData, linked: boolean) {
  const { tables, facts, names, rows } = data;
  const { cells } = facts.assessment;
  const judgements = tables.judgements.filter((j) => cells.has(cellKey(j.alternativeId, j.criterionId)));
  if (judgements.length === 0) return null;
  return (
    <Table
      caption="Values that analysts set in place of the evidence"
      columns={[
        { head: 'Cell', width: 22 },
        { head: 'Judgement', number: true, width: 12 },
        { head: 'Evidence says', number: true, width: 12 },
        { head: 'Reason' },
        { head: 'Analyst', width: 17 },
      ]}
      rows={judgements.map(({ id, alternativeId, criterionId, value, reason, analystId, updatedAt }) => ({
        key: id,
        cells: [
          <Jump key="cell" to={linked ? cellAnchor(data, alternativeId, criterionId) : null}>
            {names.alternative(alternativeId)} on {format.inSentence(names.criterion(criterionId))}
          </Jump>,
          format.score(value),
          format.score(cells.get(cellKey(alternativeId, criterionId))?.evidenceValue ?? 50),
          <div key="reason" dir="auto">
            {reason}
          </div>,
          `${rows.analystName(analystId)}, ${format.date(updatedAt)}`,
        ],
      }))}
    />
  );
}
