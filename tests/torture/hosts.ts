import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '../../db/ids.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { startSession } from '../../db/session.ts';
import { type DatabaseClient, startDatabase } from '../../electron/processes/database/client.ts';
import type { Child } from '../../electron/processes/host.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { type Random, randomFrom } from './random.ts';
import type { Torture } from './torture.ts';
import { pause } from './writer-process.ts';

/**
 * A database host that dies at random moments while the window sends change after change: it is started again, every change is answered
 * and made once, in the order in which they were sent.
 */

const HOST = fileURLToPath(new URL('./host-process.ts', import.meta.url));

export const hosts: Torture = {
  name: 'hosts',
  about: 'a database host that dies while changes are sent',
  long: 200,
  quick: 3,
  onDisk: true,
  run: async ({ count, folder, seed }) => {
    const path = join(folder, 'hosts.weighbridge');
    createWorkbookFile(path, listsSeed, { analyst: 'Ada', createdBy: 'torture' });
    const counts = { deaths: 0, sent: 0, restarts: 0 };
    const database = startDatabase(forkNode, HOST, {
      onStale: () => void counts.restarts++,
      onStanding: () => {},
      onRename: () => {},
      onProblem: () => {},
      log: { exit: () => {}, fault: () => {}, slowQuery: () => {} },
    });
    await database.open({ path, createBuiltIn: false, analyst: 'Ada', createdBy: 'torture', data: folder });
    const sent: string[] = [];
    const random = randomFrom(seed);
    try {
      for (; counts.deaths < count; counts.deaths++) await dieAmong(database, sent, random);
    } finally {
      await database.close();
      kill(database.processId());
    }
    counts.sent = sent.length;
    const session = startSession(openWorkbookFile(path), { analyst: 'Ada' });
    const texts = session.load().tables.notes.map(({ text }) => text);
    session.close();
    if (texts.join() !== sent.join())
      throw new Error(`${sent.length} notes were sent, and ${texts.length} are there.`);
    return { counts };
  },
};

/** Sends some changes, lets the host die among them, and waits for every answer; what is refused in words fails. */
async function dieAmong(database: DatabaseClient, sent: string[], random: Random): Promise<void> {
  const before = database.processId();
  const answers = Array.from({ length: 2 + random.below(6) }, () => {
    const text = `Note ${sent.length}.`;
    sent.push(text);
    return database.ask('execute', {
      id: newId(),
      request: { type: 'addNote', target: { subject: 'workbook' }, text },
    });
  });
  await pause(random.next() * 150);
  kill(before);
  for (const result of await Promise.all(answers)) {
    if (!result.ok) throw new Error(`A change was refused: ${result.problem.message}`);
  }
}

function kill(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // It has died of itself, which is as good.
  }
}

/** A child process of Node as Electron's utility processes look to the app. */
function forkNode(script: string): Child {
  const child = fork(script, {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: 'ignore',
  });
  return {
    get pid() {
      return child.pid;
    },
    // A message to a process that has just died is lost, as it is there.
    postMessage: (message) => void (child.connected && child.send(message as never, () => {})),
    on: (event, listener) => child.on(event, listener as never),
    once: (event, listener) => child.once(event, (code: number | null) => listener(code ?? 1)),
  };
}
