/**
 * Plain Node: the one place from which a file leaves the app. No other file of the app may write or rename files
 * (scripts/lib/layer-rules.mjs), so that no export, from whatever entry, can take the place of a workbook.
 */

import { accessSync, closeSync, constants, openSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isatty } from 'node:tty';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { forTerminal } from '../../common/strange-characters.ts';
import { NEIGHBOUR_SUFFIXES } from '../../db/neighbours.ts';
import { refuseWorkbookAt } from '../../db/protected-files.ts';
import { isNoRoom, realPlace, startWholeFile, type WholeFile } from '../../db/write-whole.ts';

/**
 * Refuses a target that is the open workbook or a file beside it, under whatever name or link, one that is any other
 * workbook, one of the files that were read for the same work, such as a table that is imported, and one that cannot be written
 * to. `workbook` is the path of the open one, null where it is in memory. To be asked before long work; writing asks again. A
 * UserFacingError.
 */
export function refuseExportTo(target: string, workbook: string | null, read: readonly string[] = []): void {
  try {
    for (const path of [resolve(target), realPlace(target)]) {
      if (workbook !== null) refuseOpenWorkbook(path, workbook);
      refuseWorkbookAt(path);
      for (const file of read) refuseReadFile(path, file);
    }
    refuseUnwritable(target);
  } catch (error) {
    throw error instanceof UserFacingError ? error : writeError(target, error);
  }
}

/** Refuses any of several targets, and two that are one file, by whatever names and links. A UserFacingError. */
export function refuseExportsTo(
  targets: readonly string[],
  workbook: string | null,
  read: readonly string[] = [],
): void {
  for (const target of targets) refuseExportTo(target, workbook, read);
  const places = targets.filter((target) => !isStream(target)).map((target) => realPlace(target));
  const isTwice = (place: string, i: number): boolean =>
    places.some((other, j) => j < i && (other === place || isSameFile(other, place)));
  if (places.some(isTwice)) {
    throw new UserFacingError(
      'invalid',
      t('Two exports have the same file.'),
      t('Give each a name of its own.'),
    );
  }
}

function refuseReadFile(path: string, read: string): void {
  if (path !== resolve(read) && path !== realPlace(read) && !isSameFile(path, read)) return;
  throw new UserFacingError(
    'invalid',
    t('{path} was read for this, and would be written over and lost.', { path }),
    t('Choose another name.'),
  );
}

