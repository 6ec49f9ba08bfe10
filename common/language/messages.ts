/** Anywhere: a text as ICU reads it. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Elements } from './present.ts';

/** The parts of a message. @throws where it is none, which a test of the catalogue rules out */
export function readMessage(text: string, options: { readonly ignoreTag: boolean }): Elements {
  const { __parse: parse } = IntlMessageFormat;
  if (parse === undefined) throw new Error('The library for messages was built without its parser.');
  return parse(text, options);
}
