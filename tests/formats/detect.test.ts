import { describe, expect, it } from 'vitest';
import {
  byteOrderMark,
  detectArchive,
  detectContainer,
  detectDocument,
  detectText,
} from '../../formats/detect.ts';
import { writeZip } from '../../formats/write/zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what holds the content of a file', () => {
  it('is told by the first bytes', () => {
    expect(detectContainer(bytes('SQLite format 3\0 and what follows'))).toBe('database');
    expect(detectContainer(writeZip({ 'a.txt': 'a' }))).toBe('zip');
    expect(detectContainer(writeZip({}))).toBe('zip');
    expect(detectContainer(new Uint8Array([0x50, 0x4b, 7, 8, 0]))).toBe('zip');
    expect(detectContainer(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('ole');
  });

  it('is a text where only part of a mark is there', () => {
    expect(detectContainer(bytes('SQLite format 3'))).toBe('text');
    expect(detectContainer(bytes('PK is a name'))).toBe('text');
    expect(detectContainer(new Uint8Array([0x50, 0x4b, 3]))).toBe('text');
    expect(detectContainer(new Uint8Array())).toBe('text');
  });
});

describe('a byte order mark', () => {
  it.each([
    [[0xef, 0xbb, 0xbf, 0x61], 'utf-8'],
    [[0xff, 0xfe, 0x61, 0], 'utf-16le'],
    [[0xfe, 0xff, 0, 0x61], 'utf-16be'],
    [[0x61, 0x62], null],
    [[0xef, 0xbb], null],
  ])('%j names %s', (start, encoding) => {
    expect(byteOrderMark(new Uint8Array(start))).toBe(encoding);
  });
});

describe('what a text is', () => {
  it.each([
    ['\uFEFF  {"format": 1}', 'file', 'json'],
    ['[1]', 'file.txt', 'json'],
    ['[1]', 'file.CSV', 'table'],
    ['<xmcda/>', 'file', 'xml'],
    ['Some words\n@article{key,', 'file', 'bib'],
    ['TY  - JOUR', 'file', 'ris'],
    ['name;price', 'file', 'table'],
    ['{"a": 1}\n{"a": 2}\n', 'file', 'json-lines'],
    ['{| class="wikitable"\n|-\n|}', 'file', 'table'],
    ['<!-- a -->\n<html>', 'file', 'html'],
    ['<?xml version="1.0"?>\n<html xmlns="x">', 'file', 'html'],
    ['<xmcda:XMCDA>', 'file', 'xml'],
    ['structure(list(a = 1), class = "x")', 'file', 'r'],
    ['x <- rbind(c(1, 2), c(3, 4))', 'file', 'r'],
    ['dmsy:\n  version: 1\n', 'file', 'yaml'],
    ['Version: 2.0\nAlternatives:\n  A:\nGoal:\n', 'file', 'yaml'],
    ['anything', 'file.ahp', 'yaml'],
    ['[a]\nb = 1\nc = 2\n', 'file', 'toml'],
    ['[\n1\n]', 'file', 'json'],
    ['name: A\nprice: 5\n', 'file', 'table'],
    ['key,value\na,b=c\n', 'file', 'table'],
    ['| a | b |\n|---|---|\n| 1 | 2 |\n', 'file.md', 'table'],
    ['---\ntitle: A\n---\n| a | b |\n|---|---|\n', 'file.md', 'table'],
    [' \n\t', 'file.csv', 'empty'],
    ['', 'file', 'empty'],
  ])('%j in %s is %s', (text, name, kind) => {
    expect(detectText(bytes(text), name)).toBe(kind);
  });

  it('is told in UTF-16 too', () => {
    expect(detectText(new Uint8Array(Buffer.from('\uFEFF{"a": 1}', 'utf16le')), 'file')).toBe('json');
  });
});

describe('what a zip holds', () => {
  it.each([
    [['[Content_Types].xml', 'xl/workbook.xml'], 'spreadsheet'],
    [['[Content_Types].xml', 'word/document.xml'], 'document'],
    [['[Content_Types].xml', 'ppt/presentation.xml'], 'slides'],
    [['mimetype', 'content.xml'], 'spreadsheet'],
    [['content.xml', 'mimetype', 'META-INF/manifest.xml'], 'spreadsheet'],
    [['alternatives.xml', 'evidence.json'], 'other'],
    [[], 'other'],
  ])('%j is %s', (names, kind) => {
    expect(detectArchive(names)).toBe(kind);
  });
});

describe('what a JSON document is', () => {
  it.each([
    [{ format: 'weighbridge-problem/1' }, 'problem'],
    [{ format: 'weighbridge-weights/1' }, 'weights'],
    [{ format: 'weighbridge-workbook/1' }, 'json'],
    [{ format: 7 }, 'json'],
    [{ type: 'book', title: 'A' }, 'bibliography'],
    [[{ type: 'book', id: 'a' }], 'bibliography'],
    [[{ type: 'book' }], null],
    [[{ type: 'laptop', id: 'a' }], null],
    [{ criteria: {}, alternatives: {}, performanceTable: [] }, 'drugis'],
    [{ problem: { criteria: {}, alternatives: {}, performanceTable: [] } }, 'drugis'],
    [{ matrix: [[1]], objectives: [1] }, 'dmsy'],
    [{}, null],
    [[], null],
    [null, null],
    ['text', null],
  ])('%j is %s', (document, kind) => {
    expect(detectDocument(document)).toBe(kind);
  });
});
