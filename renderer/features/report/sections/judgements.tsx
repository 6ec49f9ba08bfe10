import { t } from '../../../../common/language/texts.ts';
import { cellKey } from '../../../../scoring/assessment/cells.ts';
import * as format from '../../../model/format.ts';
import { Jump, Table } from '../layout.tsx';
import { ELSEWHERE, LIMITS } from '../limits.ts';
import { cellLink, type ReportData } from '../report-data.ts';

/** Values that analysts set in place of the evidence, with their reasons; null where there are none. */
export function judgementsSection(data: ReportData, linked: boolean) {
  const { tables, facts, names, rows } = data;
  const { cells } = facts.assessment;
  const all = tables.judgements.filter((j) => cells.has(cellKey(j.alternativeId, j.criterionId)));
  if (all.length === 0) return null;
  const moved = ({ value, alternativeId, criterionId }: (typeof all)[number]): number =>
    Math.abs(value - (cells.get(cellKey(alternativeId, criterionId))?.evidenceValue ?? 50));
  const large = all.length > LIMITS.cells;
  const judgements = large ? all.toSorted((a, b) => moved(b) - moved(a)).slice(0, LIMITS.listedCells) : all;
  return (
    <Table
      caption={
        large
          ? t(
              'Values that analysts set in place of the evidence: the {n} furthest from it of {all, number}. {elsewhere}',
              { n: judgements.length, all: all.length, elsewhere: t(ELSEWHERE) },
            )
          : t('Values that analysts set in place of the evidence')
      }
      columns={[
        { head: t('Cell'), width: 22 },
        { head: t('Judgement'), number: true, width: 12 },
        { head: t('Evidence says'), number: true, width: 12 },
        { head: t('Reason') },
        { head: t('Analyst'), width: 17 },
      ]}
      rows={judgements.map(({ id, alternativeId, criterionId, value, reason, analystId, updatedAt }) => ({
        key: id,
        cells: [
          <Jump key="cell" to={linked ? cellLink(data, alternativeId, criterionId) : null}>
            {t('{alternative} on {criterion}', {
              alternative: names.alternative(alternativeId),
              criterion: format.inSentence(names.criterion(criterionId)),
            })}
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