/** A folder that is not there or may not be written to, a file that may not, and a name that is a folder's. Errors are those of Node. */
function refuseUnwritable(target: string): void {
  if (isStream(target)) return;
  const place = realPlace(target);
  accessSync(dirname(place), constants.W_OK);
  const there = statSync(place, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw Object.assign(new Error('It is a folder.'), { code: 'EISDIR' });
  // A rename would not ask whether the file may be written to.
  if (there) accessSync(place, constants.W_OK);
}

function refuseOpenWorkbook(path: string, workbook: string): void {
  const workbookFiles = [resolve(workbook), realPlace(workbook)];
  const protectedFiles = workbookFiles.flatMap((file) => [
    file,
    ...NEIGHBOUR_SUFFIXES.map((suffix) => file + suffix),
  ]);
  if (!protectedFiles.some((file) => file === path || isSameFile(file, path))) return;
  throw new UserFacingError(
    'invalid',
    workbookFiles.some((file) => file === path || isSameFile(file, path))
      ? t('This is the open workbook itself, which would be lost.')
      : t('This file belongs to the open workbook, which could be lost with it.'),
    t('Choose another name.'),
  );
}

/** Whether two paths lead to one file that is there, by whatever names and links. */
export function isSameFile(a: string, b: string): boolean {
  const [first, second] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino;
}

/** A file that leaves: where to, and what it holds. */
export interface ExportedFile {
  readonly target: string;
  readonly content: string | Uint8Array;
}

/** Files that come to stand in their places together. Whoever starts them adds each, then finishes or abandons them. */
export interface StagedExports {
  /** Writes a file beside its place, where a reader does not see it yet. A UserFacingError where it cannot be written. */
  readonly add: (file: ExportedFile) => Promise<void>;
  /** Puts all of them into their places. A UserFacingError where one cannot be put there. */
  readonly finish: () => Promise<void>;
  /** Removes what was written and not put into its place. It never throws. */
  readonly abandon: () => void;
}

/** Starts several exports, after all of their targets were checked (`refuseExportsTo`). */
export function stageExports(
  targets: readonly string[],
  workbook: string | null,
  read: readonly string[] = [],
): StagedExports {
  refuseExportsTo(targets, workbook, read);
  const staged: {
    readonly target: string;
    readonly put: () => void | Promise<void>;
    readonly drop: () => void;
  }[] = [];
  return {
    add: async ({ target, content }) => {
      // Once more, for what came there while this was made.
      refuseExportTo(target, workbook, read);
      if (isStream(target)) {
        staged.push({ target, put: () => writeStream(target, content), drop: () => {} });
        return;
      }
      const file = startFile(target);
      staged.push({ target, put: () => file.finish(), drop: file.abandon });
      await ofNode(target, () => writeFile(file.unfinished, content, { flag: 'wx' }));
    },
    finish: async () => {
      for (let next = staged[0]; next; next = staged[0]) {
        const { target, put } = next;
        await ofNode(target, async () => put());
        staged.shift();
      }
    },
    abandon: () => {
      for (const { drop } of staged.splice(0)) drop();
    },
  };
}

/**
 * Writes exports whole or not at all: none of several comes to its place before all are on the disk. A file that is there keeps its
 * mode, and a symbolic link stays one: what it leads to is replaced. A UserFacingError where a target may not or cannot be written.
 */
export async function writeExportFiles(
  files: readonly ExportedFile[],
  workbook: string | null,
  read: readonly string[] = [],
): Promise<void> {
  const staged = stageExports(
    files.map(({ target }) => target),
    workbook,
    read,
  );
  try {
    for (const file of files) await staged.add(file);
    await staged.finish();
  } finally {
    staged.abandon();
  }
}

/** The same of one file. */
export const writeExportFile = (
  target: string,
  content: string | Uint8Array,
  workbook: string | null,
  read: readonly string[] = [],
): Promise<void> => writeExportFiles([{ target, content }], workbook, read);

function startFile(target: string): WholeFile {
  try {
    return startWholeFile(target);
  } catch (error) {
    throw error instanceof UserFacingError ? error : writeError(target, error);
  }
}

async function ofNode(target: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw error instanceof UserFacingError ? error : writeError(target, error);
  }
}

/** A pipe or a device such as /dev/stdout, into which is written; a file moved there would take its place. */
function isStream(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

/** Into a pipe goes what a file would hold; a terminal is given what it can show, and nothing that it would obey. */
async function writeStream(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, isTerminal(path) ? contentForTerminal(path, content) : content);
}

function isTerminal(path: string): boolean {
  const handle = openSync(path, 'w');
  try {
    return isatty(handle);
  } finally {
    closeSync(handle);
  }
}

/** Text as a terminal may have it. A UserFacingError for what is no text. */
export function contentForTerminal(path: string, content: string | Uint8Array): string {
  try {
    const text =
      typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content);
    if (!text.includes('\0')) return forTerminal(text);
  } catch {
    // Said below.
  }
  throw new UserFacingError(
    'invalid',
    t('{path} is a terminal, and this is no text.', { path }),
    t('Give a file, or lead the output into one or into another program.'),
  );
}

function writeError(path: string, error: unknown): UserFacingError {
  if (isNoRoom(error)) {
    return new UserFacingError(
      'disk',
      t('There is not enough room on the disk for {path}, so it was not written.', { path }),
      t('Free some room, or choose another drive. What was there before is as it was.'),
    );
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  return new UserFacingError(
    'disk',
    code === null
      ? t('{file} cannot be written.', { file: path })
      : t('{file} cannot be written ({code}).', { file: path, code }),
    t('Check that the folder exists, that you may write there, and that no other program has the file open.'),
  );
}
