/** Main process: which pages may ask for anything. */
/** The only origin that the app's own pages have. */
export const APP_ORIGIN = 'app://weighbridge';

interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** True for a top frame of one of our own pages. A sender that is gone (null) is not trusted. */
export function isTrustedFrame(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}

/** True for an address of our own origin; anything that does not parse is not. */
export function isAppUrl(address: string): boolean {
  try {
    const url = new URL(address);
    return `${url.protocol}//${url.host}` === APP_ORIGIN && url.username === '' && url.password === '';
  } catch {
    return false;
  }
}
