/** Database host: what the process answers, by name; it knows nothing of processes itself. */

import { toUserError, type UserError, UserFacingError } from '../../../common/errors.ts';
import type { CsvDialect, ExportFile } from '../../../common/export-files.ts';
import { type FileStanding, SOUND_STANDING } from '../../../common/file-standing.ts';
import { t } from '../../../common/language/texts.ts';
import type { TemplateId } from '../../../common/templates.ts';
import { type BackupCalls, openWorkbookBackups } from '../../../db/backups/open-workbook-backups.ts';
import { noSuchScenario } from '../../../db/choose-scenario.ts';
import type { Command } from '../../../db/commands/schema.ts';
import { alignTables } from '../../../db/compare/align.ts';
import type { WriteDb } from '../../../db/connection.ts';
import { type EvidenceOffer, evidenceOffer } from '../../../db/evidence/index.ts';
import type { Imports } from '../../../db/exchange/two-step-import.ts';
import { copyAsOf, type RestoredCopy } from '../../../db/history/restored-copy.ts';
import { type HistoryPoint, type WorkbookAt, workbookAt } from '../../../db/history/state-at.ts';
import { listVersions, type NamedVersion } from '../../../db/history/versions.ts';
import { newestVersion } from '../../../db/migrations/index.ts';
import { moveWorkbookFile } from '../../../db/move-file.ts';
import { setWorkbookAside } from '../../../db/neighbours.ts';
import { openForLooking } from '../../../db/open.ts';
import { readSource, type SourceReading } from '../../../db/reading/read-source.ts';
import {
  type RescueOutlook,
  type RescueRequest,
  rescuedTables,
  rescueInto,
  rescueOutlook,
  restoreInstead,
} from '../../../db/recovery/rescue.ts';
import type { WorkbookRevision } from '../../../db/revision.ts';
import { loadBuiltInEvidence } from '../../../db/seed/at-need.ts';
import type { Envelope, Session } from '../../../db/session.ts';
import type { Patch, WorkbookState } from '../../../db/state.ts';
import { refuseTooLarge } from '../../../db/verify-limits.ts';
import type { OpenDocument } from '../../../db/watch/document.ts';
import type { Comparison, StateComparison } from '../../../formats/write/comparison.ts';
import { refuseExportTo } from '../../../formats/write/write-file.ts';
import { createHistory, type History } from './history.ts';
import { isMissing, loadMaker, type Maker, type OpenRequest, openRequested } from './opening.ts';
import { doubtfulCopy, inMemory } from './refusals.ts';
import { createSearch, type Search } from './search.ts';

/** A workbook as it was read, and how it stands to its file. */
export interface LoadedWorkbook extends WorkbookState {
  readonly standing: FileStanding;
}

/** A workbook to be made for another comparison. */
export interface NewWorkbook {
  readonly path: string;
  readonly title: string;
  readonly template: TemplateId;
  readonly analyst: string;
  readonly createdBy: string;
}

/** Title of the workbook and name of one of its scenarios. */
export interface ExportNames {
  readonly title: string;
  readonly scenario: string;
}

