import type { MenuCommand } from '../../../electron/ipc/contract.ts';
import type { Action } from '../../app/action.ts';
import { claimsInHand } from '../../model/claims-in-hand.ts';
import { type AppState, getState, showDialog, update } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { copyClaims } from './clipboard.ts';

type EvidenceCommand = Extract<
  MenuCommand,
  | 'findClaims'
  | 'excludeClaims'
  | 'includeClaims'
  | 'copyClaims'
  | 'copyClaimsAsMarkdown'
  | 'newContradiction'
>;

const isOpen = ({ open }: AppState): boolean => open !== null;
const SELECT_FIRST = 'Select claims in the evidence first.';

/** Of the claims in hand, those that are excluded, or those that are not. */
function inHand(state: AppState, excluded: boolean): string[] {
  const ids = new Set(claimsInHand(state));
  return (state.open?.tables.claims ?? [])
    .filter((c) => ids.has(c.id) && (c.excludedReason !== null) === excluded)
    .map((c) => c.id);
}

/** What can be asked for in the views of claims and contradictions. */
export const evidenceActions: Record<EvidenceCommand, Omit<Action, 'id'>> = {
  findClaims: { title: 'Find claims…', shortcut: 'Ctrl+F', enabled: isOpen, run: findClaims },
  excludeClaims: {
    title: 'Exclude the selected claims from scoring…',
    shortcut: 'Ctrl+Shift+X',
    enabled: (state) => inHand(state, false).length > 0,
    needs: `${SELECT_FIRST} Those that are excluded already stay so.`,
    run: () => {
      update({ exclusion: { claimIds: inHand(getState(), false), reason: '' } });
      showDialog('excludeClaims');
    },
  },
  includeClaims: {
    title: 'Count the selected claims again',
    enabled: (state) => inHand(state, true).length > 0,
    needs: 'Select claims in the evidence that are excluded.',
    run: () => void execute({ type: 'includeClaims', claimIds: inHand(getState(), true) }),
  },
  copyClaims: {
    title: 'Copy the selected claims as a table',
    enabled: (state) => claimsInHand(state).length > 0,
    needs: SELECT_FIRST,
    run: () => copyClaims('table'),
  },
  copyClaimsAsMarkdown: {
    title: 'Copy the selected claims as Markdown',
    enabled: (state) => claimsInHand(state).length > 0,
    needs: SELECT_FIRST,
    run: () => copyClaims('markdown'),
  },
  newContradiction: {
    title: 'New contradiction from the selected claims…',
    enabled: (state) => claimsInHand(state).length > 1,
    needs: 'Select at least two claims in the evidence, one for each side.',
    run: () => showDialog('newContradiction'),
  },
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
