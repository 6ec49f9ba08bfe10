/** Database host: what is asked to be opened, and how it is. */
import { existsSync } from 'node:fs';
import { loadBuiltInEvidence } from '../../../db/seed/at-need.ts';
import type { WorkbookSeedInput } from '../../../db/seed/format.ts';
import { startSession } from '../../../db/session.ts';
import {
  type DocumentOptions,
  memoryDocument,
  type OpenDocument,
  openDocument,
} from '../../../db/watch/document.ts';
import { inMemory } from './refusals.ts';

/** What to open: a file, the built-in workbook (made where it is missing), or a fresh built-in one in memory. */
export interface OpenRequest {
  readonly path: string | null;
  readonly createBuiltIn: boolean;
  /** Name of whoever opens it, and is the author of what follows. */
  readonly analyst: string;
  readonly createdBy: string;
  /** The data folder of this machine. */
  readonly data: string;
  /** Only to be looked at, because its history does not fit it. */
  readonly doubtful?: true;
}

/** What makes the built-in workbook, with its evidence. */
export interface Maker {
  readonly create: typeof import('../../../db/seed/create.ts');
  readonly seed: WorkbookSeedInput;
}

/** Loads it. */
export async function loadMaker(): Promise<Maker> {
  const create = await import('../../../db/seed/create.ts');
  return { create, seed: await loadBuiltInEvidence() };
}

/** Whether what is to be opened has to be made first. */
export const isMissing = ({ path, createBuiltIn }: OpenRequest): boolean =>
  path === null || (createBuiltIn && !existsSync(path));

/** Opens what is asked for; what is missing is made by `maker`. */
export function openRequested(
  { path, analyst, createdBy, doubtful }: OpenRequest,
  maker: Maker | null,
  listeners: Required<Pick<DocumentOptions, 'onRename' | 'onOpened'>>,
): OpenDocument {
  const options = { analyst, ...listeners };
  if (path === null) {
    if (maker === null) throw inMemory();
    const db = maker.create.createWorkbook(':memory:', maker.seed, { analyst, createdBy });
    const session = startSession(db, options);
    listeners.onOpened({ db, session });
    return memoryDocument(session);
  }
  maker?.create.createWorkbookFile(path, maker.seed, { analyst, createdBy });
  return openDocument(path, doubtful ? { ...options, readOnly: 'doubtful' } : options);
}
