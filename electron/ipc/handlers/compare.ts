/** Main process: comparing the open workbook with its past or with another file, and writing its past as a copy. */
import { basename } from 'node:path';
import { app } from 'electron';
import { UserFacingError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import { analystName } from '../../../db/analyst-name.ts';
import { WORKBOOK_EXTENSION, workbookName } from '../../../db/paths.ts';
import { askOpen, workbookFilter } from '../../windows/dialogs.ts';
import type { WorkbookSession } from '../../workbook-session.ts';
import type { HandlersOf } from '../router.ts';
import { type Outlets, saveAs } from './outlets.ts';

type CompareCalls = 'compareStates' | 'chooseCompared' | 'saveCopyAsOf';

export function compareHandlers(outlets: Outlets): HandlersOf<CompareCalls> {
  /** The other file that was chosen last and could be compared with; the page never names one. */
  const chosen = new WeakMap<WorkbookSession, string>();
  /** One that was chosen after it and has not been read yet. */
  const candidates = new WeakMap<WorkbookSession, string>();
  const chosenFor = (session: WorkbookSession): string => {
    const path = candidates.get(session) ?? chosen.get(session);
    if (path !== undefined) return path;
    throw new UserFacingError(
      'not-found',
      t('No other workbook was chosen to compare with.'),
      t('Choose one with Another Workbook.'),
    );
  };
  return {
    compareStates: async ({ from, to }, { session }) => {
      if (from !== 'file') return session.database.compare(from, to);
      const path = chosenFor(session);
      candidates.delete(session);
      const comparison = await session.database.compare({ path }, to);
      chosen.set(session, path);
      return comparison;
    },
    chooseCompared: async (_nothing, { sender, session }) => {
      const path = await askOpen(sender, {
        title: t('Compare with a workbook'),
        filters: [workbookFilter()],
      });
      if (path === null) return null;
      candidates.set(session, path);
      return { name: basename(path) };
    },
    saveCopyAsOf: ({ eventNumber }, context) => {
      const { database, workbook } = context.session;
      const choice = {
        title: t('Save a copy as of change {number}', { number: String(eventNumber) }),
        name: t('{name} as of change {number}', {
          name: workbookName(workbook.path()),
          number: String(eventNumber),
        }),
        extension: WORKBOOK_EXTENSION,
        kind: workbookFilter().name,
      };
      return saveAs(outlets, context, choice, async (path) => {
        await database.copyAsOf({ path, eventNumber, analyst: analystName(app.getPath('userData')) });
      });
    },
  };
}
