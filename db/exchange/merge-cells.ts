import { quote } from '../../common/words.ts';
import type { EntryOf } from './comparison.ts';
import type { Desk } from './desk.ts';
import { findCell } from './merge-evidence.ts';

/** What stands in cells, and notes on anything. */

export function mergeMeasurements(desk: Desk, measurements: readonly EntryOf<'measurements'>[]): void {
  if (measurements.length === 0) return;
  const present = new Map(desk.present.measurements.map((row) => [cellText(row), row]));
  const seen = new Map<string, number>();
  measurements.forEach((entry, index) => {
    const path = ['measurements', index];
    const cell = findCell(desk, entry, path);
    const sourceId =
      entry.source == null ? entry.source : desk.find('source', entry.source, [...path, 'source']);
    const analystId = authorOf(desk, entry.analyst, path);
    if (!cell) return;
    const first = seen.get(cellText(cell));
    if (first !== undefined) {
      desk.error(
        path,
        `${quote(entry.alternative)} has two numbers on ${quote(entry.criterion)}; the first is measurements[${first}].`,
        'Keep one of them.',
      );
      return;
    }
    seen.set(cellText(cell), index);
    if (desk.criterionNow.get(cell.criterionId)?.scale !== 'numeric') {
      desk.error(
        [...path, 'criterion'],
        `${quote(entry.criterion)} is compared on evidence, so it takes no number.`,
        'Make the criterion numeric, or leave its numbers out.',
      );
      return;
    }
    const row = present.get(cellText(cell)) ?? null;
    const { measured, remark } = entry;
    const hasSource = sourceId !== undefined ? sourceId !== null : (row?.sourceId ?? null) !== null;
    desk.write(
      'measurements',
      { id: row?.id ?? desk.giveId('measurements', entry.id), present: row },
      {
        kind: measured.kind,
        a: measured.a,
        b: measured.kind === 'exact' ? null : measured.b,
        sourceId,
        // A paragraph is one of a source.
        paragraph: hasSource ? entry.paragraph : null,
        remark,
        analystId: analystId ?? desk.analystId,
        updatedAt: entry.updatedAt ?? desk.now,
      },
      {
        ...cell,
        kind: 'exact',
        a: 0,
        b: null,
        sourceId: null,
        paragraph: null,
        remark: '',
        analystId: desk.analystId,
        updatedAt: desk.now,
      },
    );
  });
}

export function mergeJudgements(desk: Desk, judgements: readonly EntryOf<'judgements'>[]): void {
  const present = new Map(desk.present.judgements.map((row) => [cellText(row), row]));
  const seen = new Set<string>();
  judgements.forEach((entry, index) => {
    const path = ['judgements', index];
    const cell = findCell(desk, entry, path);
    const analystId = authorOf(desk, entry.analyst, path) ?? desk.analystId;
    if (!cell) return;
    if (seen.has(cellText(cell))) {
      desk.error(
        path,
        `There are two judgements of ${quote(entry.alternative)} on ${quote(entry.criterion)}.`,
        'Keep one of them.',
      );
      return;
    }
    seen.add(cellText(cell));
    const row = present.get(cellText(cell)) ?? null;
    const { value, reason } = entry;
    const updatedAt = entry.updatedAt ?? desk.now;
    desk.write(
      'judgements',
      { id: row?.id ?? desk.giveId('judgements', entry.id), present: row },
      { value, reason, analystId, updatedAt },
      { ...cell, value, reason, analystId, createdAt: entry.createdAt ?? desk.now, updatedAt },
    );
  });
}

export function mergeNotes(desk: Desk, notes: readonly EntryOf<'notes'>[]): void {
  const byId = new Map(desk.present.notes.map((row) => [row.id, row]));
  const alike = new Map(desk.present.notes.map((row) => [JSON.stringify(noteKey(row)), row]));
  notes.forEach((entry, index) => {
    const path = ['notes', index];
    const target = targetOf(desk, entry, path);
    const analystId = authorOf(desk, entry.analyst, path) ?? desk.analystId;
    if (!target) return;
    const { id, text, subject } = entry;
    const row =
      byId.get(id ?? '') ?? alike.get(JSON.stringify(noteKey({ ...target, subject, text }))) ?? null;
    const createdAt = entry.createdAt ?? desk.now;
    const updatedAt = entry.updatedAt ?? createdAt;
    desk.write(
      'notes',
      { id: row?.id ?? desk.giveId('notes', id), present: row },
      { text, updatedAt },
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
function targetOf(desk: Desk, note: EntryOf<'notes'>, path: (string | number)[]): Target | undefined {
  const none = { alternativeId: null, criterionId: null, claimId: null };
  if (note.subject === 'workbook') return none;
  if (note.subject === 'cell') {
    const cell = findCell(desk, note, path);
    return cell && { ...none, ...cell };
  }
  if (note.subject === 'criterion') {
    const criterionId = desk.find('criterion', note.criterion, [...path, 'criterion']);
    return criterionId === undefined ? undefined : { ...none, criterionId };
  }
  if (note.subject === 'alternative') {
    const alternativeId = desk.find('alternative', note.alternative, [...path, 'alternative']);
    return alternativeId === undefined ? undefined : { ...none, alternativeId };
  }
  const claimId = desk.find('claim', note.claim, [...path, 'claim']);
  return claimId === undefined ? undefined : { ...none, claimId };
}

const authorOf = (desk: Desk, analyst: string | undefined, path: (string | number)[]): string | undefined =>
  analyst === undefined ? undefined : desk.find('analyst', analyst, [...path, 'analyst']);

const cellText = (cell: { readonly alternativeId: string; readonly criterionId: string }): string =>
  `${cell.alternativeId} ${cell.criterionId}`;
