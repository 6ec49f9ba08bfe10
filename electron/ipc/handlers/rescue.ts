/** Main process: what can be done about a workbook that does not open. */
import { app } from 'electron';
import { UserFacingError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import { analystName } from '../../../db/analyst-name.ts';
import { WORKBOOK_EXTENSION, workbookName } from '../../../db/paths.ts';
import type { RescueRequest } from '../../../db/recovery/rescue.ts';
import { workbookFilter } from '../../windows/dialogs.ts';
import type { WorkbookSession } from '../../workbook-session.ts';
import type { HandlersOf } from '../router.ts';
import { type Outlets, saveAs, writeFor } from './outlets.ts';

type RescueCalls =
  | 'rescueOutlook'
  | 'recoverWorkbook'
  | 'openRecovered'
  | 'exportReadable'
  | 'restoreInstead'
  | 'openDoubtful';

export function rescueHandlers(outlets: Outlets): HandlersOf<RescueCalls> {
  /** What each session has recovered last: the page names no file. */
  const recovered = new WeakMap<WorkbookSession, string>();
  return {
    rescueOutlook: (_nothing, { session }) => session.database.rescueOutlook(requestOf(session)),
    openDoubtful: async (_nothing, { session }) => {
      await session.workbook.lookAtDoubtful();
      session.tell('workbookReplaced', { path: session.workbook.path() });
      return null;
    },
    recoverWorkbook: async (_nothing, context) => {
      const { session } = context;
      let report: readonly string[] = [];
      const saved = await saveAs(
        outlets,
        context,
        workbookChoice(t('Recover into a new workbook'), t('{name} recovered', { name: nameOf(session) })),
        async (to) => {
          report = await session.database.rescueInto({ ...requestOf(session), to });
          recovered.set(session, to);
        },
      );
      return saved && { ...saved, report };
    },
    openRecovered: async (_nothing, { session }) => {
      const path = recovered.get(session);
      if (path === undefined) {
        throw new UserFacingError(
          'not-found',
          t('Nothing was recovered in this window.'),
          t('Recover it first.'),
        );
      }
      await session.change(path);
      return null;
    },
    exportReadable: (_nothing, context) => {
      const { session } = context;
      const choice = {
        title: t('Export what can be read'),
        name: t('{name} readable', { name: nameOf(session) }),
        extension: 'json',
        kind: 'JSON',
      };
      return saveAs(outlets, context, choice, async (path) => {
        await writeFor(context, path, await session.database.readableJson(requestOf(session)));
      });
    },
    restoreInstead: async ({ backupId, inPlace }, context) => {
      const { session } = context;
      const request = { ...requestOf(session), backupId };
      if (inPlace) {
        const setAside = await session.database.restoreInstead({ ...request, to: null });
        await session.change(session.workbook.path());
        return { setAside: setAside === null ? null : outlets.files.keep(setAside) };
      }
      const choice = workbookChoice(
        t('Make a workbook of the backup'),
        t('{name} restored', { name: nameOf(session) }),
      );
      const saved = await saveAs(outlets, context, choice, async (to) => {
        await session.database.restoreInstead({ ...request, to });
        await session.change(to);
      });
      return saved && { setAside: null };
    },
  };
}

const workbookChoice = (title: string, name: string) => ({
  title,
  name,
  extension: WORKBOOK_EXTENSION,
  kind: workbookFilter().name,
});

const nameOf = ({ workbook }: WorkbookSession): string => workbookName(workbook.path());

function requestOf({ workbook }: WorkbookSession): RescueRequest {
  const data = app.getPath('userData');
  return { path: workbook.path(), data, analyst: analystName(data) };
}
