/** Plain Node: gaps that Chromium leaves in the tags of a PDF (ISO 32000-1, 14.7 and 14.8), closed. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { markArtifacts } from './content.ts';

const KIDS = PDFName.of('K');
const KIND = PDFName.of('S');
const PAGE = PDFName.of('Pg');

/** Marks what is no content as that, and gives every item of a list its body. */
export function mendStructure(file: PDFDocument): void {
  const parents = parentTree(file);
  /** Pieces that are no content any more, by their pages. */
  const dropped = new Map<PDFRef, ReadonlySet<number>>();
  for (const page of file.getPages()) {
    const numbers = markPage(file, page);
    dropped.set(page.ref, new Set(numbers));
    const key = page.node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
    const owners = key === undefined ? undefined : parents.get(key);
    for (const number of numbers) owners?.set(number, PDFNull);
  }
  for (const [ref, object] of file.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('P'))) continue;
    if (object.get(KIND) === PDFName.of('LI')) giveBody(file, ref, object);
    else if (object.get(KIND) === PDFName.of('Table')) forgetPieces(object, dropped);
  }
}

/** The elements that own the pieces of each page, by the page's key (ISO 32000-1, 14.7.4.4). */
function parentTree(file: PDFDocument): ReadonlyMap<number, PDFArray> {
  const numbers = file.catalog
    .lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
    ?.lookupMaybe(PDFName.of('ParentTree'), PDFDict)
    ?.lookupMaybe(PDFName.of('Nums'), PDFArray);
  const found = new Map<number, PDFArray>();
  for (let i = 0; i + 1 < (numbers?.size() ?? 0); i += 2) {
    const [key, owners] = [numbers?.get(i), numbers?.lookup(i + 1)];
    if (key instanceof PDFNumber && owners instanceof PDFArray) found.set(key.asNumber(), owners);
  }
  return found;
}

/** Writes the content of a page anew; gives back which of its pieces are no content any more. */
function markPage(file: PDFDocument, { node }: PDFPage): readonly number[] {
  const stream = node.lookup(PDFName.of('Contents'));
  if (!(stream instanceof PDFRawStream)) return [];
  const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const marked = markArtifacts(content);
  const ref = file.context.register(file.context.flateStream(Buffer.from(marked.content, 'latin1')));
  const before = node.get(PDFName.of('Contents'));
  node.set(PDFName.of('Contents'), ref);
  if (before instanceof PDFRef) file.context.delete(before);
  return marked.dropped;
}

const kidsOf = (element: PDFDict): readonly PDFObject[] => {
  const kids = element.lookup(KIDS);
  if (kids instanceof PDFArray) return kids.asArray();
  const only = element.get(KIDS);
  return only === undefined ? [] : [only];
};

/** Takes pieces out of a table that are no content any more. */
function forgetPieces(table: PDFDict, dropped: ReadonlyMap<PDFRef, ReadonlySet<number>>): void {
  const { context } = table;
  const isDropped = (kid: PDFObject): boolean => {
    const piece = context.lookup(kid);
    const page = piece instanceof PDFDict && piece.has(PAGE) ? piece.get(PAGE) : table.get(PAGE);
    const number = piece instanceof PDFDict ? piece.get(PDFName.of('MCID')) : piece;
    return (
      page instanceof PDFRef &&
      number instanceof PDFNumber &&
      dropped.get(page)?.has(number.asNumber()) === true
    );
  };
  const kept = kidsOf(table).filter((kid) => !isDropped(kid));
  table.set(KIDS, context.obj([...kept]));
}

/** Puts what an item of a list holds beside its label into a body, as a list has it (ISO 32000-1, table 336). */
function giveBody(file: PDFDocument, ref: PDFRef, item: PDFDict): void {
  const { context } = file;
  const kids = kidsOf(item);
  const elements = kids.map((kid) => (kid instanceof PDFRef ? context.lookup(kid) : undefined));
  // A piece of a page would need another owner in the tree of parents; Chromium puts none into an item itself.
  if (!elements.every((element) => element instanceof PDFDict && element.has(KIND))) return;
  const isPart = (i: number): boolean => {
    const element = elements[i];
    const kind = element instanceof PDFDict ? element.get(KIND) : undefined;
    return kind === PDFName.of('Lbl') || kind === PDFName.of('LBody');
  };
  const held = kids.filter((_, i) => !isPart(i));
  if (held.length === 0) return;
  const body = context.register(context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: [...held] }));
  for (const [i, element] of elements.entries())
    if (!isPart(i) && element instanceof PDFDict) element.set(PDFName.of('P'), body);
  item.set(KIDS, context.obj([...kids.filter((_, i) => isPart(i)), body]));
}
