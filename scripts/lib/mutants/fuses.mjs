/** The fuses of the packed program, each set the other way. Row 19 is that each is decided. */

const TEST = 'tests/packaged/fuses.test.ts';

/** @type {(row: string, name: string, decided: boolean) => import('./mutant.mjs').Mutant} */
const turned = (row, name, decided) => ({
  row,
  breaks: `${name} is ${decided ? 'off' : 'on'} in the packed program`,
  file: 'electron-builder.yml',
  find: `  ${name}: ${decided}\n`,
  put: `  ${name}: ${!decided}\n`,
  test: TEST,
  title: `the fuse ${name[0]?.toUpperCase()}${name.slice(1)} is set as decided`,
});

/** @type {readonly import('./mutant.mjs').Mutant[]} */
export const FUSE_MUTANTS = [
  {
    row: '19',
    breaks: 'a fuse is left as Electron ships it',
    file: 'electron-builder.yml',
    find: 'electronFuses:\n  runAsNode: false\n',
    put: 'electronFuses:\n',
    test: TEST,
    title: 'the fuse RunAsNode is set as decided',
  },
  turned('F1', 'runAsNode', false),
  turned('F2', 'enableCookieEncryption', true),
  turned('F3', 'enableNodeOptionsEnvironmentVariable', false),
  turned('F4', 'enableNodeCliInspectArguments', false),
  turned('F5', 'enableEmbeddedAsarIntegrityValidation', true),
  turned('F6', 'onlyLoadAppFromAsar', true),
  turned('F7', 'loadBrowserProcessSpecificV8Snapshot', false),
  turned('F8', 'grantFileProtocolExtraPrivileges', false),
  {
    row: 'F9',
    breaks: 'WasmTrapHandlers is off in the packed program',
    file: 'scripts/dist.mjs',
    find: "rmSync(join(resources, 'default_app.asar'), { force: true });",
    put:
      "rmSync(join(resources, 'default_app.asar'), { force: true });\n" +
      "        const { flipFuses } = await import('@electron/fuses');\n" +
      "        await flipFuses(join(appOutDir, 'weighbridge'), { version: '1', 8: false });",
    test: TEST,
    title: 'the fuse WasmTrapHandlers is set as decided',
  },
];
