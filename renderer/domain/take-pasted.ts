import { update } from '../model/store.ts';
import { editsText } from '../ui/platform-keys.ts';

/**
 * Page: opens the import wizard on what is pasted where no field takes it, for the open workbook or for a new one. A text of several lines or
 * cells is taken in a field of one line too, which would run them together. Gives whether it was taken.
 */
export function takePasted(event: ClipboardEvent, into: 'open' | 'new'): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const html = event.clipboardData?.getData('text/html') ?? '';
  const { activeElement } = document;
  const isLine = activeElement instanceof HTMLInputElement && /[\n\t]/.test(text.trim());
  if (event.defaultPrevented || (editsText(activeElement) && !isLine)) return false;
  if (`${text}${html}`.trim() === '') return false;
  event.preventDefault();
  update({ importing: { clipping: { text, html }, into }, dialog: 'import', alert: null });
  return true;
}
