import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindOf } from '../../db/special-files.ts';
import { temporaryFolder } from './workbooks.ts';

test.skipIf(process.platform === 'win32')('what is no file is called what it is', async () => {
  const folder = temporaryFolder();
  const [pipe, socket] = [join(folder, 'pipe'), join(folder, 'socket')];
  execFileSync('mkfifo', [pipe]);
  const server = createServer().listen(socket);
  await once(server, 'listening');
  expect([folder, pipe, socket, '/dev/null'].map((path) => kindOf(statSync(path)))).toEqual([
    ...['a folder', 'a pipe', 'a socket', 'a device'],
  ]);
  server.close();
});
