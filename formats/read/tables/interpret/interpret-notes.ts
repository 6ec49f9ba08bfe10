/** Plain Node: tables of notes and judgements. */

import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import type { WorkbookModelInput } from '../../../../db/exchange/workbook-model.ts';
import { type Grid, isBlankRow } from '../grid.ts';
import type { Role, TableMapping } from '../mapping.ts';
import { orient } from '../orient.ts';
import { keyOf, type ModelBuilder } from './model-builder.ts';
import { rowReader, type TableRow } from './table-row.ts';

/** Notes and judgements as Weighbridge exports them; what they are about has to be in the workbook. */
export function interpretNotes(builder: ModelBuilder, grid: Grid, { head, lines }: TableMapping): void {
  const view = orient(grid, 'rows');
  const rowAt = rowReader(builder, view, lines, (role: Role) => lines.findIndex((one) => one.role === role));
  const analysts = new Set<string>();
  for (let entry = (head ?? -1) + 1; entry < view.entries; entry++) {
    if (!isBlankRow(grid[entry] ?? [])) takeRow(builder, rowAt(entry), analysts);
  }
}

function takeRow(builder: ModelBuilder, row: TableRow<Role>, analysts: Set<string>): void {
  const words = row.text('note');
  const from = row.position('note');
  if (words.trim() === '') {
    builder.error(from, t('There is no text in this note.'), t('Write it, or empty the row.'));
    return;
  }
  if (words.length > 20_000) {
    builder.error(from, t('This note is longer than 20,000 characters.'), t('Shorten it.'));
    return;
  }
  const content = { text: words, ...takeAnalyst(builder, row, analysts) };
  const about = row.text('about').toLowerCase();
  const subject = subjectOf(builder, row, about);
  if (!subject) return;
  if (subject.subject === 'judgement') takeJudgement(builder, row, content);
  else builder.add('notes', { ...subject, ...content }, from);
}

type Note = NonNullable<WorkbookModelInput['notes']>[number];
type WithoutContent<N> = N extends unknown ? Omit<N, 'text' | 'analyst'> : never;

/** What a note is about; null where it does not say so, which is said. */
function subjectOf(
  builder: ModelBuilder,
  row: TableRow<Role>,
  about: string,
): WithoutContent<Note> | { readonly subject: 'judgement' } | null {
  const [alternative, criterion, claim] = [
    row.text('alternative'),
    row.text('criterion'),
    row.text('claimId'),
  ];
  const subjects = {
    workbook: { subject: 'workbook' },
    alternative: { subject: 'alternative', alternative },
    criterion: { subject: 'criterion', criterion },
    cell: { subject: 'cell', alternative, criterion },
    claim: { subject: 'claim', claim },
    judgement: { subject: 'judgement', alternative, criterion },
  } as const;
  if (!Object.hasOwn(subjects, about)) {
    builder.error(
      row.position('about'),
      t('A note on {subject} is not known.', { subject: quote(about) }),
      t('Write workbook, alternative, criterion, cell, claim or judgement.'),
    );
    return null;
  }
  const subject = subjects[about as keyof typeof subjects];
  if (Object.values<string>(subject).includes('')) {
    builder.error(
      row.position('about'),
      t(
        'This note on a {about, select, alternative {alternative} criterion {criterion} cell {cell} claim {claim} other {judgement}} does not say which.',
        { about },
      ),
      t('Name it.'),
    );
    return null;
  }
  return subject;
}

/** The analyst of a note, added where it is the first of theirs. */
function takeAnalyst(
  builder: ModelBuilder,
  row: TableRow<Role>,
  known: Set<string>,
): { readonly analyst?: string } {
  const analyst = row.text('analyst');
  if (analyst === '' || analyst.length > 120) return {};
  if (!known.has(keyOf(analyst))) {
    known.add(keyOf(analyst));
    builder.add('analysts', { name: analyst }, row.position('analyst'));
  }
  return { analyst };
}

function takeJudgement(
  builder: ModelBuilder,
  row: TableRow<Role>,
  { text: reason, ...who }: { readonly text: string; readonly analyst?: string },
): void {
  const value = row.number('value');
  if (value === undefined || value < 0 || value > 100 || reason.length > 2_000) {
    builder.error(
      row.position('value'),
      t('A judgement needs a value from 0 to 100 and a reason of 2,000 characters at most.'),
      t('Correct it, or empty the row.'),
    );
    return;
  }
  const [alternative, criterion] = [row.text('alternative'), row.text('criterion')];
  builder.add('judgements', { alternative, criterion, value, reason, ...who }, row.position('note'));
}
