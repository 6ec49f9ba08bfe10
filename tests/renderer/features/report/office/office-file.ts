import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';

/** An Office file taken apart by readers that are not its writers. */

/** The texts of its parts by path; pictures and workbooks within it are left out. */
export function partsOf(file: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(file))
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}

export const pathsOf = (file: Uint8Array): string[] => Object.keys(unzipSync(file));

/** Every text between the tags of a name, in their order, with entities read. */
export function textsOf(xml: string, tag: string): string[] {
  const parser = new XMLParser({ preserveOrder: true, trimValues: false });
  const found: string[] = [];
  const visit = (nodes: unknown): void => {
    for (const node of Array.isArray(nodes) ? nodes : []) {
      for (const [name, inside] of Object.entries(node as Readonly<Record<string, unknown>>)) {
        if (name === tag && Array.isArray(inside)) {
          found.push(inside.map((child) => String((child as { '#text'?: unknown })['#text'] ?? '')).join(''));
        } else visit(inside);
      }
    }
  };
  visit(parser.parse(xml));
  return found;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The path of a part that a relation of another leads to. */
function resolved(base: string, target: string): string {
  return new URL(target, `file:///${base}`).pathname.slice(1);
}

/**
 * Holds a file to the rules of its package (ECMA-376 part 2): every part is well-formed, every relation leads to a part that is there,
 * every relation that a part names is in its list, and every part has a type.
 */
export function expectSound(file: Uint8Array): void {
  const parts = partsOf(file);
  const paths = new Set(pathsOf(file));
  for (const [path, xml] of parts) {
    expect(XMLValidator.validate(xml), path).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
    expect(xml, path).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/);
  }
  const types = parts.get('[Content_Types].xml') ?? '';
  const named = new Set([...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name));
  const endings = new Set([...types.matchAll(/Extension="([^"]+)"/g)].map(([, ending]) => ending));
  for (const name of named) expect(paths, `type of ${name}`).toContain(name);
  for (const path of paths) {
    if (path === '[Content_Types].xml') continue;
    expect(named.has(path) || endings.has(path.split('.').at(-1)), `type for ${path}`).toBe(true);
  }
  for (const [path, xml] of parts) {
    if (!path.endsWith('.rels')) continue;
    const owner = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
    const ids = [...xml.matchAll(/<Relationship ([^>]*)>/g)].map(([, attributes = '']) => {
      const [, target = ''] = /Target="([^"]*)"/.exec(attributes) ?? [];
      if (!attributes.includes('TargetMode="External"')) {
        expect(paths, `${path} leads to ${target}`).toContain(resolved(folderOf(owner), target));
      }
      return /Id="([^"]*)"/.exec(attributes)?.[1];
    });
    expect(new Set(ids).size, `${path} has each name once`).toBe(ids.length);
    const used = [...(parts.get(owner) ?? '').matchAll(/r:(?:id|embed|link)="([^"]+)"/g)].map(([, id]) => id);
    for (const id of used) expect(ids, `${owner} names ${id}`).toContain(id);
  }
}
