/** Plain Node: a file out of many texts. */

/** So many characters become bytes at once. */
const AT_ONCE = 1_000_000;

/**
 * The bytes of texts one behind the other, in UTF-8. Together they may be longer than a text of the engine can be (half a gigabyte), and only a
 * few of them are held at a time: a workbook of a million claims has as many.
 */
export function joinedBytes(texts: Iterable<string>): Buffer {
  const parts: Buffer[] = [];
  let waiting: string[] = [];
  let length = 0;
  const flush = (): void => {
    parts.push(Buffer.from(waiting.join('')));
    [waiting, length] = [[], 0];
  };
  for (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length >= AT_ONCE) flush();
  }
  flush();
  return Buffer.concat(parts);
}
