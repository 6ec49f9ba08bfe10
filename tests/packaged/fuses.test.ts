import { readFileSync } from 'node:fs';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, expect, test } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { executable, expectPacked } from './app.ts';

beforeAll(expectPacked);

/** The fuses as electron-builder.yml decides them, by the names that @electron/fuses has for them. */
function decidedFuses(): Map<string, boolean> {
  const yml = readFileSync(inRoot('electron-builder.yml'), 'utf8');
  const block = /^electronFuses:\n((?: {2}\w+: \w+\n)+)/m.exec(yml)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/(\w)(\w*): (true|false)/g)].map(([, first = '', rest = '', value]) => [
      first.toUpperCase() + rest,
      value === 'true',
    ]),
  );
}

/** electron-builder cannot set this one yet: it stays as Electron ships it. */
const UNDECIDED = 'WasmTrapHandlers';

const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)) && name !== UNDECIDED);

test('every fuse is decided', () => {
  expect([...decidedFuses().keys()].sort()).toEqual(names.sort());
});

test('every fuse is set as decided', async () => {
  const wire = await getCurrentFuseWire(executable);
  const found = names.map((name) => [
    name,
    wire[FuseV1Options[name as keyof typeof FuseV1Options]] === FuseState.ENABLE,
  ]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(decidedFuses()));
});
