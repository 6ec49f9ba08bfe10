/** Main process and page (its types): every call, with the schema of its argument. */
import { z } from 'zod';
import { type Appearance, SPACINGS, TEXT_SIZES, THEMES } from '../../common/appearance.ts';
import { BACKUP_LIMITS } from '../../common/backups.ts';
import type { CommandId } from '../../common/commands.ts';
import type { Result, UserError } from '../../common/errors.ts';
import type { FileStanding } from '../../common/file-standing.ts';
import { LANGUAGES } from '../../common/language/languages.ts';
import { TEMPLATE_IDS } from '../../common/templates.ts';
import { UPDATE_MODES, type UpdateState } from '../../common/updates.ts';
import type { MadeBackup } from '../../db/backups/keep-backups.ts';
import type { BackupList } from '../../db/backups/open-workbook-backups.ts';
import { pageCommandSchema } from '../../db/commands/schema.ts';
import { LONGEST_DRAFT } from '../../db/drafts.ts';
import type { EvidenceOffer } from '../../db/evidence/offer.ts';
import { evidenceChoices } from '../../db/fields.ts';
import type { Compaction, CompactionPlan } from '../../db/history/compact.ts';
import { EDIT_KINDS, type HistoryPage } from '../../db/history/list.ts';
import { SUBJECTS } from '../../db/history/subjects.ts';
import type { NamedVersion } from '../../db/history/versions.ts';
import type { VerifiedLog } from '../../db/log/verify-log.ts';
import type { SourceReading } from '../../db/reading/read-source.ts';
import type { RecentWorkbook } from '../../db/recent-workbooks.ts';
import type { RescueOutlook } from '../../db/recovery/rescue.ts';
import type { WorkbookRevision } from '../../db/revision.ts';
import { FOUND_KINDS, type FoundGroup } from '../../db/search/everything.ts';
import type { Patch } from '../../db/state.ts';
import type {
  ImportedFile,
  ImportOutlook,
  ImportProgress,
  MappingOutcome,
  TableRows,
  TableView,
} from '../../formats/read/import-views.ts';
import { mappingSchema } from '../../formats/read/tables/kept/mapping-schema.ts';
import { TABLE_KINDS } from '../../formats/read/tables/mapping.ts';
import { ENCODINGS } from '../../formats/read/tables/reading/encodings.ts';
import type { Comparison, StateComparison } from '../../formats/write/comparison.ts';
import type { WrittenFile } from '../leaving/written-files.ts';
import type { Licences } from '../licences.ts';
import type { EventReading } from '../processes/database/history.ts';
import type { AppInfo, LoadedWorkbook, RecoveredFile, SavedFile, SavedFiles, Work } from './answers.ts';
import {
  backupChoice,
  bytes,
  eventNumber,
  exportChoice,
  historyPoint,
  importAim,
  known,
  menuMarks,
  nothing,
  officeChoice,
  tablesChoice,
  within,
} from './arguments.ts';
import type { PushName } from './channels.ts';

/**
 * The one contract between the renderer and the main process. Both ends are derived from it: the router parses each
 * argument with its schema, the preload offers a function for each name, and the renderer sees `WeighbridgeApi`.
 */

export type { Licences } from '../licences.ts';
export type * from './answers.ts';

const call = <I extends z.ZodType, O>(input: I, _output: (value: O) => void) =>
  ({ input }) as { input: I; output: O };
const returns =
  <T>() =>
  (_value: T): void => {};

