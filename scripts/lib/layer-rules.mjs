import { node, own, packages, types } from './layer-allowances.mjs';
import { PAGE_RULES } from './layer-rules-page.mjs';

/**
 * Who may import what. Each rule is one folder's list of the only imports it may have; what no line allows is an error, and
 * so is a package that no line names.
 */

/**
 * @typedef {object} Imported
 * @property {string} from the importing file, as a path in the project
 * @property {string} specifier what the import says
 * @property {string | null} target the imported file as a path in the project; null for a package or a built-in module
 * @property {boolean} typeOnly whether it imports types and nothing else
 * @property {readonly string[]} names the imported names; "*" for all of them
 */

/** @typedef {import('./layer-allowances.mjs').Allowance} Allowance */
/** @typedef {import('./layer-allowances.mjs').Rule} Rule */

const testTools = packages(
  'vite',
  'vitest',
  '@playwright/test',
  'axe-core',
  'fast-check',
  '@testing-library/react',
  '@testing-library/user-event',
  'oxc-parser',
  'postcss',
  'csv-parse',
  'iconv-lite',
  'csv-stringify',
  'read-excel-file',
  'fflate',
  'fast-xml-parser',
  '@cantoo/pdf-lib',
  'better-sqlite3',
  'zod',
  'uuid',
  'react',
  'react-dom',
  'electron',
  '@electron/asar',
  '@electron/fuses',
  'yaml',
);

/** @type {readonly Rule[]} The first folder that holds a file is the one whose rule counts. */
export const RULES = [
  {
    folder: 'common/language',
    may: [own('common/language'), ...packages('intl-messageformat')],
    rule: 'common/language imports nothing but intl-messageformat: everything else in common speaks by it',
  },
  {
    folder: 'common',
    may: [own('common')],
    rule: 'common imports nothing outside common',
  },
  {
    folder: 'scoring',
    may: [own('scoring'), own('common')],
    rule: 'scoring imports nothing outside scoring and common',
  },
  {
    folder: 'db',
    may: [
      own('db'),
      own('common'),
      types(own('scoring')),
      node,
      ...packages('better-sqlite3', 'zod', 'uuid'),
    ],
    rule: "db imports db, common, scoring's types, node:*, better-sqlite3, zod and uuid",
  },
  {
    // Drawn and copied by the page too, so nothing of Node or of the other formats.
    folder: 'formats/write/plain',
    may: [own('formats/write/plain'), own('common')],
    rule: 'formats/write/plain imports nothing but common: the page writes its clipboard with it',
  },
  {
    folder: 'formats',
    may: [
      ...['formats', 'common', 'db', 'scoring'].map((folder) => own(folder)),
      node,
      ...packages(
        'zod',
        'csv-stringify',
        'csv-parse',
        'html-to-text',
        'unpdf',
        'write-excel-file',
        '@cantoo/pdf-lib',
        'read-excel-file',
        'fflate',
        'fast-xml-parser',
        'chardet',
        'yaml',
        'iconv-lite',
        '@citation-js',
      ),
    ],
    rule: 'formats imports formats, common, db, scoring, node:* and the readers and writers that it names; never electron',
  },
  {
    folder: 'cli',
    may: [
      ...['cli', 'common', 'db', 'formats', 'scoring'].map((folder) => own(folder)),
      node,
      ...packages('commander'),
    ],
    rule: 'cli imports cli, common, db, formats, scoring, node:* and commander; never electron',
  },
  {
    // The installed app as a command line: the one of cli/, in the main process before Chromium.
    folder: 'electron/command-line',
    may: [
      ...['electron/command-line', 'electron/options.ts', 'cli', 'common', 'db/paths.ts'].map((path) =>
        own(path),
      ),
      node,
      ...packages('electron'),
    ],
    rule: 'electron/command-line brings cli/ into the installed app, and knows nothing of windows',
  },
  {
    // What stands in the place of Node in the pages of the readers.
    folder: 'electron/processes/reader/hashes.ts',
    may: packages('@noble/hashes'),
    rule: 'electron/processes/reader/hashes.ts is SHA-256 for pages, from @noble/hashes',
  },
  {
    folder: 'electron',
    may: [
      ...['electron', 'common', 'db', 'formats', 'scoring'].map((folder) => own(folder)),
      node,
      ...packages('electron', 'electron-log', 'electron-updater', 'zod'),
    ],
    rule: 'electron imports electron, common, db, formats, scoring, node:*, zod and electron-updater; a format belongs into formats/',
  },
  ...PAGE_RULES,
  {
    folder: 'tests',
    may: [
      ...[
        'tests',
        'common',
        'scoring',
        'db',
        'formats',
        'cli',
        'electron',
        'renderer',
        'scripts',
        'package.json',
      ].map((path) => own(path)),
      node,
      ...testTools,
    ],
    rule: 'tests import anything of the project, node:* and the test tools',
  },
  {
    folder: 'scripts',
    may: [
      own('scripts'),
      // The manual page is made of its definition.
      ...['cli/command-line.ts', 'cli/source-host.ts'].map((path) => own(path)),
      node,
      ...packages(
        'vite',
        '@vitejs/plugin-react',
        '@playwright/test',
        '@electron/asar',
        'electron-builder',
        '7zip-bin',
        'oxc-parser',
        'intl-messageformat',
        '@cyclonedx/cyclonedx-library',
        'better-sqlite3',
        'unpdf',
        'recheck',
        'yaml',
      ),
    ],
    rule: 'scripts import scripts, the definition of the command line, node:* and the build tools',
  },
  {
    // The configuration files beside the folders.
    folder: '',
    may: [own('scripts'), node, ...packages('vitest', '@playwright/test')],
    rule: 'configuration files import their own tool',
  },
];

