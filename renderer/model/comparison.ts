/** Page: two states of the workbook that are compared, and what differs between them. */
import type { StateComparison } from '../../electron/ipc/contract.ts';
import { api, settle } from '../api.ts';
import { createDocumentStore } from '../state/create-store.ts';
import { showDialog, update } from './store.ts';

/** Right after the change of this number; null for the present; `file` for another workbook as it is. */
export type Before = number | null | 'file';

export const comparisonState = createDocumentStore<{
  readonly from: Before;
  readonly to: number | null;
  /** The other workbook that was chosen last. */
  readonly file: string | null;
  /** Null while it is asked for. */
  readonly result: StateComparison | null;
  /** It was refused, which the alert says. */
  readonly failed: boolean;
}>({ from: null, to: null, file: null, result: null, failed: false });

/** Compares two states; what is asked for meanwhile takes the place of this. Whether that was not refused. */
export async function compareStates(from: Before, to: number | null): Promise<boolean> {
  comparisonState.set({ from, to, result: null, failed: false });
  update({ alert: null });
  const answer = await settle(api().compareStates({ from, to }));
  const now = comparisonState.get();
  if (now.from !== from || now.to !== to) return true;
  if (answer.ok) comparisonState.set({ result: answer.value });
  else {
    comparisonState.set({ failed: true });
    update({ alert: answer.problem });
  }
  return answer.ok;
}

/** Compares with another workbook that was just chosen; where it is refused, what was compared before stays, beside the reason. */
export async function compareWithFile(name: string): Promise<void> {
  const before = comparisonState.get();
  comparisonState.set({ file: name });
  if (!(await compareStates('file', before.to))) comparisonState.set(before);
}

/** Opens the comparison of a state with a later one, the present as a rule. */
export function showComparison(from: Before, to: number | null = null): void {
  showDialog('compare');
  void compareStates(from, to);
}
