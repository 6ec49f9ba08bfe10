import { edit, type Parts } from './package.ts';
import { type OfficeColours, officeLanguage } from './setting.ts';

/**
 * What the library leaves to be done in a file of slides: its charts get their contents, its texts get the language of the report, and
 * what PowerPoint would ask to repair is put right.
 */
export function mendSlides(
  parts: Parts,
  charts: readonly { readonly xml: string; readonly sheet: Uint8Array }[],
  colours: OfficeColours,
): void {
  // The library numbers charts from its start on, over all files.
  const paths = Object.keys(parts)
    .filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
    .sort((a, b) => numberIn(a) - numberIn(b));
  renumber(parts, new Map(paths.map((path, i) => [numberIn(path), i + 1])));
  charts.forEach(({ xml, sheet }, i) => {
    edit(parts, `ppt/charts/chart${i + 1}.xml`, () => xml);
    parts[`ppt/embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`] = sheet;
  });
  // It gives a type to a master for every slide, of which there is one.
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (type, path: string) => (parts[path] ? type : '')),
  );
  edit(parts, 'ppt/theme/theme1.xml', (xml) => withColours(xml, colours));
  for (const path of Object.keys(parts)) {
    if (/^ppt\/(slides|slideLayouts|slideMasters|notesSlides)\/[^/]+\.xml$/.test(path)) {
      edit(parts, path, (xml) =>
        numbered(oneStyleEach(xml)).replace(/ lang="en-US"/g, ` lang="${officeLanguage()}"`),
      );
    }
  }
}

const numberIn = (path: string): number => Number(/\d+/.exec(path)?.[0] ?? 0);

/** Names of charts and of the workbooks behind them, with their number. */
const CHART = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/g;

/** Gives charts and their workbooks other numbers, in the names of the parts and wherever these stand. */
function renumber(parts: Parts, numbers: ReadonlyMap<number, number>): void {
  const renamed = (text: string): string =>
    text.replace(CHART, (whole, name: string, number: string, ending: string) =>
      numbers.has(Number(number)) ? `${name}${numbers.get(Number(number))}${ending}` : whole,
    );
  const moved = Object.entries(parts).map(([path, bytes]) => [renamed(path), bytes] as const);
  for (const path of Object.keys(parts)) delete parts[path];
  Object.assign(parts, Object.fromEntries(moved));
  for (const path of Object.keys(parts)) {
    if (path.endsWith('.rels') || path === '[Content_Types].xml') edit(parts, path, renamed);
  }
}

/** A paragraph of several runs has its style once, before the first of them. */
const oneStyleEach = (xml: string): string =>
  xml.replace(/<a:p>.*?<\/a:p>/gs, (paragraph) => {
    let first = true;
    return paragraph.replace(/<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, (style) => {
      const kept = first ? style : '';
      first = false;
      return kept;
    });
  });

/** Every shape of a slide has a number of its own. */
function numbered(xml: string): string {
  let number = 1;
  return xml.replace(/(<p:cNvPr id=")\d+"/g, (_, before: string) => `${before}${number++}"`);
}

/** The colours that new shapes and charts take: those of the report. */
function withColours(xml: string, { identity, accent, text, quiet, ground }: OfficeColours): string {
  const own: Readonly<Record<string, string | undefined>> = {
    dk2: text,
    lt2: ground,
    accent1: accent,
    accent2: identity[0],
    accent3: identity[1],
    accent4: identity[2],
    accent5: identity[3],
    accent6: identity[4],
    hlink: accent,
    folHlink: quiet,
  };
  return xml.replace(/<a:(\w+)><a:srgbClr val="[0-9A-Fa-f]{6}"\/><\/a:\1>/g, (whole, name: string) =>
    own[name] ? `<a:${name}><a:srgbClr val="${own[name]}"/></a:${name}>` : whole,
  );
}
