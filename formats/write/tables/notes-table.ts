/** Plain Node: the table of notes and judgements. */

import { byId, type ExportContext } from '../export-context.ts';
import type { Table, Value } from '../plain/table.ts';

/** Every note, and every judgement with its value and its reason: what analysts wrote themselves. */
export function notesTable({ tables }: ExportContext): Table {
  const alternatives = byId(tables.alternatives);
  const criteria = byId(tables.criteria);
  const claims = byId(tables.claims);
  const analysts = byId(tables.analysts);
  const nameOf = (rows: ReadonlyMap<string, { readonly name: string }>, id: string | null): Value =>
    rows.get(id ?? '')?.name ?? null;
  const notes = tables.notes.map((note): Value[] => {
    const claim = claims.get(note.claimId ?? '');
    return [
      note.subject,
      nameOf(alternatives, note.alternativeId),
      nameOf(criteria, note.criterionId),
      claim ? (claim.slug ?? claim.id) : null,
      null,
      note.text,
      nameOf(analysts, note.analystId),
      note.createdAt,
      note.updatedAt,
    ];
  });
  const judgements = tables.judgements.map((judgement): Value[] => [
    'judgement',
    nameOf(alternatives, judgement.alternativeId),
    nameOf(criteria, judgement.criterionId),
    null,
    judgement.value,
    judgement.reason,
    nameOf(analysts, judgement.analystId),
    judgement.createdAt,
    judgement.updatedAt,
  ]);
  return {
    name: 'notes',
    title: 'Notes and judgements',
    caption: 'What analysts wrote: notes, and judgements with their reasons.',
    columns: [
      { key: 'about', heading: 'About', type: 'text' },
      { key: 'alternative', heading: 'Alternative', type: 'text' },
      { key: 'criterion', heading: 'Criterion', type: 'text' },
      { key: 'claim_id', heading: 'Claim id', type: 'text' },
      { key: 'value', heading: 'Value', type: 'number' },
      { key: 'note', heading: 'Note', type: 'text' },
      { key: 'analyst', heading: 'Analyst', type: 'text' },
      { key: 'created_at', heading: 'Written', type: 'date' },
      { key: 'updated_at', heading: 'Changed', type: 'date' },
    ],
    rows: [...notes, ...judgements],
  };
}
