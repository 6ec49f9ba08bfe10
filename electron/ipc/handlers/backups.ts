/** Main process: where backups lie, and workbooks made of them. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { shell } from 'electron';
import { t } from '../../../common/language/texts.ts';
import { WORKBOOK_EXTENSION, workbookName } from '../../../db/paths.ts';
import { askDirectory, workbookFilter } from '../../windows/dialogs.ts';
import type { HandlersOf } from '../router.ts';
import { type Outlets, saveAs } from './outlets.ts';

type BackupCalls = 'copyBackup' | 'keepBackupLimits' | 'chooseBackupFolder' | 'showBackups';

export const backupHandlers = (outlets: Outlets): HandlersOf<BackupCalls> => ({
  copyBackup: ({ backupId }, context) => {
    const { database, workbook } = context.session;
    const choice = {
      title: t('Make a workbook of this backup'),
      name: t('{name} from backup', { name: workbookName(workbook.path()) }),
      extension: WORKBOOK_EXTENSION,
      kind: workbookFilter().name,
    };
    return saveAs(outlets, context, choice, async (path) => {
      await database.copyBackup({ backupId, path });
    });
  },
  keepBackupLimits: (limits, { session: { database } }) => database.keepBackupSettings(limits),
  chooseBackupFolder: async ({ standard }, { sender, session: { database } }) => {
    const folder = standard
      ? null
      : await askDirectory(sender, {
          title: t('Choose a folder for backups'),
          button: t('Keep backups here'),
        });
    if (!standard && folder === null) return null;
    return database.keepBackupSettings({ folder });
  },
  showBackups: async (_nothing, { session: { database } }) => {
    const { folder, backups } = await database.backups();
    const newest = backups.find(({ path }) => dirname(path) === folder);
    if (newest) shell.showItemInFolder(newest.path);
    else if (existsSync(folder)) await shell.openPath(folder);
    return null;
  },
});