export const contract = {
  /** The workbook that this window shows, or why it cannot be shown. */
  loadWorkbook: call(nothing, returns<LoadedWorkbook>()),
  /** Keeps a text that is not saved yet beside the others of a workbook, or forgets it (null); `at` is from `loadWorkbook`. */
  keepDraft: call(
    z.strictObject({
      at: z.string().max(64),
      key: z.string().min(1).max(20_000),
      text: z.string().max(LONGEST_DRAFT).nullable(),
    }),
    returns<null>(),
  ),
  /** Runs a command; the answer comes after it is saved. What is read from files has calls of its own. */
  execute: call(pageCommandSchema, returns<Patch>()),
  undo: call(nothing, returns<Patch>()),
  redo: call(nothing, returns<Patch>()),
  /** Undoes or redoes, as one gesture, until the workbook is as it was right after an event. */
  stepTo: call(z.strictObject({ number: eventNumber }), returns<Patch>()),
  /** A page of the history, the newest event first. */
  listHistory: call(
    z.strictObject({
      text: z.string().max(500),
      analystId: z.uuid().nullable(),
      kinds: z.array(z.enum(EDIT_KINDS)).max(EDIT_KINDS.length).readonly(),
      about: z.enum(SUBJECTS).nullable(),
      from: z.iso.datetime().nullable(),
      to: z.iso.datetime().nullable(),
      before: eventNumber.nullable(),
      limit: z.int().min(1).max(1_000),
    }),
    returns<HistoryPage>(),
  ),
  /** What one event changed, and what that did to the rankings. */
  readEvent: call(z.strictObject({ number: eventNumber }), returns<EventReading>()),
  /** Whether every event is as it was written, and the tables are what the log says. */
  verifyHistory: call(nothing, returns<VerifiedLog>()),
  /** What folding the events before a moment would do; nothing is written. */
  planCompaction: call(z.strictObject({ before: z.iso.datetime() }), returns<CompactionPlan>()),
  /** Folds the events before a moment into few, after the workbook was copied as it is. */
  compactHistory: call(z.strictObject({ before: z.iso.datetime() }), returns<Compaction>()),
  /**
   * Asks for a workbook file and shows it: in its window if it has one, in this one if that shows none, else in a new one.
   * False when the user left the dialog.
   */
  openWorkbook: call(nothing, returns<boolean>()),
  /** The workbooks that were opened last on this machine, the last one first. */
  listRecent: call(nothing, returns<readonly RecentWorkbook[]>()),
  /** Shows one of them, as `openWorkbook` does. */
  openRecent: call(z.strictObject({ id: z.string().regex(/^[0-9a-f]{16}$/) }), returns<null>()),
  clearRecent: call(nothing, returns<null>()),
  /** Turns over whether a start without a file opens what was open at the last end. */
  reopenWorkbooks: call(nothing, returns<{ readonly on: boolean }>()),
  /** Gives the file of this window's workbook another name in its folder. */
  renameWorkbook: call(z.strictObject({ name: z.string().max(255) }), returns<{ readonly path: string }>()),
  /** Asks for a folder, and moves the file there; null when the user left the dialog. */
  moveWorkbook: call(nothing, returns<{ readonly path: string } | null>()),
  /** Shows the file of this window's workbook in its folder. */
  revealWorkbook: call(nothing, returns<null>()),
  closeWindow: call(nothing, returns<null>()),
  /** Whether something on the screen is not in the file; a Mac shows it at the window's close button. */
  markEdited: call(z.strictObject({ edited: z.boolean() }), returns<null>()),
  /** What the menu shows while this window is in front. */
  markMenu: call(menuMarks, returns<null>()),
  /**
   * Takes a file that was dropped onto the window; the page hands over the file, and only the preload knows its path. Without what is
   * `known`, only a workbook is opened, and anything else is left.
   */
  openDropped: call(
    z.strictObject({ path: z.string().min(1).max(4_096), known: known.nullable() }),
    returns<ImportedFile | 'opened' | 'left'>(),
  ),
  /** Asks for a file to import and reads it; null when the user left the dialog. Nothing is imported yet. */
  chooseImport: call(known, returns<ImportedFile | null>()),
  /** Reads a table that was pasted into the window. */
  pasteImport: call(
    z.strictObject({ text: z.string().max(50_000_000), html: z.string().max(50_000_000), known }),
    returns<ImportedFile>(),
  ),
  /** Reads the table again in another way. */
  rereadImport: call(
    z.strictObject({
      encoding: z.enum(ENCODINGS).optional(),
      separator: z.string().length(1).optional(),
      sheet: z.string().max(200).optional(),
      hidden: z.enum(['leave', 'read']).optional(),
      criteria: z.string().max(200).nullable().optional(),
    }),
    returns<ImportedFile>(),
  ),
  /** Guesses again what the table is, from what the user decided. */
  guessImport: call(
    z.strictObject({
      kind: z.enum(TABLE_KINDS).optional(),
      optionsAs: z.enum(['rows', 'columns']).optional(),
      head: z.int().min(0).max(1_000_000).nullable().optional(),
      over: z.int().min(0).max(1_000_000).nullable().optional(),
    }),
    returns<TableView>(),
  ),
  /** What the table would come to by a reading of it, at a glance. */
  tryMapping: call(z.strictObject({ mapping: mappingSchema }), returns<MappingOutcome>()),
  /** Asks where, and writes how the table is read, for its next delivery. */
  saveMapping: call(z.strictObject({ mapping: mappingSchema }), returns<SavedFile>()),
  /** Asks for such a file, and reads the table by it; null when the user left the dialog. */
  loadMapping: call(nothing, returns<ImportedFile | null>()),
  /** Reads the table as the last one of the same headings was read that was imported on this machine. */
  takeLastMapping: call(nothing, returns<ImportedFile>()),
  /** A part of the table. */
  readImportRows: call(
    z.strictObject({ from: z.int().min(0).max(1_000_000), count: z.int().min(1).max(500) }),
    returns<TableRows>(),
  ),
  /** What the import would do and what stands against it; nothing is written. */
  checkImport: call(importAim, returns<ImportOutlook>()),
  /** Imports what was checked into the open workbook, as one step that undo takes back. */
  runImport: call(z.strictObject({ key: z.uuid() }), returns<Patch>()),
  /** Asks where, makes a new workbook of what was checked, and shows it; false when the user left the dialog. */
  makeImported: call(
    z.strictObject({ key: z.uuid(), title: z.string().trim().min(1).max(120) }),
    returns<boolean>(),
  ),
  /** Ends the import of this window, and leaves nothing of it behind. */
  cancelImport: call(nothing, returns<null>()),
  /** Asks where, and writes a compact copy of the workbook. */
  saveCopy: call(nothing, returns<SavedFile>()),
  /** Asks where, writes a copy of the workbook, and opens it in this window; false when the user left the dialog. */
  goOnInCopy: call(nothing, returns<boolean>()),
  /** Opens what is at the place of this workbook now, or this workbook where it was moved to. */
  openWhatIsThere: call(nothing, returns<{ readonly path: string }>()),
  /** Saves a workbook whose file was deleted at its old place again. */
  putBack: call(nothing, returns<null>()),
  /** Sets a built-in workbook that does not open aside (it is renamed, never deleted) and makes a new one. */
  replaceBuiltIn: call(nothing, returns<{ readonly setAside: WrittenFile | null }>()),
  /** What can be done about the workbook of this window, which does not open. Nothing is written. */
  rescueOutlook: call(nothing, returns<RescueOutlook>()),
  /** Asks where, and makes a new workbook of what can be read of it; null when the user left the dialog. */
  recoverWorkbook: call(nothing, returns<RecoveredFile>()),
  /** Shows a workbook whose history does not fit it, read-only. */
  openDoubtful: call(nothing, returns<null>()),
  /** Opens the workbook that was recovered last in this window. */
  openRecovered: call(nothing, returns<null>()),
  /** Asks where, and writes what can be read as JSON. */
  exportReadable: call(nothing, returns<SavedFile>()),
  /**
   * Puts a backup in the place of the workbook, which is renamed and kept, or, asking where, makes a workbook of it beside; null
   * when the user left the dialog. It is open in this window then.
   */
  restoreInstead: call(
    z.strictObject({ backupId: z.string().min(1).max(200), inPlace: z.boolean() }),
    returns<{ readonly setAside: WrittenFile | null } | null>(),
  ),
  /** Each export asks for the file, then writes it. */
  exportPdf: call(exportChoice, returns<SavedFile>()),
  exportOffice: call(officeChoice, returns<SavedFile>()),
  /** Shows the system's dialog to print the report on paper; false when the user left it. */
  printPaper: call(exportChoice, returns<boolean>()),
  /** Asks for the file, or for a folder where there are several, then writes them. */
  exportTables: call(tablesChoice, returns<SavedFiles>()),
  /** Puts a picture into the clipboard. */
  copyPicture: call(z.strictObject({ png: bytes }), returns<null>()),
  /** Asks where, and writes a picture that the page drew. */
  savePicture: call(
    z.strictObject({ name: z.string().max(300), format: z.enum(['png', 'svg']), bytes }),
    returns<SavedFile>(),
  ),
  /** How the app looks on this machine. */
  loadAppearance: call(nothing, returns<Appearance>()),
  /** Shows another look in all windows, and keeps it for this machine. */
  keepAppearance: call(
    z.strictObject({
      theme: z.enum(THEMES),
      highContrast: z.boolean(),
      spacing: z.enum(SPACINGS),
      textSize: z.literal(TEXT_SIZES),
      language: z.enum(['system', ...LANGUAGES]),
    }),
    returns<null>(),
  ),
  /** How updates stand; nobody is asked. */
  updatesState: call(nothing, returns<UpdateState>()),
  /** Whether the place for updates may be asked. */
  chooseUpdates: call(z.strictObject({ mode: z.enum(UPDATE_MODES) }), returns<UpdateState>()),
  /** Asks the place now, where that was agreed to; what comes of it is told by `updates`, as with the next three. */
  lookForUpdates: call(nothing, returns<null>()),
  downloadUpdate: call(nothing, returns<null>()),
  /** Stops a download, or the waiting for an installation. */
  stopUpdate: call(nothing, returns<null>()),
  /** Installs what was downloaded: as soon as nothing is being written, when the app ends, or not now. */
  installUpdate: call(z.strictObject({ when: z.enum(['now', 'quit', 'later']) }), returns<null>()),
  /** Opens a file that was written since the app was started: a workbook in a window, anything else in the program of the system. */
  openFile: call(z.strictObject({ fileId: z.uuid() }), returns<null>()),
  /** Shows such a file in its folder. */
  showInFolder: call(z.strictObject({ fileId: z.uuid() }), returns<null>()),
  /** Begins to drag such a file out of the window; to be called while the pointer is held. */
  dragFile: call(z.strictObject({ fileId: z.uuid() }), returns<null>()),
  /** Tells the desktop that such a file is ready, where this window is not in front. */
  announceFile: call(z.strictObject({ fileId: z.uuid() }), returns<null>()),
  /** Stops the writing of a file of this page; nothing of it is left. */
  stopWork: call(z.strictObject({ workId: z.uuid() }), returns<null>()),
  /** The ids of claims that hold all that is asked for (common/search-query.ts), best first. */
  searchClaims: call(z.strictObject({ query: z.string().max(500) }), returns<readonly string[]>()),
  /** Whatever the workbook holds that fits, the best of each kind; without a query the index is made ready. */
  searchEverything: call(
    z.strictObject({
      query: z.string().max(500),
      kinds: z.array(z.enum(FOUND_KINDS)).max(FOUND_KINDS.length).readonly(),
      most: z.int().min(1).max(200),
    }),
    returns<readonly FoundGroup[]>(),
  ),
  /** A source with its attached text, and where in it the words of each claim stand. */
  readSource: call(z.strictObject({ sourceId: z.uuid() }), returns<SourceReading>()),
  /** New built-in evidence for this workbook, with the conflicts of `take` decided for it; null where there is none. */
  evidenceOffer: call(z.strictObject({ take: evidenceChoices }), returns<EvidenceOffer | null>()),
  /** Asks for a file, and attaches its text to a source; null when the user left the dialog. */
  attachTextFile: call(z.strictObject({ sourceId: z.uuid() }), returns<Patch | null>()),
  /** Asks where, makes a workbook by a template there and shows it; false when the user left the dialog. */
  newWorkbook: call(
    z.strictObject({ title: z.string().trim().min(1).max(120), template: z.enum(TEMPLATE_IDS) }),
    returns<boolean>(),
  ),
  /** The named versions, that of the newest event first. */
  listVersions: call(nothing, returns<readonly NamedVersion[]>()),
  /**
   * What differs between two points of the history, in what the workbook says and in who leads. `file` is the other workbook that was chosen
   * last, as it is.
   */
  compareStates: call(
    z.strictObject({ from: z.union([historyPoint, z.literal('file')]), to: historyPoint }),
    returns<StateComparison>(),
  ),
  /** Asks for another workbook file to compare with; null when the user left the dialog. The file is only looked at. */
  chooseCompared: call(nothing, returns<{ readonly name: string } | null>()),
  /** Asks where, and writes a copy of the workbook that says what it said right after an event. */
  saveCopyAsOf: call(z.strictObject({ eventNumber: z.int().min(1) }), returns<SavedFile>()),
  /** The backups of this workbook, newest first, and what is chosen about backups on this machine. */
  listBackups: call(nothing, returns<BackupList>()),
  makeBackup: call(nothing, returns<MadeBackup>()),
  /** What changed in the workbook since a backup of it was made. */
  compareBackup: call(backupChoice, returns<Comparison>()),
  /** Brings the workbook back to a backup, as one step that undo takes back; what it says now has a backup first. */
  restoreBackup: call(backupChoice, returns<Patch>()),
  /** Asks where, and makes a workbook of a backup. */
  copyBackup: call(backupChoice, returns<SavedFile>()),
  keepBackupLimits: call(
    z.strictObject({ count: within(BACKUP_LIMITS.count), bytes: within(BACKUP_LIMITS.bytes) }),
    returns<BackupList>(),
  ),
  /** Asks for a folder for backups to come, or takes the standard one; null when the user left the dialog. */
  chooseBackupFolder: call(z.strictObject({ standard: z.boolean() }), returns<BackupList | null>()),
  /** Shows the folder of this workbook's backups. */
  showBackups: call(nothing, returns<null>()),
  appInfo: call(nothing, returns<AppInfo>()),
  /** By which the present state of the workbook can be found again. */
  workbookRevision: call(nothing, returns<WorkbookRevision>()),
  /** Shows the log in its folder. */
  showLog: call(nothing, returns<{ readonly path: string }>()),
  /** Puts what a developer has to know of this machine into the clipboard, and returns it; nothing that the workbook holds is in it. */
  copyDiagnostics: call(nothing, returns<{ readonly text: string }>()),
  /** The licences of Weighbridge and of what it is made of. */
  readLicences: call(nothing, returns<Licences>()),
  /** Something in the page was not foreseen; for the log, without what a workbook holds. */
  reportFault: call(
    z.strictObject({
      where: z.string().max(200),
      fault: z.strictObject({
        name: z.string().max(100),
        code: z.string().max(100).nullable(),
        message: z.string().max(1_000).nullable(),
        frames: z.array(z.string().max(500)).max(50).readonly(),
      }),
    }),
    returns<null>(),
  ),
  /** A report window says that it cannot draw what it was opened for. */
  reportFailed: call(z.strictObject({ message: z.string().max(2_000) }), returns<null>()),
  /** A report window hands over the file that it was opened for. */
  handOverReport: call(z.strictObject({ bytes }), returns<null>()),
  /** Each window says when what it was opened for is drawn, verdict included. */
  windowReady: call(nothing, returns<null>()),
} as const satisfies Record<string, { input: z.ZodType; output: unknown }>;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<N extends CallName> = z.infer<Contract[N]['input']>;
export type Output<N extends CallName> = Contract[N]['output'];

