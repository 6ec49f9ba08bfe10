/**
 * Page: what is pointed at is lit wherever it is shown. Whatever stands for an alternative has `data-alternative` with its id, as the columns of
 * the matrix have `col-id`. One rule of a style sheet of its own is exchanged, so that nothing is drawn anew, and what is drawn later is lit too.
 */

/** What the pointer or the focus is at says whom it stands for by these. */
const SIGNS = ['data-alternative', 'col-id'] as const;

/** One that can be lit: its id, and what its column in the matrix is called. */
interface Near {
  readonly id: string;
  readonly column: string;
}

/** Whom a sign stands for; null for nobody, such as another column. */
type Find = (sign: string) => Near | null;

/**
 * The rules that light one alternative: grounds of rows, cells and names, and strokes of what charts draw. They stand in no layer, unlike all other
 * rules: where one comes or goes, Chromium lays out the whole page anew, which takes as long as several frames.
 */
const rulesFor = ({ id, column: name }: Near): string => {
  const is = `[data-alternative="${CSS.escape(id)}"]`;
  const column = `[col-id="${CSS.escape(name)}"]`;
  // no text: a style sheet
  return `
    :is(li, tr, th, td, button, span, section)${is}, ${column} { box-shadow: inset 0 0 0 100vmax var(--near); }
    ${is} ${is} { box-shadow: none; }
    :is(path, polygon)${is}, ${is} > :is(path, polygon, circle) { stroke-width: 3px; }
    svg${is} > path { stroke: currentColor; }
    ${is} > text { text-decoration: underline; }
    @media (forced-colors: active) { :is(li, tr, th, td, button)${is}, ${column} { outline: 1px solid Highlight; } }
  `;
};

/** Whose sign is nearest around an element; null where there is none. */
function nearAt(target: EventTarget | null, find: Find): Near | null {
  if (!(target instanceof Element)) return null;
  for (const sign of SIGNS) {
    const id = target.closest(`[${sign}]`)?.getAttribute(sign);
    const near = id ? find(id) : null;
    if (near) return near;
  }
  return null;
}

/**
 * Lights whatever the pointer or the focus of the keyboard is at, until the returned function is called. The pointer counts before the focus, and what it left is lit no longer.
 */
export function followNear(find: Find): () => void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let lit: string | undefined;
  const light = (near: Near | null): void => {
    if (near?.id === lit) return;
    lit = near?.id;
    sheet.replaceSync(near === null ? '' : rulesFor(near));
    if (near === null) delete document.documentElement.dataset['near'];
    else document.documentElement.dataset['near'] = near.column;
  };
  const focused = (): Near | null =>
    document.activeElement?.matches(':focus-visible') ? nearAt(document.activeElement, find) : null;
  const over = ({ target }: Event): void => light(nearAt(target, find) ?? focused());
  const left = (): void => light(focused());
  document.addEventListener('pointerover', over);
  document.documentElement.addEventListener('pointerleave', left);
  document.addEventListener('focusin', left);
  document.addEventListener('focusout', left);
  return () => {
    document.removeEventListener('pointerover', over);
    document.documentElement.removeEventListener('pointerleave', left);
    document.removeEventListener('focusin', left);
    document.removeEventListener('focusout', left);
    light(null);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
