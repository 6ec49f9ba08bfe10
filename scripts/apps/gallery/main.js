// Takes pictures of a page in light, dark and forced colours with the Chromium of Electron:
// `electron FOLDER --page=ADDRESS --out=FOLDER`. Elements with data-scene are opened one after the other, each with a picture.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

const option = (name) => app.commandLine.getSwitchValue(name);

const MODES = {
  light: { 'prefers-color-scheme': 'light', 'forced-colors': 'none' },
  dark: { 'prefers-color-scheme': 'dark', 'forced-colors': 'none' },
  'forced-colors': { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
};

/** Runs in the page: resolves when two frames in a row have been drawn after the last lazy part has come. */
const DRAWN = `new Promise((resolve) => {
  const look = () => document.querySelector('[role=status].dim') || !document.querySelector('[data-scene]')
    ? setTimeout(look, 50)
    : requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 300)));
  look();
})`;

async function takeAll() {
  const window = new BrowserWindow({ show: true, width: 1100, height: 900 });
  const { webContents } = window;
  const { debugger: protocol } = webContents;
  const faults = [];
  webContents.on('console-message', ({ level, message }) => {
    if (level === 'error') faults.push(message);
  });
  await window.loadURL(option('page'));
  protocol.attach('1.3');
  mkdirSync(option('out'), { recursive: true });
  const take = async (name, whole) => {
    const { data } = await protocol.sendCommand('Page.captureScreenshot', { captureBeyondViewport: whole });
    writeFileSync(join(option('out'), `${name}.png`), Buffer.from(data, 'base64'));
  };
  const scenes = `[...document.querySelectorAll('[data-scene]')].map((scene) => scene.dataset.scene)`;
  for (const [mode, media] of Object.entries(MODES)) {
    const features = Object.entries(media).map(([name, value]) => ({ name, value }));
    await protocol.sendCommand('Emulation.setEmulatedMedia', { features });
    await webContents.executeJavaScript(DRAWN);
    await webContents.executeJavaScript('document.activeElement?.blur(); scrollTo(0, 0)');
    await take(mode, true);
    for (const scene of await webContents.executeJavaScript(scenes)) {
      const button = `document.querySelector('[data-scene="${scene}"] button')`;
      await webContents.executeJavaScript(`${button}.scrollIntoView({ block: 'center' }); ${button}.click()`);
      await webContents.executeJavaScript(DRAWN);
      await take(`${mode}-${scene}`, false);
      for (const type of ['keyDown', 'keyUp']) webContents.sendInputEvent({ type, keyCode: 'Escape' });
      await webContents.executeJavaScript(DRAWN);
    }
  }
  if (faults.length > 0) throw new Error(`The page reported errors:\n${faults.join('\n')}`);
}

/** Without a folder the page is shown and stays, for tests/e2e/visual.spec.ts. */
async function showPage() {
  await new BrowserWindow({ show: true, width: 1440, height: 900 }).loadURL(option('page'));
}

app
  .whenReady()
  .then(option('out') === '' ? showPage : () => takeAll().then(() => app.exit(0)))
  .catch((error) => {
    console.error(error);
    app.exit(1);
  });
