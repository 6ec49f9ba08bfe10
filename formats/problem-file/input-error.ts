/** Plain Node: errors about problem and weights files. */

import type { z } from 'zod';
import { UserFacingError } from '../../common/errors.ts';
import { msg, t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import type { MethodCriterion } from '../../scoring/methods/decision-problem.ts';
import { MethodFault } from '../../scoring/methods/fault.ts';

const FORMAT_HELP = msg('Correct it; docs/problem-file.md describes the format.');

/** An error for the command line: one line that says what is wrong and how to mend it. */
export function inputError(message: string, remedy: string = t(FORMAT_HELP)): UserFacingError {
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
export function rejectOtherFormat(
  document: unknown,
  format: string,
  kind: 'weights' | 'problem',
  command: string,
): void {
  if (typeof document !== 'object' || document === null || !('format' in document)) return;
  if (document.format === format)
    throw inputError(
      t(
        '{kind, select, weights {This is a weights file ("{format}").} other {This is a problem file ("{format}").}}',
        { kind, format },
      ),
      t('Give it to the command "{command}".', { command }),
    );
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
      : ` ${t('{n, plural, one {There is # more fault.} other {There are # more faults.}}', { n: others.length })}`;
  throw inputError(`${faultAt(path, first)}${more}`);
}

function parsed<T extends z.ZodType>(schema: T, data: unknown): z.ZodSafeParseResult<z.output<T>> {
  try {
    return schema.safeParse(data);
  } catch (error) {
    if (error instanceof RangeError) throw inputError(t('The document is nested too deeply.'));
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
  return text === '' ? t('The document') : text;
}

function faultAt(place: string, issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') {
    const keys = issue.keys.slice(0, 4).map((key) => JSON.stringify(key.slice(0, 60)));
    const more = issue.keys.length - keys.length;
    return more === 0
      ? t('{place} has what the format does not know: {keys}.', { place, keys: keys.join(', ') })
      : t('{place} has what the format does not know: {keys} and {more, number} more.', {
          place,
          keys: keys.join(', '),
          more,
        });
  }
  return `${place} ${issue?.message ?? t('does not fit the format')}.`;
}

/** The error for a value function of something that is no criterion; null where each has one. */
export function unknownCriterionIn(functions: object, criteria: readonly MethodCriterion[]): Error | null {
  const known = new Set(criteria.map(({ id }) => id));
  const unknownId = Object.keys(functions).find((id) => !known.has(id));
  if (unknownId === undefined) return null;
  return inputError(
    t('options.valueFunctions has a function for {name}, which is not among the criteria.', {
      name: quote(unknownId),
    }),
  );
}

/** What is wrong with a list that should have an entry for each criterion. */
export const entriesForCriteria = (place: string, entries: number, criteria: number): string =>
  t(
    '{place} has {entries, plural, one {# entry} other {# entries}} for {criteria, plural, one {# criterion} other {# criteria}}.',
    { place, entries, criteria },
  );
