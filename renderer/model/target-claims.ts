import type { AppState } from './store.ts';

/** The claims that a command is about: those checked, else the one that has the focus. */
export function targetClaims({ view, selection, evidenceView, open }: AppState): readonly string[] {
  if (!open || view !== 'evidence') return [];
  const there = evidenceView.checked.filter((id) => open.tables.claims.some((c) => c.id === id));
  if (there.length > 0) return there;
  return selection?.kind === 'claim' ? [selection.claimId] : [];
}

/** Of the claims that a command is about, those that are excluded from scoring, or those that are not. */
export function targetClaimsThat(state: AppState, are: { readonly excluded: boolean }): string[] {
  const ids = new Set(targetClaims(state));
  return (state.open?.tables.claims ?? [])
    .filter((c) => ids.has(c.id) && (c.excludedReason !== null) === are.excluded)
    .map((c) => c.id);
}
