import { type ComponentType, lazy, useState } from 'react';

/** A part of the page that need not be loaded before it is shown. */
export interface Part<P> {
  /** Loads it, so that it is there at once when it is shown. */
  readonly load: () => Promise<unknown>;
  /** What draws it: the part itself where it is there, else what waits for it. */
  readonly drawnBy: () => ComponentType<P>;
}

/** A part that the first picture of the window does without: its script is loaded when it is first shown, or before. */
export function later<P>(load: () => Promise<ComponentType<P>>): Part<P> {
  let there: ComponentType<P> | null = null;
  const loaded = async (): Promise<{ default: ComponentType<P> }> => {
    there ??= await load();
    return { default: there };
  };
  const waiting = lazy(loaded) as unknown as ComponentType<P>;
  return { load: loaded, drawnBy: () => there ?? waiting };
}

/** A part that is there from the beginning. */
export const present = <P,>(part: ComponentType<P>): Part<P> => ({
  load: () => Promise.resolve(),
  drawnBy: () => part,
});

/** Draws a part. Where its script is not there yet, the next `Suspense` around it shows what it shows meanwhile. */
export function Drawn<P extends object>({ part, given }: { readonly part: Part<P>; readonly given: P }) {
  // What has been begun with one goes on with it: another component in its place would begin anew.
  const [By] = useState(() => part.drawnBy());
  return <By {...given} />;
}
