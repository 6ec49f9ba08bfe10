/** Main process: files that a hidden page makes of its report, and hands over. */
import type { WebContents } from 'electron';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import type { WorkControl } from '../leaving/works.ts';
import type { WindowParts } from '../windows/main-window.ts';
import type { WorkbookSession } from '../workbook-session.ts';
import { failAfterPatience, type ReportRequest, withReportWindow } from './report-window.ts';

/** Which pages are to hand a file over. */
export interface HandOvers {
  /** Waits for the file of a page. */
  readonly from: (contents: WebContents) => Promise<Uint8Array>;
  /** Takes a file from a page, once. A UserFacingError where nobody waits for one of this page. */
  readonly take: (contents: WebContents, bytes: Uint8Array) => void;
}

export function createHandOvers(): HandOvers {
  const awaited = new WeakMap<WebContents, (bytes: Uint8Array) => void>();
  return {
    from: (contents) => {
      const { promise, resolve } = Promise.withResolvers<Uint8Array>();
      awaited.set(contents, resolve);
      return promise;
    },
    take: (contents, bytes) => {
      const resolve = awaited.get(contents);
      if (!resolve) {
        throw new UserFacingError(
          'invalid',
          t('Nobody asked this page for a file.'),
          t('Nothing was written. Export the report from the menu.'),
        );
      }
      awaited.delete(contents);
      resolve(bytes);
    },
  };
}

/** Has a hidden window make a Word file or slides of the report: the same facts and sentences as on paper, by the same code. */
export const handedOverReport = (
  request: ReportRequest,
  session: WorkbookSession,
  parts: WindowParts,
  handOvers: HandOvers,
  control?: WorkControl,
): Promise<Uint8Array> =>
  withReportWindow(request, session, parts, control, async (contents, loaded) => {
    const file = handOvers.from(contents);
    // The page says that it is ready only for printing; here it can but say that it failed.
    const failed = parts.readiness.of(contents).then(() => failAfterPatience(contents));
    return Promise.race([loaded.then(() => file), failed, failAfterPatience(contents)]);
  });
