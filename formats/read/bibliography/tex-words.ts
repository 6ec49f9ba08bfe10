/** Plain Node: TeX of bibliographies made such that the library reads it as plain words, and words from what it cannot read. */

/** Commands that the library does not know, and what they stand for; any other is dropped, and what it is about stays. */
const SIGNS: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  S: '§',
  P: '¶',
  dag: '†',
  pounds: '£',
  euro: '€',
  EUR: '€',
  degree: '°',
  textdegree: '°',
  ldots: '…',
  dots: '…',
  textquotesingle: "'",
  textnormal: '',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  BibTeX: 'BibTeX',
  times: '×',
  cdot: '·',
  sim: '∼',
  approx: '≈',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  ne: '≠',
  ll: '≪',
  gg: '≫',
  pm: '±',
  mp: '∓',
  infty: '∞',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  leftrightarrow: '↔',
  Rightarrow: '⇒',
  circ: '°',
  prime: '′',
  ell: 'ℓ',
  partial: '∂',
  nabla: '∇',
  sum: '∑',
  in: '∈',
  cup: '∪',
  cap: '∩',
  subset: '⊂',
  forall: '∀',
  exists: '∃',
  backslash: String.raw`\textbackslash{}`,
  lbrace: String.raw`\textbraceleft{}`,
  rbrace: String.raw`\textbraceright{}`,
  quad: ' ',
  qquad: ' ',
  space: ' ',
  newline: ' ',
  linebreak: ' ',
  par: ' ',
  slash: '/',
};

/** Signs after a backslash that are blanks, or nothing. */
const BLANKS: Readonly<Record<string, string>> = {
  '\\': ' ',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  ' ': ' ',
  '\n': ' ',
  '\t': ' ',
  '!': '',
  '-': '',
  '/': '',
  '@': '',
  '(': '$',
  ')': '$',
  '[': '$',
  ']': '$',
};

/** Accents alone, which TeX puts on nothing. */
const ALONE: Readonly<Record<string, string>> = {
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '"': '"',
  "'": "'",
  '`': '`',
  '=': '=',
  '.': '.',
};

const ACCENTS = String.raw`[\`'^~=."]|[Hcuvrkbdt](?![a-zA-Z])`;
/** An accent on a letter without its dot: the dot goes in any case. */
const DOTLESS = new RegExp(
  String.raw`\\(${ACCENTS})\s*(?:\{\s*\\([ij])\s*(?:\{\})?\s*\}|\\([ij])(?![a-zA-Z])(?:\{\}|[ \t]+)?)`,
  'g',
);
const COMMA_BELOW = /\\textcommabelow\s*\{([A-Za-z])\}/g;
const FRACTION = /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g;
const ROOT = /\\sqrt\s*\{/g;
const BRACED_ARGUMENT = /^(?:begin|end)$/;

/** What a command of TeX is, by its name without the backslash: a sign, something that takes what follows, or not known. */
export type CommandKind = 'sign' | 'other' | null;

/** A formula, and a sign above or below the line in it. */
const FORMULA = /(?<!\\)\$[^$]*\$/g;
const SCRIPT = /(?<!\\)([\^_])([^{\\\s$^_])/g;

/** TeX with what the library knows alone, which `kindOf` says. */
export function readableTex(tex: string, kindOf: (command: string) => CommandKind): string {
  // Of "n^2)" the library would take all for what is above the line.
  const formulas = tex.includes('$')
    ? tex.replaceAll(FORMULA, (formula) => formula.replaceAll(SCRIPT, '$1{$2}'))
    : tex;
  if (!formulas.includes('\\')) return formulas;
  return formulas
    .replaceAll(DOTLESS, (_, accent: string, braced?: string, bare?: string) => {
      return `\\${accent}{${braced ?? bare ?? ''}}`;
    })
    .replaceAll(COMMA_BELOW, (_, letter: string) => `${letter}\u0326`.normalize('NFC'))
    .replaceAll(FRACTION, '$1/$2')
    .replaceAll(ROOT, '√{')
    .replaceAll(/\\([~^"'`=.])\{\s*\}/g, (_, accent: string) => ALONE[accent] ?? '')
    .replaceAll(
      /\\(?:([a-zA-Z]+)(\*?)([ \t\n]*)|([^a-zA-Z]))/g,
      (whole, command?: string, _star?, blanks = '', sign = '') => {
        if (command === undefined) return BLANKS[sign] ?? (/[&%$#_{}`'^~="."]/.test(sign) ? whole : sign);
        if (Object.hasOwn(SIGNS, command)) return SIGNS[command] ?? '';
        const kind = kindOf(command);
        // The blank behind the name of a sign is none, and one that was written for itself is.
        if (kind === 'sign') return `\\${command}{}`;
        if (kind === 'other' || BRACED_ARGUMENT.test(command)) return `\\${command}${blanks && ' '}`;
        return '';
      },
    );
}

/** What is left of TeX that cannot be read: its words without commands and brackets. */
export const wordsOfTex = (tex: string): string =>
  tex
    .replaceAll(/\\[a-zA-Z]+\s*/g, '')
    .replaceAll(/\\(.)/g, '$1')
    .replaceAll(/[{}$\\]/g, '')
    .replaceAll('~', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** An address as it is written in a file of TeX, without what TeX needs around its signs. */
export function addressOfTex(tex: string): string {
  const inner = /\\(?:url|path|href)\s*\{((?:[^{}]|\{[^{}]*\})*)\}/.exec(tex)?.[1] ?? tex;
  return inner
    .trim()
    .replaceAll(/\{?\$\\sim\$\}?|\{?\\textasciitilde\s*(?:\{\})?\}?|\\~(?:\{\s*\})?/g, '~')
    .replaceAll(/\{?\\textunderscore\s*(?:\{\})?\}?/g, '_')
    .replaceAll(/\{\\([_%&#$])\}|\\([_%&#$])/g, (_, braced?: string, bare?: string) => braced ?? bare ?? '')
    .replaceAll('&amp;', '&')
    .replaceAll('\\-', '')
    .replaceAll(/[{}]/g, '')
    .replaceAll(/(?<!\s)\s*\n\s*/g, '')
    .trim();
}
