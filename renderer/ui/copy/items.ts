import { COMMANDS } from '../../../common/commands.ts';
import { api, settle, unexpected } from '../../api.ts';
import { update } from '../../model/store.ts';
import type { MenuItem } from '../Menu.tsx';
import { type Picture, pictureOf, pngOf } from '../picture/picture.ts';
import { copy } from './clipboard.ts';
import { copiedTable, type TableFormat } from './formats.ts';
import type { Offer } from './offers.ts';

/** Named as the commands that do the same for the view. */
const FORMATS: readonly (readonly [TableFormat, string])[] = [
  ['table', COMMANDS.copyTable.title],
  ['cells', COMMANDS.copyTableWithoutHeadings.title],
  ['markdown', COMMANDS.copyTableAsMarkdown.title],
  ['html', COMMANDS.copyTableAsHtml.title],
];

/** Every way to copy or save what is offered, as items of a menu. */
export function copyItems({ table, picture }: Offer): MenuItem[] {
  const tables = table
    ? FORMATS.map(([format, label]) => ({ label, run: () => copyTable({ table }, format) }))
    : [];
  if (!picture) return tables;
  return [
    ...tables,
    { label: 'Copy as picture', run: () => void copyPicture(picture) },
    { label: 'Save picture as PNG…', run: () => void savePicture(picture, 'png') },
    { label: 'Save picture as SVG…', run: () => void savePicture(picture, 'svg') },
  ];
}

/** Puts the table of an offer into the clipboard; false where it has none. */
export function copyTable({ table }: Offer, format: TableFormat): boolean {
  const shown = table?.();
  if (!shown) return false;
  copy(copiedTable(shown, format));
  return true;
}

type Pictured = NonNullable<Offer['picture']>;

const copyPicture = ({ of }: Pictured): Promise<void> =>
  withPicture(of, async (picture) => {
    const result = await settle(api().copyPicture({ png: await pngOf(picture) }));
    if (!result.ok) update({ alert: result.problem });
  });

const savePicture = ({ of, name }: Pictured, format: 'png' | 'svg'): Promise<void> =>
  withPicture(of, async (picture) => {
    const bytes = format === 'png' ? await pngOf(picture) : new TextEncoder().encode(picture.svg);
    const result = await settle(api().savePicture({ name, format, bytes }));
    if (!result.ok) update({ alert: result.problem });
    else if (result.value) update({ written: { what: 'Picture', path: result.value.path }, alert: null });
  });

/** A picture that cannot be drawn says so. */
async function withPicture(of: HTMLElement, use: (picture: Picture) => Promise<void>): Promise<void> {
  try {
    await use(await pictureOf(of));
  } catch (error) {
    update({ alert: unexpected(error) });
  }
}
