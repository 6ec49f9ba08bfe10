import { t } from '../../common/language/texts.ts';
import { update } from '../model/store.ts';

/** Page: the browser cuts what is pasted into a field that has no room for it, and says nothing. This says it. */

type Room = Pick<HTMLInputElement, 'maxLength' | 'value' | 'selectionStart' | 'selectionEnd'>;

/** How many characters of a text the browser leaves out when it is pasted over what is selected. */
export function leftOut({ maxLength, value, selectionStart, selectionEnd }: Room, pasted: string): number {
  if (maxLength < 0) return 0;
  const selected = (selectionEnd ?? 0) - (selectionStart ?? 0);
  const room = Math.max(0, maxLength - (value.length - selected));
  return Math.max(0, pasted.replaceAll('\r\n', '\n').length - room);
}

export function onPaste({ target, clipboardData, defaultPrevented }: ClipboardEvent): void {
  if (defaultPrevented) return;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  const count = leftOut(target, clipboardData?.getData('text/plain') ?? '');
  if (count === 0) return;
  update({
    alert: {
      code: 'invalid',
      message: t(
        '{n, plural, one {The last # character of what you pasted was} other {The last # characters of what you pasted were}} left out.',
        { n: count },
      ),
      remedy: t(
        'The field that you pasted into takes {n, number}. Shorten the text, or keep the rest elsewhere.',
        { n: target.maxLength },
      ),
    },
  });
}
