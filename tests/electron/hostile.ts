/** Texts that a stranger's workbook may hold, and that no file we write may take for more than text. */
export const HOSTILE: readonly string[] = [
  `=cmd|' /C calc'!A0`,
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  `'=1+1`,
  '"=1+1',
  ' \u200b=1+1',
  '\t=1+1',
  'a\tb',
  'a\nb',
  'a\r\nb\rc',
  'quo"te, comma; and |pipe| `code` *bold* [link](x) <b>tag</b> &amp; $x$',
  'שלום עולם مرحبا',
  'zero\0byte',
  'half \ud800 a pair',
  '\udc00',
  'bell\u0007 and \u0085',
  '\ufffe\uffff\ufffd',
  '_x0041_',
  'constructor',
  '__proto__',
  '  spaces  ',
  '𝕏 😀',
  '1e5',
  'x'.repeat(1_000_000),
];

/** What is left of a text that no file can hold as it is: no zero bytes, no halves of pairs. */
export const holdable = (text: string): string => text.toWellFormed().replaceAll('\0', '');
