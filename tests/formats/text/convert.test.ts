import { describe, expect, test } from 'vitest';
import { convertText } from '../../../formats/text/convert.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the text of a file', () => {
  test('text and Markdown stay as they are, without mark and zero bytes', async () => {
    expect(await convertText(bytes('\uFEFFOne\r\n\r\n  Two\0.'), 'a.txt')).toBe('One\r\n\r\n  Two.');
    expect(await convertText(bytes('# Head\n\n*it*'), 'a.MD')).toBe('# Head\n\n*it*');
  });

  test('old and wide encodings are read', async () => {
    expect(await convertText(Uint8Array.from([0x93, 0x68, 0x69, 0x94, 0xe9]), 'a.txt')).toBe('“hi”é');
    expect(await convertText(Uint8Array.from([0xff, 0xfe, 0x68, 0x00, 0x69, 0x00]), 'a.txt')).toBe('hi');
  });

  test('HTML gives its words, a block a line, and nothing of it runs', async () => {
    const html = `<html><head><title>T</title><script>globalThis.intruder = 1</script><style>p{}</style></head>
      <body onload="globalThis.intruder = 2"><h1>Big head</h1><p>First &amp; <b>bold</b><br>line.</p>
      <img src="https://example.org/x.png" onerror="globalThis.intruder = 3" alt="picture">
      <ul><li>one</li><li>two</li></ul><a href="javascript:alert(1)">link</a><iframe src="file:///etc/passwd"></iframe></body></html>`;
    const text = await convertText(bytes(html), 'a.html');
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    expect(lines).toEqual(['Big head', 'First & bold', 'line.', '- one', '- two', 'link']);
    expect(Reflect.get(globalThis, 'intruder')).toBeUndefined();
  });

  test('HTML that is nested without end is refused, neither followed nor cut', async () => {
    const html = `${'<div>'.repeat(50_000)}deep${'</div>'.repeat(50_000)}`;
    await expect(convertText(bytes(`<p>top</p>${html}`), 'a.html')).rejects.toThrow('more than 200 levels');
  });

  test('a PDF gives the words of its pages', async () => {
    expect(await convertText(bytes(PDF), 'a.pdf')).toContain('Hello from a page');
  });

  test.each([
    ['an unknown ending', 'x', 'a.exe', 'cannot be read from .exe'],
    ['an empty file', ' \n', 'a.txt', 'There is no text in a.txt.'],
    ['HTML without words', '<p><img src=x></p>', 'a.html', 'There is no text'],
  ])('%s is refused in words', async (_what, content, name, says) => {
    await expect(convertText(bytes(content), name)).rejects.toThrow(says);
  });

  test('what only calls itself a PDF is an error, not a hang', async () => {
    await expect(convertText(bytes('%PDF-1.4 nonsense'), 'a.pdf')).rejects.toThrow();
  });
});

/** A PDF written by hand; readers find the objects of a file without a cross-reference table by themselves. */
const PDF = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 300 100] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>> endobj
4 0 obj <</Length 47>> stream
BT /F 12 Tf 20 50 Td (Hello from a page) Tj ET
endstream endobj
5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
trailer <</Root 1 0 R>>
%%EOF`;

describe('a text that is too long or too deep is refused, and never cut', () => {
  const htmlOf = (text: string): Uint8Array => new TextEncoder().encode(text);

  test.each([
    ['long.txt', 'x'.repeat(5_000_001), /5,000,001 characters/],
    ['long.html', `<p>${'word '.repeat(1_100_000)}</p>`, /characters; a source can have 5,000,000/],
    ['deep.html', `${'<div>'.repeat(300)}deep${'</div>'.repeat(300)}`, /more than 200 levels/],
  ])('%s', async (name, text, words) => {
    await expect(convertText(htmlOf(text), name)).rejects.toThrow(words);
  });

  test('a page of 12 MB with little text keeps its last word', async () => {
    const page = `<p>first</p>${'<i class="nothing at all"></i>'.repeat(400_000)}<p>last</p>`;
    expect(await convertText(htmlOf(page), 'page.html')).toContain('last');
  });
});
