import type { EntryOf } from './comparison.ts';
import type { Desk } from './desk.ts';

export function mergeContradictions(desk: Desk, contradictions: readonly EntryOf<'contradictions'>[]): void {
  contradictions.forEach((entry, index) => {
    const path = ['contradictions', index];
    const { id: _, sides, ...given } = entry;
    const placed = desk.place(desk.contradictions, { ...entry, names: [entry.theme] }, path, entry.theme);
    desk.write('contradictions', placed, given, { slug: null, theme: entry.theme });
    if (placed.present && desk.onConflict === 'keep') return;
    const there = desk.present.contradictionSides.filter((side) => side.contradictionId === placed.id);
    sides.forEach((side, place) => {
      const present =
        there.find((row) => row.id === side.id) ??
        there.find((row) => row.statement === side.statement) ??
        null;
      const sideId = present?.id ?? desk.giveId('contradictionSides', side.id);
      const position = (desk.whole ? side.position : undefined) ?? there.length + place + 1;
      desk.write(
        'contradictionSides',
        { id: sideId, present },
        { statement: side.statement, position },
        { contradictionId: placed.id, statement: side.statement },
      );
      mergeSideClaims(desk, sideId, side.claims, [...path, 'sides', place, 'claims']);
    });
  });
}

type SideClaims = EntryOf<'contradictions'>['sides'][number]['claims'];

function mergeSideClaims(desk: Desk, sideId: string, claims: SideClaims, path: (string | number)[]): void {
  const there = new Set(
    desk.present.contradictionClaims.flatMap((row) => (row.sideId === sideId ? [row.claimId] : [])),
  );
  claims.forEach((entry, index) => {
    const { id, claim } = typeof entry === 'string' ? { id: undefined, claim: entry } : entry;
    const claimId = desk.find('claim', claim, [...path, index]);
    if (claimId === undefined || there.has(claimId)) return;
    there.add(claimId);
    const rowId = desk.giveId('contradictionClaims', id);
    desk.write('contradictionClaims', { id: rowId, present: null }, {}, { sideId, claimId });
  });
}
