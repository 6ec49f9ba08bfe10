/** Plain Node: what a PDF says of itself, in its information dictionary and as XMP (ISO 16684-1, ISO 32000-1, 14.3). */
import { randomBytes } from 'node:crypto';
import { type PDFDocument, PDFHeader, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { element, xmlDocument } from '../xml.ts';

/** What the page that was printed does not hand on to its PDF. */
export interface PdfFacts {
  /** Who wrote the report; empty where nobody is named. */
  readonly author: string;
  /** The program and its version. */
  readonly program: string;
}

/**
 * Writes author and program into the file, and everything that it says of itself once more as XMP. No conformity to PDF/UA or PDF/A is
 * claimed: no validator was asked (docs/exports.md).
 */
export function writeMetadata(file: PDFDocument, { author, program }: PdfFacts): void {
  const { context, catalog } = file;
  if (author !== '') file.setAuthor(author);
  file.setCreator(program);
  const language = catalog.lookup(PDFName.of('Lang'));
  const packet = xmp({
    title: file.getTitle() ?? '',
    author,
    program,
    language:
      language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : 'en',
    producer: file.getProducer() ?? '',
    created: file.getCreationDate(),
    modified: file.getModificationDate(),
  });
  const stream = context.stream(new TextEncoder().encode(packet), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
  const id = PDFHexString.fromBytes(randomBytes(16));
  context.trailerInfo.ID = context.obj([id, id]);
  // Streams of objects came with 1.5, and the tags are those of 1.7.
  context.header = PDFHeader.forVersion(1, 7);
}

interface Said extends PdfFacts {
  readonly title: string;
  readonly language: string;
  readonly producer: string;
  readonly created: Date | undefined;
  readonly modified: Date | undefined;
}

const NAMESPACES = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
} as const;

function xmp({ title, author, program, language, producer, created, modified }: Said): string {
  const list = (kind: 'Alt' | 'Bag' | 'Seq', attributes: Record<string, string>, text: string) =>
    element(`rdf:${kind}`, {}, element('rdf:li', attributes, text));
  const seconds = (date: Date | undefined): string | null =>
    date ? date.toISOString().replace(/\.\d+Z$/, 'Z') : null;
  const dated = (name: string, date: string | null) => (date === null ? null : element(name, {}, date));
  const described = element(
    'rdf:Description',
    { 'rdf:about': '', ...NAMESPACES },
    element('dc:format', {}, 'application/pdf'),
    element('dc:title', {}, list('Alt', { 'xml:lang': 'x-default' }, title)),
    author === '' ? null : element('dc:creator', {}, list('Seq', {}, author)),
    element('dc:language', {}, list('Bag', {}, language)),
    element('pdf:Producer', {}, producer),
    element('xmp:CreatorTool', {}, program),
    dated('xmp:CreateDate', seconds(created)),
    dated('xmp:ModifyDate', seconds(modified)),
    dated('xmp:MetadataDate', seconds(modified)),
  );
  const root = element(
    'x:xmpmeta',
    { 'xmlns:x': 'adobe:ns:meta/' },
    element('rdf:RDF', { 'xmlns:rdf': NAMESPACES['xmlns:rdf'] }, described),
  );
  const document = xmlDocument(root).replace(/^<\?xml[^\n]*\n/, '');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${document}<?xpacket end="r"?>`;
}
