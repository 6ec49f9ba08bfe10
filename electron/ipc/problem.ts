import { WorkbookError } from '../../db/errors.ts';
import type { Problem, Result } from './contract.ts';

/** A problem that is in words already, often from another process; it goes on as it is. */
export class ReportedProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** An error in words. What is not a WorkbookError is a fault of ours and says so, without a stack trace. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ReportedProblem) return error.problem;
  if (error instanceof WorkbookError) {
    return { code: error.code, message: error.message, remedy: error.remedy };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'failed',
    message: `Something went wrong inside Weighbridge: ${detail}`,
    remedy: 'What was saved before is safe. Try again; if it stays, restart Weighbridge.',
  };
}

/** Runs `work` and turns what it throws into a value. */
export async function toResult<T>(work: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
