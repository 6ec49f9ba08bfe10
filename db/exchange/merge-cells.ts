/** Plain Node: merging numbers, judgements and notes. */
import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { findCell, type MergeContext } from './merge-context.ts';
import type { EntryOf } from './workbook-model.ts';

/** What stands in cells, and notes on anything. */

export function mergeMeasurements(
  context: MergeContext,
  measurements: readonly EntryOf<'measurements'>[],
): void {
  if (measurements.length === 0) return;
  const present = new Map(context.present.measurements.map((row) => [cellText(row), row]));
  const seen = new Map<string, number>();
  measurements.forEach((entry, index) => {
    const path = ['measurements', index];
    const cell = findCell(context, entry, path);
    const sourceId =
      entry.source == null
        ? entry.source
        : context.references.find('source', entry.source, [...path, 'source']);
    const analystId = authorOf(context, entry.analyst, path);
    if (!cell) return;
    const first = seen.get(cellText(cell));
    if (first !== undefined) {
      context.issues.error(
        path,
        t('{alternative} has two numbers on {criterion}; the first is {place}.', {
          alternative: quote(entry.alternative),
          criterion: quote(entry.criterion),
          place: `measurements[${first}]`,
        }),
        t('Keep one of them.'),
      );
      return;
    }
    seen.set(cellText(cell), index);
    if (context.criterionNow.get(cell.criterionId)?.scale !== 'numeric') {
      context.issues.error(
        [...path, 'criterion'],
        t('{criterion} is compared on evidence, so it takes no number.', {
          criterion: quote(entry.criterion),
        }),
        t('Make the criterion numeric, or leave its numbers out.'),
      );
      return;
    }
    const row = present.get(cellText(cell)) ?? null;
    const { measured, remark } = entry;
    const hasSource = sourceId !== undefined ? sourceId !== null : (row?.sourceId ?? null) !== null;
    context.writer.write(
      'measurements',
      { id: row?.id ?? context.writer.giveId('measurements', entry.id), present: row },
      {
        kind: measured.kind,
        a: measured.a,
        b: measured.kind === 'exact' ? null : measured.b,
        sourceId,
        // A paragraph is one of a source.
        paragraph: hasSource ? entry.paragraph : null,
        remark,
        analystId: analystId ?? context.analyst.id,
        updatedAt: entry.updatedAt ?? context.now,
      },
      {
        ...cell,
        kind: 'exact',
        a: 0,
        b: null,
        sourceId: null,
        paragraph: null,
        remark: '',
        analystId: context.analyst.id,
        updatedAt: context.now,
      },
    );
  });
}

export function mergeJudgements(context: MergeContext, judgements: readonly EntryOf<'judgements'>[]): void {
  const present = new Map(context.present.judgements.map((row) => [cellText(row), row]));
  const seen = new Set<string>();
  judgements.forEach((entry, index) => {
    const path = ['judgements', index];
    const cell = findCell(context, entry, path);
    const analystId = authorOf(context, entry.analyst, path) ?? context.analyst.id;
    if (!cell) return;
    if (seen.has(cellText(cell))) {
      context.issues.error(
        path,
        t('There are two judgements of {alternative} on {criterion}.', {
          alternative: quote(entry.alternative),
          criterion: quote(entry.criterion),
        }),
        t('Keep one of them.'),
      );
      return;
    }
    seen.add(cellText(cell));
    const row = present.get(cellText(cell)) ?? null;
    const { value, reason } = entry;
    const updatedAt = entry.updatedAt ?? context.now;
    context.writer.write(
      'judgements',
      { id: row?.id ?? context.writer.giveId('judgements', entry.id), present: row },
      { value, reason, analystId, updatedAt },
      { ...cell, value, reason, analystId, createdAt: entry.createdAt ?? context.now, updatedAt },
    );
  });
}

export function mergeNotes(context: MergeContext, notes: readonly EntryOf<'notes'>[]): void {
  const byId = new Map(context.present.notes.map((row) => [row.id, row]));
  const byContent = new Map(context.present.notes.map((row) => [JSON.stringify(noteKey(row)), row]));
  notes.forEach((entry, index) => {
    const path = ['notes', index];
    const target = targetOf(context, entry, path);
    const analystId = authorOf(context, entry.analyst, path) ?? context.analyst.id;
    if (!target) return;
    const { id, text, subject } = entry;
    const row =
      byId.get(id ?? '') ?? byContent.get(JSON.stringify(noteKey({ ...target, subject, text }))) ?? null;
    const createdAt = entry.createdAt ?? context.now;
    const updatedAt = entry.updatedAt ?? createdAt;
    context.writer.write(
      'notes',
      { id: row?.id ?? context.writer.giveId('notes', id), present: row },
      { text, analystId, updatedAt },
      { ...target, subject, text, analystId, createdAt, updatedAt },
    );
  });
}

interface Target {
  readonly alternativeId: string | null;
  readonly criterionId: string | null;
  readonly claimId: string | null;
}

const noteKey = (note: Target & { readonly subject: string; readonly text: string }) => [
  note.subject,
  note.alternativeId,
  note.criterionId,
  note.claimId,
  note.text,
];

/** What a note hangs on, as rows; undefined, and an error said, where one is missing. */
function targetOf(
  context: MergeContext,
  note: EntryOf<'notes'>,
  path: (string | number)[],
): Target | undefined {
  const none = { alternativeId: null, criterionId: null, claimId: null };
  if (note.subject === 'workbook') return none;
  if (note.subject === 'cell') {
    const cell = findCell(context, note, path);
    return cell && { ...none, ...cell };
  }
  if (note.subject === 'criterion') {
    const criterionId = context.references.find('criterion', note.criterion, [...path, 'criterion']);
    return criterionId === undefined ? undefined : { ...none, criterionId };
  }
  if (note.subject === 'alternative') {
    const alternativeId = context.references.find('alternative', note.alternative, [...path, 'alternative']);
    return alternativeId === undefined ? undefined : { ...none, alternativeId };
  }
  const claimId = context.references.find('claim', note.claim, [...path, 'claim']);
  return claimId === undefined ? undefined : { ...none, claimId };
}

const authorOf = (
  context: MergeContext,
  analyst: string | undefined,
  path: (string | number)[],
): string | undefined =>
  analyst === undefined ? undefined : context.references.find('analyst', analyst, [...path, 'analyst']);

const cellText = (cell: { readonly alternativeId: string; readonly criterionId: string }): string =>
  `${cell.alternativeId} ${cell.criterionId}`;
