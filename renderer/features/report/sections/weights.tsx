import { ELICITATION_METHODS } from '../../../../common/elicitation.ts';
import { t } from '../../../../common/language/texts.ts';
import * as format from '../../../model/format.ts';
import { locksOf } from '../../../model/locks.ts';
import { provenanceOf, provenanceText, WAYS } from '../../../model/provenance.ts';
import { Table } from '../layout.tsx';
import type { ReportData } from '../report-data.ts';

/** Every weight, how they were asked for, and which are locked; null without criteria. */
export function weightsSection({ tables, facts: { scenario, assessment }, criteria }: ReportData) {
  if (criteria.length === 0) return null;
  const own = tables.weights.filter((w) => w.scenarioId === scenario.id);
  const points = new Map(own.map((w) => [w.criterionId, w.value]));
  const locks = locksOf(tables.weights, scenario.id);
  const provenance = provenanceOf(scenario, tables.weights, tables.elicitations);
  const asked = tables.elicitations.filter(
    (e) =>
      e.scenarioId === scenario.id &&
      e.method !== provenance.method &&
      ELICITATION_METHODS.some((m) => m === e.method),
  );
  const largest = Math.max(...assessment.shares.values(), 0);
  return (
    <>
      <p>
        {t('Set {how}.', { how: provenanceText(provenance) })}
        {asked.length > 0 &&
          ` ${t('Also asked, and not what the weights are now: {asked}.', {
            asked: format.list(
              asked.map((e) =>
                t('{by} (left {date})', {
                  by: t(WAYS[ELICITATION_METHODS.find((m) => m === e.method) ?? 'direct'].by),
                  date: format.date(e.updatedAt),
                }),
              ),
            ),
          })}`}
        {locks.size > 0 &&
          ` ${t('{n, plural, one {# weight} other {# weights}} locked: the others share what is left.', { n: locks.size })}`}
      </p>
      <Table
        caption={t('Weight of each criterion and its share of all')}
        columns={[
          { head: t('Group'), width: 24 },
          { head: t('Criterion') },
          { head: t('Points'), number: true, width: 12 },
          { head: t('Share'), number: true, width: 10 },
          { head: <span className="hidden-text">{t('Share as a bar')}</span>, width: 22 },
        ]}
        rowHead={1}
        rows={criteria.map(({ criterion, group }) => {
          const share = assessment.shares.get(criterion.id) ?? 0;
          return {
            key: criterion.id,
            cells: [
              group,
              criterion.name,
              locks.has(criterion.id) ? t('locked') : format.weight(points.get(criterion.id) ?? 0),
              format.percent(share),
              <span
                key="bar"
                aria-hidden="true"
                className="report-mini"
                style={{ width: `${largest > 0 ? (100 * share) / largest : 0}%` }}
              />,
            ],
          };
        })}
      />
    </>
  );
}
