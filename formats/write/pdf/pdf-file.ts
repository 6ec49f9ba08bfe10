/**
 * Plain Node: the PDF that Chromium printed, read and written by pdf-lib, for what Chromium does not do: telling on which page a
 * destination is, saying what the file is, closing gaps of its tags, and writing it small.
 */
import { ParseSpeeds, PDFDocument, PDFStreamWriter } from '@cantoo/pdf-lib';
import { describeLinks, namedPlaces } from './links.ts';
import { type PdfFacts, writeMetadata } from './metadata.ts';
import { mendStructure } from './structure.ts';

/** Objects that are read or written before other work of the process has its turn. */
const OBJECTS_AT_ONCE = ParseSpeeds.Fast;

/** Objects in a stream of objects (ISO 32000-1, 7.5.7): so many that few streams are needed, and so few that a reader soon has one of them. */
const OBJECTS_TOGETHER = 200;

/**
 * Reads a file.
 * @throws Error where it is no PDF, or an object of it is none
 */
const readPdf = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, {
    parseSpeed: OBJECTS_AT_ONCE,
    throwOnInvalidObject: true,
    updateMetadata: false,
  });

/** On which page, from 1, each named destination of a PDF is. */
export async function pagesOfDestinations(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const places = namedPlaces(await readPdf(bytes));
  return new Map([...places].map(([name, { page }]) => [name, page]));
}

/**
 * The same report with its metadata, its links described and its tags mended, and packed: most of a tagged PDF is its structure, one small
 * object for each piece of text, and Chromium writes them as they are.
 */
export async function finishPdf(bytes: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const file = await readPdf(bytes);
  writeMetadata(file, facts);
  describeLinks(file);
  mendStructure(file);
  return PDFStreamWriter.forContext(
    file.context,
    OBJECTS_AT_ONCE,
    true,
    OBJECTS_TOGETHER,
  ).serializeToBuffer();
}
