import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { finishPdf, pagesOfDestinations } from '../../../../formats/write/pdf/pdf-file.ts';

/** A file of these objects, as Chromium writes one: the table at its end has a place for each. */
function pdfOf(bodies: readonly string[]): Buffer {
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [i, body] of bodies.entries()) {
    places.push(text.length);
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
  }
  const table = text.length;
  const entries = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<</Size ${bodies.length + 1}\n/Root 1 0 R\n/Info 9 0 R>>\nstartxref\n${table}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}

const CONTENT = '/Table <</MCID 0 >>BDC\n0 0 9 1 re\nf\nEMC\n/Lbl <</MCID 1 >>BDC\nBT\n<01> Tj\nET\nEMC\n';

/** Two nodes of pages, a destination on each page, links to them, a table and a list. */
const BODIES = [
  '<</Type /Catalog\n/Pages 2 0 R\n/Dests 8 0 R\n/Lang (de)\n/Outlines 10 0 R\n/StructTreeRoot 12 0 R>>',
  '<</Type /Pages\n/Count 3\n/Kids [3 0 R 4 0 R]>>',
  '<</Type /Pages\n/Count 2\n/Kids [6 0 R 5 0 R]\n/Parent 2 0 R>>',
  '<</Type /Page\n/Parent 2 0 R>>',
  '<</Type /Page\n/Parent 3 0 R>>',
  '<</Type /Page\n/Parent 3 0 R\n/Contents 7 0 R\n/StructParents 0\n/Annots [19 0 R 20 0 R 21 0 R]>>',
  `<</Length ${CONTENT.length}>> stream\n${CONTENT}\nendstream`,
  '<</answer [6 0 R /XYZ 0 822.4 0]\n/cell-1-1 [4 0 R /XYZ 0 10 0]\n/claim-2 [5 0 R /XYZ 0 1 0]>>',
  "<</Title (A & B)\n/Producer (Skia)\n/CreationDate (D:20261201020018+00'00')>>",
  '<</Type /Outlines\n/First 11 0 R\n/Last 11 0 R>>',
  '<</Title (1 The answer)\n/Parent 10 0 R\n/Dest [6 0 R /XYZ 0 823 0]>>',
  '<</Type /StructTreeRoot\n/K [13 0 R 14 0 R]\n/ParentTree 18 0 R>>',
  '<</Type /StructElem\n/S /Table\n/P 12 0 R\n/Pg 6 0 R\n/K [0 17 0 R]>>',
  '<</Type /StructElem\n/S /L\n/P 12 0 R\n/K 15 0 R>>',
  '<</Type /StructElem\n/S /LI\n/P 14 0 R\n/K [16 0 R 22 0 R]>>',
  '<</Type /StructElem\n/S /Lbl\n/P 15 0 R\n/Pg 6 0 R\n/K 1>>',
  '<</Type /StructElem\n/S /TR\n/P 13 0 R\n/K []>>',
  '<</Type /ParentTree\n/Nums [0 [13 0 R 16 0 R]]>>',
  '<</Type /Annot\n/Subtype /Link\n/Dest /answer>>',
  '<</Type /Annot\n/Subtype /Link\n/Dest /claim-2>>',
  '<</Type /Annot\n/Subtype /Link\n/A <</S /URI\n/URI (https://example.org/a)>>>>',
  '<</Type /StructElem\n/S /NonStruct\n/P 15 0 R\n/K []>>',
];

const finished = async (): Promise<PDFDocument> =>
  PDFDocument.load(await finishPdf(pdfOf(BODIES), { author: 'Ada <a@b.c>', program: 'Weighbridge 1' }), {
    updateMetadata: false,
  });

/** An object by its number in `BODIES`. */
const object = (file: PDFDocument, number: number): PDFDict =>
  file.context.lookup(PDFRef.of(number), PDFDict);

describe('a PDF as Chromium writes it', () => {
  test('destinations are on the pages in the order of the tree, not of their numbers', async () => {
    expect([...(await pagesOfDestinations(pdfOf(BODIES)))]).toEqual([
      ['answer', 1],
      ['cell-1-1', 3],
      ['claim-2', 2],
    ]);
  });

  test('it says what it is, in both ways, and claims no standard', async () => {
    const file = await finished();
    expect([file.getTitle(), file.getAuthor(), file.getCreator(), file.getProducer()]).toEqual([
      'A & B',
      'Ada <a@b.c>',
      'Weighbridge 1',
      'Skia',
    ]);
    const packet = file.catalog.lookup(PDFName.of('Metadata'))?.toString() ?? '';
    expect(packet).toContain('<rdf:li xml:lang="x-default">A &amp; B</rdf:li>');
    expect(packet).toContain('<rdf:li>Ada &lt;a@b.c&gt;</rdf:li>');
    expect(packet).toContain('<rdf:li>de</rdf:li>');
    expect(packet).toContain('<xmp:CreateDate>2026-12-01T02:00:18Z</xmp:CreateDate>');
    expect(packet).not.toMatch(/pdfuaid|pdfaid/);
    expect(file.context.trailerInfo.ID).toBeInstanceOf(PDFArray);
  });

  test('links say where they lead', async () => {
    const file = await finished();
    const said = [19, 20, 21].map((number) =>
      object(file, number).lookup(PDFName.of('Contents'), PDFHexString).decodeText(),
    );
    expect(said).toEqual(['1 The answer, page 1', 'Claim 2, page 2', 'https://example.org/a']);
  });

  test('the lines of a table are no part of it, and items of lists have a body', async () => {
    const file = await finished();
    expect(object(file, 13).get(PDFName.of('K'))?.toString()).toBe('[ 17 0 R ]');
    expect(file.context.lookup(PDFRef.of(18), PDFDict).get(PDFName.of('Nums'))?.toString()).toBe(
      '[ 0 [ null 16 0 R ] ]',
    );
    const [label, body] = object(file, 15).lookup(PDFName.of('K'), PDFArray).asArray();
    expect(label).toBe(PDFRef.of(16));
    const held = file.context.lookup(body, PDFDict);
    expect(held.get(PDFName.of('S'))).toBe(PDFName.of('LBody'));
    expect(held.get(PDFName.of('K'))?.toString()).toBe('[ 22 0 R ]');
    expect(object(file, 22).get(PDFName.of('P'))).toBe(body);
  });

  test('what is no such file is refused', async () => {
    await expect(pagesOfDestinations(Buffer.from('%PDF-1.7 nothing'))).rejects.toThrow();
  });
});
