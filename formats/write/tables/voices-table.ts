/** Plain Node: the table of whose voices count in each cell. */

import { msg, t } from '../../../common/language/texts.ts';
import { byId, type ExportContext } from '../export-context.ts';
import { head, type Table } from '../plain/table.ts';
import { cellVoices, voicesText } from '../voice-counts.ts';

/** A row for each compared cell that has claims which count: how many, whose voices they are, and what these count together. */
export function voicesTable({ tables, scenario, assessment }: ExportContext): Table {
  const alternatives = byId(tables.alternatives);
  const criteria = byId(tables.criteria);
  return {
    name: 'voices',
    title: t('Voices'),
    caption: t(
      'How many claims count in each cell, from how many voices, and for how much: what one voice says is divided by 1 + {rho} (m − 1) where it says m, more than 1.',
      { rho: String(scenario.rho) },
    ),
    columns: [
      { key: 'alternative', ...head(msg('Alternative')), type: 'text' },
      { key: 'criterion', ...head(msg('Criterion')), type: 'text' },
      { key: 'claims', ...head(msg('Claims')), type: 'number' },
      { key: 'voices', ...head(msg('Voices')), type: 'number' },
      { key: 'counted', ...head(msg('Counted as')), type: 'number', digits: 1 },
      { key: 'said', ...head(msg('In words')), type: 'text', forPrograms: true },
    ],
    rows: cellVoices(assessment).map((cell) => [
      alternatives.get(cell.alternativeId)?.name ?? null,
      criteria.get(cell.criterionId)?.name ?? null,
      cell.claims,
      cell.voices,
      cell.counted,
      voicesText(cell),
    ]),
  };
}
