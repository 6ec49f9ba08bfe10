/** Anywhere: tables of texts that everybody reads as strings. */
import { type Message, t } from './texts.ts';

/** A table of texts as strings: each is translated when it is read, so the table may be made before the language is known. */
export function inLanguage<const K extends string>(
  texts: Readonly<Record<K, Message>>,
): Readonly<Record<K, string>> {
  const table = {} as Record<K, string>;
  for (const key of Object.keys(texts) as K[])
    Object.defineProperty(table, key, { enumerable: true, get: () => t(texts[key]) });
  return table;
}
