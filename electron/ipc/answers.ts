/** Main process and page: what calls and pushes of the contract carry; types alone. */
import type { FileStanding } from '../../common/file-standing.ts';
import type { Backup } from '../../db/backups/backup.ts';
import type { BackupList } from '../../db/backups/open-workbook-backups.ts';
import type { KeptDrafts } from '../../db/drafts.ts';
import type { EvidenceOffer } from '../../db/evidence/offer.ts';
import type { NamedVersion } from '../../db/history/versions.ts';
import type { WorkbookState } from '../../db/state.ts';
import type { Comparison, StateComparison } from '../../formats/write/comparison.ts';
import type { WrittenFile } from '../leaving/written-files.ts';
import type { EventReading } from '../processes/database/history.ts';

export type { NoteTarget, PageCommand as Command } from '../../db/commands/schema.ts';
export type { ImportIssue } from '../../db/exchange/issues.ts';
export type { Compaction, CompactionPlan } from '../../db/history/compact.ts';
export type { EditKind, HistoryPage, HistoryQuery, ListedEvent } from '../../db/history/list.ts';
export type { Subject } from '../../db/history/subjects.ts';
export type { VerifiedLog } from '../../db/log/verify-log.ts';
export type { ClaimPassage, PassageState, SourceReading } from '../../db/reading/read-source.ts';
export type { RecentWorkbook } from '../../db/recent-workbooks.ts';
export type { BackupOutlook, RescueOutlook } from '../../db/recovery/rescue.ts';
export type { WorkbookRevision } from '../../db/revision.ts';
export type { Found, FoundGroup, FoundKind } from '../../db/search/everything.ts';
export type { HistoryState, Patch, RowPatch, WorkbookState } from '../../db/state.ts';
export type {
  Alternative,
  Analyst,
  Claim,
  Criterion,
  CriterionGroup,
  Elicitation,
  Finding,
  Measurement,
  Note,
  Scenario,
  Source,
  Speaker,
  TableName,
  Weight,
  WorkbookTables,
} from '../../db/tables.ts';
export type { ListedClaim } from '../../formats/read/foreign/pros-and-cons.ts';
export type {
  ImportedFile,
  ImportOutlook,
  ImportProgress,
  MappingOutcome,
  TableRows,
  TableView,
} from '../../formats/read/import-views.ts';
export type {
  Doubt,
  Known,
  Level,
  LineMapping,
  Role,
  SpecialRole,
  TableKind,
  TableMapping,
} from '../../formats/read/tables/mapping.ts';
export type {
  Backup,
  BackupList,
  Comparison,
  EventReading,
  EvidenceOffer,
  NamedVersion,
  StateComparison,
  WrittenFile,
};

/** The open workbook and where it is. */
export interface OpenWorkbook {
  readonly path: string;
  readonly builtIn: boolean;
  readonly state: WorkbookState;
  readonly standing: FileStanding;
}

/** The open workbook with what was typed for it and not saved. */
export interface LoadedWorkbook extends OpenWorkbook {
  readonly drafts: KeptDrafts;
}

export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly sqlite: string;
  readonly schema: number;
  readonly dataFolder: string;
  /** The name of the account; whoever is called so in a workbook has not said their name. */
  readonly accountName: string;
}

/** What became of a file dialog: null when the user left it. */
export type SavedFile = WrittenFile | null;

/** A workbook that was made of what could be read of another, and what was lost, in sentences. */
export type RecoveredFile = (WrittenFile & { readonly report: readonly string[] }) | null;

/** What became of an export of one or more files: the first of them, and how many. */
export type SavedFiles = (WrittenFile & { readonly count: number }) | null;

/** What is being done for a file: what it holds is computed, its pages are drawn or printed, it is written. */
export type WorkStep = 'gathering' | 'drawing' | 'printing' | 'writing';

/** A file, or several, that are on their way because this page asked for them. */
export interface Work {
  readonly id: string;
  /** What the file is called, or how many they are. */
  readonly name: string;
  readonly step: WorkStep;
  readonly stoppable: boolean;
}
