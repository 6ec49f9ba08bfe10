import { describe, expect, test } from 'vitest';
import { writeZip } from '../../../../formats/write/zip.ts';
import { errorTextOf, fileWith } from '../imported-files.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values);
const office = (part: string): Uint8Array => writeZip({ '[Content_Types].xml': '<Types/>', [part]: '<a/>' });
const openDocument = (kind: string): Uint8Array =>
  writeZip({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'META-INF/manifest.xml': '<a/>' });
const ole = (name: string): Uint8Array => new Uint8Array([...OLE, ...Buffer.from(name, 'utf16le')]);

describe('a format of which nothing is read is named, with the way', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['a.pdf', '%PDF-1.7\n', 'is a PDF'],
    ['a.png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'is an image'],
    ['a.jpg', bytes(0xff, 0xd8, 0xff, 0xe0), 'is an image'],
    ['a.webp', 'RIFF0000WEBPVP8 ', 'is an image'],
    ['a.rda', bytes(0x1f, 0x8b, 8, 0), 'dput(x'],
    ['a.RData', 'RDX3\nX\n', 'data of R'],
    ['a.csv.gz', bytes(0x1f, 0x8b, 8, 0), 'is a compressed file'],
    ['a.7z', bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'is an archive'],
    ['a.parquet', 'PAR1\u0015', 'Parquet'],
    ['a.npy', bytes(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0), 'NumPy'],
    ['a.sav', '$FL2@(#) SPSS', 'SPSS'],
    ['a.docx', office('word/document.xml'), 'a text document (DOCX)'],
    ['a.pptx', office('ppt/presentation.xml'), 'a presentation (PPTX)'],
    ['a.ods', openDocument('spreadsheet'), 'OpenDocument (ODS)'],
    ['a.odt', openDocument('text'), 'OpenDocument (ODT)'],
    ['a.epub', writeZip({ mimetype: 'application/epub+zip' }), 'a book (EPUB)'],
    ['a.numbers', writeZip({ 'Index/Document.iwa': 'x' }), 'Apple Numbers'],
    ['a.doc', ole('WordDocument'), 'a text document (DOC)'],
    ['a.ppt', ole('PowerPoint Document'), 'a presentation (PPT)'],
    ['a.zip', writeZip({ 'one.csv': 'a', 'two.csv': 'b' }), 'a zip with one.csv and two.csv in it'],
    ['a.rtf', '{\\rtf1\\ansi Hello}', 'a text document (RTF)'],
    ['a.tex', '\\documentclass{article}\n', 'a text in LaTeX'],
    ['a.toml', '[xen]\nprice = 5\n[kvm]\nprice = 3\n', 'settings (TOML or INI)'],
    ['a.txt', 'price = 5\nspeed = 7\n', 'settings (TOML or INI)'],
    ['a.yaml', 'options:\n  - name: Xen\n    price: 5\n', 'is YAML'],
    ['a.txt', 'options:\n  xen:\n    price: 5\n    speed: 7\n', 'is YAML'],
    ['a.html', '<!DOCTYPE html>\n<html><body><p>Hello</p></body></html>', 'a page (HTML) without a table'],
    [
      'a.graphml',
      '<?xml version="1.0"?>\n<graphml xmlns="x"><graph/></graphml>',
      'a graph (GraphML or GEXF)',
    ],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'is an image'],
    ['a.xml', '<?xml version="1.0"?><!-- a --><Workbook xmlns="x"/>', 'the XML of Excel 2003'],
    ['a.xml', '<m:AltAndCrit xmlns:m="x"/>', 'XML with the root <m:AltAndCrit>'],
    ['a.dxi', '<?xml version="1.0"?>\n<DEXi><VERSION>5</VERSION></DEXi>', 'a model of DEXi'],
    ['a.sdmod', '<SuperDecisions><Cluster/></SuperDecisions>', 'a model of Super Decisions'],
    ['a.xml', '<workflow><program/></workflow>', 'a workflow (of diviz, for one)'],
    ['a.vpg', '<VisualPromethee/>', 'a model of a program for PROMETHEE'],
    ['a.xml', '<pkg:package xmlns:pkg="x"/>', 'a text document in the XML of Word'],
    ['a.xml', '<w:wordDocument xmlns:w="x"/>', 'a text document in the XML of Word'],
    [
      'a.geojson',
      '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"n": 1}}]}',
      'a map (GeoJSON',
    ],
    [
      'a.ipynb',
      '{"cells": [{"cell_type": "code", "execution_count": 1}], "nbformat": 4}',
      'a notebook of Jupyter',
    ],
    [
      'a.json',
      '{"__type__": "Entscheidungsnavi", "alternatives": [{"name": "A"}]}',
      'a project of Entscheidungsnavi',
    ],
    [
      'a.json',
      '{"$schema": "https://vega.github.io/schema/vega/v5.json", "data": [{"name": "t"}]}',
      'a chart (Vega)',
    ],
    ['a.json', '{"openapi": "3.0.0", "paths": {}, "servers": [{"url": "x"}]}', 'OpenAPI'],
    ['a.json', '{"name": "x", "version": "1", "scripts": {}, "contributors": [{"name": "A"}]}', 'npm'],
    ['a.json', '{"@context": "https://schema.org", "@graph": [{"name": "A", "price": 5}]}', 'linked data'],
    ['a.txt', 'TI- A title\nAU- Doe, J.\nPY- 1999\n', 'Copac'],
    ['a.rdf', 'Template-Type: ReDIF-Paper 1.0\nTitle: A title\nAuthor-Name: J Doe\n', 'RePEc'],
    ['a.txt', '<1>\nUnique Identifier\n  123\nTitle\n  A title.\n', 'Ovid'],
    ['a.xml', '<PubmedBookArticleSet><PubmedBookArticle/></PubmedBookArticleSet>', 'PubMed as XML'],
    ['a.xml', '<?xml version="1.0"?><Sources/>', 'Microsoft Word'],
    ['a.txt', 'RT Journal Article\nSR Electronic(1)\nA1 Doe, J.\nT1 A title\n', 'RefWorks'],
    ['a.txt', '{Reference Type}: Journal Article\n{Title}: A title\n', 'NoteExpress'],
    ['a.yml', 'harry:\n  type: Book\n  title: Harry\n  author: Rowling, J.\n', 'Hayagriva'],
    [
      'CITATION.cff',
      'cff-version: 1.2.0\ntitle: A tool\nauthors:\n  - family-names: Doe\n',
      'a citation file (CFF)',
    ],
    ['a.ctv', '<?xml version="1.0"?><CitaviExchangeData/>', 'a project of Citavi'],
    ['a.json', '{"options": ["A"], "factors": ["x"]}', 'JSON with alternatives and criteria'],
    ['a.dot', 'digraph G {\n a -> b\n}', 'a graph (Graphviz)'],
  ])('%s: %j', async (name, content, says) => {
    const said = await errorTextOf(fileWith(content, name));
    expect(said).toContain(says);
    // A sentence of what it is, and one of what to do.
    expect(said).toMatch(/\. \S.*\.$/);
  });
});
