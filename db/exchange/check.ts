/** Plain Node: what is wrong with a model, and what its import would do. */

import type { z } from 'zod';
import { type Message, msg, t } from '../../common/language/texts.ts';
import { newId } from '../ids.ts';
import type { WorkbookState } from '../state.ts';
import { type TableName, tableNames } from '../tables.ts';
import { type ImportIssue, type IssueList, issueList } from './issues.ts';
import { type MergePlan, planMerge } from './merge.ts';
import type { OnConflict } from './merge-writer.ts';
import { wellFormed } from './well-formed.ts';
import { type WorkbookModel, workbookModelSchema } from './workbook-model.ts';

/** Data as a model, with a warning for what was mended in them, or null with everything that is wrong with them. */
export function checkWorkbookModel(data: unknown): {
  readonly model: WorkbookModel | null;
  readonly problems: readonly ImportIssue[];
} {
  try {
    // Before the schema, which would mend the texts without a word.
    const { data: whole, problems } = wellFormed(data);
    const result = workbookModelSchema.safeParse(whole);
    if (result.success) return { model: result.data, problems };
    return { model: null, problems: result.error.issues.map(issueOf) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { model: null, problems: [tooDeep()] };
  }
}

const tooDeep = (): ImportIssue => ({
  severity: 'error',
  path: [],
  message: t('It is nested too deeply.'),
  remedy: t('No comparison needs that; write the file anew.'),
});

function issueOf(issue: z.core.$ZodIssue): ImportIssue {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  return { severity: 'error', path, message: sentence(issue), remedy: remedyOf(issue) };
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.slice(0, 4).map((key) => JSON.stringify(key.slice(0, 60)));
    const more = issue.keys.length - keys.length;
    return more === 0
      ? t('The format does not know {keys}.', { keys: keys.join(', ') })
      : t('The format does not know {keys} and {more, number} more.', { keys: keys.join(', '), more });
  }
  if (issue.code === 'invalid_type') {
    if (/received undefined$/.test(issue.message)) return t('This is missing.');
    const kind = KINDS[issue.expected];
    return t('This must be {form}.', { form: kind === undefined ? issue.expected : t(kind) });
  }
  if (issue.code === 'invalid_value') {
    return t('This must be {form}.', {
      form: issue.values
        .map((value) => JSON.stringify(value))
        .reduce((one, other) => t('{one}, or {other}', { one, other })),
    });
  }
  if (issue.code === 'invalid_union') return t('This has none of the forms that it may have.');
  if (issue.code === 'too_small' || issue.code === 'too_big') return limitOf(issue);
  const rule = issue.message.replace(/\.$/, '');
  return isOfZod(rule) ? `${rule}.` : t('This {rule}.', { rule });
}

/** What zod calls a kind of value, in words. */
const KINDS: Readonly<Record<string, Message>> = {
  array: msg('a list'),
  object: msg('an object'),
  string: msg('a text'),
  number: msg('a number'),
  int: msg('a whole number'),
  boolean: msg('true or false'),
};

function limitOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  if (!isOfZod(issue.message)) return t('This {rule}.', { rule: issue.message });
  const unit = { string: 'characters', array: 'entries' }[issue.origin as string] ?? 'number';
  return issue.code === 'too_big'
    ? t(
        '{unit, select, characters {This must have at most {limit} characters.} entries {This must have at most {limit} entries.} other {This must be at most {limit}.}}',
        { unit, limit: String(issue.maximum) },
      )
    : t(
        '{unit, select, characters {This must have at least {limit} characters.} entries {This must have at least {limit} entries.} other {This must be at least {limit}.}}',
        { unit, limit: String(issue.minimum) },
      );
}

/** Whether it is in the words of the library, and no rule of ours. */
const isOfZod = (message: string): boolean => /^(Invalid|Too (small|big)|Unrecognized)\b/.test(message);

const remedyOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys' ? t('Correct the name, or leave it out.') : t('Correct it in the file.');

/** What an import would do, and what stands against it. */
export interface ImportPreview extends IssueList {
  readonly counts: MergePlan['counts'];
}

/**
 * Says what an import of `data` would do to a workbook, or to a new one where `present` is null, and lists what is wrong.
 * Nothing is written. The same data can be imported if `errors` is 0.
 */
export function previewImport(
  present: WorkbookNow | null,
  data: unknown,
  { onConflict }: { readonly onConflict: OnConflict },
): ImportPreview {
  const { model, problems } = checkWorkbookModel(data);
  if (!model) return { ...issueList(problems), counts: {} };
  const { tables, analyst } = present ?? newWorkbook();
  const plan = planMerge(tables, model, {
    onConflict,
    analyst,
    now: new Date().toISOString(),
    newId,
    whole: present === null,
  });
  return { ...issueList(plan.problems), counts: plan.counts };
}

/** A workbook as it stands, and who works on it. */
export type WorkbookNow = Pick<WorkbookState, 'tables' | 'analyst'>;

/** A workbook with nothing in it, of somebody whose name does not matter yet. */
export const newWorkbook = (): WorkbookNow => ({
  tables: Object.fromEntries(tableNames.map((table): [TableName, readonly never[]] => [table, []])) as Record<
    TableName,
    readonly never[]
  >,
  analyst: { id: newId(), name: '' },
});
