/** Main process: the one way out of the app, to the place for updates. docs/SECURITY.md has the rule. */
import { type Session, session } from 'electron';
import { leadsTo, type Place } from './place.ts';
import type { Fetch } from './transfer.ts';

/** The session that electron-updater would use by itself too, so that nothing of it gets past the rule. */
const PARTITION = 'electron-updater';

/**
 * Locks the session of updates and gives the function by which it is asked. A request goes out only while `agreed` says so, and only to
 * the place; nothing is kept of the answers, no cookie is sent or taken, and the server is not told which program asks.
 * @param place null where this copy has none: nothing goes out then
 */
export function openLine(place: Place | null, agreed: () => boolean): Fetch {
  // Without "persist:" it lives in memory, and without a cache.
  const own = session.fromPartition(PARTITION, { cache: false });
  lockLine(own, place, agreed);
  return (address, options) => own.fetch(address, options);
}

function lockLine(own: Session, place: Place | null, agreed: () => boolean): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.on('will-download', (event) => event.preventDefault());
  own.setUserAgent('Weighbridge');
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: place === null || !agreed() || !leadsTo(place, url) });
  });
  own.webRequest.onBeforeSendHeaders(({ requestHeaders }, answer) => {
    answer({ requestHeaders: without(requestHeaders, /^(cookie|authorization|referer|sec-ch-ua.*)$/i) });
  });
  own.webRequest.onHeadersReceived(({ responseHeaders = {} }, answer) => {
    answer({ responseHeaders: without(responseHeaders, /^set-cookie2?$/i) });
  });
}

const without = <T>(headers: Readonly<Record<string, T>>, names: RegExp): Record<string, T> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.test(name)));
