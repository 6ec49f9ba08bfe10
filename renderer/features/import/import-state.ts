/** Page: where the import wizard is. What cannot be, such as a check without a file, cannot be written. */
import type { UserError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import { changeMapping, mappingDifference } from '../../../common/mapping-difference.ts';
import type {
  Doubt,
  ImportedFile,
  ImportOutlook,
  ImportProgress,
  ListedClaim,
  TableMapping,
  TableView,
} from '../../../electron/ipc/contract.ts';

/** What the import is for. */
export interface Aim {
  readonly into: 'open' | 'new';
  readonly onConflict: 'keep' | 'replace';
  readonly scenario: string;
  readonly title: string;
  /** Where all numbers of a table are from: a title, a file or an address; empty where nobody says. */
  readonly source: string;
}

/** A place in the table that a problem leads to; row from 1, column by letter. */
export interface Place {
  readonly row: number;
  readonly column: string | undefined;
}

/** A file whose table says what it means only with a mapping. */
export interface OpenedTable {
  readonly kind: 'table';
  readonly file: ImportedFile;
  readonly table: TableView;
  readonly mapping: TableMapping;
  /** What is asked about it, in its order; those before that were answered stay with their answers. */
  readonly doubts: readonly AskedDoubt[];
  readonly aim: Aim;
}

/** Which of the two readings of a doubt is taken. */
export type Choice = 0 | 1;

/** A question, and its answer where it has one; without one the first reading is taken. */
export interface AskedDoubt {
  readonly doubt: Doubt;
  readonly answer: Choice | null;
}

/** A line of a list of pros and cons, and whether it becomes a claim. */
export interface TakenLine extends ListedClaim {
  readonly take: boolean;
}

/** A file that says itself what it means. */
export interface OpenedDocument {
  readonly kind: 'document';
  readonly file: ImportedFile;
  readonly mapping: null;
  /** Null for a file that is no list of pros and cons. */
  readonly lines: readonly TakenLine[] | null;
  readonly aim: Aim;
}

export type Opened = OpenedTable | OpenedDocument;

/** What is being read; its answer names it, so that one that comes late is known. */
export interface Reading {
  readonly id: number;
  readonly progress: ImportProgress;
}

/** What a check is asked; a newer one is another object. */
export interface Question extends Omit<Aim, 'title'> {
  readonly mapping: TableMapping | null;
  readonly lines: readonly ListedClaim[] | null;
}

/** How far the check is, and the import that follows it. */
export type Check =
  | { readonly at: 'checking'; readonly question: Question; readonly progress: ImportProgress }
  | { readonly at: 'checked'; readonly outlook: ImportOutlook }
  | { readonly at: 'saving'; readonly outlook: ImportOutlook; readonly progress: ImportProgress }
  /** The check did not come to an end; it can be asked for again. */
  | { readonly at: 'unchecked' };

export type ImportState = { readonly problem: UserError | null } & (
  | { readonly step: 'choose'; readonly opened: Opened | null; readonly reading: Reading | null }
  | {
      readonly step: 'table';
      readonly opened: OpenedTable;
      readonly place: Place | null;
      readonly reading: Reading | null;
    }
  | { readonly step: 'columns'; readonly opened: OpenedTable }
  | { readonly step: 'lines'; readonly opened: OpenedDocument }
  | { readonly step: 'check'; readonly opened: Opened; readonly check: Check }
  | { readonly step: 'done'; readonly opened: Opened; readonly outlook: ImportOutlook }
);

export type Step = ImportState['step'];
export type At<S extends Step> = Extract<ImportState, { readonly step: S }>;

export type ImportEvent =
  /** Something is being read: a file, or the same one in another way. */
  | { readonly type: 'read'; readonly id: number }
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'opened'; readonly id: number; readonly file: ImportedFile; readonly aim: Aim }
  | { readonly type: 'guessed'; readonly id: number; readonly table: TableView }
  /** Nothing was read: the user left the dialog. */
  | { readonly type: 'left'; readonly id: number }
  /** `problem` is null where the user stopped it. */
  | { readonly type: 'unreadable'; readonly id: number; readonly problem: UserError | null }
  | { readonly type: 'go'; readonly step: Exclude<Step, 'done'> }
  | { readonly type: 'map'; readonly mapping: TableMapping }
  | { readonly type: 'lines'; readonly lines: readonly TakenLine[] }
  | { readonly type: 'answer'; readonly at: number; readonly choice: Choice }
  | { readonly type: 'aim'; readonly change: Partial<Aim> }
  | { readonly type: 'show'; readonly place: Place }
  | { readonly type: 'check' }
  | { readonly type: 'checked'; readonly question: Question; readonly outlook: ImportOutlook }
  | { readonly type: 'uncheckable'; readonly question: Question; readonly problem: UserError | null }
  | { readonly type: 'save' }
  | { readonly type: 'saved'; readonly outlook: ImportOutlook; readonly opened: Opened }
  /** Nothing was saved: the user left the dialog (`problem` null), or it did not work. */
  | { readonly type: 'unsaved'; readonly outlook: ImportOutlook; readonly problem: UserError | null }
  /** Something beside the import did not work. */
  | { readonly type: 'refused'; readonly problem: UserError }
  | { readonly type: 'stop' }
  | { readonly type: 'dismiss' };

