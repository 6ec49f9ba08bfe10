import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { toolOutput } from './app.ts';

/** What qpdf and poppler see in a PDF: none of it is our own reading of the format. */

export type Value = unknown;
export type Dictionary = Readonly<Record<string, Value>>;

export const isDictionary = (value: Value): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Strings carry a "u:" in qpdf's JSON. */
export const text = (value: Value): string => (typeof value === 'string' ? value.replace(/^u:/, '') : '');

/** Every dictionary of the file by its reference, "12 0 R". */
export function objectsOf(path: string): ReadonlyMap<string, Dictionary> {
  const json = `${path}.json`;
  toolOutput('qpdf', '--json=2', '--json-key=qpdf', path, json);
  const { qpdf } = JSON.parse(readFileSync(json, 'utf8')) as { qpdf: [unknown, Record<string, Dictionary>] };
  return new Map(
    Object.entries(qpdf[1]).flatMap(([key, object]) => {
      const value =
        'value' in object
          ? object['value']
          : isDictionary(object['stream'])
            ? object['stream']['dict']
            : null;
      return isDictionary(value) ? [[key.replace(/^obj:/, ''), value] as const] : [];
    }),
  );
}

export interface ReadPdf {
  readonly language: string;
  readonly showsTitle: boolean;
  /** How many elements of each kind the structure tree has. */
  readonly tags: ReadonlyMap<string, number>;
  /** Heads of tables that do not say what they head. */
  readonly headsWithoutScope: number;
  /** What is said in place of each picture; empty where nothing is. */
  readonly alternatives: readonly string[];
  readonly links: number;
  /** Where links lead that lead nowhere. */
  readonly lostLinks: readonly string[];
  readonly outline: readonly string[];
}

export function readPdf(path: string): ReadPdf {
  const objects = objectsOf(path);
  const follow = (value: Value): Value => (typeof value === 'string' ? (objects.get(value) ?? value) : value);
  const all = [...objects.values()];
  const catalog = all.find((o) => o['/Type'] === '/Catalog') ?? {};
  const elements = all.filter((o) => typeof o['/S'] === 'string' && '/P' in o && '/K' in o);
  const tags = new Map<string, number>();
  for (const { '/S': tag } of elements) tags.set(String(tag), (tags.get(String(tag)) ?? 0) + 1);
  const kind = (tag: string): Dictionary[] => elements.filter((e) => e['/S'] === tag);
  const scoped = (element: Dictionary): boolean =>
    [element['/A']].flat().some((attribute) => isDictionary(attribute) && '/Scope' in attribute);
  const destinations = new Set(Object.keys((follow(catalog['/Dests']) as Dictionary | undefined) ?? {}));
  const links = all.filter((o) => o['/Subtype'] === '/Link').map((o) => String(o['/Dest']));
  const preferences = follow(catalog['/ViewerPreferences']);
  return {
    language: text(catalog['/Lang']),
    showsTitle: isDictionary(preferences) && preferences['/DisplayDocTitle'] === true,
    tags,
    headsWithoutScope: kind('/TH').filter((element) => !scoped(element)).length,
    alternatives: kind('/Figure').map((element) => text(element['/Alt'])),
    links: links.length,
    lostLinks: links.filter((name) => !destinations.has(name)),
    outline: all.filter((o) => '/Title' in o && '/Dest' in o).map((o) => text(o['/Title'])),
  };
}

/** The text of every page. */
export const pagesOf = (path: string): string[] =>
  toolOutput('pdftotext', '-layout', path, '-').split('\f').slice(0, -1);

/** The text without spaces, so that a word that is broken at the end of a line is found. */
export const plain = (words: string): string => words.replaceAll(/\s+/g, '');

/** Fonts that are not in the file. */
export const missingFonts = (path: string): string[] =>
  toolOutput('pdffonts', path)
    .split('\n')
    .slice(2)
    .filter((line) => line !== '' && !/ yes (yes|no ) +(yes|no ) +\d+ +\d+$/.test(line));

/** Words that stand outside of their page's margins, in points. */
export function wordsOutside(
  path: string,
  margins: { readonly side: number; readonly foot: number },
): string[] {
  const file = `${path}.html`;
  toolOutput('pdftotext', '-bbox', path, file);
  const outside: string[] = [];
  let [width, height] = [0, 0];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const numbers = [...line.matchAll(/="([\d.-]+)"/g)].map(([, n]) => Number(n));
    if (line.includes('<page ')) [width = 0, height = 0] = numbers;
    if (!line.includes('<word ')) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = numbers;
    if (left < margins.side || top < 0 || right > width - margins.side || bottom > height - margins.foot)
      outside.push(line.trim());
  }
  return outside;
}

const bytesOf = (command: string, ...parameters: string[]): Buffer =>
  execFileSync(command, parameters, { maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] });

/** The largest difference between red, green and blue of any point, 0 to 255: nearly none in a report without colors. */
export function colorfulness(path: string, page: number): number {
  const picture = bytesOf('pdftoppm', '-r', '30', '-f', String(page), '-l', String(page), path);
  // The head of a PPM file has three lines: kind, size, largest value.
  let start = 0;
  for (let lines = 0; lines < 3; lines++) start = picture.indexOf(10, start) + 1;
  let most = 0;
  for (let i = start; i + 2 < picture.length; i += 3) {
    const point = [picture[i] ?? 0, picture[i + 1] ?? 0, picture[i + 2] ?? 0];
    most = Math.max(most, Math.max(...point) - Math.min(...point));
  }
  return most;
}
