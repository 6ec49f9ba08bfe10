import type { ImportProblem } from '../../db/exchange/problems.ts';

/** What keeps a whole file from being read, in a sentence with its remedy. */
export class FileRefused extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** A refusal as the problem that it is for an import. */
export const refusalProblem = ({ message, remedy }: FileRefused): ImportProblem => ({
  severity: 'error',
  path: [],
  message,
  remedy,
});
