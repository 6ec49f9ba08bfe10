import { t } from '../../../../common/language/texts.ts';
import type { Note, WorkbookTables } from '../../../../electron/ipc/contract.ts';
import { byPosition, groupsWithCriteria } from '../../../domain/order.ts';
import * as format from '../../../model/format.ts';
import { type Lookup, lookup } from '../../../model/lookup.ts';
import { PrintedMarkdown } from '../../../ui/Markdown.tsx';
import type { ReportData } from '../report-data.ts';

/** The notes that hang on one thing. */
export interface NoteGroup {
  readonly subject: string;
  readonly notes: readonly Note[];
}

/**
 * Notes by what they hang on, in the order of the matrix: the workbook, alternatives, then criterion by criterion with
 * its cells, then claims.
 */
export function groupNotes(tables: WorkbookTables): NoteGroup[] {
  const rows = lookup(tables);
  const criteria = places(groupsWithCriteria(tables).flatMap((group) => group.criteria));
  const alternatives = places([...tables.alternatives].sort(byPosition));
  const claims = places([...tables.claims].sort(byPosition));
  const place = ({ subject, alternativeId, criterionId, claimId }: Note): number[] => [
    { workbook: 0, alternative: 1, criterion: 2, cell: 2, claim: 3 }[subject],
    criteria.get(criterionId ?? '') ?? 0,
    subject === 'criterion' ? -1 : (alternatives.get(alternativeId ?? '') ?? 0),
    claims.get(claimId ?? '') ?? 0,
  ];
  const sorted = [...tables.notes].sort((a, b) => compare(place(a), place(b)));
  return [...Map.groupBy(sorted, (note) => JSON.stringify(place(note))).values()].flatMap((notes) => {
    const [first] = notes;
    return first ? [{ subject: noteSubject(first, rows), notes }] : [];
  });
}

const places = (rows: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(rows.map((row, index) => [row.id, index]));

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** What a note hangs on, as a heading for it. */
function noteSubject({ subject, alternativeId, criterionId, claimId }: Note, rows: Lookup): string {
  if (subject === 'cell' && alternativeId && criterionId) {
    return t('{alternative} on {criterion}', {
      alternative: rows.alternative(alternativeId).name,
      criterion: rows.criterion(criterionId).name,
    });
  }
  if (subject === 'criterion' && criterionId)
    return t('Criterion {name}', { name: rows.criterion(criterionId).name });
  if (subject === 'alternative' && alternativeId)
    return t('Alternative {name}', { name: rows.alternative(alternativeId).name });
  if (subject === 'claim' && claimId) return t('Claim: {text}', { text: rows.claim(claimId).text });
  return t('The workbook');
}

/** Notes with what they hang on; null where there are none. */
export function notesSection({ tables, rows }: ReportData) {
  const groups = groupNotes(tables);
  if (groups.length === 0) return null;
  return groups.map(({ subject, notes }) => (
    <section key={notes[0]?.id}>
      <h3 dir="auto">{subject}</h3>
      {notes.map((note) => (
        <div key={note.id} className={note.text.length < SHORT ? 'report-note is-whole' : 'report-note'}>
          <div dir="auto">
            <PrintedMarkdown text={note.text} />
          </div>
          <p className="report-small">
            {rows.analystName(note.analystId)}, {format.dateAndTime(note.updatedAt)}
          </p>
        </div>
      ))}
    </section>
  ));
}

/** Characters of a note that is kept on one page. */
const SHORT = 1_500;
