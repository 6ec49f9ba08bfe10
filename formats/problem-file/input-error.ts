/** Plain Node: errors about problem and weights files. */

import type { z } from 'zod';
import { UserFacingError } from '../../common/errors.ts';
import { quote } from '../../common/words.ts';
import type { MethodCriterion } from '../../scoring/methods/decision-problem.ts';
import { MethodFault } from '../../scoring/methods/fault.ts';

const FORMAT_HELP = 'Correct it; docs/problem-file.md describes the format.';

/** An error for the command line: one line that says what is wrong and how to mend it. */
export function inputError(message: string, remedy: string = FORMAT_HELP): UserFacingError {
  return new UserFacingError('invalid', oneLine(message), oneLine(remedy));
}

/** What a method cannot do with a file becomes a UserFacingError; every other error is a fault of ours and stays one. */
export function toInputError(error: unknown): unknown {
  return error instanceof MethodFault ? inputError(error.message, error.remedy) : error;
}

/** Names and paths come from a file: no line break or other control character of theirs reaches the terminal. */
export function oneLine(text: string): string {
  return text.toWellFormed().replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** Refuses a document of the other kind, with the command that takes it. */
export function rejectOtherFormat(document: unknown, format: string, kind: string, command: string): void {
  if (typeof document !== 'object' || document === null || !('format' in document)) return;
  if (document.format === format)
    throw inputError(`This is ${kind} ("${format}").`, `Give it to the command "${command}".`);
}

/**
 * Checks data against a schema and returns what it holds, or throws a UserFacingError with the path and the rule of the first
 * fault and how many more there are. `within` is put before every path.
 */
export function validated<T extends z.ZodType>(
  schema: T,
  data: unknown,
  within: readonly string[] = [],
): z.output<T> {
  const result = parsed(schema, data);
  if (result.success) return result.data;
  const [first, ...others] = result.error.issues;
  const path = pathOf([...within, ...(first?.path ?? [])]);
  const more =
    others.length === 0
      ? ''
      : ` There ${others.length === 1 ? 'is 1 more fault' : `are ${others.length} more faults`}.`;
  throw inputError(`${path} ${ruleOf(first)}.${more}`);
}

function parsed<T extends z.ZodType>(schema: T, data: unknown): z.ZodSafeParseResult<z.output<T>> {
  try {
    return schema.safeParse(data);
  } catch (error) {
    if (error instanceof RangeError) throw inputError('The document is nested too deeply.');
    throw error;
  }
}

/** "criteria[2].weight"; the document itself where the path is empty. */
function pathOf(path: readonly PropertyKey[]): string {
  const text = path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      const name = String(part);
      if (!/^[\w-]{1,60}$/.test(name)) return `[${JSON.stringify(name.slice(0, 60))}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
  return text === '' ? 'The document' : text;
}

function ruleOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') {
    const keys = issue.keys.slice(0, 4).map((key) => JSON.stringify(key.slice(0, 60)));
    const more = issue.keys.length > keys.length ? ` and ${issue.keys.length - keys.length} more` : '';
    return `has what the format does not know: ${keys.join(', ')}${more}`;
  }
  return issue?.message ?? 'does not fit the format';
}

/** The error for a value function of something that is no criterion; null where each has one. */
export function unknownCriterionIn(functions: object, criteria: readonly MethodCriterion[]): Error | null {
  const known = new Set(criteria.map(({ id }) => id));
  const unknownId = Object.keys(functions).find((id) => !known.has(id));
  if (unknownId === undefined) return null;
  return inputError(
    `options.valueFunctions has a function for ${quote(unknownId)}, which is not among the criteria.`,
  );
}
