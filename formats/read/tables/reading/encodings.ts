/** Plain Node: the encodings that a text can be read in. */

/** The encodings that can be chosen, by the names that TextDecoder knows, and four that it does not know. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'iso-8859-2',
  'iso-8859-15',
  'macintosh',
  'cp850',
  'cp437',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export type Encoding = (typeof ENCODINGS)[number];
