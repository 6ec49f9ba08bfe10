import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UserFacingError } from '../../common/errors.ts';
import { newId } from '../../db/ids.ts';
import { openForLooking, openWorkbookFile } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { type Session, startSession } from '../../db/session.ts';
import { writeExportFile } from '../../formats/write/write-file.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { smallDisk, succeeds } from './squeeze.ts';
import type { Torture } from './torture.ts';

/**
 * Folders that become read-only, or are renamed, moved away or deleted while a workbook in them is open: what is called saved is in
 * the file, wherever that is now; the rest is refused in words, and everything can still be read and copied to another place.
 */

/** A folder with an open workbook, and a way to take the right to write from it and give it back. */
interface Scene {
  readonly folder: string;
  readonly elsewhere: string;
  readonly path: string;
  /** Makes the disk read-only, while nothing on it is open. */
  readonly readOnly: (on: boolean) => void;
  /** Takes the right to make files in the folder; false where this machine knows no way. */
  readonly seal: (on: boolean) => boolean;
  readonly counts: { saved: number; refused: number };
}

export const folders: Torture = {
  name: 'folders',
  about: 'folders that become read-only or vanish',
  long: 25,
  quick: 1,
  onDisk: true,
  run: async ({ count, folder }) => {
    const counts = { scenes: 0, saved: 0, refused: 0 };
    for (let round = 0; round < count; round++) {
      for (const [name, play] of Object.entries(SCENES)) {
        const own = join(folder, `${name}-${round}`);
        mkdirSync(own);
        const elsewhere = join(folder, `${name}-${round}-elsewhere`);
        mkdirSync(elsewhere);
        const disk = smallDisk(join(own, 'disk'));
        const place = join(own, 'disk', 'folder');
        mkdirSync(place);
        const readOnly = (on: boolean): void => {
          if (disk) execFileSync('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, join(own, 'disk')]);
          else chmodSync(place, on ? 0o555 : 0o755);
        };
        const seal = (on: boolean): boolean => {
          if (process.getuid?.() === 0) return succeeds('chattr', on ? '+i' : '-i', place);
          chmodSync(place, on ? 0o555 : 0o755);
          return true;
        };
        const path = join(place, 'scene.weighbridge');
        createWorkbookFile(path, listsSeed, { analyst: 'Ada', createdBy: 'torture' });
        try {
          await play({ folder: place, elsewhere, path, readOnly, seal, counts });
          counts.scenes++;
        } catch (error) {
          throw new Error(`${name}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
        } finally {
          disk?.remove();
          rmSync(own, { recursive: true, force: true });
        }
      }
    }
    return { counts };
  },
};

const open = (path: string): Session => startSession(openWorkbookFile(path), { analyst: 'Ada' });
const notes = (session: Session): string[] => session.load().tables.notes.map(({ text }) => text);

/** The notes of a file that is only looked at. */
function notesIn(path: string): string[] {
  const db = openForLooking(path);
  try {
    return readTables(db).notes.map(({ text }) => text);
  } finally {
    db.close();
  }
}

/** Whether a note was called saved; a refusal in words is none, and everything else is a fault. */
function note(session: Session, text: string, { counts }: Scene): boolean {
  const saved = inWords(() =>
    session.execute({ id: newId(), request: { type: 'addNote', target: { subject: 'workbook' }, text } }),
  );
  if (saved) counts.saved++;
  else counts.refused++;
  return saved;
}

function inWords(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof UserFacingError && error.code !== 'failed') return false;
    throw error;
  }
}

function expectNotes(found: readonly string[], called: readonly (string | false)[], where: string): void {
  const missing = called.filter((text) => text !== false && !found.includes(text));
  if (missing.length > 0) throw new Error(`${where} lacks what was called saved: ${missing.join(', ')}`);
}

const SCENES: Readonly<Record<string, (scene: Scene) => void | Promise<void>>> = {
  'becomes read-only': (scene) => {
    const session = open(scene.path);
    const called = [note(session, 'before', scene) && 'before'];
    if (scene.seal(true)) {
      called.push(note(session, 'while read-only', scene) && 'while read-only');
      expectNotes(notes(session), called, 'The open workbook');
      scene.seal(false);
    }
    session.copyTo(join(scene.elsewhere, 'copy.weighbridge'));
    called.push(note(session, 'after', scene) && 'after');
    session.close();
    expectNotes(notesIn(scene.path), called, 'The file');
    expectNotes(notesIn(join(scene.elsewhere, 'copy.weighbridge')), called.slice(0, 2), 'The copy');
  },
  'is read-only from the start': (scene) => {
    const bytes = readFileSync(scene.path);
    scene.readOnly(true);
    // Whether it opens or not: nothing of it is changed, and what opens can be read.
    inWords(() => {
      const session = open(scene.path);
      if (session.load().tables.claims.length === 0) throw new Error('Nothing can be read.');
      if (note(session, 'nowhere', scene)) throw new Error('A note was saved where nothing can be written.');
      session.close();
    });
    if (notesIn(scene.path).length > 0) throw new Error('There is a note that nobody could write.');
    const made = [
      inWords(() =>
        createWorkbookFile(join(scene.folder, 'new.weighbridge'), listsSeed, { analyst: 'A', createdBy: '' }),
      ),
      inWords(() => openForLooking(scene.path).close()),
    ];
    if (made[0] || !made[1]) throw new Error('A workbook was made, or none could be looked at.');
    scene.readOnly(false);
    if (!readFileSync(scene.path).equals(bytes)) throw new Error('The file was changed.');
    if (readdirSync(scene.folder).join() !== 'scene.weighbridge')
      throw new Error('Something was left lying about.');
  },
  'is read-only with an old format': (scene) => {
    const path = join(scene.folder, 'old.weighbridge');
    const old = new URL('../fixtures/formats/format-30.weighbridge.gz', import.meta.url);
    const bytes = gunzipSync(readFileSync(old));
    writeFileSync(path, bytes);
    scene.readOnly(true);
    inWords(() => openWorkbookFile(path).close());
    if (notesIn(path).length !== 1) throw new Error('It cannot be looked at.');
    scene.readOnly(false);
    if (!readFileSync(path).equals(bytes)) throw new Error('The file was changed.');
    openWorkbookFile(path).close();
  },
  'is read-only for a copy and an export': async (scene) => {
    const session = open(scene.path);
    if (!scene.seal(true)) return;
    const copied = inWords(() => session.copyTo(join(scene.folder, 'copy.weighbridge')));
    const exported = await writeExportFile(join(scene.folder, 'a.csv'), 'a', null).then(
      () => true,
      (error: unknown) => {
        if (error instanceof UserFacingError) return false;
        throw error;
      },
    );
    scene.seal(false);
    if (copied || exported) throw new Error('Something was written into a read-only folder.');
    session.close();
    if (readdirSync(scene.folder).join() !== 'scene.weighbridge')
      throw new Error('Something was left lying about.');
  },
  'is renamed and named back': (scene) => {
    const session = open(scene.path);
    const away = `${scene.folder}-away`;
    renameSync(scene.folder, away);
    const called = [note(session, 'while away', scene) && 'while away'];
    expectNotes(notesIn(join(away, 'scene.weighbridge')), called, 'The moved file');
    renameSync(away, scene.folder);
    called.push(note(session, 'back again', scene) && 'back again');
    session.close();
    if (!called[1]) throw new Error('Work does not go on when the folder is back.');
    expectNotes(notesIn(scene.path), called, 'The file');
  },
  'is deleted': (scene) => {
    const session = open(scene.path);
    const called = [note(session, 'before', scene) && 'before'];
    rmSync(scene.folder, { recursive: true });
    if (note(session, 'after', scene)) throw new Error('A note was called saved in a file that is gone.');
    const copy = join(scene.elsewhere, 'copy.weighbridge');
    session.copyTo(copy);
    session.close();
    expectNotes(notesIn(copy), called, 'The copy');
    if (inWords(() => open(scene.path))) throw new Error('A workbook opens where there is none.');
  },
  'loses the file': (scene) => {
    const session = open(scene.path);
    const away = join(scene.elsewhere, 'away.weighbridge');
    renameSync(scene.path, join(scene.folder, 'other.weighbridge'));
    const called = [note(session, 'after', scene) && 'after'];
    renameSync(join(scene.folder, 'other.weighbridge'), scene.path);
    called.push(note(session, 'back', scene) && 'back');
    session.copyTo(away);
    session.close();
    expectNotes(notesIn(scene.path), called, 'The file');
    expectNotes(notesIn(away), called, 'The copy');
  },
  'gets another workbook of that name': (scene) => {
    const session = open(scene.path);
    const called = [note(session, 'first', scene) && 'first'];
    const other = join(scene.folder, 'other.weighbridge');
    createWorkbookFile(other, listsSeed, { analyst: 'Grace', createdBy: 'torture' });
    renameSync(scene.path, join(scene.folder, 'mine.weighbridge'));
    renameSync(other, scene.path);
    called.push(note(session, 'second', scene) && 'second');
    inWords(() => session.close());
    expectNotes(notesIn(join(scene.folder, 'mine.weighbridge')), called, 'The file that was open');
    if (notesIn(scene.path).length > 0) throw new Error('A note went into another workbook.');
  },
  'has no temporary folder': (scene) => {
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = join(scene.elsewhere, 'nowhere');
    try {
      if (inWords(() => openForLooking(scene.path).close())) throw new Error('A copy was made nowhere.');
      open(scene.path).close();
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
    if (existsSync(`${scene.path}-journal`)) throw new Error('A journal was left.');
  },
};
