/** Plain Node: commands about earlier states of the workbook. */
import { restoreFromBackup } from '../backups/restore-backup.ts';
import { restoreInPlace } from '../history/restore.ts';
import type { Handler } from './handler.ts';

export const restoreState: Handler<'restoreState'> = (context, { eventNumber }) => ({
  label: restoreInPlace(context, eventNumber),
});

export const restoreBackup: Handler<'restoreBackup'> = (context, backup) => ({
  label: restoreFromBackup(context, backup),
});
