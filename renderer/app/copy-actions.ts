import type { MenuCommand } from '../../electron/ipc/contract.ts';
import { type AppState, update } from '../model/store.ts';
import type { TableFormat } from '../ui/copy/formats.ts';
import { copyTable } from '../ui/copy/items.ts';
import { copyableInView } from '../ui/copy/offers.ts';
import type { Action } from './action.ts';

type CopyCommand = Extract<MenuCommand, `copyTable${string}`>;

/** The ways to copy a table. */
export const copyActions: Record<CopyCommand, Omit<Action, 'id'>> = {
  copyTable: { title: 'Copy the table', shortcut: 'Ctrl+Alt+C', ...copying('table') },
  copyTableWithoutHeadings: { title: 'Copy the table without headings', ...copying('cells') },
  copyTableAsMarkdown: { title: 'Copy the table as Markdown', ...copying('markdown') },
  copyTableAsHtml: { title: 'Copy the table as HTML', ...copying('html') },
};

/** The table that has the focus, else the first of the view. */
function copying(format: TableFormat) {
  return {
    enabled: ({ open }: AppState) => open !== null,
    run: () => {
      const offer = copyableInView();
      if (offer && copyTable(offer, format)) return;
      const remedy = 'Go to a view that has one, such as the matrix.';
      update({ alert: { code: 'invalid', message: 'There is no table to copy here.', remedy } });
    },
  };
}
