import { readFileSync } from 'node:fs';
import { expect, test } from './app.ts';

test('the page has neither Node nor Electron, only the named calls', async ({ open }) => {
  const { page } = await open();
  const globals = await page.evaluate(() => [
    typeof Reflect.get(globalThis, 'require'),
    typeof Reflect.get(globalThis, 'process'),
  ]);
  expect(globals).toEqual(['undefined', 'undefined']);
  const calls = await page.evaluate(() => Object.keys(window.weighbridge).sort());
  expect(calls).toEqual([
    'announceFile',
    'appInfo',
    'attachTextFile',
    'cancelImport',
    'checkImport',
    'chooseBackupFolder',
    'chooseCompared',
    'chooseImport',
    'chooseUpdates',
    'clearRecent',
    'closeWindow',
    'compactHistory',
    'compareBackup',
    'compareStates',
    'copyBackup',
    'copyDiagnostics',
    'copyPicture',
    'downloadUpdate',
    'dragFile',
    'evidenceOffer',
    'execute',
    'exportOffice',
    'exportPdf',
    'exportReadable',
    'exportTables',
    'goOnInCopy',
    'guessImport',
    'handOverReport',
    'installUpdate',
    'keepAppearance',
    'keepBackupLimits',
    'keepDraft',
    'listBackups',
    'listHistory',
    'listRecent',
    'listVersions',
    'loadAppearance',
    'loadMapping',
    'loadWorkbook',
    'lookForUpdates',
    'makeBackup',
    'makeImported',
    'markEdited',
    'markMenu',
    'moveWorkbook',
    'newWorkbook',
    'on',
    'openDoubtful',
    'openDropped',
    'openFile',
    'openRecent',
    'openRecovered',
    'openWhatIsThere',
    'openWorkbook',
    'pasteImport',
    'planCompaction',
    'printPaper',
    'putBack',
    'readEvent',
    'readImportRows',
    'readLicences',
    'readSource',
    'recoverWorkbook',
    'redo',
    'renameWorkbook',
    'reopenWorkbooks',
    'replaceBuiltIn',
    'reportFailed',
    'reportFault',
    'rereadImport',
    'rescueOutlook',
    'restoreBackup',
    'restoreInstead',
    'revealWorkbook',
    'runImport',
    'saveCopy',
    'saveCopyAsOf',
    'saveMapping',
    'savePicture',
    'searchClaims',
    'searchEverything',
    'showBackups',
    'showInFolder',
    'showLog',
    'stepTo',
    'stopUpdate',
    'stopWork',
    'takeLastMapping',
    'tryMapping',
    'undo',
    'updatesState',
    'verifyHistory',
    'windowReady',
    'workbookRevision',
  ]);
});

test('the window asks for isolation and a sandbox', async ({ open }) => {
  const { app, page } = await open();
  expect(new URL(page.url()).protocol).toBe('app:');
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Not in Electron's types, though every version has it.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    nodeIntegrationInSubFrames: false,
  });
});

