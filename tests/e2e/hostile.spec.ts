import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Command } from '../../db/commands/schema.ts';
import { newId } from '../../db/ids.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { startSession } from '../../db/session.ts';
import type { WorkbookTables } from '../../db/tables.ts';
import {
  answerSaveDialog,
  builtInPath,
  chooseMenu,
  expect,
  saved,
  test,
  toolOutput,
  windowFrom,
} from './app.ts';

/** Workbooks that somebody made to break the window, and what breaks without anybody's doing. */

/** Writes to the workbook before the app starts. */
function prepare(
  dataFolder: string,
  commands: (tables: WorkbookTables) => readonly Command[],
  clock = () => new Date(),
): void {
  const session = startSession(openWorkbookFile(builtInPath(dataFolder)), { analyst: 'Ada', clock });
  for (const request of commands(session.load().tables)) session.execute({ id: newId(), request });
  session.close();
}

const cellOf = ({ alternatives, criteria }: WorkbookTables) => ({
  alternativeId: alternatives.find((a) => a.slug === 'kvm')?.id ?? '',
  criterionId: criteria.find((c) => c.slug === 'security')?.id ?? '',
});

const noteOnCell =
  (text: string) =>
  (tables: WorkbookTables): Command[] => [
    { type: 'addNote', target: { subject: 'cell', ...cellOf(tables) }, text },
  ];

for (const [name, text] of [
  ['quotes', `${'>'.repeat(3000)} hi`],
  ['quotes with spaces', `${'> '.repeat(2500)} hi`],
  ['emphasis', '*a_'.repeat(6600)],
] as const) {
  test(`a note of thousands of ${name} is shown as it is, on the screen and on paper`, async ({
    open,
    dataFolder,
  }) => {
    prepare(dataFolder, noteOnCell(text));
    const { app, page, matrix } = await open();
    await matrix.cell('security', 'kvm').click();
    const inspector = page.getByTestId('inspector');
    await expect(inspector).toContainText('Shown as plain text');
    await expect(inspector).toContainText(text.slice(0, 60).trim());
    await matrix.cell('security', 'xen').click();
    await expect(inspector).toContainText('Xen on');
    const path = join(dataFolder, 'report.pdf');
    await exportPdf(app, path);
    expect(toolOutput('pdftotext', path, '-')).toContain('Shown as plain text');
  });
}

