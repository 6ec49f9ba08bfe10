import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../../formats/read/tables/reading/decode.ts';
import { readText } from '../../../../../formats/read/tables/reading/read-text.ts';
import { bytesOf } from '../table-files.ts';

const GERMAN =
  'Produkt;Preis (EUR);Lautstärke (dB);Größe\nMüller;1.299,00;42,5;7\nSchöne;1.499,50;39,9;5\nÄrger;999,99;47,1;6\n';
const POLISH = 'Wyrób;Cena (zł);Hałas (dB)\nŁódź;1299,00;42,5\nŻółw;1499,50;39,9\nŚwięty;1200;40\n';
const FRENCH = 'Modèle;Coût;Été\nRésumé;5;6\nÉcole;7;8\nFaçade;9;1\n';
const RUSSIAN = 'Название;Цена;Скорость\nБыстрый сервер;100;8\nНадёжный узел;90;7\nДешёвое решение;50;5\n';
const JAPANESE = '名前,価格,速度\nサーバー,100,8\nノート,90,7\nかんたん,50,6\n';
const CHINESE = '名称,价格,速度\n服务器,100,8\n笔记本电脑,90,7\n便宜的方案,50,6\n';

describe('what is no Unicode is guessed, and said', () => {
  test.each<[string, string, string]>([
    ['windows-1252', GERMAN, 'win1252'],
    ['macintosh', GERMAN, 'macroman'],
    ['cp850', GERMAN, 'cp850'],
    ['windows-1250', POLISH, 'win1250'],
    ['iso-8859-2', POLISH, 'iso88592'],
    ['windows-1252', FRENCH, 'win1252'],
    ['macintosh', FRENCH, 'macroman'],
    ['windows-1251', RUSSIAN, 'win1251'],
    ['koi8-r', RUSSIAN, 'koi8-r'],
    ['shift_jis', JAPANESE, 'shift_jis'],
    ['gb18030', CHINESE, 'gb18030'],
  ])('%s: %j', (encoding, text, written) => {
    const decoded = decodeText(iconv.encode(text, written));
    expect(decoded).toMatchObject({ text, encoding });
    expect(decoded.notes).toMatchObject([
      {
        message: expect.stringContaining(`was read as ${encoding}`),
        remedy: expect.stringContaining('--encoding'),
      },
    ]);
  });

  test.each<[string, Uint8Array]>([
    ['UTF-8', bytesOf(GERMAN)],
    ['ASCII', bytesOf('a,b\n1,2\n')],
    ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, ...Buffer.from(GERMAN, 'utf16le')])],
    ['UTF-16 without one', new Uint8Array(Buffer.from(GERMAN, 'utf16le'))],
  ])('%s is proven, and not worth a word', (_, bytes) => {
    expect(decodeText(bytes).notes).toEqual([]);
  });

  test('an encoding that was chosen is no guess, DOS included', () => {
    expect(decodeText(iconv.encode(GERMAN, 'cp437'), 'cp437')).toMatchObject({ text: GERMAN, notes: [] });
    expect(decodeText(iconv.encode(RUSSIAN, 'koi8-r'), 'koi8-r')).toMatchObject({ text: RUSSIAN, notes: [] });
  });

  test('a page says its encoding itself', async () => {
    const page =
      '<html><head><meta charset="iso-8859-2"></head><table><tr><td>Żółw</td><td>1</td></tr></table></html>';
    const { grid, notes, encoding } = await readText(iconv.encode(page, 'iso88592'));
    expect({ grid, notes, encoding }).toEqual({ grid: [['Żółw', '1']], notes: [], encoding: 'iso-8859-2' });
  });

  test('control characters are never silent', async () => {
    const { notes } = await readText(bytesOf('name,a\nX\u0081en,1\n'));
    expect(notes).toMatchObject([{ row: 2, message: expect.stringContaining('U+0081') }]);
    expect((await readText(bytesOf('name,a\nXen\t,1\n'))).notes).toEqual([]);
  });
});