/** Everything that the main process can ask of the database, by name. */
export interface DatabaseService extends Omit<LateImports, 'checkModel'>, History, BackupCalls, Search {
  readonly open: (request: OpenRequest) => Promise<LoadedWorkbook>;
  readonly load: () => LoadedWorkbook;
  readonly execute: (envelope: Envelope<Command>) => Promise<Patch>;
  readonly undo: (envelope: Envelope<null>) => Patch;
  readonly redo: (envelope: Envelope<null>) => Patch;
  readonly stepTo: (envelope: Envelope<number>) => Patch;
  readonly revision: () => WorkbookRevision;
  /** Writes a compact, complete copy of the workbook to a file that is no workbook yet. */
  readonly copyTo: (path: string) => null;
  readonly listVersions: () => readonly NamedVersion[];
  /** What differs between two points of the history, or between another file as it is and such a point. */
  readonly compare: (
    from: HistoryPoint | { readonly path: string },
    to: HistoryPoint,
  ) => Promise<StateComparison>;
  /** Writes a copy that says what the workbook said right after an event, to a file that is no workbook yet. */
  readonly copyAsOf: (copy: RestoredCopy) => null;
  readonly standing: () => FileStanding;
  /** Saves the workbook at its place again, from where its file was deleted. */
  readonly putBack: () => null;
  readonly setAside: (path: string) => string | null;
  /**
   * Gives the open workbook's file another name or folder, where no file is yet, and goes on with it there. When that fails it
   * is open where it was.
   */
  readonly moveTo: (path: string) => LoadedWorkbook;
  /** What an export of the scenario is called by; the workbook is not loaded for it. */
  readonly names: (scenarioId: string) => ExportNames;
  /** What each of the files holds, in their order. The workbook is loaded once for all of them. */
  readonly exportFiles: (
    files: readonly ExportFile[],
    scenarioId: string,
    dialect: CsvDialect,
  ) => Promise<readonly (string | Uint8Array)[]>;
  /** What changed in the open workbook since a backup of it was made. */
  readonly compareBackup: (backupId: string) => Promise<Comparison>;
  readonly readSource: (sourceId: string) => SourceReading;
  readonly evidenceOffer: (take: readonly string[]) => Promise<EvidenceOffer | null>;
  readonly createNew: (request: NewWorkbook) => Promise<null>;
  /** What can be done about a workbook that does not open. */
  readonly rescueOutlook: (request: RescueRequest) => RescueOutlook;
  /** Makes a new workbook of what can be read; the report in sentences. */
  readonly rescueInto: (request: RescueRequest & { readonly to: string }) => readonly string[];
  /** What can be read, as JSON. */
  readonly readableJson: (request: RescueRequest) => Promise<string>;
  /** A backup in place of a workbook that does not open, or beside it; the new name of what was set aside. */
  readonly restoreInstead: (request: Parameters<typeof restoreInstead>[0]) => string | null;
  readonly versions: () => { readonly sqlite: string; readonly schema: number };
  readonly close: () => null;
}

/** Imports, which are loaded with the first of them. */
type LateImports = {
  readonly [N in keyof Imports]: (...asked: Parameters<Imports[N]>) => Promise<ReturnType<Imports[N]>>;
};

/** What the host process asks besides. */
export interface HostedDatabase extends DatabaseService, Pick<LateImports, 'checkModel'> {
  /** Looks at the file of the workbook; null where nothing has happened since the last time. */
  readonly news: () => FileNews | null;
}

/** What has happened to the file of the open workbook. */
export interface FileNews {
  readonly standing: FileStanding;
  /** What was loaded before is no longer what the file says. */
  readonly stale: boolean;
}

/** Lets whatever else was asked meanwhile be answered first: a comparison of large workbooks takes seconds. */
const othersFirst = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Another file as it is now. It is only looked at. */
async function otherWorkbook(path: string): Promise<WorkbookAt> {
  await othersFirst();
  const other = openForLooking(path);
  try {
    await othersFirst();
    return workbookAt(other, null);
  } finally {
    other.close();
    await othersFirst();
  }
}

/** As many differences of each table as somebody reads before they restore a backup. */
const MOST_DIFFERENCES = 20;

/**
 * The database service: one workbook open at a time. It is synchronous and knows nothing of processes. `report` hears how
 * far an import is, from 0 to 1; `renamed` hears the name of whoever works on the workbook when it has changed; `notBackedUp`
 * hears why no backup was made that nobody asked for.
 */
