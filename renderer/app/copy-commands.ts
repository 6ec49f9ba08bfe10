import { t } from '../../common/language/texts.ts';
import { api, settle, unexpected } from '../api.ts';
import { update } from '../model/store.ts';
import { copyTable, type PictureTarget } from '../ui/copy/copy-items.ts';
import type { TableFormat } from '../ui/copy/formats.ts';
import { copyableInView } from '../ui/copy/offers.ts';

/** Page: copying from whatever view is shown. */

/** Pictures go to the clipboard and into files through the main process. */
export const PICTURE_TARGET: PictureTarget = {
  copy: async (png) => {
    const result = await settle(api().copyPicture({ png }));
    if (!result.ok) update({ alert: result.problem });
  },
  save: async (name, format, bytes) => {
    const result = await settle(api().savePicture({ name, format, bytes }));
    if (!result.ok) update({ alert: result.problem });
    else if (result.value) update({ written: { what: t('Picture'), file: result.value }, alert: null });
  },
  failed: (error) => update({ alert: unexpected(error) }),
};

/** The ways to copy a table. */
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
    const remedy = t('Go to a view that has one, such as the matrix.');
    update({ alert: { code: 'invalid', message: t('There is no table to copy here.'), remedy } });
  };
}
