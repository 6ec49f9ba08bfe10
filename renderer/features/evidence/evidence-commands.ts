import { getState, showDialog, update } from '../../model/store.ts';
import { targetClaimsThat } from '../../model/target-claims.ts';
import { execute } from '../../model/workbook.ts';
import { copyClaims } from './rows-on-screen.ts';

/** Page: what can be asked for in the views of claims and contradictions. */
export const evidenceCommands = {
  findClaims,
  excludeClaims: () => {
    update({ exclusion: { claimIds: targetClaimsThat(getState(), { excluded: false }), reason: '' } });
    showDialog('excludeClaims');
  },
  includeClaims: () =>
    void execute({ type: 'includeClaims', claimIds: targetClaimsThat(getState(), { excluded: true }) }),
  copyClaims: () => copyClaims('table'),
  copyClaimsAsMarkdown: () => copyClaims('markdown'),
  newContradiction: () => showDialog('newContradiction'),
};

/** Goes to the evidence and its search field, whose text is ready to be replaced. */
function findClaims(): void {
  const select = (): boolean => {
    const field = document.querySelector<HTMLInputElement>('#evidence-search');
    field?.select();
    return field !== null;
  };
  update({ view: 'evidence' });
  // At once where the view is there already, else after it is drawn.
  if (!select()) requestAnimationFrame(select);
}
