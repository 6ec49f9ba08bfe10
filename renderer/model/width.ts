import { update } from './store.ts';

/**
 * Below this width (1100 CSS pixels; a zoomed window has fewer of them too) two alternatives do not fit beside the
 * sidebar, the sliders and the inspector. Only this file knows the size of the window: the style sheets ask for
 * `:root[data-narrow]`, `:root[data-tight]`, `:root[data-low]`, `:root[data-flat]` and `:root[data-slim]`.
 */
const NARROW = '(max-width: 1100px)';
/** Below this width four alternatives fit beside the inspector only if everything else is narrower. */
const TIGHT = '(max-width: 1360px)';
/** Below this height the rows of the matrix need the room of what stands above and below them. */
const LOW = '(max-height: 800px)';
/**
 * In such a window, which is one of 1440 by 900 points at 200 % and more, head, view and foot do not fit above one another: the page scrolls
 * as one, and the view has all of the window.
 */
const FLAT = '(max-height: 520px), (max-width: 620px)';
/** Below this width there is no room for two columns that stay and one that scrolls. */
const SLIM = '(max-width: 520px)';

/** Follows the size of the window. Returns a function that ends it. */
export function followWidth(): () => void {
  const ends = (
    [
      [NARROW, 'narrow'],
      [TIGHT, 'tight'],
      [LOW, 'low'],
      [FLAT, 'flat'],
      [SLIM, 'slim'],
    ] as const
  ).map(([condition, name]) => {
    const query = window.matchMedia(condition);
    const tell = (): void => {
      document.documentElement.toggleAttribute(`data-${name}`, query.matches);
      update({ [name]: query.matches });
    };
    tell();
    query.addEventListener('change', tell);
    return () => query.removeEventListener('change', tell);
  });
  return () => {
    for (const end of ends) end();
  };
}
