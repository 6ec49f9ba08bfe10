/** Main process: the database host of one workbook, as everything else in this process sees it. */
import { existsSync } from 'node:fs';
import type { MessagePortMain } from 'electron';
import { type UserError, UserFacingError } from '../../../common/errors.ts';
import type { FileStanding } from '../../../common/file-standing.ts';
import { t } from '../../../common/language/texts.ts';
import { type Client, type Fork, type Host, type Methods, type ProcessLog, startHost } from '../host.ts';
import type { OpenRequest } from './opening.ts';
import type { DatabaseService, FileNews } from './service.ts';

/** What the host says unasked. */
export type DatabaseEvent =
  /** How far an import is, from 0 to 1. */
  | { readonly type: 'progress'; readonly done: number }
  /** Whoever works on the workbook is called this now. */
  | { readonly type: 'renamed'; readonly name: string }
  /** A backup that nobody asked for was not made. */
  | { readonly type: 'not-backed-up'; readonly problem: UserError }
  /** Something has happened to the file of the workbook. */
  | ({ readonly type: 'file' } & FileNews);

export interface DatabaseClient extends Client<DatabaseService> {
  /** Answers with refusals as values, for calls that are passed on as they are. */
  readonly ask: Host<DatabaseService>['ask'];
  readonly processId: () => number | undefined;
  /** Hears how far an import is, from 0 to 1. */
  readonly onProgress: (listener: (done: number) => void) => void;
  /** Gives the host a port to the process that reads a file for import. */
  readonly connect: (port: MessagePortMain) => void;
  /**
   * Gives up an import that is on its way. The host is ended and started again: what it had written in its transaction is
   * rolled back from the journal, and the workbook is as it was. A check is under way only as far as the caller knows.
   */
  readonly abandonImport: (under: { readonly evenIfChecking: boolean }) => void;
}

/** Reading can be done twice, and a change carries its id, so it is never made twice. Nothing else is sent again. */
const METHODS: Methods<DatabaseService> = {
  open: { retry: true },
  load: { retry: true },
  execute: { retry: true },
  undo: { retry: true },
  redo: { retry: true },
  stepTo: { retry: true },
  listHistory: { retry: true },
  readEvent: { retry: true },
  verifyHistory: { retry: true },
  planCompaction: { retry: true },
  // Asked again after it was done, it would say that nothing was.
  compactHistory: { retry: false },
  revision: { retry: true },
  searchClaims: { retry: true },
  searchEverything: { retry: true },
  readSource: { retry: true },
  evidenceOffer: { retry: true },
  compare: { retry: true },
  listVersions: { retry: true },
  names: { retry: true },
  exportFiles: { retry: true },
  versions: { retry: true },
  rescueOutlook: { retry: true },
  readableJson: { retry: true },
  rescueInto: { retry: false },
  restoreInstead: { retry: false },
  importChecked: { retry: true },
  backups: { retry: true },
  compareBackup: { retry: true },
  restoreBackup: { retry: true },
  makeBackup: { retry: false },
  copyBackup: { retry: false },
  keepBackupSettings: { retry: true },
  createChecked: { retry: false },
  createNew: { retry: false },
  copyTo: { retry: false },
  copyAsOf: { retry: false },
  standing: { retry: true },
  putBack: { retry: false },
  setAside: { retry: false },
  moveTo: { retry: false },
  close: { retry: false },
};

/** How often, and after how long, a host that died is started again before giving up. */
const RESTART_DELAYS_MS = [50, 250, 1_000, 4_000];

/**
 * Starts the database host and keeps it running. When it dies, it is started again, the workbook opened again, and what was
 * not answered and can be repeated is sent again. `onStale` hears that the screen may show what is no longer so: another
 * program wrote to the file, or the host was started again. `onStanding` hears what has become of the file.
 */
export function startDatabase(
  fork: Fork,
  script: string,
  {
    onStale,
    onStanding,
    onRename,
    onProblem,
    log,
  }: {
    readonly onStale: () => void;
    readonly onStanding: (standing: FileStanding) => void;
    /** Hears the new name of whoever works on the workbook. */
    readonly onRename: (name: string) => void;
    /** Hears what did not work and nobody waited for. */
    readonly onProblem: (problem: UserError) => void;
    readonly log: ProcessLog;
  },
): DatabaseClient {
  let opened: OpenRequest | null = null;
  let hear: (done: number) => void = () => {};
  const host = startHost<DatabaseService, DatabaseEvent>({
    fork,
    script,
    // no text: the name of a process
    name: 'Weighbridge database',
    methods: METHODS,
    restartDelaysMs: RESTART_DELAYS_MS,
    resume: () => opened && ['open', opened],
    onEvent: (event) => {
      if (event.type === 'progress') hear(event.done);
      if (event.type === 'not-backed-up') onProblem(event.problem);
      if (event.type === 'file') {
        onStanding(event.standing);
        if (event.stale) onStale();
      }
      if (event.type === 'renamed') {
        // A host that is started again has to find the same analyst.
        opened = opened && { ...opened, analyst: event.name };
        onRename(event.name);
      }
    },
    onRestart: onStale,
    log,
    refusals: REFUSALS,
  });
  return {
    ...host.call,
    ask: host.ask,
    processId: host.processId,
    connect: host.connect,
    open: async (request) => {
      const state = await host.call.open(request);
      // A file is opened again as it is; it must not be made anew in case it has gone.
      opened = { ...request, createBuiltIn: false };
      return state;
    },
    moveTo: async (path) => {
      const wasFree = !existsSync(path);
      try {
        const state = await host.call.moveTo(path);
        if (opened) opened = { ...opened, path };
        return state;
      } catch (error) {
        if (!opened || !wasFree || !hasStopped(error) || !isGoneTo(opened.path, path)) throw error;
        // The file was moved before the host ended: the next one finds it there.
        opened = { ...opened, path };
        return host.call.load();
      }
    },
    close: () => {
      const closed = host.call.close();
      host.closing(null);
      return closed;
    },
    onProgress: (listener) => {
      hear = listener;
    },
    abandonImport: ({ evenIfChecking }) => {
      if (evenIfChecking || host.isBusyWith(IMPORTS)) host.interrupt(IMPORTS, givenUp());
    },
  };
}

/** Whether the host ended before it could answer. */
const hasStopped = (error: unknown): boolean =>
  error instanceof UserFacingError && error.code === 'database-stopped';

const isGoneTo = (path: string | null, target: string): boolean =>
  path !== null && !existsSync(path) && existsSync(target);

const IMPORTS = ['importChecked', 'createChecked'] as const;

const givenUp = (): UserError => ({
  code: 'cancelled',
  message: t('The import was given up.'),
  remedy: t('Nothing was changed.'),
});

/** In the language of the moment in which they are said. */
const REFUSALS = {
  get ended(): UserError {
    return {
      code: 'database-stopped',
      message: t('The part of Weighbridge that keeps the workbook has stopped and does not start again.'),
      remedy: t('What was saved is safe in the file. Restart Weighbridge.'),
    };
  },
  get interrupted(): UserError {
    return {
      code: 'database-stopped',
      message: t(
        'The part of Weighbridge that keeps the workbook stopped while it did this, and was started again.',
      ),
      remedy: t('The workbook is safe. Look whether it was done, and do it again if not.'),
    };
  },
  get late(): UserError {
    return {
      code: 'database-stopped',
      message: t('The workbook does not answer.'),
      remedy: t('Restart Weighbridge.'),
    };
  },
};
