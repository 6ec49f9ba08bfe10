/** Plain Node: markup of the web in texts of bibliographies. */

/** What programs that keep bibliographies write into titles and notes. */
const TAGS =
  'i|b|u|s|em|strong|italic|bold|sub|sup|inf|sc|scp|small|big|span|font|tt|code|a|p|div|br|ul|ol|li|h[1-6]|blockquote|jats:[a-z-]+|mml:[a-z]+|math|mi|mn|mo|mrow|msub|msup|mtext';
const ATTRIBUTES = String.raw`(?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s<>"']+))*`;
const TAG = new RegExp(String.raw`<(\/?)(${TAGS})${ATTRIBUTES}\s*\/?>`, 'gi');
/** Tags between which words would run together. */
const BREAKS = /^(p|div|br|ul|ol|li|h\d|blockquote|jats:(p|title|sec))$/i;
const SCRIPT = /<(sub|sup|inf)>([0-9+-]+)<\/\1>/gi;
const LOW = '₀₁₂₃₄₅₆₇₈₉₊₋';
const HIGH = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
};

/** A text without its tags: small numbers stay small, and a sign such as "<" that begins no tag stays. */
export function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replaceAll(SCRIPT, (_, tag: string, digits: string) =>
      [...digits]
        .map((digit) => (tag.toLowerCase() === 'sup' ? HIGH : LOW)['0123456789+-'.indexOf(digit)])
        .join(''),
    )
    .replaceAll(TAG, (_, _slash, tag: string) => (BREAKS.test(tag) ? ' ' : ''));
}

/** A text with the signs that entities of the web stand for. */
export const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
        if (name !== undefined) return ENTITIES[name as string] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
        return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
      })
    : text;

/** A text as plain words on one line. */
export const plainWords = (text: string): string =>
  withoutEntities(withoutTags(text)).replaceAll(/\s+/g, ' ').trim();
