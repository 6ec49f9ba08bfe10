import { isInRange } from './matrix-range.ts';
import type { AppState } from './store.ts';

/** The claims that a command is about: those checked, else the one that has the focus. */
export function targetClaims({ view, selection, evidenceView, open }: AppState): readonly string[] {
  if (!open || view !== 'evidence') return [];
  const there = evidenceView.checked.filter((id) => open.tables.claims.some((c) => c.id === id));
  if (there.length > 0) return there;
  return selection?.kind === 'claim' ? [selection.claimId] : [];
}

/** The claims that can be kept out of scoring: also the one that the inspector shows, and those behind the selected cell. */
function scoredClaims(state: AppState): readonly string[] {
  const { view, selection, open } = state;
  if (view === 'evidence' || !open || !selection) return targetClaims(state);
  if (selection.kind === 'claim') return [selection.claimId];
  if (view !== 'matrix') return [];
  const { range } = state;
  const isMeant = (finding: { readonly criterionId: string; readonly alternativeId: string }): boolean =>
    range
      ? isInRange(range, finding)
      : selection.kind === 'cell' &&
        finding.alternativeId === selection.alternativeId &&
        finding.criterionId === selection.criterionId;
  return open.tables.findings
    .filter(isMeant)
    .filter((f) => f.polarity !== 'neutral')
    .map((f) => f.claimId);
}

/** Of these, those that are excluded from scoring, or those that are not. */
export function targetClaimsThat(state: AppState, are: { readonly excluded: boolean }): string[] {
  const ids = new Set(scoredClaims(state));
  return (state.open?.tables.claims ?? [])
    .filter((c) => ids.has(c.id) && (c.excludedReason !== null) === are.excluded)
    .map((c) => c.id);
}
