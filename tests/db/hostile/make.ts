import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { connect } from '../../../db/connection.ts';
import { logMigration } from '../../../db/events.ts';
import { newestVersion } from '../../../db/migrations/index.ts';
import { createWorkbookFile } from '../../../db/seed/create.ts';
import { listsSeed } from '../../fixtures/lists-seed.ts';

export interface HostileFile {
  readonly name: string;
  /** Makes it in an empty folder, and returns where. */
  readonly make: (folder: string) => string;
  /** Whether it is a workbook nevertheless: then every way in has to take it. */
  readonly opens?: boolean;
}

let sound: Buffer | null = null;

/** The bytes of a sound workbook, made once. */
function soundBytes(folder: string): Buffer {
  if (sound) return sound;
  const path = join(folder, 'sound');
  createWorkbookFile(path, listsSeed, { analyst: 'Ada', createdBy: 'test' });
  sound = readFileSync(path);
  return sound;
}

function placed(folder: string, bytes: Uint8Array | string): string {
  const path = join(folder, 'hostile.weighbridge');
  writeFileSync(path, bytes);
  return path;
}

export const bytes = (name: string, content: Uint8Array | string): HostileFile => ({
  name,
  make: (folder) => placed(folder, content),
});

/** A sound workbook with other bytes. */
export const patched = (name: string, change: (bytes: Buffer) => Buffer, opens = false): HostileFile => ({
  name,
  opens,
  make: (folder) => placed(folder, change(Buffer.from(soundBytes(folder)))),
});

export const field = (name: string, offset: number, value: readonly number[], opens = false): HostileFile =>
  patched(
    `header: ${name}`,
    (all) => {
      all.set(value, offset);
      return all;
    },
    opens,
  );

/** A workbook that SQL changed behind the back of its log; `sealed` makes the log agree. */
export const sql = (name: string, script: string, { sealed = true, opens = false } = {}): HostileFile => ({
  name,
  opens,
  make: (folder) => {
    const path = placed(folder, soundBytes(folder));
    const database = new Database(path);
    database.pragma('foreign_keys = OFF');
    database.pragma('ignore_check_constraints = ON');
    database.unsafeMode().pragma('writable_schema = ON');
    database.exec(script);
    database.close();
    if (sealed) {
      const db = connect(path);
      db.pragma('foreign_keys = OFF');
      db.transaction(() => logMigration(db, newestVersion()));
      db.close();
    }
    return path;
  },
});

/** Something beside a sound workbook: a file that SQLite does not take for its own does no harm, a folder is no journal. */
export const beside = (name: string, suffix: string, content: Uint8Array | string | null): HostileFile => ({
  name: `beside: ${name}`,
  opens: content !== null,
  make: (folder) => {
    const path = placed(folder, soundBytes(folder));
    if (content === null) mkdirSync(path + suffix);
    else writeFileSync(path + suffix, content);
    return path;
  },
});

const golden = (version: number): Buffer =>
  gunzipSync(
    readFileSync(new URL(`../../fixtures/formats/format-${version}.weighbridge.gz`, import.meta.url)),
  );

export const old = (
  name: string,
  version: number,
  change: (bytes: Buffer) => Buffer = (all) => all,
  opens = false,
): HostileFile => ({
  name: `format ${version}: ${name}`,
  opens,
  make: (folder) => placed(folder, change(golden(version))),
});

/** The same numbers every time, from 0 to 255. */
export function noise(length: number, seed: number): Buffer {
  let state = seed;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    }),
  );
}