test.describe('nothing leads out of the app', () => {
  for (const address of [
    'https://example.org/?app://weighbridge/',
    'file:///etc/passwd',
    'app://elsewhere/index.html',
  ]) {
    for (const way of ['click', 'new window', 'script', 'frame'] as const) {
      test(`${address} by ${way}`, async ({ start, open }) => {
        // A page that was to leave is of no more use to Playwright, so such a test has an app for itself.
        const { app, page } = way === 'click' || way === 'script' ? await start() : await open();
        await expect(page.getByTestId('verdict')).toBeVisible();
        const before = page.url();
        await page.evaluate(
          ([target, how]) => {
            if (how === 'new window') window.open(target);
            else if (how === 'script') location.href = target;
            else if (how === 'frame') {
              const frame = document.createElement('iframe');
              frame.src = target;
              document.body.append(frame);
            } else {
              const link = document.createElement('a');
              link.href = target;
              document.body.append(link);
              link.click();
            }
          },
          [address, way] as const,
        );
        // A navigation that was prevented leaves Playwright waiting for its end, so the main process is asked instead.
        const after = await app.evaluate(async ({ BrowserWindow }) => {
          const contents = BrowserWindow.getAllWindows().map((window) => window.webContents);
          const [first] = contents;
          // What the page tried before has reached the main process when these are answered, and has then come to its end.
          for (let round = 0; round < 2; round++) {
            await first?.executeJavaScript('window.weighbridge.loadWorkbook().then(() => undefined)');
          }
          if (first?.isLoading())
            await new Promise((done) => first.once('did-stop-loading', () => done(null)));
          return {
            windows: contents.length,
            url: first?.getURL(),
            // A frame whose page was refused stays blank, or shows an error page, whose origin is nobody's.
            frames:
              first?.mainFrame.frames
                .filter((frame) => frame.origin !== 'null' && !['', 'about:blank'].includes(frame.url))
                .map((frame) => frame.url) ?? [],
            alive: await first?.executeJavaScript("document.querySelector('[data-testid=verdict]') !== null"),
          };
        });
        expect(after).toMatchObject({ windows: 1, url: before, alive: true, frames: [] });
      });
    }
  }
});

test('no request leaves, and inline scripts do not run', async ({ open }) => {
  const { page } = await open();
  const outcome = await page.evaluate(async () => {
    const failed = async (address: string) =>
      fetch(address).then(
        () => 'answered',
        () => 'refused',
      );
    const script = document.createElement('script');
    script.textContent = 'globalThis.intruder = true';
    document.body.append(script);
    return {
      network: await failed('https://example.org/'),
      file: await failed('file:///etc/passwd'),
      inline: Reflect.get(globalThis, 'intruder') ?? 'did not run',
    };
  });
  expect(outcome).toEqual({ network: 'refused', file: 'refused', inline: 'did not run' });
});

test('permissions are denied', async ({ open }) => {
  const { page } = await open();
  const answer = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        );
      }),
  );
  expect(answer).toBe('denied');
  const looked = await page.evaluate(() =>
    Promise.all(
      (['geolocation', 'notifications', 'camera', 'microphone'] as const).map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      ),
    ),
  );
  expect(new Set(looked)).toEqual(new Set(['denied']));
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
});

test('a call with bad arguments is refused with a sentence, and nothing changes', async ({
  open,
  dataFolder,
}) => {
  const { page } = await open();
  await expect(page.getByTestId('verdict')).toBeVisible();
  const answers = await page.evaluate(async () => {
    const execute = window.weighbridge.execute as (input: unknown) => Promise<unknown>;
    const show = window.weighbridge.showInFolder as (input: unknown) => Promise<unknown>;
    const openFile = window.weighbridge.openFile as (input: unknown) => Promise<unknown>;
    return {
      nothing: await execute(undefined),
      unknown: await execute({ type: 'dropTables' }),
      negative: await execute({ type: 'setWeight', scenarioId: 'x', criterionId: 'y', value: -1 }),
      extra: await execute({ type: 'deleteNote', noteId: '0198c0de-0000-7000-8000-000000000000', also: 1 }),
      path: await show({ path: '/etc/passwd' }),
      opened: await openFile({ fileId: '/etc/passwd' }),
      unwritten: await openFile({ fileId: '0198c0de-0000-7000-8000-000000000000' }),
    };
  });
  const { nothing, unknown, negative, extra, path, opened } = answers;
  for (const refused of [nothing, unknown, negative, extra, path, opened]) {
    expect(refused).toMatchObject({ ok: false, problem: { code: 'invalid' } });
  }
  expect(answers.unwritten).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  expect(readFileSync(`${dataFolder}/Hypervisors 2008-2009.weighbridge`).length).toBeGreaterThan(0);
});
