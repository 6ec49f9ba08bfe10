/** Page: sentences with parts that are no plain text. */
import { createElement, Fragment, type ReactNode } from 'react';
import { type Message, tx } from '../../common/language/texts.ts';

type Tag = (words: ReactNode) => ReactNode;

const element =
  (name: string): Tag =>
  (words) =>
    createElement(name, null, words);

/** Tags that mean the same everywhere, without a function of their own. */
const USUAL = Object.fromEntries(
  ['b', 'i', 'strong', 'em', 'code', 'kbd'].map((name) => [name, element(name)]),
);

const together = (parts: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...parts);

/**
 * A sentence in the language of the window, with elements in it: `rich('Press <kbd>{key}</kbd> in <link>the list</link>', { key,
 * link: (words) => <button …>{words}</button> })`. The tags b, i, strong, em, code and kbd need no function.
 */
export function rich<const S extends string>(
  text: (string extends S ? never : S) | Message,
  values: Readonly<Record<string, ReactNode | Tag>> = {},
): ReactNode {
  const given = Object.entries({ ...USUAL, ...values }).map(([name, value]) => [
    name,
    typeof value === 'function' ? (chunks: readonly ReactNode[]) => value(together(chunks)) : value,
  ]);
  return together(tx<ReactNode>(text, Object.fromEntries(given)) as ReactNode[]);
}
