// Draws an SVG at several sizes with the Chromium of Electron: `electron FOLDER --svg=FILE --out=FOLDER --sizes=16,32`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

const option = (name) => app.commandLine.getSwitchValue(name);

/** Runs in the page: draws the picture on a canvas of the size and answers with a PNG as a data URL. */
const draw = (svg, size) => `new Promise((resolve, reject) => {
  const picture = new Image(${size}, ${size});
  picture.onload = () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} });
    canvas.getContext('2d').drawImage(picture, 0, 0, ${size}, ${size});
    resolve(canvas.toDataURL('image/png'));
  };
  picture.onerror = () => reject(new Error('the SVG cannot be drawn'));
  picture.src = ${JSON.stringify(svg)};
})`;

async function drawAll() {
  const svg = `data:image/svg+xml;base64,${readFileSync(option('svg')).toString('base64')}`;
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,<title>icons</title>');
  mkdirSync(option('out'), { recursive: true });
  for (const size of option('sizes').split(',')) {
    const dataUrl = await window.webContents.executeJavaScript(draw(svg, Number(size)));
    writeFileSync(join(option('out'), `${size}x${size}.png`), Buffer.from(dataUrl.split(',')[1], 'base64'));
  }
}

app
  .whenReady()
  .then(drawAll)
  .then(
    () => app.exit(0),
    (error) => {
      console.error(error);
      app.exit(1);
    },
  );
