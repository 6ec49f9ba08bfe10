import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepPlace, keptPlace, readPlace, type WindowPlace } from '../../../db/window-place.ts';
import { boundsOn } from '../../../electron/windows/window-place.ts';

const place = (x: number, y: number, width = 1000, height = 700): WindowPlace => ({
  bounds: { x, y, width, height },
  fills: 'nothing',
});
const LEFT = { x: 0, y: 25, width: 1920, height: 1055 };
const RIGHT = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('where a window comes back to', () => {
  test('is where it was, on whichever screen', () => {
    expect(boundsOn([LEFT, RIGHT], place(100, 60))).toEqual(place(100, 60).bounds);
    expect(boundsOn([LEFT, RIGHT], place(2_000, 10))).toEqual(place(2_000, 10).bounds);
  });

  test('is nowhere where its screen is gone, or its upper edge would be out of reach', () => {
    expect(boundsOn([LEFT], place(2_000, 10))).toBeNull();
    expect(boundsOn([LEFT], place(-950, 60))).toBeNull();
    expect(boundsOn([LEFT], place(100, -10))).toBeNull();
    expect(boundsOn([LEFT], place(100, 1_060))).toBeNull();
    expect(boundsOn([], place(0, 0))).toBeNull();
  });

  test('is no larger than the screen, and no smaller than a window may be', () => {
    expect(boundsOn([RIGHT], place(1_950, 0, 4_000, 3_000))).toMatchObject({ width: 1_280, height: 1_024 });
    expect(boundsOn([RIGHT], place(1_950, 0, 300, 200))).toMatchObject({ width: 900, height: 600 });
  });
});

describe('what is kept of it', () => {
  test('comes back as it was', () => {
    const folder = mkdtempSync(join(tmpdir(), 'weighbridge-place-'));
    expect(keptPlace(folder)).toBeUndefined();
    keepPlace({ ...place(-1_200, 40), fills: 'desktop' }, folder);
    expect(keptPlace(folder)).toEqual({ ...place(-1_200, 40), fills: 'desktop' });
  });

  test('is nothing where it makes no sense', () => {
    const whole = { ...place(1, 2) };
    expect(readPlace(whole)).toEqual(whole);
    for (const kept of [
      null,
      7,
      {},
      { ...whole, fills: 'all' },
      { ...whole, bounds: null },
      place(0.5, 0),
      place(0, 0, 0, 700),
      place(0, 0, -5, 700),
      place(1e9, 0),
      place(Number.NaN, 0),
    ])
      expect(readPlace(kept), JSON.stringify(kept)).toBeUndefined();
  });
});
