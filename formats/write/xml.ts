/** Plain Node: XML, written. */

/** Text for the inside of an element or an attribute. Characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(FORBIDDEN, '')
    .replaceAll(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

const NEEDS_ESCAPE = /[&<>"'\p{Cc}\ufffe\uffff]|\p{Cs}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 cannot hold.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // An attribute would turn these into spaces, and a reader turns a lone CR into LF.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What an element is written from: other elements, text, or nothing. */
export type XmlContent = XmlOut | string | null | readonly XmlContent[];

/** An element that waits to be written. */
interface XmlOut {
  readonly head: string;
  readonly name: string;
  readonly content: readonly (XmlOut | string)[];
}

/** An element; attributes that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...content: readonly XmlContent[]
): XmlOut {
  const head = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escapeXml(value)}"`]))
    .join('');
  return {
    name,
    head: `<${name}${head}`,
    content: content.flat(3).filter((part) => part !== null) as XmlOut['content'],
  };
}

/** An element as a document, a line for each element that holds no others. */
export function xmlDocument(root: XmlOut): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  const write = ({ name, head, content }: XmlOut, indent: string): void => {
    if (content.length === 0) lines.push(`${indent}${head}/>`);
    else if (content.every((part) => typeof part === 'string')) {
      lines.push(`${indent}${head}>${content.map(escapeXml).join('')}</${name}>`);
    } else {
      lines.push(`${indent}${head}>`);
      for (const part of content) {
        if (typeof part === 'string') lines.push(escapeXml(part));
        else write(part, `${indent}  `);
      }
      lines.push(`${indent}</${name}>`);
    }
  };
  write(root, '');
  return `${lines.join('\n')}\n`;
}
