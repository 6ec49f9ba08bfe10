import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failure } from './failure.mjs';
import { hasDisplay } from './system-packages.mjs';

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env what a program needs in its environment to draw on it
 * @property {() => void} stop
 */

/**
 * Runs Xvfb until its own standard input ends, which happens even when the process that started it is killed, and then
 * removes the folder with its key, which is $0.
 */
const UNTIL_PARENT_ENDS = [
  'exec 4<&0',
  'Xvfb "$@" </dev/null & server=$!',
  // Held by the server alone, so that it ends with it.
  'exec 3>&-',
  'cat <&4 >/dev/null',
  'kill "$server"',
  'wait "$server"',
  'rm -rf "$0"',
].join('\n');

/**
 * A place to draw windows on: the real screen, or a virtual one where there is none.
 * @returns {Promise<Display>}
 * @throws a failure when the virtual screen does not start
 */
export async function openDisplay() {
  if (hasDisplay()) return { env: {}, stop: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, authorityFile(), { mode: 0o600 });
  const server = spawn(
    '/bin/sh',
    // The server chooses a free number itself and writes it to descriptor 3.
    [
      '-c',
      UNTIL_PARENT_ENDS,
      folder,
      '-displayfd',
      '3',
      '-screen',
      '0',
      '1440x900x24',
      '-nolisten',
      'tcp',
      '-auth',
      authority,
    ],
    // A group of its own, so that Ctrl+C lets the application close before its screen goes.
    { stdio: ['pipe', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const stop = () => void server.stdin?.destroy();
  const number = await firstLine(/** @type {import('node:stream').Readable} */ (server.stdio[3]));
  if (number === null) {
    stop();
    throw failure('The virtual screen (Xvfb) did not start; run "Xvfb :99" by hand to see why.');
  }
  server.unref();
  return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop };
}

/**
 * Opens a place to draw windows on for this process and all that it starts from now on.
 * @returns {Promise<() => void>} closes it; what is started later looks for one of its own
 * @throws a failure when the virtual screen does not start
 */
export async function takeDisplay() {
  const { env, stop } = await openDisplay();
  Object.assign(process.env, env);
  return () => {
    stop();
    for (const name of Object.keys(env)) delete process.env[name];
  };
}

/** An X authority file with one random key that is good for every display of this machine. */
function authorityFile() {
  /** @param {Buffer} bytes */
  const counted = (bytes) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const anyAddress = Buffer.from([0xff, 0xff]);
  const empty = Buffer.alloc(0);
  return Buffer.concat([
    anyAddress,
    counted(empty),
    counted(empty),
    counted(Buffer.from('MIT-MAGIC-COOKIE-1')),
    counted(randomBytes(16)),
  ]);
}

/**
 * @param {import('node:stream').Readable} stream
 * @returns {Promise<string | null>} null when it ends before a whole line
 */
function firstLine(stream) {
  return new Promise((resolve) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.includes('\n')) {
        resolve(text.trim());
        stream.destroy();
      }
    });
    stream.on('end', () => resolve(null));
    stream.on('error', () => resolve(null));
  });
}
