/**
 * Page: the typeface. Its faces are given to the page by script and not by `@font-face`: Chromium throws away the faces of style sheets, and lays
 * out every text of the page again, whenever a sheet with a cascade layer comes or goes, as those of AG Grid and of ui/near.ts do.
 */
import RANGES from '@fontsource/inter/unicode.json' with { type: 'json' };

/** One file of the typeface and what it is for, in the words of CSS. */
export interface Face {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  /** The characters that it holds, such as "U+0000-00FF,U+0131". */
  readonly range: string;
  readonly url: string;
}

const FILES = import.meta.glob<string>(
  [
    '../../node_modules/@fontsource/inter/files/inter-*-{400,500,600}-normal.woff2',
    '../../node_modules/@fontsource/inter/files/inter-*-400-italic.woff2',
  ],
  { eager: true, query: '?url', import: 'default' },
);

/** Those in which nearly all texts are written. */
const FIRST = 'latin';

const subsetOf = (file: string): string => /inter-([a-z-]+)-\d+-/.exec(file)?.[1] ?? '';

/** All faces of the page. */
export const FACES: readonly Face[] = Object.entries(FILES).map(([file, url]) => {
  const [, weight = '', style = ''] = /-(\d+)-(normal|italic)\.woff2/.exec(file) ?? [];
  const range = Object.entries(RANGES).find(([subset]) => subset === subsetOf(file))?.[1] ?? '';
  return { family: 'Inter', weight, style, range, url };
});

const FIRST_RANGE = RANGES[FIRST];

/** Gives the page its typeface. What nearly all texts need is loaded at once, so that nothing is laid out in another one first. */
export function addTypeface(fonts: FontFaceSet): void {
  for (const { family, weight, style, range, url } of FACES) {
    const face = new FontFace(family, `url("${url}") format("woff2")`, {
      weight,
      style,
      unicodeRange: range,
      display: 'swap',
    });
    fonts.add(face);
    // One that cannot be loaded is drawn in the typeface of the system.
    if (range === FIRST_RANGE) face.load().catch(() => {});
  }
}
