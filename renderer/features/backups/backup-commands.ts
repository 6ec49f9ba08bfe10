import { showBackups } from './backups-state.ts';

/** Page: backups of the workbook. */
export const backupCommands = { backups: showBackups };
