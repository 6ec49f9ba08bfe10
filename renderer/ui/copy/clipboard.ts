/** What goes into the clipboard: plain text, and the same as HTML for programs that take it. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** Puts it into a copy event that the user's own copying made. */
export function putInto(data: DataTransfer, { text, html }: Copied): void {
  data.setData('text/plain', text);
  if (html !== undefined) data.setData('text/html', html);
}

/** Puts it into the clipboard, whatever has the focus. */
export function copy(copied: Copied): void {
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.clipboardData) putInto(event.clipboardData, copied);
  };
  document.addEventListener('copy', put, { capture: true });
  // Deprecated without a successor that needs no permission: the page has none (electron/security.ts).
  document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
}