/** The wizard as it opens: on a file that was dropped, or asking for one. */
export function firstState(dropped: { readonly file: ImportedFile; readonly aim: Aim } | null): ImportState {
  return dropped ? openedAt(dropped.file, dropped.aim) : NOTHING_CHOSEN;
}

const NOTHING_CHOSEN: ImportState = { step: 'choose', opened: null, reading: null, problem: null };

/** The step that a file begins with: a look at its table, or the check of what it says itself. */
function openedAt(file: ImportedFile, aim: Aim, before: readonly AskedDoubt[] = []): ImportState {
  const { table } = file;
  if (!table) {
    const lines = file.lines?.map((line) => ({ ...line, take: true })) ?? null;
    const document = { kind: 'document', file, mapping: null, lines, aim } as const;
    return lines ? { step: 'lines', opened: document, problem: null } : checking(document, null);
  }
  const { mapping, doubts } = table.guess;
  const opened = { kind: 'table', file, table, mapping, doubts: asked(doubts, before), aim } as const;
  return { step: 'table', opened, place: null, reading: null, problem: null };
}

function checking(opened: Opened, problem: UserError | null): ImportState {
  const { into, onConflict, scenario, source } = opened.aim;
  const question = {
    mapping: opened.mapping,
    lines: opened.kind === 'document' ? taken(opened.lines) : null,
    scenario: scenario.trim() || t('Imported'),
    source: source.trim(),
    into,
    onConflict,
  };
  const check = { at: 'checking', question, progress: { phase: 'checking', done: null } } as const;
  return { step: 'check', opened, check, problem };
}

/** The lines that become claims; null where there is no list. */
const taken = (lines: readonly TakenLine[] | null): readonly ListedClaim[] | null =>
  lines?.flatMap(({ take, ...line }) => (take ? [line] : [])) ?? null;

/** Whether the user can go to a step by its name. */
export function canGo(state: ImportState, to: Exclude<Step, 'done'>): boolean {
  return to !== state.step && going(state, to) !== null;
}

