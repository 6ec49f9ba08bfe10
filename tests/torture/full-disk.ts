import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UserFacingError } from '../../common/errors.ts';
import { type ExportFile, STANDARD_DIALECT } from '../../common/export-files.ts';
import { makeBackup } from '../../db/backups/make-backup.ts';
import type { Command } from '../../db/commands/schema.ts';
import { newId } from '../../db/ids.ts';
import { migrations, newestVersion } from '../../db/migrations/index.ts';
import { openForLooking, openWorkbookFile } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { type Session, startSession } from '../../db/session.ts';
import { exportContextOf } from '../../formats/write/export-context.ts';
import { exportFile } from '../../formats/write/export-file.ts';
import { writeExportFile } from '../../formats/write/write-file.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { mirrorOf } from './mirror.ts';
import { type Squeeze, squeezesIn } from './squeeze.ts';
import type { Torture } from './torture.ts';

/**
 * A disk that is full at every write: of a run of edits, of making, of migrations, of copies, of backups and of exports. The room goes up page by page
 * until the work succeeds. Each failure is a sentence, nothing is changed by it, and nothing is left lying about.
 */

const FORMATS = new URL('../fixtures/formats/', import.meta.url);

interface Counts extends Record<string, number> {
  failures: number;
  successes: number;
  edits: number;
  migrations: number;
  made: number;
  copies: number;
  backups: number;
  exports: number;
}

/** One piece of work on a squeezed disk. */
interface Work {
  readonly what: 'edits' | 'migrations' | 'made' | 'copies' | 'backups' | 'exports';
  /** Undoes what a success did, or a failure may have left open, and begins anew. */
  readonly prepare: () => void;
  readonly attempt: () => unknown;
  /** Throws where a failure has changed anything. Called when there is room again. */
  readonly asBefore: () => void;
  readonly succeeded: () => void;
}

export const fullDisk: Torture = {
  name: 'full-disk',
  about: 'a disk that is full at every write of edits, migrations, copies, backups and exports',
  long: 1,
  // With 1 every write is tried; else some works are, and the room grows to so many times as much at each step.
  quick: 3,
  onDisk: true,
  run: async ({ count, folder }) => {
    const squeezes = squeezesIn(folder);
    if (squeezes.length === 0)
      return { skipped: 'Neither a small disk nor a limit of file sizes can be had here.' };
    const counts: Counts = {
      failures: 0,
      successes: 0,
      edits: 0,
      migrations: 0,
      made: 0,
      copies: 0,
      backups: 0,
      exports: 0,
    };
    for (const squeeze of squeezes) {
      try {
        for (const make of count === 1 ? ALL : FEW)
          await atEveryWrite(squeeze, make(squeeze.folder), count, counts);
      } finally {
        squeeze.remove();
      }
    }
    return { counts: { ...counts, waysToBeFull: squeezes.length } };
  },
};

async function atEveryWrite(squeeze: Squeeze, work: Work, stride: number, counts: Counts): Promise<void> {
  for (let pages = 0; ; pages = Math.max(pages + 1, pages * stride)) {
    if (pages > 10_000) throw new Error(`${work.what} never succeed, however much room there is.`);
    work.prepare();
    squeeze.leave(pages);
    try {
      await work.attempt();
    } catch (error) {
      squeeze.release();
      if (!(error instanceof UserFacingError)) throw error;
      if (error.code !== 'disk')
        throw new Error(`${squeeze.by}, ${work.what}: it says ${error.code}, ${error.message}`);
      counts.failures++;
      work.asBefore();
      expectNothingHeld(squeeze.folder, work.what);
      continue;
    } finally {
      squeeze.release();
    }
    work.succeeded();
    counts.successes++;
    counts[work.what] = (counts[work.what] ?? 0) + 1;
    return;
  }
}

const makeWorkbook = (path: string): void =>
  createWorkbookFile(path, listsSeed, { analyst: 'Ada', createdBy: 'torture' });

const openSession = (path: string): Session => startSession(openWorkbookFile(path), { analyst: 'Ada' });

/** A folder of its own on the squeezed disk. */
function folderIn(folder: string, name: string): string {
  const own = join(folder, name);
  mkdirSync(own);
  return own;
}

