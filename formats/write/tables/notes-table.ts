/** Plain Node: the table of notes and judgements. */

import { msg, t } from '../../../common/language/texts.ts';
import { byId, type ExportContext } from '../export-context.ts';
import { head, type Table, type Value } from '../plain/table.ts';

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
    title: t('Notes and judgements'),
    caption: t('What analysts wrote: notes, and judgements with their reasons.'),
    columns: [
      { key: 'about', ...head(msg('About')), type: 'text', words: SUBJECTS },
      { key: 'alternative', ...head(msg('Alternative')), type: 'text' },
      { key: 'criterion', ...head(msg('Criterion')), type: 'text' },
      { key: 'claim_id', ...head(msg('Claim id')), type: 'text' },
      { key: 'value', ...head(msg('Value')), type: 'number' },
      { key: 'note', ...head(msg('Note')), type: 'text' },
      { key: 'analyst', ...head(msg('Analyst')), type: 'text' },
      { key: 'created_at', ...head(msg('Written')), type: 'date' },
      { key: 'updated_at', ...head(msg('Changed')), type: 'date' },
    ],
    rows: [...notes, ...judgements],
  };
}

const SUBJECTS = {
  workbook: msg('workbook'),
  cell: msg('cell'),
  criterion: msg('criterion'),
  alternative: msg('alternative'),
  claim: msg('claim'),
  judgement: msg('judgement'),
};
