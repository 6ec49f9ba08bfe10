import type { BackupList } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { showDialog, update } from '../../model/store.ts';
import { createDocumentStore } from '../../state/create-store.ts';

/** Page: the backups of this workbook, as far as they were asked for. */
export const backupsState = createDocumentStore<{
  /** Null before they were read. */
  readonly list: BackupList | null;
  /** They cannot be read; the alert says why. */
  readonly failed: boolean;
  /** The id of the backup that is looked at. */
  readonly chosen: string | null;
}>({ list: null, failed: false, chosen: null });

/** Shows a list; the newest is looked at unless the one that was is still there. */
export function showList(list: BackupList): void {
  const { chosen } = backupsState.get();
  const stays = list.backups.some(({ id }) => id === chosen);
  backupsState.set({ list, failed: false, chosen: stays ? chosen : (list.backups[0]?.id ?? null) });
}

/** Reads the list anew. */
export async function readBackups(): Promise<void> {
  const result = await settle(api().listBackups());
  if (result.ok) showList(result.value);
  else {
    backupsState.set({ failed: true });
    update({ alert: result.problem });
  }
}

/** Shows the backups of this workbook. */
export function showBackups(): void {
  backupsState.set({ list: null, failed: false, chosen: null });
  showDialog('backups');
  void readBackups();
}
