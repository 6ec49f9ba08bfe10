/** Texts that a spreadsheet would run, and how they are told. */

export const LINK = 'HYPERLINK("http://example.org","x")';
export const LIVE = [
  ...['=', '+', '-', '@', '＝', '＋', '－', '＠'].map((sign) => `${sign}${LINK}`),
  ...['\t', '\r', '\n', ' ', '\u00a0', '\u200b', '\ufeff', '"', "'", `"'`, `' "`].map(
    (lead) => `${lead}=1+1`,
  ),
  '-1+1|x',
  '@SUM(A1:A9)',
  'first\n=1+1',
  'first\r\n\t@SUM(A1)',
];
export const HARMLESS = ['KVM', '1=2', "it's = so", '-4.2', '+3.1', '12 %', '-1,234.5', '−4.2', '', 'a - b'];

/** What a spreadsheet would take for a formula, white space and quotes around it included; numbers are none. */
export const runs = (cell: string): boolean =>
  /^["\s\p{C}\p{Z}]*[=+\-@＝＋－＠]/u.test(cell) && !/^[-+]?\d[\d,]*(\.\d+)?( ?%)?$/.test(cell);

export const decoded = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&');
