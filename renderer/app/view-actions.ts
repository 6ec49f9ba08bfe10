import type { ShowCommand, ViewName } from '../../electron/ipc/contract.ts';
import { type AppState, update } from '../model/store.ts';
import { VIEW_NAMES, VIEWS } from '../model/views.ts';
import type { Action } from './action.ts';

/** The command that shows a view. */
export const showing = (view: ViewName): ShowCommand =>
  `show${view.charAt(0).toUpperCase()}${view.slice(1)}` as ShowCommand;

/** Some views open at their beginning, wherever one was in them. */
const FROM_THE_BEGINNING: Partial<Record<ViewName, Partial<AppState>>> = { sources: { reader: null } };

/** One action for every view. */
export const viewActions = Object.fromEntries(
  VIEW_NAMES.map((view) => {
    const { label, shortcut } = VIEWS[view];
    return [
      showing(view),
      {
        title: `Show the ${label.toLowerCase()}`,
        ...(shortcut !== undefined && { shortcut }),
        enabled: ({ open }: AppState) => open !== null,
        run: () => update({ view, ...FROM_THE_BEGINNING[view] }),
      },
    ];
  }),
) as unknown as Record<ShowCommand, Omit<Action, 'id'>>;
