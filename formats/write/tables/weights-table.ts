/** Plain Node: the table of weights. */

import { msg, t } from '../../../common/language/texts.ts';
import { byId, type ExportContext } from '../export-context.ts';
import { head, type Table } from '../plain/table.ts';

/** The weights of the criteria that are compared on: points as given, the share that a lock keeps, and the share. */
export function weightsTable({ tables, scenario, assessment }: ExportContext): Table {
  const criteria = byId(tables.criteria);
  const groups = byId(tables.criterionGroups);
  const given = new Map(
    tables.weights.filter((w) => w.scenarioId === scenario.id).map((w) => [w.criterionId, w]),
  );
  return {
    name: 'weights',
    title: t('Weights'),
    caption: t('Points as they were given, and the share of the whole that each criterion has.'),
    rowHead: 'criterion',
    columns: [
      { key: 'group', ...head(msg('Group')), type: 'text' },
      { key: 'criterion', ...head(msg('Criterion')), type: 'text' },
      { key: 'weight', ...head(msg('Weight')), type: 'number' },
      { key: 'locked_share', ...head(msg('Locked share')), type: 'percent', digits: 1 },
      { key: 'share', ...head(msg('Share')), type: 'percent', digits: 1 },
    ],
    rows: assessment.criterionIds.map((id) => {
      const criterion = criteria.get(id);
      return [
        groups.get(criterion?.groupId ?? '')?.name ?? null,
        criterion?.name ?? null,
        given.get(id)?.value ?? 0,
        given.get(id)?.lockedShare ?? null,
        assessment.shares.get(id) ?? null,
      ];
    }),
  };
}
