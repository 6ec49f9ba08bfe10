import { update } from './store.ts';

/**
 * Below this width (1100 CSS pixels; a zoomed window has fewer of them too) two alternatives do not fit beside the
 * sidebar, the sliders and the inspector. Only this file knows the width: the style sheets ask for
 * `:root[data-narrow]`.
 */
const NARROW = '(max-width: 1100px)';

/** Follows the width of the window. Returns a function that ends it. */
export function followWidth(): () => void {
  const query = window.matchMedia(NARROW);
  const tell = (): void => {
    document.documentElement.toggleAttribute('data-narrow', query.matches);
    update({ narrow: query.matches });
  };
  tell();
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}