for (const state of [
  { grid: { columnSizing: {} } },
  { grid: { columnSizing: { columnSizingModel: [null] } } },
  { grid: { columnOrder: 5, sort: 'up', filter: { filterModel: { kvm: null } } } },
]) {
  test(`a saved view ${JSON.stringify(state)} is left aside`, async ({ open, dataFolder }) => {
    prepare(dataFolder, () => [{ type: 'saveView', view: 'matrix', state }]);
    const { page, matrix } = await open();
    await expect(matrix.cell('security', 'kvm')).toBeVisible();
    await expect(matrix.header('xen')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

/** A note of 1999, and a page in which times of that year cannot be written. */
const poison = (): void => {
  const getter = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format')?.get;
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
    configurable: true,
    get(this: Intl.DateTimeFormat) {
      const format: Intl.DateTimeFormat['format'] = getter?.call(this);
      return (date?: Date) => {
        if (date?.getUTCFullYear() === 1999 && !Reflect.has(globalThis, 'cured')) {
          throw new Error('the year 1999 is poison');
        }
        return format(date);
      };
    },
  });
};
const cure = (page: Page): Promise<boolean> => page.evaluate(() => Reflect.set(globalThis, 'cured', true));

function prepareOldNote(dataFolder: string): void {
  prepare(dataFolder, noteOnCell('An old note.'), () => new Date('1999-03-04T05:06:07Z'));
  prepare(dataFolder, () => [{ type: 'renameAnalyst', name: 'Grace' }]);
}

test('a pane that cannot be drawn says so, and the others live on', async ({ open, dataFolder }) => {
  prepareOldNote(dataFolder);
  const { page, matrix } = await open();
  await page.evaluate(poison);
  await matrix.cell('security', 'kvm').click();
  const inspector = page.getByTestId('failure-inspector');
  await expect(inspector).toContainText('The inspector cannot be drawn.');
  await expect(inspector).toContainText('the year 1999 is poison');
  await matrix.setWeight('security', 33);
  await saved(page);
  await expect(matrix.weight('security')).toContainText('33');
  await matrix.cell('security', 'xen').click();
  await expect(page.getByTestId('inspector')).toContainText('Xen on');

  await page.getByRole('button', { name: 'Report', exact: true }).first().click();
  const report = page.getByTestId('failure-report');
  await expect(report).toContainText('The report cannot be drawn.');
  await expect(page.getByTestId('verdict')).toBeVisible();
  await report.getByRole('button', { name: 'Show the matrix' }).click();
  await expect(matrix.cell('security', 'kvm')).toBeVisible();

  await matrix.cell('security', 'kvm').click();
  await expect(inspector).toBeVisible();
  await cure(page);
  await inspector.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByTestId('inspector')).toContainText('An old note.');
});

test('a window that cannot be drawn says so, and can be tried again', async ({ open }) => {
  const { page } = await open();
  await page.evaluate(() => {
    const { toDateString } = Date.prototype;
    Date.prototype.toDateString = function () {
      if (Reflect.has(globalThis, 'cured')) return toDateString.call(this);
      throw new Error('no day has a name');
    };
  });
  // The footer writes the time of the last change anew.
  await page.getByRole('button', { name: 'History' }).click();
  const failure = page.getByTestId('failure-window');
  await expect(failure).toContainText('The window cannot be drawn.');
  await expect(failure).toContainText('no day has a name');
  await expect(failure.getByRole('button', { name: /Open another workbook/ })).toBeVisible();
  await cure(page);
  await failure.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'make the workbook' })).toBeVisible();
});

test('a file that a second start names and that is not there is said in a window of its own', async ({
  start,
  dataFolder,
}) => {
  const { app, page } = await start();
  const said = await windowFrom(app, () =>
    app.evaluate(
      ({ app: electron }, argv) => electron.emit('second-instance', {}, argv, '/'),
      ['weighbridge', '.', join(dataFolder, 'nowhere.weighbridge')],
    ),
  );
  await expect(said.getByRole('alert')).toContainText('There is no workbook at this place.');
  await expect(page.getByTestId('verdict')).toBeVisible();
});

/** Has the next window asked for another report than it was made for. */
const printInstead = (app: ElectronApplication, scenario: string): Promise<void> =>
  app.evaluate(({ app: electron }, other) => {
    electron.once('browser-window-created', (_event, window) => {
      const load = window.loadURL.bind(window);
      window.loadURL = (url) => load(url.replace(/report=.*/, `report=${other}`));
    });
  }, scenario);

async function exportPdf(app: ElectronApplication, path: string): Promise<void> {
  await answerSaveDialog(app, path);
  await chooseMenu(app, 'File', 'Export Report as PDF…');
  await expect.poll(() => existsSync(path)).toBe(true);
}

for (const [what, script, scenario, words] of [
  ['throws while it is drawn', `(${String(poison)})()`, null, 'the year 1999 is poison'],
  ['has no such scenario', '', '0198c0de-0000-7000-8000-000000000000', 'is not in the workbook'],
  [
    'cannot be computed',
    'window.Worker = class { postMessage() { this.onerror({ message: "no worker" }); } terminate() {} }',
    null,
    'the report could not be computed (no worker)',
  ],
] as const) {
  test(`an export whose report ${what} ends soon, with a sentence`, async ({ start, dataFolder }) => {
    prepareOldNote(dataFolder);
    const { app, page } = await start();
    // It runs in every page from now on: the report's is the next one.
    await app.context().addInitScript(script);
    if (scenario !== null) await printInstead(app, scenario);
    const path = join(dataFolder, 'report.pdf');
    await answerSaveDialog(app, path);
    await chooseMenu(app, 'File', 'Export Report as PDF…');
    await expect(page.getByRole('alert')).toContainText(words);
    expect(existsSync(path)).toBe(false);
  });
}

