/** Main process: the one way from pages to what the app does. */
import { ipcMain, type WebContents } from 'electron';
import { type Result, toResult } from '../../common/errors.ts';
import { faultOf } from '../../common/faults.ts';
import { t } from '../../common/language/texts.ts';
import type { Log } from '../log.ts';
import type { WorkbookSession } from '../workbook-session.ts';
import { CALL_CHANNEL } from './channels.ts';
import type { CallName, contract, Input, Output } from './contract.ts';
import { isTrustedFrame } from './guard.ts';

/** Who asks: the page, and the session of the workbook that it shows. */
export interface CallContext {
  readonly sender: WebContents;
  readonly session: WorkbookSession;
}

/** Calls whose answer comes from the database as a value, refusals included, and goes on as it is. */
export type ForwardedName =
  | 'execute'
  | 'undo'
  | 'redo'
  | 'stepTo'
  | 'listHistory'
  | 'readEvent'
  | 'verifyHistory'
  | 'planCompaction'
  | 'compactHistory'
  | 'workbookRevision'
  | 'searchClaims'
  | 'searchEverything'
  | 'readSource'
  | 'evidenceOffer'
  | 'listVersions'
  | 'listBackups'
  | 'makeBackup'
  | 'compareBackup'
  | 'restoreBackup';

export type Forwards = {
  readonly [N in ForwardedName]: (input: Input<N>, context: CallContext) => Promise<Result<Output<N>>>;
};

/** One function for each of these calls. It may throw a UserFacingError. */
export type HandlersOf<N extends CallName> = {
  readonly [K in N]: (input: Input<K>, context: CallContext) => Output<K> | Promise<Output<K>>;
};

export type Handlers = HandlersOf<Exclude<CallName, ForwardedName>>;

/** What answers the calls, and the schemas by which their arguments are parsed. */
export interface Answers {
  readonly contract: typeof contract;
  readonly handlers: Handlers;
  readonly forwards: Forwards;
}

/**
 * Answers the calls of the contract; those that come while what answers is loaded wait for it. This is the only file that touches ipcMain: the
 * sender is checked, the argument is parsed with the call's schema, the session is the one of the page that asks, and errors go back as values.
 */
export function routeCalls(
  loading: Answers | Promise<Answers>,
  {
    sessionOf,
    log,
  }: { readonly sessionOf: (page: WebContents) => WorkbookSession | undefined; readonly log: Log },
): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isTrustedFrame(event.senderFrame))
      return refuse(t('This page may not ask Weighbridge for anything.'));
    const { contract: calls, handlers, forwards } = await loading;
    if (!isCallOf(calls, name)) return refuse(t('Weighbridge does not know this request.'));
    const session = sessionOf(event.sender);
    if (!session) return refuse(t('This page belongs to no workbook.'));
    const parsed = parse(calls[name].input, input);
    if (parsed === null) return refuse(t('This is not what was expected.'));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const where = issue?.path.join('.');
      // no text: what a schema says of the argument of a call, for whoever wrote the call
      const what = issue?.message ?? 'this is not what was expected';
      return refuse(where ? `${where}: ${what}.` : `${what}.`);
    }
    const context = { sender: event.sender, session };
    // The schema of `name` has just parsed the input of `name`, which TypeScript cannot see across a union.
    if (isForwarded(forwards, name)) {
      return (forwards[name] as (input: unknown, context: CallContext) => Promise<Result<unknown>>)(
        parsed.data,
        context,
      );
    }
    const handler = handlers[name] as (input: unknown, context: CallContext) => unknown;
    return toResult(
      () => handler(parsed.data, context),
      (error) => {
        const fault = faultOf(error);
        if (fault) log.fault(`call of ${name}`, fault);
      },
    );
  });
}

/** The argument by the schema of its call; null for one that no schema can go through, such as a ring of objects. */
function parse(schema: (typeof contract)[CallName]['input'], input: unknown) {
  try {
    return schema.safeParse(input);
  } catch {
    return null;
  }
}

const isCallOf = (calls: typeof contract, name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(calls, name);

const isForwarded = (forwards: Forwards, name: CallName): name is ForwardedName =>
  Object.hasOwn(forwards, name);

const refuse = (message: string): Result<never> => ({
  ok: false,
  problem: { code: 'invalid', message, remedy: t('Nothing was changed. Correct it and try again.') },
});
