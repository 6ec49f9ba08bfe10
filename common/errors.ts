import { t } from './language/texts.ts';
import { shownSentence } from './strange-characters.ts';

/**
 * Anywhere: how Weighbridge says that something did not work. Inside a process it is thrown as a `UserFacingError`; between
 * processes it is a value, `UserError` within `Result`.
 */

/** Why something did not work, for programs: it picks the screen and the exit status. */
export type ErrorCode =
  | 'not-found'
  | 'not-a-workbook'
  | 'newer-version'
  | 'corrupt'
  | 'in-use'
  | 'read-only'
  | 'disk'
  | 'changed-elsewhere'
  | 'invalid'
  | 'database-stopped'
  | 'cancelled'
  /** A fault of ours: what came was not foreseen. */
  | 'failed';

/** Why a workbook was not opened, more exactly than the code says: each has a screen of its own. */
export type OpenReason =
  | 'empty'
  | 'not-a-workbook'
  | 'newer-version'
  | 'damaged-pages'
  | 'strange-tables'
  | 'senseless-contents'
  | 'log-mismatch'
  | 'log-broken'
  | 'foreign-journal'
  | 'false-journal'
  | 'locked'
  | 'no-rights'
  | 'older-read-only'
  | 'file-missing'
  | 'folder-missing'
  | 'drive-gone'
  | 'no-room'
  | 'too-large';

/** The workbook file that could not be shown. */
export interface RefusedWorkbook {
  readonly path: string;
  readonly builtIn: boolean;
}

/** Why something did not work, for people: what is wrong (`message`) and how to mend it (`remedy`), in whole sentences. */
export interface UserError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly remedy: string;
  readonly workbook?: RefusedWorkbook;
  /** Only where a workbook was not opened. */
  readonly reason?: OpenReason;
  /** What was found, for whoever is asked for help: technical lines, shown on request only. */
  readonly details?: readonly string[];
}

/** What an error may say besides its sentences. */
export type ErrorContext = Pick<UserError, 'workbook' | 'reason' | 'details'>;

/** What became of a call; errors cross process boundaries as values. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: UserError };

/** An error in words for the user. Everything else that is thrown is a fault of ours. */
export class UserFacingError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;
  readonly context: ErrorContext;

  constructor(code: ErrorCode, message: string, remedy: string, context: ErrorContext = {}) {
    super(message);
    this.name = 'UserFacingError';
    this.code = code;
    this.remedy = remedy;
    this.context = context;
  }
}

/** The error that says what another process reported; `toUserError` gives the same report back. */
export const fromUserError = ({ code, message, remedy, ...context }: UserError): UserFacingError =>
  new UserFacingError(code, message, remedy, context);

/** An error in words. What is no `UserFacingError` is a fault of ours and says so, without a stack trace. */
export function toUserError(error: unknown): UserError {
  if (error instanceof UserFacingError) {
    const { code, message, remedy, context } = error;
    return { code, message: shownSentence(message), remedy: shownSentence(remedy), ...context };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'failed',
    message: t('Something went wrong inside Weighbridge: {detail}', { detail: shownSentence(detail) }),
    remedy: t('What was saved before is safe. Try again; if it stays, restart Weighbridge.'),
  };
}

/** Runs `work` and turns what it throws into a value; `onError` gets the error itself, for the log. */
export async function toResult<T>(
  work: () => T | Promise<T>,
  onError: (error: unknown) => void = () => {},
): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    onError(error);
    return { ok: false, problem: toUserError(error) };
  }
}
