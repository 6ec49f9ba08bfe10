import { type ChildProcess, fork } from 'node:child_process';
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
 * A database host that dies at random moments while the window sends change after change, when nothing is asked of it, and again while it
 * comes back: it is started again, every change is answered and made once, in the order in which they were sent.
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
    const counts = { deaths: 0, idleDeaths: 0, deathsInARow: 0, sent: 0, restarts: 0 };
    const present: { child: ChildProcess | null } = { child: null };
    const forkNode = (script: string): Child => {
      present.child = forkHost(script);
      return asChild(present.child);
    };
    // By its number a process that is gone may be somebody else's.
    const kill = (): ChildProcess | null => {
      present.child?.kill('SIGKILL');
      return present.child;
    };
    const database = startDatabase(forkNode, HOST, {
      onStale: () => void counts.restarts++,
      onStanding: () => {},
      onRename: () => {},
      onProblem: () => {},
      log: { exit: ({ wanted }) => void (wanted || counts.deaths++), fault: () => {}, slowQuery: () => {} },
    });
    await database.open({ path, createBuiltIn: false, analyst: 'Ada', createdBy: 'torture', data: folder });
    const sent: string[] = [];
    const random = randomFrom(seed);
    try {
      while (counts.deaths < count) await dieAmong({ database, present, kill, counts }, sent, random);
    } finally {
      await database.close();
      kill();
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

interface Dying {
  readonly database: DatabaseClient;
  readonly present: { readonly child: ChildProcess | null };
  readonly kill: () => ChildProcess | null;
  readonly counts: { idleDeaths: number; deathsInARow: number };
}

/** Sends some changes, lets the host die among them, and waits for every answer; what is refused in words fails. */
async function dieAmong(
  { database, present, kill, counts }: Dying,
  sent: string[],
  random: Random,
): Promise<void> {
  const dice = random.next();
  if (dice < 0.1) {
    counts.idleDeaths++;
    kill();
  }
  const answers = Array.from({ length: 2 + random.below(6) }, () => {
    const text = `Note ${sent.length}.`;
    sent.push(text);
    return database.ask('execute', {
      id: newId(),
      request: { type: 'addNote', target: { subject: 'workbook' }, text },
    });
  });
  await pause(random.next() * 150);
  const killed = kill();
  if (dice > 0.9) {
    // As the next one starts, opens the workbook, or makes the change that the last one was at.
    while (present.child === killed) await pause(5);
    await pause(random.next() * 1_500);
    counts.deathsInARow++;
    kill();
  }
  for (const result of await Promise.all(answers)) {
    if (!result.ok) throw new Error(`A change was refused: ${result.problem.message}`);
  }
}

const forkHost = (script: string): ChildProcess =>
  fork(script, {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: 'ignore',
  });

/** A child process of Node as Electron's utility processes look to the app. */
function asChild(child: ChildProcess): Child {
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
