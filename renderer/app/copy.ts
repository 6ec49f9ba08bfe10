import { update } from '../model/store.ts';
import type { TableFormat } from '../ui/copy/formats.ts';
import { copyTable } from '../ui/copy/items.ts';
import { copyableInView } from '../ui/copy/offers.ts';

/** Page: the ways to copy a table from whatever view is shown. */
export const tableCommands = {
  copyTable: copying('table'),
  copyTableWithoutHeadings: copying('cells'),
  copyTableAsMarkdown: copying('markdown'),
  copyTableAsHtml: copying('html'),
};

/** The table that has the focus, else the first of the view. */
function copying(format: TableFormat): () => void {
  return () => {
    const offer = copyableInView();
    if (offer && copyTable(offer, format)) return;
    const remedy = 'Go to a view that has one, such as the matrix.';
    update({ alert: { code: 'invalid', message: 'There is no table to copy here.', remedy } });
  };
}
