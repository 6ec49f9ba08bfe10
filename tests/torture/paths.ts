import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../../cli/command-line.ts';
import { sourceHost } from '../../cli/source-host.ts';
import { UserFacingError } from '../../common/errors.ts';
import { newId } from '../../db/ids.ts';
import { openForLooking, openWorkbookFile } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { startSession } from '../../db/session.ts';
import { readerHere } from '../cli/reader-here.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import type { Torture } from './torture.ts';

/**
 * Names that are hard on programs: spaces, emoji, quotes, characters of addresses and patterns, other scripts, and as long as a file
 * system lets them be. Each workbook is made, edited, copied, opened again, looked at, and checked and ranked by the command line; a name
 * that is too long is refused before anything is made.
 */

const NAMES: readonly string[] = [
  'with spaces  and  more',
  ' leading and trailing ',
  '🐧 emoji 👩‍👩‍👧‍👦 🏳️‍🌈',
  'Größe naïve Ångström',
  'A\u0308 decomposed',
  '虚拟机 比较',
  'مقارنة',
  'it\'s "quoted" `so`',
  '50% #1 ?a=b&c=d;e',
  'file:C:%5Cx',
  '-n --help',
  '$HOME ~ *?[a]{b} !',
  'back\\slash',
  'new\nline',
  'tab\there',
  '.hidden',
  'a.weighbridge.weighbridge',
  'CON',
  ...[200, 230, 235].map((length) => 'x'.repeat(length)),
  'ü'.repeat(115),
  '🐧'.repeat(58),
];
/** With the ending, these leave no room for the journal's, or are no names at all. */
const TOO_LONG: readonly string[] = [
  'x'.repeat(236),
  'x'.repeat(238),
  'x'.repeat(240),
  'x'.repeat(243),
  'x'.repeat(300),
  '🐧'.repeat(61),
];

export const paths: Torture = {
  name: 'paths',
  about: 'names with spaces, emoji and 250 characters',
  long: NAMES.length,
  quick: NAMES.length,
  onDisk: false,
  run: async ({ count, folder }) => {
    const counts = { names: 0, refused: 0, longest: 0, deepest: 0 };
    for (const name of NAMES.slice(0, count)) {
      // SQLite knows paths of 512 bytes and no longer ones.
      const own = join(folder, String(counts.names), Buffer.byteLength(name) > 200 ? 'long' : name);
      mkdirSync(own, { recursive: true });
      const path = join(own, `${name}.weighbridge`);
      await liveAt(path);
      counts.names++;
      counts.longest = Math.max(counts.longest, Buffer.byteLength(`${name}.weighbridge`));
      counts.deepest = Math.max(counts.deepest, Buffer.byteLength(path));
    }
    for (const name of TOO_LONG) {
      const own = join(folder, `long-${counts.refused}`);
      mkdirSync(own);
      refusedAt(join(own, `${name}.weighbridge`), own);
      counts.refused++;
    }
    const deep = join(folder, ...Array.from({ length: 5 }, () => 'deep'.repeat(25)));
    mkdirSync(deep, { recursive: true });
    const beside = join(folder, 'beside');
    mkdirSync(beside);
    refusedAt(join(deep, 'workbook.weighbridge'), beside);
    return { counts };
  },
};

async function liveAt(path: string): Promise<void> {
  try {
    createWorkbookFile(path, listsSeed, { analyst: 'Ada', createdBy: 'torture' });
    const session = startSession(openWorkbookFile(path), { analyst: 'Ada' });
    const text = 'A note.';
    session.execute({ id: newId(), request: { type: 'addNote', target: { subject: 'workbook' }, text } });
    const copy = join(path, '..', 'copy.weighbridge');
    session.copyTo(copy);
    session.close();
    for (const file of [path, copy]) {
      const db = openForLooking(file);
      if (readTables(db).notes[0]?.text !== text) throw new Error('The note is not there.');
      db.close();
    }
    openWorkbookFile(path).close();
    for (const words of [
      ['check', path],
      ['rank', path],
    ])
      await runs(words);
  } catch (error) {
    throw new Error(
      `${JSON.stringify(path)}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
    );
  }
}

async function runs(words: readonly string[]): Promise<void> {
  let err = '';
  const io = {
    out: () => {},
    err: (text: string) => {
      err += text;
    },
    env: process.env,
    host: { ...sourceHost, startFileReader: readerHere },
  };
  const status = await commandLine(words, io);
  if (status !== 0) throw new Error(`${words[0]} ends with ${status}: ${err}`);
}

/** It is refused to be made, to be a copy, and where somebody else made it, to be worked on; it can be looked at. */
function refusedAt(path: string, folder: string): void {
  const other = join(folder, 'other.weighbridge');
  const create = { analyst: 'Ada', createdBy: 'torture' };
  createWorkbookFile(other, listsSeed, create);
  const session = startSession(openWorkbookFile(other), { analyst: 'Ada' });
  refused(() => createWorkbookFile(path, listsSeed, create), path);
  refused(() => session.copyTo(path), path);
  session.close();
  if (readdirSync(folder).length > 1) throw new Error(`A name of ${path.length} characters left something.`);
  try {
    renameSync(other, path);
  } catch {
    // The system itself knows no such name.
    return;
  }
  refused(() => openWorkbookFile(path), path);
  openForLooking(path).close();
}

function refused(work: () => unknown, path: string): void {
  try {
    work();
  } catch (error) {
    if (error instanceof UserFacingError && error.message.includes('too long')) return;
    throw error;
  }
  throw new Error(`A path of ${Buffer.byteLength(path)} bytes was not refused.`);
}