/** What the main process tells the renderer unasked. */
export interface Pushes extends Record<PushName, unknown> {
  /** The open workbook is another one now (`path`), or was changed by another program: load it again. */
  workbookReplaced: { readonly path: string };
  /** What has become of the file of the open workbook: whether it can be written to, and where it is. */
  documentState: FileStanding;
  menuCommand: CommandId;
  /** Something that the user asked for outside the page did not work. */
  problem: UserError;
  /** How far the import of this window is. */
  importProgress: ImportProgress;
  /** All that is being written for this page. */
  works: readonly Work[];
  /** All windows look like this now. */
  appearance: Appearance;
  /** How updates of the app stand now. */
  updates: UpdateState;
}

/** `window.weighbridge`. */
export type WeighbridgeApi = {
  readonly [N in Exclude<CallName, 'openDropped'>]: (
    ...input: Input<N> extends undefined ? [] : [Input<N>]
  ) => Promise<Result<Output<N>>>;
} & {
  /** `openDropped` by a file that the user dropped; a file that the page made itself has no path and is refused. */
  readonly openDropped: (
    file: File,
    known: Input<'openDropped'>['known'],
  ) => Promise<Result<Output<'openDropped'>>>;
  /** Listens to a push; the returned function ends it. */
  readonly on: <P extends keyof Pushes>(push: P, listener: (value: Pushes[P]) => void) => () => void;
};