/** What comes next. An event that does not fit, because it comes late, changes nothing. */
export function reduceImport(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'read': {
      const reading = { id: event.id, progress: { phase: 'reading', done: null } } as const;
      return isReader(state) ? { ...state, reading, problem: null } : state;
    }
    case 'progress':
      return progressed(state, event.progress);
    case 'opened':
    case 'guessed':
      return reads(state, event.id) ? readAs(state, event) : state;
    case 'left':
      return reads(state, event.id) ? { ...state, reading: null } : state;
    case 'unreadable': {
      if (!reads(state, event.id)) return state;
      const { problem } = event;
      // Whoever opens another file has let go of the one before it.
      if (state.step === 'choose') return { ...NOTHING_CHOSEN, problem };
      return { ...state, reading: null, problem };
    }
    case 'go':
      return going(state, event.step) ?? state;
    case 'map':
    case 'lines':
      return edited(state, event);
    case 'answer':
      return state.step === 'table' && !state.reading
        ? { ...state, opened: answered(state.opened, event.at, event.choice) }
        : state;
    case 'aim':
    case 'show':
    case 'check':
    case 'checked':
    case 'uncheckable':
      return state.step === 'check' ? reduceCheck(state, event) : state;
    case 'save':
      return saving(state);
    case 'saved':
      return savedAs(state, event);
    case 'unsaved':
      return unsaved(state, event);
    case 'refused':
      return { ...state, problem: event.problem };
    case 'stop':
      return NOTHING_CHOSEN;
    case 'dismiss':
      return { ...state, problem: null };
  }
}

/** The columns of a table, or the lines of a list, as they were changed by hand. */
function edited(state: ImportState, event: Extract<ImportEvent, { type: 'map' | 'lines' }>): ImportState {
  if (event.type === 'map' && state.step === 'columns')
    return { ...state, opened: { ...state.opened, mapping: event.mapping } };
  if (event.type === 'lines' && state.step === 'lines')
    return { ...state, opened: { ...state.opened, lines: event.lines } };
  return state;
}

/** Questions that are answered and decide about the whole table stay before those that its new reading brings. */
function asked(doubts: readonly Doubt[], before: readonly AskedDoubt[]): AskedDoubt[] {
  const stay = before.filter(({ doubt, answer }) => answer !== null && isAboutWhole(doubt));
  const isNew = ({ question }: Doubt): boolean => !stay.some(({ doubt }) => doubt.question === question);
  return [...stay, ...doubts.filter(isNew).map((doubt) => ({ doubt, answer: null }))];
}

/** Whether the readings of a doubt take the whole table, or the file, for something else. */
export function isAboutWhole({ about, readings: [first, second] }: Doubt): boolean {
  if (about === 'sheet' || about === 'encoding' || about === 'separator') return true;
  return mappingDifference(first.mapping, second.mapping) === null;
}

/** The mapping with one question answered; what was changed by hand or by other answers stays. */
function answered(opened: OpenedTable, at: number, choice: Choice): OpenedTable {
  const own = opened.doubts[at];
  if (!own) return opened;
  const { readings } = own.doubt;
  const from = readings[own.answer ?? 0].mapping;
  return {
    ...opened,
    mapping: changeMapping(opened.mapping, from, readings[choice].mapping),
    doubts: opened.doubts.with(at, { ...own, answer: choice }),
  };
}

/** How many questions have no answer yet. */
export const openDoubts = (opened: Opened): number =>
  opened.kind === 'table' ? opened.doubts.filter(({ answer }) => answer === null).length : 0;

/** What was read takes the place of what was there. */
function readAs(
  state: Reader,
  event: Extract<ImportEvent, { readonly type: 'opened' | 'guessed' }>,
): ImportState {
  if (event.type === 'opened') {
    const { into, onConflict } = state.opened?.aim ?? event.aim;
    const before = state.step === 'table' ? state.opened.doubts : [];
    return openedAt(event.file, { ...event.aim, into, onConflict }, before);
  }
  if (state.step !== 'table') return state;
  const { table } = event;
  const { mapping, doubts } = table.guess;
  const opened = { ...state.opened, table, mapping, doubts: asked(doubts, state.opened.doubts) };
  return { ...state, opened, reading: null };
}

type CheckEvent = Extract<
  ImportEvent,
  { readonly type: 'aim' | 'show' | 'check' | 'checked' | 'uncheckable' }
>;

