/** Plain Node: what a command writes to and finds around it, so that it can be called as well as started. */

import { UserFacingError } from '../common/errors.ts';
import type { IssueList } from '../db/exchange/issues.ts';
import { problemLine } from '../formats/read/issue-text.ts';
import type { CommandHost } from './host.ts';

/** The two outputs of the command line, and its environment. */
export interface CommandIo {
  /** Data, for the next program. */
  readonly out: (text: string) => void;
  /** Words, for the person. */
  readonly err: (text: string) => void;
  /** WEIGHBRIDGE_DATA names the data folder (db/paths.ts). */
  readonly env: NodeJS.ProcessEnv;
  /** What differs between the sources and the installed app. */
  readonly host: CommandHost;
}

/** Prints one JSON document, the only thing that a command puts on standard output. */
export function printJson({ out }: CommandIo, document: unknown): void {
  out(`${JSON.stringify(document, null, 2)}\n`);
}

/** Says every issue, errors first. */
export function printIssues({ err }: CommandIo, { problems, more }: IssueList): void {
  const lines = problems.map((problem) => `${problem.severity}: ${problemLine(problem)}`);
  if (more > 0) lines.push(`There are ${more} more.`);
  if (lines.length > 0) err(`${lines.join('\n')}\n`);
}

/** Ends the command with status 2 where another process has said why already. */
export class AlreadySaid extends Error {}

/** Ends the command where there is an error, which was said before. */
export function refuseErrors({ errors }: IssueList): void {
  if (errors === 0) return;
  throw new UserFacingError(
    'invalid',
    'Nothing was imported.',
    errors === 1 ? 'Mend the error above first.' : `Mend the ${errors} errors above first.`,
  );
}
