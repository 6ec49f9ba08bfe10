import { own, packages, types } from './layer-allowances.mjs';

/** @typedef {import('./layer-allowances.mjs').Allowance} Allowance */
/** @typedef {import('./layer-allowances.mjs').Rule} Rule */

const PAGE_PACKAGES =
  "renderer imports common, scoring, formats/write/plain, the IPC contract's types and its named packages: what needs Node or a file belongs to electron/, behind a call of electron/ipc/contract.ts";

const NOT_APP = {
  pattern: /^renderer\/app\//,
  rule: 'nothing imports renderer/app: commands are run by renderer/commands/run.ts, and what others need belongs to renderer/domain/ or renderer/ui/',
};

/**
 * What every part of the page may import, and besides it these.
 * @param {...Allowance} more
 */
const page = (...more) => [
  ...['common', 'scoring', 'formats/write/plain', 'renderer/state'].map(own),
  types(own('electron/ipc/contract.ts')),
  ...packages(
    'react',
    'react-dom',
    'ag-grid-community',
    'ag-grid-react',
    'react-markdown',
    'cmdk',
    'recharts',
    '@fontsource/inter',
    'vite/client',
  ),
  ...more,
];

/** @param {...string} folders folders and files of the page */
const inPage = (...folders) => folders.map((folder) => own(`renderer/${folder}`));

/** @type {readonly Rule[]} The parts of the page, those within others first. */
export const PAGE_RULES = [
  {
    // What leaves as Word and slides, written in the page because its sentences are.
    folder: 'renderer/features/report/office',
    may: page(
      own('renderer/features/report'),
      ...inPage('domain', 'model', 'ui', 'api.ts'),
      ...packages('docx', 'pptxgenjs', 'fflate'),
    ),
    rule: 'renderer/features/report/office draws the blocks of a document as Word and slides, and imports the report, docx, pptxgenjs and fflate',
  },
  {
    folder: 'renderer/app',
    may: page(own('renderer')),
    rule: PAGE_PACKAGES,
  },
  {
    folder: 'renderer/features',
    may: page(
      { ...own('renderer/features'), sameFolders: 3 },
      ...inPage('domain', 'commands', 'model', 'ui', 'grid', 'styles', 'api.ts'),
    ),
    rule: PAGE_PACKAGES,
    instead: [
      {
        pattern: /^renderer\/features\//,
        rule: 'no feature imports another: put what both need into renderer/domain/ (or into renderer/ui/ if it knows nothing of the comparison), or let renderer/app/ bring the two together by a slot',
      },
      NOT_APP,
    ],
  },
  {
    folder: 'renderer/domain',
    may: page(...inPage('domain', 'commands', 'model', 'ui', 'api.ts')),
    rule: PAGE_PACKAGES,
    instead: [
      {
        pattern: /^renderer\/features\//,
        rule: 'renderer/domain holds what several features share and imports none of them: move what it needs here',
      },
      NOT_APP,
    ],
  },
  {
    folder: 'renderer/commands',
    may: page(...inPage('commands', 'model', 'ui', 'api.ts')),
    rule: PAGE_PACKAGES,
    instead: [
      {
        pattern: /^renderer\/(features|domain)\//,
        rule: 'renderer/commands knows no feature: write what a command does in the …-commands.ts of its feature, and renderer/app/runners.ts hands it over',
      },
      NOT_APP,
    ],
  },
  {
    // Parts of the window that know the state: an alert, a form, what stands in place of what failed.
    folder: 'renderer/ui/layout',
    may: page(...inPage('ui', 'commands', 'model', 'api.ts')),
    rule: PAGE_PACKAGES,
    instead: [
      {
        pattern: /^renderer\/(features|domain)\//,
        rule: 'renderer/ui/layout knows no feature: take what it shows as children or properties',
      },
      NOT_APP,
    ],
  },
  {
    folder: 'renderer/ui',
    may: page({ pattern: /^renderer\/ui\/(?!layout\/)/ }),
    rule: PAGE_PACKAGES,
    instead: [
      {
        pattern: /^renderer\/(?!app\/)/,
        rule: 'renderer/ui is for any program: take what it shows as properties, or put the part into renderer/ui/layout/ (it knows the state) or renderer/domain/ (it knows the comparison)',
      },
      NOT_APP,
    ],
  },
  {
    folder: 'renderer/model',
    may: page(...inPage('model', 'api.ts')),
    rule: PAGE_PACKAGES,
    instead: [
      {
        pattern: /^renderer\/(?!app\/)/,
        rule: 'renderer/model is what the window knows, and draws nothing: what draws or brings views together belongs to renderer/domain/',
      },
      NOT_APP,
    ],
  },
  {
    folder: 'renderer/state',
    may: page(),
    rule: 'renderer/state is the small store below model and ui: it knows neither of them',
  },
  {
    folder: 'renderer/styles',
    may: [own('renderer/styles'), ...packages('@fontsource/inter')],
    rule: 'renderer/styles is sheets and their list, nothing else',
  },
  {
    folder: 'renderer/gallery',
    may: page(...inPage('gallery', 'ui', 'domain', 'model', 'styles')),
    rule: 'renderer/gallery shows parts of renderer/ui and renderer/domain, and knows no view',
  },
  {
    // A page of its own that is exported with a workbook in it: it has no state of the window and nothing of the app.
    folder: 'renderer/interactive',
    may: page(
      types(own('formats/write/interactive/page-data.ts')),
      ...inPage('interactive', 'ui', 'domain', 'model', 'styles'),
    ),
    rule: 'renderer/interactive is a page without a window: it draws what formats/write/interactive/page-data.ts gives it, with parts of renderer/ui, renderer/domain and renderer/model that ask for no store',
  },
  {
    folder: 'renderer/grid',
    may: page(own('renderer/grid'), own('renderer/api.ts')),
    rule: 'renderer/grid only sets AG Grid up: what a grid shows belongs to its feature',
  },
  {
    folder: 'renderer/main.tsx',
    may: page(own('renderer')),
    rule: PAGE_PACKAGES,
  },
  {
    folder: 'renderer',
    may: page(),
    rule: 'a file beside the folders of renderer/ imports none of them: put it into the folder that it belongs to',
  },
];
