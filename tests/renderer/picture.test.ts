import { describe, expect, test } from 'vitest';
import { drawStripes, readStripes } from '../../renderer/ui/picture/stripes.ts';
import { escapeXml } from '../../renderer/ui/picture/svg.ts';

describe('a striped ground in a picture', () => {
  const ruled =
    'repeating-linear-gradient(rgb(235, 234, 230) 0px, rgb(235, 234, 230) 1px, rgba(0, 0, 0, 0) 1px, rgba(0, 0, 0, 0) 32px)';

  test('is read as its bands, with two stops or one for each', () => {
    const lines = {
      angle: 180,
      period: 32,
      bands: [
        { color: 'rgb(235, 234, 230)', from: 0, to: 1 },
        { color: 'rgba(0, 0, 0, 0)', from: 1, to: 32 },
      ],
    };
    expect(readStripes(ruled)).toEqual(lines);
    expect(
      readStripes('repeating-linear-gradient(rgb(235, 234, 230) 0px 1px, rgba(0, 0, 0, 0) 1px 32px)'),
    ).toEqual(lines);
    expect(
      readStripes('repeating-linear-gradient(-45deg, rgb(1, 2, 3) 0px 6px, oklab(0.5 0.1 0.1) 6px 8px)'),
    ).toEqual({
      angle: -45,
      period: 8,
      bands: [
        { color: 'rgb(1, 2, 3)', from: 0, to: 6 },
        { color: 'oklab(0.5 0.1 0.1)', from: 6, to: 8 },
      ],
    });
  });

  test('anything else is none', () => {
    for (const image of [
      'none',
      'linear-gradient(red, blue)',
      'url("x.png")',
      'repeating-linear-gradient()',
    ]) {
      expect(readStripes(image)).toBeNull();
    }
  });

  test('is drawn without its clear bands, its lines going down the page', () => {
    const drawn = drawStripes(readStripes(ruled) ?? expect.fail('no stripes'), 10, 20, 100, 64);
    expect(drawn.match(/<rect/g)).toHaveLength(2);
    expect(drawn).toContain('translate(10 20) rotate(0)');
  });
});

test('texts in a picture stay texts, and what XML forbids is left out', () => {
  expect(escapeXml('a<b> & "c"\0\u0007\ud800')).toBe('a&lt;b&gt; &amp; &quot;c&quot;\ufffd');
});
