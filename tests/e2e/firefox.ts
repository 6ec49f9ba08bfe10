import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Debian's Firefox, asked by WebDriver BiDi: Playwright drives a Firefox of its own alone, which no registry has. */

interface Answer {
  readonly id?: number;
  readonly type: string;
  readonly message?: string;
  readonly result?: Readonly<Record<string, unknown>>;
}

/**
 * Opens a page in a Firefox that has nothing to reach, and gives what an expression comes to in it as soon as `ready` is true there.
 * Rejects where the browser does not start or a command fails.
 */
export async function askFirefox(
  executable: string,
  url: string,
  question: { readonly ready: string; readonly expression: string },
): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'weighbridge-firefox-'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const browser = spawn(executable, [...args, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const ended = new Promise<never>((_resolve, reject) => {
      browser.once('error', reject);
      browser.once('exit', (status) => reject(new Error(`Firefox ended with status ${status}.`)));
    });
    const send = await Promise.race([
      ended,
      connect(await Promise.race([ended, addressFrom(browser.stderr)])),
    ]);
    await send('session.new', { capabilities: { alwaysMatch: { proxy: NOWHERE } } });
    const { contexts } = await send('browsingContext.getTree', {});
    const context = (contexts as readonly { readonly context: string }[])[0]?.context;
    await send('browsingContext.navigate', { context, url, wait: 'complete' });
    const evaluate = async (expression: string): Promise<unknown> => {
      const { result } = await send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      });
      return (result as { readonly value?: unknown }).value;
    };
    await evaluate(`new Promise((resolve) => {
      const look = () => (${question.ready} ? resolve(true) : requestAnimationFrame(look));
      look();
    })`);
    return String(await evaluate(question.expression));
  } finally {
    browser.removeAllListeners('exit');
    const gone = new Promise((resolve) => browser.once('exit', resolve));
    if (browser.exitCode === null && browser.kill()) await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A proxy that is not there: whatever is asked for but files fails. */
const NOWHERE = { proxyType: 'manual', httpProxy: '127.0.0.1:9', sslProxy: '127.0.0.1:9' } as const;

/** Where the browser listens, as it says when it does. */
async function addressFrom(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) return `${address}/session`;
  }
  throw new Error('Firefox does not listen.');
}

type Send = (method: string, params: object) => Promise<Readonly<Record<string, unknown>>>;

/** Gives what sends a command and waits for its answer. */
async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  const awaited = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer: Answer = JSON.parse(String(data));
    if (answer.id !== undefined) awaited.get(answer.id)?.(answer);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  let id = 0;
  return async (method, params) => {
    const answer = await new Promise<Answer>((resolve) => {
      awaited.set(++id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.type === 'success') return answer.result ?? {};
    throw new Error(`${method}: ${answer.message}`);
  };
}
