import { readFileSync } from 'node:fs';
import { toolOutput } from './app.ts';
import { type Dictionary, isDictionary, objectsOf, text, type Value } from './pdf.ts';

/**
 * The failure conditions of the Matterhorn Protocol 1.1 (PDF/UA-1) that can be told from qpdf's and poppler's view of a file, by
 * their numbers. It is no validator: glyphs, widths and colours are not looked at, and nothing that asks for judgement.
 */

/** What each kind of element may hold (ISO 32000-1, 14.8.4.3); kinds that are not named may hold anything. */
const MAY_HOLD: Readonly<Record<string, readonly string[]>> = {
  '/Table': ['/TR', '/THead', '/TBody', '/TFoot', '/Caption'],
  '/TR': ['/TH', '/TD'],
  '/L': ['/L', '/LI', '/Caption'],
  '/LI': ['/Lbl', '/LBody'],
};

/** The standard kinds (14.8.4) that a report has; another one would be a mistake or needs to be mapped. */
const STANDARD =
  /^\/(Document|Art|Sect|Div|NonStruct|P|H[1-6]|L|LI|Lbl|LBody|Table|TR|TH|TD|Caption|Figure|Link|Span|BlockQuote|Quote|Note|Code|Em|Strong|Form)$/;

interface Tree {
  readonly objects: ReadonlyMap<string, Dictionary>;
  readonly elements: ReadonlyMap<string, Dictionary>;
}

const kidsOf = (element: Dictionary): readonly Value[] => [element['/K'] ?? []].flat();

/** A kid that is an element. */
const elementOf = ({ elements }: Tree, kid: Value): Dictionary | undefined =>
  typeof kid === 'string' ? elements.get(kid) : undefined;

const attribute = (element: Dictionary, name: string): Value =>
  [element['/A'] ?? []]
    .flat()
    .filter(isDictionary)
    .find((each) => name in each)?.[name];

/** Every rule that a file breaks, with what breaks it; none for a file that keeps them all. */
export function brokenRules(path: string): string[] {
  const objects = objectsOf(path);
  const tree: Tree = {
    objects,
    elements: new Map([...objects].filter(([, object]) => object['/Type'] === '/StructElem')),
  };
  return [
    ...ofTheFile(path, objects),
    ...ofElements(tree),
    ...ofHeadings(tree),
    ...ofTables(tree),
    ...ofLinks(tree),
    ...ofContent(path),
  ];
}

function ofTheFile(path: string, objects: ReadonlyMap<string, Dictionary>): string[] {
  const catalog = [...objects.values()].find((object) => object['/Type'] === '/Catalog') ?? {};
  const at = (key: string): Dictionary => {
    const value = catalog[key];
    const found = typeof value === 'string' ? objects.get(value) : value;
    return isDictionary(found) ? found : {};
  };
  const packet = toolOutput('pdfinfo', '-meta', path);
  const pages = [...objects.values()].filter((object) => object['/Type'] === '/Page');
  return [
    ...(at('/MarkInfo')['/Marked'] === true ? [] : ['ISO 14289-1, 7.1: not marked as tagged']),
    ...(at('/MarkInfo')['/Suspects'] === true ? ['04-001: suspects'] : []),
    ...(/<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">[^<\s]/.test(packet)
      ? []
      : ['06-003: no title in the metadata']),
    ...(at('/ViewerPreferences')['/DisplayDocTitle'] === true ? [] : ['07-001: the title is not shown']),
    ...(text(catalog['/Lang']) === '' ? ['11-006: no language'] : []),
    ...pages
      .filter((page) => page['/Annots'] !== undefined && page['/Tabs'] !== '/S')
      .map(() => '28-008: a page whose order of tabs is not its structure'),
  ];
}

function ofElements(tree: Tree): string[] {
  return [...tree.elements].flatMap(([ref, element]) => {
    const kind = String(element['/S']);
    const may = MAY_HOLD[kind];
    const wrong = kidsOf(element).flatMap((kid) => {
      const held = elementOf(tree, kid);
      if (held && held['/P'] !== ref) return [`${kind} ${ref} is not the parent that its kid names`];
      return may && !may.includes(String(held?.['/S']))
        ? [`09-004, 09-005: ${kind} ${ref} holds what it may not`]
        : [];
    });
    return [
      ...wrong,
      ...(STANDARD.test(kind) ? [] : [`02-001: ${kind} is no standard kind`]),
      ...(kind === '/Figure' && text(element['/Alt']) === '' ? [`13-004: ${ref} says nothing`] : []),
      ...(kind === '/TH' && attribute(element, '/Scope') === undefined
        ? [`15-003: ${ref} does not say what it heads`]
        : []),
    ];
  });
}

