import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** A part of an Office file: its path in the package and what it holds. */
export type Parts = Record<string, Uint8Array>;

/** The earliest date that a zip can hold, in local time: the date of the report stands in the properties, not here. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Rewrites an Office file so that the same report gives the same bytes: the dates of its parts are one, its properties have
 * the date of the report, and relations that were named by chance are numbered. `change` may alter the parts before.
 */
export function repack(
  file: Uint8Array,
  date: Date,
  change?: (parts: Parts) => void,
): Uint8Array<ArrayBuffer> {
  const parts: Parts = unzipSync(file);
  change?.(parts);
  edit(parts, 'docProps/core.xml', (xml) => withDate(xml, date));
  for (const path of Object.keys(parts)) if (path.endsWith('.rels')) numberRelations(parts, path);
  const packed: Zippable = {};
  // The list of types comes first: that is how a reader that sees only the beginning knows the file.
  const inOrder = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const path of inOrder) {
    const bytes = parts[path];
    if (bytes && !path.endsWith('/')) packed[path] = [bytes, { mtime: NO_DATE, level: 6 }];
  }
  return zipSync(packed) as Uint8Array<ArrayBuffer>;
}

const rank = (path: string): number => ['[Content_Types].xml', '_rels/.rels'].indexOf(path) + 1 || 9;

/** Changes the text of a part; nothing where the file has no such part. */
export function edit(parts: Parts, path: string, change: (text: string) => string): void {
  const bytes = parts[path];
  if (bytes) parts[path] = strToU8(change(strFromU8(bytes)));
}

const withDate = (xml: string, date: Date): string =>
  xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${date.toISOString().replace(/\.\d+Z$/, 'Z')}`,
  );

/** Names that were drawn by chance become numbers, in the list of relations and in the part that uses it. */
function numberRelations(parts: Parts, path: string): void {
  const names: string[] = [];
  edit(parts, path, (xml) => {
    names.push(...[...xml.matchAll(/ Id="(rId[a-z0-9_-]{8,})"/g)].map(([, name = '']) => name));
    return renamed(xml, names);
  });
  if (names.length === 0) return;
  const part = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
  edit(parts, part, (xml) => renamed(xml, names));
}

const renamed = (xml: string, names: readonly string[]): string => {
  const numbers = new Map(names.map((name, i) => [name, `rIdLink${i + 1}`]));
  return xml.replace(/"(rId[a-z0-9_-]{8,})"/g, (whole, name: string) =>
    numbers.has(name) ? `"${numbers.get(name)}"` : whole,
  );
};