export function createDatabaseService(
  report: (done: number) => void = () => {},
  renamed: (name: string) => void = () => {},
  notBackedUp: (problem: UserError) => void = () => {},
): HostedDatabase {
  let document: OpenDocument | null = null;
  /** What is open: its path is null for a workbook in memory. */
  let asked: OpenRequest | null = null;
  /** What was last said of how it stands to its file. */
  let told: FileStanding = SOUND_STANDING;

  const opened = (): OpenDocument => {
    if (document) return document;
    throw new UserFacingError(
      'not-found',
      t('No workbook is open.'),
      t('Open one with File, Open Workbook.'),
    );
  };
  const present = (): Session => opened().session();
  const backups = openWorkbookBackups({
    session: present,
    onFailure: (error) => notBackedUp(toUserError(error)),
  });
  /** What was saved is to be backed up. */
  const saved = (patch: Patch): Patch => {
    backups.changed();
    return patch;
  };
  const close = (): null => {
    backups.close();
    document?.close();
    document = null;
    return null;
  };
  const load = (): LoadedWorkbook => {
    // It may have grown since: a window that shows nothing says more than one that hangs.
    refuseTooLarge(present().read);
    const state = present().load();
    // What is loaded now is not stale.
    opened().takeStale();
    told = opened().standing();
    return { ...state, standing: told };
  };

  const openAs = (request: OpenRequest, maker: Maker | null = null): LoadedWorkbook => {
    const onRename = (analyst: string): void => {
      if (asked) asked = { ...asked, analyst };
      renamed(analyst);
    };
    const { path, data, doubtful = false } = request;
    const follow = (db: WriteDb): void => backups.follow({ db, path, data, doubtful });
    // The one before stays open, and is backed up, until this one has opened.
    const first: WriteDb[] = [];
    let hear = (db: WriteDb): void => {
      first.push(db);
    };
    const next = openRequested(request, maker, { onRename, onOpened: ({ db }) => hear(db) });
    try {
      refuseTooLarge(next.session().read);
    } catch (error) {
      next.close();
      throw error;
    }
    close();
    first.forEach(follow);
    hear = follow;
    document = next;
    asked = request;
    return load();
  };

  let made: Promise<Imports> | null = null;
  const imports = (): Promise<Imports> => {
    made ??= import('../../../db/exchange/two-step-import.ts').then(({ createImports }) =>
      createImports(present, report, backups.beforeImport),
    );
    return made;
  };

  return {
    open: async (request) => openAs(request, isMissing(request) ? await loadMaker() : null),
    moveTo: (path) => {
      opened();
      const request = asked;
      if (!request || request.path === null) throw inMemory();
      const from = request.path;
      // It is at rest, one file without a journal, while it moves.
      close();
      try {
        moveWorkbookFile(from, path);
      } catch (error) {
        throw afterwards(error, () => openAs({ ...request, createBuiltIn: false }));
      }
      try {
        return openAs({ ...request, path, createBuiltIn: false });
      } catch (error) {
        throw afterwards(error, () => {
          moveWorkbookFile(path, from);
          openAs({ ...request, createBuiltIn: false });
        });
      }
    },
    ...createSearch(present),
    readSource: (sourceId) => readSource(present().read, sourceId),
    evidenceOffer: async (take) => {
      const evidence = await loadBuiltInEvidence();
      return evidenceOffer(present().read, evidence, take);
    },
    createNew: async ({ path, title, template, ...options }) => {
      const { makeFromTemplate } = await import('../../../db/templates/make.ts');
      makeFromTemplate(path, { title, template }, options);
      return null;
    },
    checkModel: async (...asked) => (await imports()).checkModel(...asked),
    importChecked: async (request) => saved((await imports()).importChecked(request)),
    createChecked: async (request) => (await imports()).createChecked(request),
    ...backups.calls,
    compareBackup: async (backupId) => {
      const { comparisonOf, SCREEN_TEXTS } = await import('../../../formats/write/comparison.ts');
      const { past, now } = backups.bothOf(backupId);
      return comparisonOf(past, now, { most: MOST_DIFFERENCES, whole: SCREEN_TEXTS });
    },
    restoreBackup: (envelope) => saved(backups.calls.restoreBackup(envelope)),
    ...createHistory(present, () => void backups.before('compaction')),
    load,
    execute: async (envelope) => {
      const { type } = envelope.request;
      if (type === 'takeEvidence' || type === 'dismissEvidence') await loadBuiltInEvidence();
      return saved(present().execute(envelope));
    },
    undo: (envelope) => saved(present().undo(envelope)),
    redo: (envelope) => saved(present().redo(envelope)),
    stepTo: (envelope) => saved(present().stepTo(envelope)),
    revision: () => present().revision(),
    copyTo: (path) => {
      refuseExportTo(path, asked?.path ?? null);
      if (opened().standing().readOnly === 'doubtful') throw doubtfulCopy();
      present().copyTo(path);
      return null;
    },
    listVersions: () => listVersions(present().read),
    compare: async (from, to) => {
      const { compareStates } = await import('../../../formats/write/comparison.ts');
      const { read } = present();
      const after = workbookAt(read, to);
      if (typeof from !== 'object' || from === null) return compareStates(workbookAt(read, from), after);
      const before = await otherWorkbook(from.path);
      const tables = alignTables(after.tables, before.tables);
      await othersFirst();
      return compareStates({ ...before, tables }, after);
    },
    copyAsOf: (copy) => {
      refuseExportTo(copy.path, asked?.path ?? null);
      copyAsOf(present(), copy);
      return null;
    },
    standing: () => {
      opened().look();
      return opened().standing();
    },
    putBack: () => {
      opened().putBack();
      return null;
    },
    setAside: (path) => {
      close();
      return setWorkbookAside(path);
    },
    names: (scenarioId) => {
      const { read } = present();
      const scenario = read.get<{ name: string }>('SELECT name FROM scenarios WHERE id = ?', [scenarioId]);
      const workbook = read.get<{ title: string }>('SELECT title FROM workbook');
      return { title: workbook?.title ?? 'Workbook', scenario: scenario?.name ?? noSuchScenario() };
    },
    exportFiles: async (files, scenarioId, dialect) => {
      const [{ exportContextOf }, { exportFile }, { EVENTS_ASKED }] = await Promise.all([
        import('../../../formats/write/export-context.ts'),
        import('../../../formats/write/export-file.ts'),
        import('../../../formats/write/tables/log-table.ts'),
      ]);
      const { load, history } = present();
      const context = exportContextOf(load().tables, scenarioId, history(EVENTS_ASKED));
      const contents: (string | Uint8Array)[] = [];
      for (const file of files) contents.push(await exportFile(file, context, dialect));
      return contents;
    },
    rescueOutlook,
    rescueInto,
    readableJson: async (request) => {
      const { workbookJson } = await import('../../../formats/write/json.ts');
      return workbookJson(rescuedTables(request), null);
    },
    restoreInstead,
    versions: () => ({
      sqlite: present().read.get<{ version: string }>('SELECT sqlite_version() AS version')?.version ?? '',
      schema: newestVersion(),
    }),
    close,
    news: () => {
      if (!document) return null;
      document.look();
      const stale = document.takeStale();
      const standing = document.standing();
      if (!stale && isSame(standing, told)) return null;
      told = standing;
      return { standing, stale };
    },
  };
}

/** What to say of an error after what was done about it: the error itself, or both where that went wrong too. */
function afterwards(error: unknown, work: () => void): unknown {
  try {
    work();
    return error;
  } catch (second) {
    const message = [error, second].map((each) => toUserError(each).message).join(' ');
    if (!(error instanceof UserFacingError && second instanceof UserFacingError)) {
      return new AggregateError([error, second], message);
    }
    return new UserFacingError(second.code, message, second.remedy, second.context);
  }
}

const isSame = (a: FileStanding, b: FileStanding): boolean => JSON.stringify(a) === JSON.stringify(b);
