const MAGIC = 'SQLite format 3\0';

/** Whether bytes begin as an SQLite database does, as every workbook is. It looks at nothing else, and no file. */
export const isDatabase = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length)) === MAGIC;
