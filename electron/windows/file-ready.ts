/** Main process: what the desktop is told of a file that was written while nobody looked at its window. */
import { basename } from 'node:path';
import { type BrowserWindow, Notification } from 'electron';
import { t } from '../../common/language/texts.ts';

/** Says that a file is ready, where the window is not in front; a click brings the window forward. */
export function sayFileIsReady(window: BrowserWindow | null, path: string): void {
  if (window === null || window.isDestroyed() || window.isFocused() || !Notification.isSupported()) return;
  const notification = new Notification({
    title: 'Weighbridge',
    body: t('{name} is ready.', { name: basename(path) }),
  });
  notification.on('click', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  notification.show();
}
