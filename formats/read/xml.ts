/** Plain Node: XML, read without its dangers. */

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { byteOrderMark } from '../detect.ts';
import { fileError } from './file-error.ts';

/** An element without its namespace prefix: names of our formats are told apart by their words alone. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it, CDATA included, without the white space around it. */
  readonly text: string;
}

/** What is read of it takes 40 times as much memory while it is looked at. */
const MOST_BYTES = 25_000_000;

/**
 * The root element of an XML file. A document type is refused, and with it every entity that could fetch a file, fetch an
 * address, or grow; what is left are the five names and character numbers of XML itself. Throws a UserFacingError.
 */
export function readXml(bytes: Uint8Array, name: string): XmlElement {
  if (bytes.length > MOST_BYTES) {
    throw fileError(
      t('{file} has {size} MB of XML, and {most} MB is the most that is read.', {
        file: name,
        size: String(Math.ceil(bytes.length / 1_000_000)),
        most: String(MOST_BYTES / 1_000_000),
      }),
      t('Split it, or bring it as a workbook, as JSON or as a table.'),
    );
  }
  const text = decode(bytes, name);
  if (declaresEntities(text)) {
    throw fileError(
      t('{name} has a document type with entities of its own, which is refused for safety.', { name }),
      t('Remove the lines from "<!DOCTYPE" to its end; XMCDA needs none.'),
    );
  }
  const valid = validate(text, name);
  if (valid !== true) {
    const { line, msg } = valid.err;
    throw fileError(
      t('{file} is no well-formed XML: line {line} says {fault}.', {
        file: name,
        line: String(line),
        fault: JSON.stringify(msg.slice(0, 100)),
      }),
      t('Mend it there, or write it anew with the tool that it comes from.'),
    );
  }
  const [root] = parse(text, name).flatMap((node) => elementOf(node));
  if (!root) throw fileError(t('{name} has no element.', { name }), t('Choose another file.'));
  return root;
}

const CLOSES: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>' };

/** Whether markup outside of comments and CDATA declares a document type or an entity. One pass, however the text is made. */
function declaresEntities(text: string): boolean {
  const opening = /<!(--|\[CDATA\[|DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/gi;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const close = CLOSES[found[0]];
    if (close === undefined) return true;
    const end = text.indexOf(close, opening.lastIndex);
    // What is not closed is no XML, and the validator says so.
    if (end === -1) return false;
    opening.lastIndex = end + close.length;
  }
  return false;
}

/** Elements within one another; no format of ours goes deeper than twenty. */
const DEEPEST = 100;

type Validity = ReturnType<typeof XMLValidator.validate>;

function validate(text: string, name: string): Validity {
  try {
    return XMLValidator.validate(text);
  } catch (error) {
    throw broken(name, error);
  }
}

function parse(text: string, name: string): Node[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    cdataPropName: CDATA,
    maxNestedTags: DEEPEST,
  });
  try {
    return parser.parse(text) as Node[];
  } catch (error) {
    throw broken(name, error);
  }
}

const broken = (name: string, error: unknown): UserFacingError =>
  fileError(
    t('{file} cannot be read as XML: {fault}.', {
      file: name,
      fault: (error instanceof Error ? error.message : String(error)).slice(0, 100),
    }),
    t('Write it anew with the tool that it comes from.'),
  );

const CDATA = '#cdata';
const ATTRIBUTES = ':@';

/** What the parser gives for a node: one key with its name, and perhaps one with its attributes. */
type Node = Readonly<Record<string, unknown>>;

function elementOf(node: Node): XmlElement[] {
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
  if (name === undefined || name.startsWith('#') || name.startsWith('?')) return [];
  const content = node[name] as readonly Node[];
  const attributes = Object.entries((node[ATTRIBUTES] ?? {}) as Record<string, string>);
  return [
    {
      name,
      attributes: Object.fromEntries(attributes.map(([key, value]) => [key, decodeEntities(String(value))])),
      children: content.flatMap(elementOf),
      text: content.map(textOf).join('').trim(),
    },
  ];
}

function textOf(node: Node): string {
  if ('#text' in node) return decodeEntities(String(node['#text']));
  const data = node[CDATA] as readonly Node[] | undefined;
  return data ? data.map((part) => String(part['#text'] ?? '')).join('') : '';
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The entities that XML has by itself; any other stays as it is written. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text in the encoding that a byte order mark or the XML declaration names; UTF-8 where none does. */
function decode(bytes: Uint8Array, name: string): string {
  const mark = byteOrderMark(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^<>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(
    head,
  )?.[1];
  // A mark of UTF-8 is no more than a mark: the declaration may still name another encoding.
  const encoding = (mark === 'utf-8' ? null : mark) ?? declared ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw fileError(t('{file} is not text in {encoding}.', { file: name, encoding }), t('Save it as UTF-8.'));
  }
}
