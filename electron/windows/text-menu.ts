/** Main process: the menu of a text field, and of words that are selected. What has a menu of its own in the page keeps the event. */
import { type ContextMenuParams, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { roleItem } from '../menu-roles.ts';

/** What the menu depends on; Electron's parameters have more. */
export type TextPlace = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

/** The items for a place in a page; none where there is nothing to do with text. */
export function textMenu({
  isEditable,
  selectionText,
  editFlags,
}: TextPlace): readonly MenuItemConstructorOptions[] {
  const { canUndo, canRedo, canCut, canCopy, canPaste, canSelectAll } = editFlags;
  if (isEditable) {
    return [
      { ...roleItem('undo'), enabled: canUndo },
      { ...roleItem('redo'), enabled: canRedo },
      { type: 'separator' },
      { ...roleItem('cut'), enabled: canCut },
      { ...roleItem('copy'), enabled: canCopy },
      { ...roleItem('paste'), enabled: canPaste },
      { ...roleItem('pasteAndMatchStyle'), enabled: canPaste },
      { type: 'separator' },
      { ...roleItem('selectAll'), enabled: canSelectAll },
    ];
  }
  return selectionText.trim() === '' ? [] : [roleItem('copy')];
}

/** Shows it at the pointer, or where the menu key was pressed. */
export function offerTextMenu(page: WebContents): void {
  page.on('context-menu', (_event, params) => {
    const items = textMenu(params);
    if (items.length > 0)
      Menu.buildFromTemplate([...items]).popup(params.frame ? { frame: params.frame } : {});
  });
}
