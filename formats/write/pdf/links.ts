/** Plain Node: links of a PDF in words, for readers that tell their target and not the text that they stand on (ISO 14289-1, 7.18.5). */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { capitalized } from '../../../common/words.ts';

/** A place on a page, the page from 1 and the height in points from its foot. */
interface Place {
  readonly page: number;
  readonly height: number;
}

/** Says of every link where it leads: by its number or the heading that it stands under, and its page; an address outside as it is. */
export function describeLinks(file: PDFDocument): void {
  const places = namedPlaces(file);
  const headings = headingsOf(file);
  for (const { node } of file.getPages()) {
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    for (let i = 0; i < (annotations?.size() ?? 0); i++) {
      const link = annotations?.lookupMaybe(i, PDFDict);
      if (link?.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue;
      const said = addressOf(link) ?? targetOf(link, places, headings);
      if (said !== null) link.set(PDFName.of('Contents'), PDFHexString.fromText(said));
    }
  }
}

/** Where each named destination of the file is. */
export function namedPlaces(file: PDFDocument): ReadonlyMap<string, Place> {
  const pages = pageNumbers(file);
  const named = file.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = new Map<string, Place>();
  for (const name of named?.keys() ?? []) {
    const place = placeOf(named?.lookup(name), pages);
    if (place) found.set(name.decodeText(), place);
  }
  return found;
}

const pageNumbers = (file: PDFDocument): ReadonlyMap<PDFRef, number> =>
  new Map(file.getPages().map(({ ref }, i) => [ref, i + 1]));

/** The place that `[page /XYZ left top zoom]` names (ISO 32000-1, 12.3.2.2). */
function placeOf(destination: unknown, pages: ReadonlyMap<PDFRef, number>): Place | null {
  if (!(destination instanceof PDFArray) || destination.size() < 4) return null;
  const ref = destination.get(0);
  const page = ref instanceof PDFRef ? pages.get(ref) : undefined;
  const top = destination.get(3);
  return page !== undefined && top instanceof PDFNumber ? { page, height: top.asNumber() } : null;
}

interface Heading extends Place {
  readonly title: string;
}

/** What the outline names, in the order of the pages. */
function headingsOf(file: PDFDocument): readonly Heading[] {
  const pages = pageNumbers(file);
  const headings: Heading[] = [];
  const walk = (item: PDFDict | undefined): void => {
    for (let each = item; each; each = each.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const title = each.lookup(PDFName.of('Title'));
      const place = placeOf(each.lookup(PDFName.of('Dest')), pages);
      if (place && (title instanceof PDFString || title instanceof PDFHexString))
        headings.push({ ...place, title: title.decodeText() });
      walk(each.lookupMaybe(PDFName.of('First'), PDFDict));
    }
  };
  walk(file.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict));
  return headings.sort((a, b) => a.page - b.page || b.height - a.height);
}

/** An address outside of the file. */
function addressOf(link: PDFDict): string | null {
  const address = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : null;
}

/** Names of places that are words and a number themselves. */
const NUMBERED = /^(claim|source)-(\d+)$/;

/** How far the top of a destination may be above that of its heading, in points. */
const NEAR = 2;

function targetOf(
  link: PDFDict,
  places: ReadonlyMap<string, Place>,
  headings: readonly Heading[],
): string | null {
  const name = link.lookup(PDFName.of('Dest'));
  if (!(name instanceof PDFName)) return null;
  const place = places.get(name.decodeText());
  if (!place) return null;
  const [, kind = '', number = ''] = NUMBERED.exec(name.decodeText()) ?? [];
  const above = headings.findLast(
    ({ page, height }) => page < place.page || (page === place.page && height >= place.height - NEAR),
  );
  const what = kind === '' ? above?.title : `${capitalized(kind)} ${number}`;
  return [what, `page ${place.page}`].filter(Boolean).join(', ');
}
