/**
 * Plain Node: what was typed into the app and not saved yet, in the data folder, so that a kill or a crash leaves it. One folder
 * for each workbook, one file for each text, each written whole.
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';
import { codeOf, makeFolder, namesIn, tidyUnfinished, writeWhole } from './write-whole.ts';

/** The drafts of one workbook: the name of their folder, which says nothing of the workbook, and the texts by their keys. */
export interface KeptDrafts {
  readonly at: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** A workbook by its id and its file: a copy has the id of its original. */
export interface DraftOwner {
  readonly id: string;
  readonly path: string;
}

/** The longest text that is kept, in characters: that of a source's text, which can be pasted, and what JSON makes of it. */
export const LONGEST_DRAFT = 12_000_000;

/** So many workbooks are looked through for one that was moved. */
const MOST_FOLDERS = 2_000;
const OWNER = 'workbook.json';

const root = (folder: string): string => join(folder, 'drafts');
const nameOf = ({ id, path }: DraftOwner): string => hash(`${id} ${path}`);
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/**
 * What was typed for a workbook and not saved. Where its file was moved, the drafts of the old place come with it: those of a
 * workbook with this id whose file is gone. It never throws: drafts that cannot be read are as none.
 */
export function openDrafts(folder: string, owner: DraftOwner): KeptDrafts {
  const at = nameOf(owner);
  const place = join(root(folder), at);
  try {
    takeFromMoved(root(folder), at, owner);
    tidyUnfinished(place);
    const texts = namesIn(place).flatMap((name) => {
      const draft = name === OWNER || name.startsWith('.') ? null : readDraft(join(place, name));
      return draft ? [[draft.key, draft.text] as const] : [];
    });
    return { at, texts: Object.fromEntries(texts) };
  } catch {
    return { at, texts: {} };
  }
}

/**
 * Keeps a text for a workbook under a key, in place of the one before, or forgets it where it is null. It is on the disk when this
 * returns. A UserFacingError where it cannot be written.
 */
export function keepDraft(
  folder: string,
  owner: DraftOwner,
  draft: { readonly key: string; readonly text: string | null },
): void {
  const place = join(root(folder), nameOf(owner));
  const path = join(place, `${hash(draft.key)}.json`);
  try {
    if (draft.text === null) forget(place, path);
    else {
      makeFolder(place, { mode: 0o700 });
      if (!existsSync(join(place, OWNER))) writePrivately(join(place, OWNER), owner);
      writePrivately(path, { key: draft.key, text: draft.text });
    }
  } catch (error) {
    throw new UserFacingError(
      'disk',
      t(
        'What you are typing cannot be kept for the case that Weighbridge ends before you save it ({code}).',
        { code: codeOf(error) || t('unknown error') },
      ),
      t('It stays as long as this window is open. Check that {folder} can be written to and has room.', {
        folder: root(folder),
      }),
    );
  }
}

const writePrivately = (path: string, content: unknown): void =>
  writeWhole(path, JSON.stringify(content), { mode: 0o600 });

function forget(place: string, path: string): void {
  rmSync(path, { force: true });
  removeIfEmpty(place);
}

/** Removes the folder of a workbook for which no text is kept any more. */
function removeIfEmpty(place: string): void {
  if (namesIn(place).some((name) => name !== OWNER)) return;
  rmSync(join(place, OWNER), { force: true });
  try {
    rmdirSync(place);
  } catch {
    // It is gone already, or somebody put something there.
  }
}

function takeFromMoved(all: string, at: string, { id, path }: DraftOwner): void {
  for (const name of namesIn(all).slice(0, MOST_FOLDERS)) {
    const from = join(all, name);
    const owner = name === at ? null : readOwner(join(from, OWNER));
    if (owner?.id !== id || owner.path === path || existsSync(owner.path)) continue;
    const to = join(all, at);
    makeFolder(to, { mode: 0o700 });
    writePrivately(join(to, OWNER), { id, path });
    for (const draft of namesIn(from)) {
      if (draft !== OWNER && !existsSync(join(to, draft))) renameSync(join(from, draft), join(to, draft));
    }
    // A text that is under the same key at both places stays where it is: none is thrown away.
    removeIfEmpty(from);
  }
}

function readOwner(path: string): DraftOwner | null {
  const { id, path: file } = readObject(path);
  return typeof id === 'string' && typeof file === 'string' ? { id, path: file } : null;
}

function readDraft(path: string): { readonly key: string; readonly text: string } | null {
  const { key, text } = readObject(path);
  return typeof key === 'string' && typeof text === 'string' ? { key, text } : null;
}

function readObject(path: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
