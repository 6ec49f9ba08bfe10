import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect } from 'vitest';
import { connect } from '../../db/connection.ts';
import { seal } from './sealed.ts';

/** What a power cut in the middle of a write leaves at `target`: the file half written, and its journal. */
export function cutOff(path: string, target: string): void {
  const writer = connect(path);
  writer.pragma('cache_size = 1');
  writer.pragma('cache_spill = 1');
  writer.script('BEGIN IMMEDIATE');
  writer.run("UPDATE claims SET text = text || printf('%.*c', 2000, 'x')");
  expect(existsSync(`${path}-journal`)).toBe(true);
  copyFileSync(path, target);
  copyFileSync(`${path}-journal`, `${target}-journal`);
  writer.script('ROLLBACK');
  writer.close();
  expect(readFileSync(target).equals(readFileSync(path)), 'the write had reached the file').toBe(false);
}

/** What a power cut leaves at `target` when a small change is about to be written: its journal is synced and whole. */
export function cutOffAtCommit(path: string, target: string, change: string): void {
  const [reader, writer] = [connect(path), connect(path)];
  reader.script('BEGIN; SELECT * FROM workbook');
  reader.get('SELECT * FROM workbook');
  writer.script('BEGIN IMMEDIATE');
  writer.run(change);
  // The first page comes into the journal now; by itself it would at the end of the commit.
  writer.pragma(`user_version = ${writer.pragma('user_version')}`);
  // The reader keeps the writer from the file, after the journal was written.
  expect(() => writer.script('COMMIT')).toThrow('Another program');
  copyFileSync(path, target);
  const journal = readFileSync(`${path}-journal`);
  // The mark and the number of records are set when it is synced: each is a page with its number and a sum.
  journal.write('d9d505f920a163d7', 0, 'hex');
  const [sector, page] = [journal.readUInt32BE(20), journal.readUInt32BE(24)];
  journal.writeUInt32BE(Math.floor((journal.length - sector) / (page + 8)), 8);
  writeFileSync(`${target}-journal`, journal);
  writer.script('ROLLBACK');
  writer.close();
  reader.close();
}

/** A workbook that another program keeps with a write-ahead log, copied with it before it was brought into the file. */
export function withWal(path: string, target: string): void {
  const writer = connect(path);
  writer.pragma('journal_mode = WAL');
  writer.run("UPDATE notes SET text = 'from the log'");
  writer.run("UPDATE alternatives SET description = 'from the log'");
  seal(writer);
  copyFileSync(path, target);
  copyFileSync(`${path}-wal`, `${target}-wal`);
  writer.close();
}

/** Size and SHA-256 of every file whose name begins with that of `path`. */
export function fingerprints(path: string): Readonly<Record<string, string>> {
  const names = readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)));
  return Object.fromEntries(
    names.sort().map((name) => {
      const bytes = readFileSync(join(dirname(path), name));
      return [name, `${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}`];
    }),
  );
}