/**
 * @typedef {object} Named names that one file alone may import
 * @property {readonly string[]} names
 * @property {RegExp} of the packages or modules that have them
 * @property {string} only the file
 * @property {readonly string[]} [except] folders that may import them as well
 * @property {string} rule
 */

/** What makes, fills, moves or links a file. Opening is also for reading and is watched by tests/formats/write/write-file.test.ts. */
const FILE_WRITERS = ['writeFile', 'appendFile', 'rename', 'copyFile', 'cp', 'link', 'symlink', 'truncate'];

/** @type {readonly Named[]} */
export const NAMED = [
  {
    names: ['ipcMain', '*', 'default'],
    of: /^electron$/,
    only: 'electron/ipc/router.ts',
    rule: 'only electron/ipc/router.ts imports ipcMain, where the sender is checked',
  },
  {
    names: [
      ...FILE_WRITERS.flatMap((name) => [name, `${name}Sync`]),
      ...['createWriteStream', 'write', 'writeSync', 'writev', 'promises', '*', 'default'],
    ],
    of: /^(node:)?fs(\/promises)?$/,
    only: 'formats/write/write-file.ts',
    except: ['db/'],
    rule: 'only formats/write/write-file.ts writes files, where workbooks are spared',
  },
];

/**
 * The rule that an import breaks.
 * @param {Imported} imported
 * @returns {string | null} null when it is allowed
 */
export function brokenRule(imported) {
  const { from, specifier, target, typeOnly } = imported;
  const rule = RULES.find(({ folder }) => folder === '' || from === folder || from.startsWith(`${folder}/`));
  const subject = target ?? specifier;
  const allowed = rule?.may.some(
    ({ pattern, typesOnly = false, sameFolders = 0 }) =>
      pattern.test(subject) && (typeOnly || !typesOnly) && agree(from, subject, sameFolders),
  );
  if (!allowed) {
    const special = rule?.instead?.find(({ pattern }) => pattern.test(subject));
    return special?.rule ?? rule?.rule ?? 'no rule knows this folder';
  }
  return NAMED.find((named) => importsName(imported, named))?.rule ?? null;
}

/**
 * Whether two paths have their first folders in common.
 * @param {string} a
 * @param {string} b
 * @param {number} count how many
 */
const agree = (a, b, count) =>
  a.split('/').slice(0, count).join('/') === b.split('/').slice(0, count).join('/');

/**
 * Whether an import takes a name that belongs to another file. Taking everything takes the name too.
 * @param {Imported} imported
 * @param {Named} named
 */
function importsName({ from, specifier, typeOnly, names }, { names: kept, of, only, except = [] }) {
  const free = ['tests/', 'scripts/', ...except].some((folder) => from.startsWith(folder));
  // The configuration files beside the folders are no part of the app.
  if (free || from === only || !from.includes('/') || typeOnly) return false;
  return of.test(specifier) && names.some((name) => kept.includes(name));
}
