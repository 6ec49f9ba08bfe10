import { COMMAND_IDS } from '../../common/commands.ts';
import type { MenuMarks } from '../../common/menu-marks.ts';
import { api, settle } from '../api.ts';
import { checkedCommands } from '../commands/checked.ts';
import { isEnabled } from '../commands/conditions.ts';
import { type AppState, getState, subscribe } from '../model/store.ts';

/** Page: tells the menu of the system what can be chosen in it. */

/** What the menu is to show in this state. */
export const marksOf = (state: AppState): MenuMarks => ({
  disabled: COMMAND_IDS.filter((id) => !isEnabled(id, state)),
  checked: checkedCommands(state),
});

/** How long the window has to be still before the menu is told, in milliseconds: nobody opens a menu while dragging a weight. */
const REST_MS = 120;

/** Keeps the menu as the window is, until the returned function is called. */
export function followMenu(): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const marks = marksOf(getState());
    const text = JSON.stringify(marks);
    if (text === told) return;
    told = text;
    void settle(api().markMenu(marks));
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, REST_MS);
  };
  soon();
  const end = subscribe(soon);
  return () => {
    clearTimeout(timer);
    end();
  };
}
