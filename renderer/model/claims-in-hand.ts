import type { AppState } from './store.ts';

/** The claims that a command is about: those checked, else the one that has the focus. */
export function claimsInHand({ view, selection, evidenceView, open }: AppState): readonly string[] {
  if (!open || view !== 'evidence') return [];
  const there = evidenceView.checked.filter((id) => open.tables.claims.some((c) => c.id === id));
  if (there.length > 0) return there;
  return selection?.kind === 'claim' ? [selection.claimId] : [];
}
