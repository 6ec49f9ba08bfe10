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

/** @typedef {{ pattern: RegExp, typesOnly?: boolean }} Allowance a target file or a package that a folder may import */
/** @typedef {{ folder: string, may: readonly Allowance[], rule: string }} Rule */

/** @param {string} path a folder or file of the project */
const own = (path) => ({ pattern: new RegExp(`^${path.replaceAll('.', '\\.')}(/|$)`) });

/**
 * @param {...string} names packages, each with everything below it
 */
const packages = (...names) => names.map((name) => ({ pattern: new RegExp(`^${name}(/|$)`) }));

const node = { pattern: /^node:/ };

/** @param {Allowance} allowance */
const types = ({ pattern }) => ({ pattern, typesOnly: true });

const testTools = packages(
  'vite',
  'vitest',
  '@playwright/test',
  'fast-check',
  'csv-parse',
  'csv-stringify',
  'read-excel-file',
  'fflate',
  'fast-xml-parser',
  'better-sqlite3',
  'zod',
  'uuid',
  'react',
  'react-dom',
  'electron',
  '@electron/asar',
  '@electron/fuses',
);

/** @type {readonly Rule[]} The first folder that holds a file is the one whose rule counts. */
export const RULES = [
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
    folder: 'tables',
    may: [own('tables')],
    rule: 'tables imports nothing outside tables',
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
    folder: 'electron',
    may: [
      ...['electron', 'db', 'scoring', 'tables', 'common'].map((folder) => own(folder)),
      node,
      ...packages(
        'electron',
        'zod',
        'csv-stringify',
        'csv-parse',
        'commander',
        'uuid',
        'html-to-text',
        'unpdf',
      ),
      ...packages(
        'write-excel-file',
        'read-excel-file',
        'fflate',
        'fast-xml-parser',
        'chardet',
        '@citation-js',
      ),
    ],
    rule: 'electron imports electron, db, scoring, tables, common, node:* and its named packages',
  },
  {
    folder: 'renderer',
    may: [
      own('common'),
      own('renderer'),
      own('scoring'),
      own('tables'),
      types(own('electron/ipc/contract.ts')),
      ...packages(
        'react',
        'react-dom',
        'ag-grid-community',
        'ag-grid-react',
        'react-markdown',
        'cmdk',
        'recharts',
        '@fontsource-variable/inter',
        'vite/client',
      ),
    ],
    rule: "renderer imports renderer, common, scoring, tables, the IPC contract's types and its named packages",
  },
  {
    folder: 'tests',
    may: [
      ...[
        'tests',
        'common',
        'scoring',
        'tables',
        'db',
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
      node,
      ...packages(
        'vite',
        '@vitejs/plugin-react',
        '@electron/asar',
        'electron-builder',
        '7zip-bin',
        'oxc-parser',
      ),
    ],
    rule: 'scripts import scripts, node:* and the build tools',
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

/** What makes, fills, moves or links a file. Opening is also for reading and is watched by tests/electron/write-file.test.ts. */
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
    only: 'electron/reports/write-file.ts',
    except: ['db/'],
    rule: 'only electron/reports/write-file.ts writes files, where workbooks are spared',
  },
];

/**
 * The rule that an import breaks.
 * @param {Imported} imported
 * @returns {string | null} null when it is allowed
 */
export function brokenRule(imported) {
  const { from, specifier, target, typeOnly } = imported;
  const rule = RULES.find(({ folder }) => folder === '' || from.startsWith(`${folder}/`));
  const subject = target ?? specifier;
  const allowed = rule?.may.some(
    ({ pattern, typesOnly = false }) => pattern.test(subject) && (typeOnly || !typesOnly),
  );
  if (!allowed) return rule?.rule ?? 'no rule knows this folder';
  return NAMED.find((named) => importsName(imported, named))?.rule ?? null;
}

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
