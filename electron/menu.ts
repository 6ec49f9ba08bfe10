/** Main process. */
import { dialog, Menu, type WebContents } from 'electron';
import { COMMAND_IDS, type CommandId } from '../common/commands.ts';
import { toUserError } from '../common/errors.ts';
import { faultOf } from '../common/faults.ts';
import { platformOf } from '../common/keys.ts';
import { presentLanguage } from '../common/language/present.ts';
import type { MenuMarks } from '../common/menu-marks.ts';
import type { RecentWorkbook } from '../db/recent-workbooks.ts';
import { push } from './ipc/push.ts';
import type { Log } from './log.ts';
import { itemMarks, menuTemplate } from './menu-template.ts';
import type { Documents } from './windows/documents.ts';
import type { Readiness } from './windows/readiness.ts';

/** The application menu, which is always that of the window in front. */
export interface AppMenu {
  /** Draws it anew where the list of recent workbooks has changed, and marks it for the window in front. */
  readonly draw: () => Promise<void>;
  /** Takes what a page says of its commands. */
  readonly mark: (page: WebContents, marks: MenuMarks) => void;
}

/** Keeps the menu. Items ask the page in front to act, so that menu, palette and buttons do the same. */
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
): AppMenu {
  let drawn: string | null = null;
  const known = new WeakMap<WebContents, MenuMarks>();
  const state = () => {
    const page = documents.front()?.window.webContents;
    return { marks: (page && known.get(page)) ?? null, reopens: reopens() };
  };
  // Choosing an item with a tick turns it over; whether that was right is what the page says then.
  const markItems = (): void => {
    const now = state();
    for (const id of COMMAND_IDS) {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (item) Object.assign(item, itemMarks(id, now));
    }
  };
  const draw = (recent: readonly RecentWorkbook[]): void => {
    const shown = JSON.stringify([recent, presentLanguage().locale]);
    if (drawn === shown) {
      markItems();
      return;
    }
    drawn = shown;
    const template = menuTemplate(platformOf(process.platform), {
      send: (command) => {
        markItems();
        void sendToFront(command, documents, readiness);
      },
      recent,
      ...state(),
      openRecent: (id) => void openRecent(id, documents, log),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  // Without the list, which may be on a slow drive, there is a menu too.
  draw([]);
  return {
    draw: async () => draw(await documents.recent()),
    mark: (page, marks) => {
      known.set(page, marks);
      markItems();
    },
  };
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
