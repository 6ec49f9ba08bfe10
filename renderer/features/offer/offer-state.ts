import type { EvidenceOffer } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { getState, showDialog, update } from '../../model/store.ts';
import { createDocumentStore } from '../../state/create-store.ts';

/** Page: newer built-in evidence for this workbook, as far as it was asked for. */
export const offerState = createDocumentStore<{
  /** Undefined before it was asked for, null where there is none. */
  readonly offer: EvidenceOffer | null | undefined;
  /** Conflicts in which the new evidence is taken, by key. */
  readonly take: readonly string[];
}>({ offer: undefined, take: [] });

/** Asks for the offer as it would be with these conflicts decided for the new evidence. */
export async function askOffer(take: readonly string[] = offerState.get().take): Promise<void> {
  const asked = getState().open?.path;
  offerState.set({ take });
  const result = await settle(api().evidenceOffer({ take: [...take] }));
  if (getState().open?.path !== asked || offerState.get().take !== take) return;
  if (result.ok) offerState.set({ offer: result.value });
  else update({ alert: result.problem });
}

/** Looks for newer evidence and shows what there is. */
export function lookForEvidence(): void {
  offerState.set({ offer: undefined, take: [] });
  showDialog('evidenceOffer');
  void askOffer();
}
