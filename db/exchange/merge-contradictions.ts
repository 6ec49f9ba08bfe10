import type { MergeContext } from './merge-context.ts';
import type { EntryOf } from './workbook-model.ts';

export function mergeContradictions(
  context: MergeContext,
  contradictions: readonly EntryOf<'contradictions'>[],
): void {
  contradictions.forEach((entry, index) => {
    const path = ['contradictions', index];
    const { id: _, sides, ...given } = entry;
    const placed = context.references.place(
      context.references.contradictions,
      { ...entry, names: [entry.theme] },
      path,
      entry.theme,
    );
    context.writer.write('contradictions', placed, given, { slug: null, theme: entry.theme });
    if (placed.present && context.onConflict === 'keep') return;
    const existing = context.present.contradictionSides.filter((side) => side.contradictionId === placed.id);
    sides.forEach((side, place) => {
      const present =
        existing.find((row) => row.id === side.id) ??
        existing.find((row) => row.statement === side.statement) ??
        null;
      const sideId = present?.id ?? context.writer.giveId('contradictionSides', side.id);
      const position = (context.whole ? side.position : undefined) ?? existing.length + place + 1;
      context.writer.write(
        'contradictionSides',
        { id: sideId, present },
        { statement: side.statement, position },
        { contradictionId: placed.id, statement: side.statement },
      );
      mergeSideClaims(context, sideId, side.claims, [...path, 'sides', place, 'claims']);
    });
  });
}

type SideClaims = EntryOf<'contradictions'>['sides'][number]['claims'];

function mergeSideClaims(
  context: MergeContext,
  sideId: string,
  claims: SideClaims,
  path: (string | number)[],
): void {
  const existing = new Set(
    context.present.contradictionClaims.flatMap((row) => (row.sideId === sideId ? [row.claimId] : [])),
  );
  claims.forEach((entry, index) => {
    const { id, claim } = typeof entry === 'string' ? { id: undefined, claim: entry } : entry;
    const claimId = context.references.find('claim', claim, [...path, index]);
    if (claimId === undefined || existing.has(claimId)) return;
    existing.add(claimId);
    const rowId = context.writer.giveId('contradictionClaims', id);
    context.writer.write('contradictionClaims', { id: rowId, present: null }, {}, { sideId, claimId });
  });
}
