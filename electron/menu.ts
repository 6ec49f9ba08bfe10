/** Main process. */
import { dialog, Menu } from 'electron';
import type { CommandId } from '../common/commands.ts';
import { toUserError } from '../common/errors.ts';
import { faultOf } from '../common/faults.ts';
import { platformOf } from '../common/keys.ts';
import type { RecentWorkbook } from '../db/recent-workbooks.ts';
import { push } from './ipc/push.ts';
import type { Log } from './log.ts';
import { menuTemplate } from './menu-template.ts';
import type { Documents } from './windows/documents.ts';
import type { Readiness } from './windows/readiness.ts';

/**
 * Keeps the application menu, and gives what draws it anew when the list of recent workbooks may have changed. Items ask the
 * page in front to act, so that menu, palette and buttons do the same.
 */
export function keepMenu(
  documents: Documents,
  {
    readiness,
    log,
    reopens,
  }: {
    readonly readiness: Readiness;
    readonly log: Pick<Log, 'fault'>;
    /** Whether a start opens what was open at the last end. */
    readonly reopens: () => boolean;
  },
): () => Promise<void> {
  let drawn: string | null = null;
  const draw = (recent: readonly RecentWorkbook[]): void => {
    const shown = JSON.stringify([recent, reopens()]);
    if (drawn === shown) return;
    drawn = shown;
    const template = menuTemplate(platformOf(process.platform), {
      send: (command) => void sendToFront(command, documents, readiness),
      recent,
      reopens: reopens(),
      openRecent: (id) => void openRecent(id, documents, log),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  // Without the list, which may be on a slow drive, there is a menu too.
  draw([]);
  return async () => draw(await documents.recent());
}

/** An item goes to the page in front; one that is chosen while its page loads waits for the page. */
async function sendToFront(command: CommandId, { front, open }: Documents, readiness: Readiness) {
  // A page that does not answer must not keep its window open.
  if (command === 'closeWindow') return front()?.window.close();
  // A Mac has a menu without windows.
  if (!front()) await open(null);
  const page = front()?.window.webContents;
  if (!page) return;
  await readiness.of(page);
  push(page, 'menuCommand', command);
}

async function openRecent(id: string, { front, openRecent }: Documents, log: Pick<Log, 'fault'>) {
  const shown = front();
  try {
    await openRecent(id, shown?.window.webContents);
  } catch (error) {
    const fault = faultOf(error);
    if (fault) log.fault('opening a workbook of the list', fault);
    const problem = toUserError(error);
    if (shown) shown.session.tell('problem', problem);
    else dialog.showErrorBox(problem.message, problem.remedy);
  }
}
