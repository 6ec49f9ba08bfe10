import type { WebContents } from 'electron';

/** Who has said that its page is drawn, and who waits for that. */
export interface Readiness {
  /** Resolves when this page has said so; at once if it has already. */
  readonly of: (contents: WebContents) => Promise<void>;
  readonly announce: (contents: WebContents) => void;
}

export function createReadiness(): Readiness {
  const signals = new WeakMap<WebContents, { promise: Promise<void>; resolve: () => void }>();
  const signal = (contents: WebContents) => {
    const known = signals.get(contents) ?? Promise.withResolvers<void>();
    signals.set(contents, known);
    return known;
  };
  return {
    of: (contents) => signal(contents).promise,
    announce: (contents) => signal(contents).resolve(),
  };
}
