/** Breaks of our own rules for what reads strangers' files, for what is printed and named, and for updates. Rows W38 on of docs/SECURITY.md. */

const RIGHTS = {
  row: 'W38',
  file: 'electron/processes/reader/rights.ts',
  test: 'tests/electron/processes/reader/rights.test.ts',
};
const FILE_READER = {
  row: 'W47',
  file: 'cli/file-reader/guard.ts',
  test: 'tests/cli/file-reader/file-reader.test.ts',
};
const STRANGE = {
  row: 'W41',
  file: 'common/strange-characters.ts',
  test: 'tests/common/strange-characters.test.ts',
};
const NAMES = { row: 'W42', file: 'common/file-names.ts', test: 'tests/common/file-names.test.ts' };
const ASK = { row: 'W44', test: 'tests/electron/updates/ask.test.ts' };
const INSTALLER = { row: 'W45', test: 'tests/electron/updates/installer.test.ts' };
const UPDATES = { file: 'electron/updates/updates.ts', test: 'tests/electron/updates/updates.test.ts' };

/** @type {readonly import('./mutant.mjs').Mutant[]} */
export const READER_AND_UPDATE_MUTANTS = [
  {
    ...RIGHTS,
    breaks: 'a reader runs without a sandbox',
    find: '  sandbox: true,',
    put: '  sandbox: false,',
    title: 'is sandboxed, isolated and without Node',
  },
  {
    ...RIGHTS,
    breaks: 'a reader may ask for anything',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program
    find: 'answer({ cancel: !url.startsWith(`${READER_ORIGIN}/`) })',
    put: 'answer({ cancel: url === READER_ORIGIN })',
    title: 'a request for anything else is cancelled',
  },
  {
    ...RIGHTS,
    breaks: 'the policy of a reader lets it connect',
    find: '"connect-src \'none\'",',
    put: '"connect-src *",',
    title: 'and its scripts are all that it gets',
  },
  {
    row: 'W39',
    breaks: 'the database host may fetch',
    file: 'db/fewer-rights.ts',
    find: '  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);\n',
    put: '',
    test: 'tests/db/fewer-rights.test.ts',
    title: 'what leads out of a process is there before and gone behind',
  },
  {
    row: 'W39',
    breaks: 'the database host may start programs',
    file: 'db/fewer-rights.ts',
    find: "  'child_process',\n",
    put: '',
    test: 'tests/db/fewer-rights.test.ts',
    title: 'what leads out of a process is there before and gone behind',
  },
  {
    ...FILE_READER,
    breaks: 'a file reader of the command line has all rights',
    find: "'--permission', ...program.map(",
    put: '...[].map(',
    title: 'the thread that reads may read its own program and nothing else',
  },
  {
    ...FILE_READER,
    breaks: 'a file reader of the command line is never ended',
    find: '/ 1000 > limits.processorMs',
    put: '/ 1000 > Number.POSITIVE_INFINITY',
    title: 'a pattern without end',
  },
  {
    row: 'W40',
    breaks: 'a heading is looked at however long it is',
    file: 'formats/read/tables/headings.ts',
    find: 'const LONGEST = 300;',
    put: 'const LONGEST = 300_000_000;',
    test: 'tests/renderer/linear-work.test.ts',
    title: 'has about four times the work with four times the text',
  },
  {
    ...STRANGE,
    breaks: 'escapes reach the terminal',
    find: 'text.toWellFormed().replace(ACTING, spelled)',
    put: 'text.toWellFormed()',
    title: 'none of them gets to a terminal, nor into a name',
  },
  {
    ...STRANGE,
    breaks: 'what turns the order of writing stays',
    find: '\\u2028-\\u202e\\u2066-\\u2069',
    put: '\\u2028\\u2029',
    title: 'none of them gets to a terminal, nor into a name',
  },
  {
    ...NAMES,
    breaks: 'a name may be a device of Windows',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program
    find: 'return DEVICE.test(whole) ? `_${whole}` : whole;',
    put: 'return whole;',
    title: 'keeps the ending',
  },
  {
    ...NAMES,
    breaks: 'a name may be longer than a file system takes',
    find: 'if (bytes > room || kept.length + character.length > MOST_CHARACTERS) break;',
    put: 'if (kept.length > 10_000) break;',
    title: 'keeps the ending',
  },
  {
    row: 'W43',
    breaks: 'updates may come from any host',
    file: 'electron/updates/place.ts',
    find: '    asked.origin === url.origin &&\n',
    put: '',
    test: 'tests/electron/updates/place.test.ts',
    title: 'requests lead to the place or nowhere',
  },
  {
    row: 'W43',
    breaks: 'updates may come without https',
    file: 'electron/updates/place.ts',
    find: "url.protocol === 'https:' ||",
    put: "url.protocol.startsWith('http') ||",
    test: 'tests/electron/updates/place.test.ts',
    title: 'only an https address is a place',
  },
  {
    ...ASK,
    breaks: 'any signature counts',
    file: 'electron/updates/signature.ts',
    find: '.some((signature) => known.some((key) => verify(null, bytes, key, signature)))',
    put: '.some((signature) => known.some((key) => verify(null, bytes, key, signature) || signature.length > 0))',
    title: 'that others signed',
  },
  {
    ...INSTALLER,
    breaks: 'a file is not held against its hash',
    file: 'electron/updates/transfer.ts',
    find: "  if (hash.digest('base64') !== described.sha512) throw wrongFile(url.host);\n",
    put: '',
    title: 'that is another than was signed',
  },
  {
    ...UPDATES,
    row: 'W46',
    breaks: 'an update does not wait for what is written',
    find: 'works.length > 0; works = pending()',
    put: 'works.length > 1_000; works = pending()',
    title: 'waits until nothing is written, and says for what',
  },
];
