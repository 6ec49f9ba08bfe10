/**
 * Put before an app by NODE_OPTIONS: says on standard output, a line of JSON each, when its page was painted first, when the
 * matrix had rows, and when it had answered a key. Milliseconds since 1970, by the clock that all processes share.
 */
const MARK = '@start ';
const say = (name, at) => process.stdout.write(`${MARK}${JSON.stringify({ name, at })}\n`);
const now = () => performance.timeOrigin + performance.now();

/** Runs in the page: gives the time of the first paint. */
function firstPaint() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('first-contentful-paint');
      if (entry) resolve(performance.timeOrigin + entry.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}

/** Runs in the page: gives the time of the frame with rows in the matrix, whose first heading gets the focus then. */
function matrixRows() {
  return new Promise((resolve) => {
    const look = () => {
      const row = document.querySelector('[data-testid="matrix"] [role="row"][row-id]');
      if (!row?.querySelector('[role="gridcell"]')?.getBoundingClientRect().height) {
        return requestAnimationFrame(look);
      }
      resolve(performance.timeOrigin + performance.now());
      document.querySelector('[data-testid="matrix"] .ag-tab-guard-top').focus();
    };
    look();
  });
}

/** Runs in the page: gives the time of the frame in which a cell has the focus. */
function answeredKey() {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector('.ag-cell-focus')) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
      port2.postMessage(null);
    };
    look();
  });
}

function watch() {
  const { app } = require('electron');
  void app.whenReady().then(() => say('ready', now()));
  app.on('web-contents-created', (_event, contents) => {
    say('window', now());
    contents.once('did-navigate', () => void follow(contents));
  });
}

async function follow(contents) {
  say('page', now());
  const run = (work) => contents.mainFrame.executeJavaScript(`(${work})()`);
  void run(firstPaint).then((at) => say('painted', at));
  if (process.env['BENCH_MATRIX'] !== '1') return;
  say('rows', await run(matrixRows));
  const answered = run(answeredKey);
  contents.sendInputEvent({ type: 'keyDown', keyCode: 'Down' });
  contents.sendInputEvent({ type: 'keyUp', keyCode: 'Down' });
  say('usable', await answered);
}

// The processes that the app starts are none of it.
delete process.env['NODE_OPTIONS'];
say('main', now());
// Electron is there to be asked when its own scripts have run.
setImmediate(watch);
