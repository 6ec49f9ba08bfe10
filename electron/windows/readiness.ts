/** Main process: which pages are drawn. */
import type { WebContents } from 'electron';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';

/** Who has said that its page is drawn, and who waits for that. */
export interface Readiness {
  /** Resolves when this page has said so, at once if it has already; rejects when it said that it cannot. */
  readonly of: (contents: WebContents) => Promise<void>;
  readonly announce: (contents: WebContents) => void;
  readonly fail: (contents: WebContents, message: string) => void;
}

export function createReadiness(): Readiness {
  const signals = new WeakMap<WebContents, PromiseWithResolvers<void>>();
  const signal = (contents: WebContents): PromiseWithResolvers<void> => {
    const known = signals.get(contents);
    if (known) return known;
    const made = Promise.withResolvers<void>();
    // Whoever waits hears of a failure; a page that nobody waits for may fail unheard.
    made.promise.catch(() => {});
    signals.set(contents, made);
    return made;
  };
  return {
    of: (contents) => signal(contents).promise,
    announce: (contents) => signal(contents).resolve(),
    fail: (contents, message) =>
      signal(contents).reject(
        new UserFacingError('disk', message, t('Try again, or choose another scenario.')),
      ),
  };
}
