import { describe, expect, test } from 'vitest';
import { markArtifacts } from '../../../../formats/write/pdf/content.ts';

const content = (...lines: string[]): string => lines.join('\n');

describe('what is no content of a page', () => {
  test('what stands outside of every tag is marked, and moves of the pen alone are not', () => {
    const before = content(
      '.24 0 0 -.24 0 842 cm',
      'q',
      'BT',
      '<0054> Tj',
      'ET',
      'Q',
      '/P <</MCID 0 >>BDC',
      'BT',
      '/Span<</ActualText <feff0041> >> BDC',
      '5 0 Td <0001> Tj',
      'EMC',
      'ET',
      'EMC',
      'Q',
    );
    expect(markArtifacts(before)).toEqual({
      content: content(
        '/Artifact BMC',
        ...before.split('\n').slice(0, 6),
        'EMC',
        ...before.split('\n').slice(6),
      ),
      dropped: [],
    });
  });

  test('lines and shades of a table are no part of it, its words are', () => {
    const lines = ['/Table <</MCID 7 >>BDC', '0 0 9 1 re', 'f', 'EMC'];
    const words = ['/Table <</MCID 8 >>BDC', 'BT', '<0001> Tj', 'ET', 'EMC', ''];
    expect(markArtifacts(content(...lines, ...words))).toEqual({
      content: content('/Artifact BMC', ...lines.slice(1), ...words),
      dropped: [7],
    });
  });
});
