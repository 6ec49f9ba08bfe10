import { UserFacingError } from './errors.ts';

/**
 * Anywhere: what a log may hold of an error that nobody foresaw. Its message can quote a workbook (a parser names what it
 * stumbled over), so only the words of the system and of SQLite are kept, which name files, tables and columns.
 */
export interface Fault {
  /** The class of the error. */
  readonly name: string;
  /** Such as ENOENT or SQLITE_CONSTRAINT; null for errors without one. */
  readonly code: string | null;
  /** Null where it could hold contents. */
  readonly message: string | null;
  /** Lines of the stack, innermost first. */
  readonly frames: readonly string[];
}

const MOST_FRAMES = 30;

/** What a log may hold of an error; null for one that is in words for the user and needs no log. */
export function faultOf(error: unknown): Fault | null {
  if (error instanceof UserFacingError) return null;
  if (!(error instanceof Error)) return { name: typeof error, code: null, message: null, frames: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code.slice(0, 100) : null;
  return {
    name: error.name.slice(0, 100),
    code,
    message: code === null ? null : error.message.slice(0, 1_000),
    frames: framesOf(error),
  };
}

/** The lines of a stack behind the message, which may have several lines of its own. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const start = message === '' ? 0 : stack.indexOf(message) + message.length;
  return stack
    .slice(start)
    .split('\n')
    .map((line) => line.trim().slice(0, 500))
    .filter((line) => /^at \S.*(:\d+:\d+\)?|<anonymous>\)?|\(native\))$/.test(line))
    .slice(0, MOST_FRAMES);
}