test('nothing of a note or a reason is cut off at the edge of the paper', async ({ open, dataFolder }) => {
  const long = (name: string, length = 400) => `${'x'.repeat(length)}${name}`;
  const list = Array.from({ length: 25 }, (_, i) => `${'  '.repeat(i)}- level ${i} in Listend${i}e`).join(
    '\n',
  );
  const note = [
    `https://example.org/${long('Urlend')}`,
    long('Wordend'),
    `\`${long('Codeend')}\``,
    `    ${'code '.repeat(80)}Lineend`,
    `${'> '.repeat(30)}${long('Quoteend', 120)}`,
    list,
  ].join('\n\n');
  prepare(dataFolder, (tables) => [
    ...noteOnCell(note)(tables),
    {
      type: 'setJudgement',
      ...cellOf(tables),
      value: 80,
      reason: `${long('Reasonend', 900)} ${'many words '.repeat(90)}Lastend`,
    },
  ]);
  const { app } = await open();
  const path = join(dataFolder, 'report.pdf');
  await exportPdf(app, path);
  const width = 595;
  const words = toolOutput('pdftotext', '-bbox', path, '-');
  for (const [, right] of words.matchAll(/xMax="([\d.]+)"/g)) expect(Number(right)).toBeLessThan(width - 20);
  const text = toolOutput('pdftotext', '-raw', path, '-').replaceAll(/\s+/g, '');
  for (const end of [
    'Urlend',
    'Wordend',
    'Codeend',
    'Lineend',
    'Quoteend',
    'Listend24e',
    'Reasonend',
    'Lastend',
  ])
    expect(text).toContain(end);
});

test('a page that crashed comes back with what was saved, and the log says so', async ({
  start,
  dataFolder,
}) => {
  const { app, page, matrix } = await start();
  await matrix.setWeight('security', 41);
  await saved(page);
  const loaded = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );
  await loaded;
  // Playwright gives a crashed page up, so the main process looks at the new one. A question that gets lost is asked anew.
  const weight = () =>
    app.evaluate(({ BrowserWindow }) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `document.querySelector('[row-id="security"] [role=gridcell][col-id="weight"]')?.textContent ?? ''`,
        ),
        new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 1_000)),
      ]),
    );
  await expect.poll(weight).toContain('41');
  const log = readFileSync(join(dataFolder, 'logs', 'weighbridge.log'), 'utf8');
  expect(log).toMatch(/\[warn\] +page \(\w+\) ended with status \d+, unasked/);
});

/** As ps says it: T is stopped, Z has ended, nothing is gone. */
function processState(processId: number | undefined): string {
  try {
    return toolOutput('ps', '-o', 'stat=', '-p', String(processId)).trim();
  } catch {
    return '';
  }
}

test('the app ends although the database host hangs', async ({ start }) => {
  const { app, page } = await start();
  await expect(page.getByTestId('verdict')).toBeVisible();
  const host = await app.evaluate(({ app: electron }) => {
    const pid = electron.getAppMetrics().find((metric) => metric.name === 'Weighbridge database')?.pid;
    if (pid !== undefined) process.kill(pid, 'SIGSTOP');
    return pid;
  });
  expect(host).toBeDefined();
  const ended = new Promise<void>((resolve) => app.process().once('exit', () => resolve()));
  await app.evaluate(({ app: electron }) => void setImmediate(() => electron.quit()));
  // Whoever waits for the host waits for ever.
  await ended;
  await expect.poll(() => processState(host), { message: 'the host ends with it' }).toMatch(/^(Z|$)/);
});
