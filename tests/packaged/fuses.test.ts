import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, expect, test } from 'vitest';
import { executable, expectPacked } from './app.ts';

beforeAll(expectPacked);

/**
 * Every fuse as it has to be in the packed program, whatever electron-builder.yml says. One that a later Electron adds is found in
 * the program and not here, and has to be decided.
 */
const DECIDED = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  // electron-builder does not set this one; Electron ships it so.
  WasmTrapHandlers: true,
} as const;

/** The fuses of the packed program, by name, or by number where no name is known. */
async function foundFuses(): Promise<Record<string, boolean | string>> {
  const { version: _version, ...wire } = await getCurrentFuseWire(executable);
  return Object.fromEntries(
    Object.entries(wire).map(([index, state]) => [
      FuseV1Options[Number(index)] ?? `fuse ${index}`,
      state === FuseState.ENABLE || (state === FuseState.DISABLE ? false : `neither on nor off (${state})`),
    ]),
  );
}

test('no fuse of the packed program is left undecided', async () => {
  expect(Object.keys(await foundFuses()).sort()).toEqual(Object.keys(DECIDED).sort());
});

test.each(Object.entries(DECIDED))('the fuse %s is set as decided', async (name, on) => {
  expect((await foundFuses())[name]).toBe(on);
});