/** Levels of headings in the order of reading. */
function ofHeadings(tree: Tree): string[] {
  const levels: number[] = [];
  const walk = (kid: Value): void => {
    const element = elementOf(tree, kid);
    if (!element) return;
    const level = /^\/H([1-6])$/.exec(String(element['/S']))?.[1];
    if (level !== undefined) levels.push(Number(level));
    kidsOf(element).forEach(walk);
  };
  const root = [...tree.objects.values()].find((object) => object['/Type'] === '/StructTreeRoot');
  kidsOf(root ?? {}).forEach(walk);
  return levels.flatMap((level, i) => {
    const before = levels[i - 1] ?? 0;
    return level > before + 1 ? [`14-002, 14-003: a heading of level ${level} after one of ${before}`] : [];
  });
}

/** Tables whose rows do not have as many cells as one another (ISO 14289-1, 7.5). */
function ofTables(tree: Tree): string[] {
  const tables = [...tree.elements].filter(([, element]) => element['/S'] === '/Table');
  return tables.flatMap(([ref, table]) => {
    const rows = kidsOf(table)
      .map((kid) => elementOf(tree, kid))
      .filter((row) => row?.['/S'] === '/TR');
    /** How many cells each row has, those that reach down into it included. */
    const widths = rows.map(() => 0);
    for (const [i, row] of rows.entries())
      for (const kid of kidsOf(row ?? {})) {
        const cell = elementOf(tree, kid) ?? {};
        const wide = Number(attribute(cell, '/ColSpan') ?? 1);
        const high = Number(attribute(cell, '/RowSpan') ?? 1);
        for (let y = i; y < i + high; y++) widths[y] = (widths[y] ?? 0) + wide;
      }
    return new Set(widths).size > 1
      ? [`ISO 14289-1, 7.5: the rows of ${ref} have ${widths.join(', ')} cells`]
      : [];
  });
}

function ofLinks({ objects, elements }: Tree): string[] {
  const tagged = new Set(
    [...elements.values()]
      .filter((element) => element['/S'] === '/Link')
      .flatMap((element) => kidsOf(element).map((kid) => (isDictionary(kid) ? kid['/Obj'] : null))),
  );
  const links = [...objects].filter(([, object]) => object['/Subtype'] === '/Link');
  return links.flatMap(([ref, link]) => [
    ...(tagged.has(ref) ? [] : [`28-011: the link ${ref} is not tagged`]),
    ...(text(link['/Contents']) === '' ? [`28-012: the link ${ref} does not say where it leads`] : []),
    ...(link['/StructParent'] === undefined ? [`ISO 14289-1, 7.18.1: the link ${ref} has no parent`] : []),
  ]);
}

/** Operators that draw, in the contents of pages. */
const DRAWS = /(^|[\s>\]])(S|s|f|F|f\*|B|B\*|b|b\*|sh|Do|Tj|TJ)$/;

function ofContent(path: string): string[] {
  const plain = `${path}.plain.pdf`;
  toolOutput('qpdf', '--qdf', '--object-streams=disable', path, plain);
  const streams = readFileSync(plain, 'latin1').matchAll(/\nstream\n([\s\S]*?)\nendstream/g);
  return [...streams].flatMap(([, stream = '']) => {
    if (!/B[DM]C$/m.test(stream)) return [];
    let [depth, outside] = [0, 0];
    for (const line of stream.split('\n').map((each) => each.trim())) {
      if (/B[DM]C$/.test(line)) depth++;
      else if (line === 'EMC') depth--;
      else if (depth === 0 && DRAWS.test(line)) outside++;
    }
    return [
      ...(outside > 0 ? [`01-005: ${outside} operators draw what is neither content nor artifact`] : []),
      ...(depth === 0 ? [] : [`a page opens ${depth} more tags than it closes`]),
    ];
  });
}