function reduceCheck(state: At<'check'>, event: CheckEvent): ImportState {
  const { opened, check, problem } = state;
  switch (event.type) {
    case 'aim':
      return check.at === 'saving' ? state : aimed(state, event.change);
    case 'show':
      return opened.kind === 'table'
        ? { step: 'table', opened, place: event.place, reading: null, problem }
        : state;
    case 'check':
      return check.at === 'unchecked' ? checking(opened, null) : state;
    case 'checked':
      return isAsked(state, event.question)
        ? { ...state, check: { at: 'checked', outlook: event.outlook } }
        : state;
    case 'uncheckable':
      return isAsked(state, event.question)
        ? { ...state, check: { at: 'unchecked' }, problem: event.problem ?? problem }
        : state;
  }
}

type Reader = At<'choose'> | At<'table'>;

const isReader = (state: ImportState): state is Reader => state.step === 'choose' || state.step === 'table';

const reads = (state: ImportState, id: number): state is Reader =>
  isReader(state) && state.reading?.id === id;

const isAsked = ({ check }: At<'check'>, question: Question): boolean =>
  check.at === 'checking' && check.question === question;

/** Another step with the same file; null where there is no way to it, as from what is being read or saved. A check can be left. */
function going(state: ImportState, to: Exclude<Step, 'done'>): ImportState | null {
  if (state.step === 'done' || (isReader(state) && state.reading)) return null;
  if (state.step === 'check' && state.check.at === 'saving') return null;
  const { opened, problem } = state;
  if (to === 'choose') return { step: 'choose', opened, reading: null, problem };
  if (!opened) return null;
  if (to === 'check') return checking(opened, problem);
  if (opened.kind === 'document')
    return to === 'lines' && opened.lines ? { step: 'lines', opened, problem } : null;
  if (to === 'lines') return null;
  return to === 'table'
    ? { step: 'table', opened, place: null, reading: null, problem }
    : { step: 'columns', opened, problem };
}

/** What is asked for is checked anew whenever it changes; a title is not checked. */
function aimed(state: At<'check'>, change: Partial<Aim>): ImportState {
  const opened = { ...state.opened, aim: { ...state.opened.aim, ...change } };
  const before = state.opened.aim;
  const same = (['into', 'onConflict', 'scenario', 'source'] as const).every(
    (key) => opened.aim[key] === before[key],
  );
  return same ? { ...state, opened } : checking(opened, state.problem);
}

function progressed(state: ImportState, progress: ImportProgress): ImportState {
  if (isReader(state)) return state.reading ? { ...state, reading: { ...state.reading, progress } } : state;
  return state.step === 'check' && 'progress' in state.check
    ? { ...state, check: { ...state.check, progress } }
    : state;
}

/** Only what was checked, and can be imported, is saved. */
function saving(state: ImportState): ImportState {
  if (state.step !== 'check' || state.check.at !== 'checked' || state.check.outlook.key === null)
    return state;
  const { outlook } = state.check;
  return {
    ...state,
    check: { at: 'saving', outlook, progress: { phase: 'saving', done: null } },
    problem: null,
  };
}

/** It is in the workbook, also where Stop came too late. */
function savedAs(
  state: ImportState,
  { outlook, opened }: Extract<ImportEvent, { type: 'saved' }>,
): ImportState {
  const stopped = state.step === 'choose' && state.opened === null && state.reading === null;
  return stopped || isSaving(state, outlook) ? { step: 'done', opened, outlook, problem: null } : state;
}

const isSaving = (state: ImportState, outlook: ImportOutlook): state is At<'check'> =>
  state.step === 'check' && state.check.at === 'saving' && state.check.outlook === outlook;

/** What failed is checked again: what was checked before is not always at hand any more, and then it can be tried again. */
function unsaved(
  state: ImportState,
  { outlook, problem }: Extract<ImportEvent, { type: 'unsaved' }>,
): ImportState {
  if (!isSaving(state, outlook)) return state;
  return problem ? checking(state.opened, problem) : { ...state, check: { at: 'checked', outlook } };
}