/** Where nothing may be but these. */
function expectOnly(folder: string, names: readonly string[], what: string): void {
  const found = readdirSync(folder).toSorted();
  if (found.join() !== names.toSorted().join()) throw new Error(`${what} left ${found.join(', ')}.`);
}

/** A file that is deleted while it is open takes its room with it until the program ends; where Linux says which there are. */
function expectNothingHeld(folder: string, what: string): void {
  const held = existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd') : [];
  for (const number of held) {
    const path = linkOf(`/proc/self/fd/${number}`);
    if (path.startsWith(folder) && path.endsWith(' (deleted)')) throw new Error(`${what} left ${path} open.`);
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function expectBytes(path: string, bytes: Buffer, what: string): void {
  if (!readFileSync(path).equals(bytes)) throw new Error(`${what} changed ${path}.`);
}

const EDITS: readonly ((session: Session) => Command)[] = [
  () => ({ type: 'addNote', target: { subject: 'workbook' }, text: 'A short note.' }),
  (session) => {
    const [weight] = session.load().tables.weights;
    if (!weight) throw new Error('There are no weights.');
    return { type: 'setWeight', scenarioId: weight.scenarioId, criterionId: weight.criterionId, value: 77 };
  },
  () => ({ type: 'addNote', target: { subject: 'workbook' }, text: 'A long note. '.repeat(1_400) }),
  (session) => ({
    type: 'pasteText',
    sourceId: session.load().tables.sources[0]?.id ?? '',
    text: 'A paragraph of words.\n'.repeat(10_000),
  }),
];

const edit =
  (number: number) =>
  (folder: string): Work => {
    const path = join(folderIn(folder, `edit-${number}`), 'edits.weighbridge');
    makeWorkbook(path);
    const session = openSession(path);
    const request = EDITS[number]?.(session) ?? { type: 'dismissEvidence' };
    const before = mirrorOf(session.load().tables).everything();
    const inFile = (): string => {
      const db = openForLooking(path);
      const digest = mirrorOf(readTables(db)).everything();
      db.close();
      return digest;
    };
    return {
      what: 'edits',
      prepare: () => {},
      attempt: () => session.execute({ id: newId(), request }),
      asBefore: () => {
        if (mirrorOf(session.load().tables).everything() !== before) throw new Error('A refused edit shows.');
        if (inFile() !== before) throw new Error('A refused edit is in the file.');
      },
      succeeded: () => {
        if (inFile() !== mirrorOf(session.load().tables).everything())
          throw new Error('The edit is not saved.');
        session.close();
        rmSync(path);
      },
    };
  };

const migrate =
  (version: number, temporaryToo: boolean) =>
  (folder: string): Work => {
    const own = folderIn(folder, `format-${version}-${temporaryToo}`);
    const path = join(own, 'old.weighbridge');
    const bytes = gunzipSync(readFileSync(new URL(`format-${version}.weighbridge.gz`, FORMATS)));
    const before = process.env['TMPDIR'];
    const temporary = folderIn(own, 'temporary');
    return {
      what: 'migrations',
      prepare: () => {
        for (const name of readdirSync(own)) if (name !== 'temporary') rmSync(join(own, name));
        writeFileSync(path, bytes);
        if (temporaryToo) process.env['TMPDIR'] = temporary;
      },
      attempt: () => {
        try {
          openWorkbookFile(path).close();
        } finally {
          if (before === undefined) delete process.env['TMPDIR'];
          else process.env['TMPDIR'] = before;
        }
      },
      asBefore: () => {
        expectBytes(path, bytes, 'A migration that failed');
        expectOnly(temporary, [], 'A migration that failed');
        // The copy of the old bytes may be there, but only whole.
        const backup = `${path}.format-${version}.bak`;
        if (existsSync(backup)) expectBytes(backup, bytes, 'A migration that failed');
        const names = ['old.weighbridge', 'temporary', basename(backup)];
        expectOnly(own, existsSync(backup) ? names : names.slice(0, 2), 'A migration that failed');
      },
      succeeded: () => {
        const db = openWorkbookFile(path);
        if (Number(db.pragma('user_version')) !== newestVersion()) throw new Error('It was not migrated.');
        db.close();
        expectBytes(`${path}.format-${version}.bak`, bytes, 'A migration');
        rmSync(own, { recursive: true });
      },
    };
  };

const make = (folder: string): Work => {
  const own = folderIn(folder, 'made');
  const path = join(own, 'new.weighbridge');
  return {
    what: 'made',
    prepare: () => {},
    attempt: () => makeWorkbook(path),
    asBefore: () => expectOnly(own, [], 'A workbook that could not be made'),
    succeeded: () => openWorkbookFile(path).close(),
  };
};

/** A copy over an older one, which has to stay where the new one has no room. */
const copy = (folder: string): Work => {
  const own = folderIn(folder, 'copies');
  const [path, target] = [join(own, 'open.weighbridge'), join(own, 'copy.weighbridge')];
  makeWorkbook(path);
  copyFileSync(path, target);
  const older = readFileSync(target);
  const session = openSession(path);
  session.execute({ id: newId(), request: EDITS[2]?.(session) ?? { type: 'dismissEvidence' } });
  const present = mirrorOf(session.load().tables).everything();
  return {
    what: 'copies',
    prepare: () => {},
    attempt: () => session.copyTo(target),
    asBefore: () => {
      expectBytes(target, older, 'A copy that failed');
      expectOnly(own, ['open.weighbridge', 'copy.weighbridge'], 'A copy that failed');
    },
    succeeded: () => {
      session.close();
      const db = openWorkbookFile(target);
      if (mirrorOf(readTables(db)).everything() !== present) throw new Error('The copy is another workbook.');
      db.close();
    },
  };
};

/** A backup, of which nothing is left where it has no room. */
const backUp = (folder: string): Work => {
  const own = folderIn(folder, 'backups');
  const path = join(folder, 'backed-up.weighbridge');
  makeWorkbook(path);
  const db = openWorkbookFile(path);
  const place = { folder: own, most: { count: 100, bytes: 500_000_000 }, origin: path };
  const files = (): readonly string[] =>
    readdirSync(own, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
  return {
    what: 'backups',
    prepare: () => {},
    attempt: () => makeBackup(db, place, 'asked'),
    asBefore: () => {
      if (files().length > 0) throw new Error(`A backup that failed left ${files().join(', ')}.`);
    },
    succeeded: () => {
      db.close();
      const [made = ''] = files().filter((file) => file.endsWith('.weighbridge'));
      openForLooking(made).close();
    },
  };
};

const exportTo =
  (file: ExportFile) =>
  (folder: string): Work => {
    const own = folderIn(folder, `export-${file}`);
    const target = join(own, 'export.out');
    const path = join(folder, `${file}.weighbridge`);
    makeWorkbook(path);
    const session = openSession(path);
    const { tables } = session.load();
    const scenarioId = tables.scenarios[0]?.id ?? '';
    const older = Buffer.from('An older export.');
    return {
      what: 'exports',
      prepare: () => writeFileSync(target, older),
      attempt: async () => {
        const content = await exportFile(file, exportContextOf(tables, scenarioId), STANDARD_DIALECT);
        await writeExportFile(target, content, null);
      },
      asBefore: () => {
        expectBytes(target, older, 'An export that failed');
        expectOnly(own, ['export.out'], 'An export that failed');
      },
      succeeded: () => session.close(),
    };
  };

const OLDER = migrations.map(({ version }) => version).filter((version) => version < newestVersion());

type Maker = (folder: string) => Work;

const FEW: readonly Maker[] = [
  edit(2),
  migrate(OLDER.at(-1) ?? 0, false),
  migrate(OLDER.at(-1) ?? 0, true),
  make,
  copy,
  backUp,
  exportTo('xlsx'),
];

const ALL: readonly Maker[] = [
  ...EDITS.map((_, number) => edit(number)),
  ...OLDER.flatMap((version) => [migrate(version, false), migrate(version, true)]),
  make,
  copy,
  backUp,
  ...(['json', 'xlsx', 'evidence-csv'] as const).map(exportTo),
];
