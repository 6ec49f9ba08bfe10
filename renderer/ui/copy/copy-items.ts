import { COMMANDS } from '../../../common/commands.ts';
import { type Message, t } from '../../../common/language/texts.ts';
import type { MenuItem } from '../Menu.tsx';
import { type Picture, pictureOf, pngOf } from '../picture/picture.ts';
import { copy } from './clipboard.ts';
import { copiedTable, type TableFormat } from './formats.ts';
import type { Offer } from './offers.ts';

/** Named as the commands that do the same for the view. */
const FORMATS: readonly (readonly [TableFormat, Message])[] = [
  ['table', COMMANDS.copyTable.title],
  ['cells', COMMANDS.copyTableWithoutHeadings.title],
  ['markdown', COMMANDS.copyTableAsMarkdown.title],
  ['html', COMMANDS.copyTableAsHtml.title],
];

/** Every way to copy or save what is offered, as items of a menu. */
export function copyItems({ table, picture }: Offer): MenuItem[] {
  const tables = table
    ? FORMATS.map(([format, label]) => ({ label: t(label), run: () => copyTable({ table }, format) }))
    : [];
  if (!picture) return tables;
  return [
    ...tables,
    { label: t('Copy as picture'), run: () => void copyPicture(picture) },
    { label: t('Save picture as PNG…'), run: () => void savePicture(picture, 'png') },
    { label: t('Save picture as SVG…'), run: () => void savePicture(picture, 'svg') },
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

/** What becomes of a picture, which only the shell knows; both say themselves what went wrong. */
export interface PictureTarget {
  readonly copy: (png: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly save: (name: string, format: 'png' | 'svg', bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** A picture could not be drawn. */
  readonly failed: (error: unknown) => void;
}

let target: PictureTarget | null = null;

/** Says once, at the start of the page, what becomes of pictures. */
export function providePictureTarget(given: PictureTarget): void {
  target = given;
}

const copyPicture = ({ of }: Pictured): Promise<void> =>
  withPicture(of, async (picture, { copy: put }) => put(await pngOf(picture)));

const savePicture = ({ of, name }: Pictured, format: 'png' | 'svg'): Promise<void> =>
  withPicture(of, async (picture, { save }) =>
    save(name, format, format === 'png' ? await pngOf(picture) : new TextEncoder().encode(picture.svg)),
  );

async function withPicture(
  of: HTMLElement,
  use: (picture: Picture, given: PictureTarget) => Promise<void>,
): Promise<void> {
  if (!target) throw new Error('Pictures are asked for before anything takes them (providePictureTarget).');
  try {
    await use(await pictureOf(of), target);
  } catch (error) {
    target.failed(error);
  }
}
