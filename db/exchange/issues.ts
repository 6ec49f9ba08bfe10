import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';

/** What is wrong with something that is to be imported: where, and how to mend it. An error keeps all of it out. */
export interface ImportIssue {
  readonly severity: 'error' | 'warning';
  /** Where in the model, as `['measurements', 3, 'alternative']`; empty for the whole of it. */
  readonly path: readonly (string | number)[];
  /** Where in a table, counted from 1 with its header, for readers of tables. */
  readonly row?: number;
  /** The heading of the column, or its letter, for readers of tables. */
  readonly column?: string;
  /** A whole sentence. */
  readonly message: string;
  /** A whole sentence. */
  readonly remedy: string;
}

/** More than anybody reads. */
const MOST_PROBLEMS = 1_000;

/** A list of problems that stays short enough to be shown; `more` counts what was left out. */
export interface IssueList {
  readonly problems: readonly ImportIssue[];
  readonly more: number;
  readonly errors: number;
}

/** Shortens a list of problems, errors first. */
export function issueList(all: readonly ImportIssue[]): IssueList {
  const errors = all.filter((problem) => problem.severity === 'error');
  const warnings = all.filter((problem) => problem.severity === 'warning');
  const problems = [...errors, ...warnings].slice(0, MOST_PROBLEMS);
  return { problems, more: all.length - problems.length, errors: errors.length };
}

/** Throws a UserFacingError for the first error in a list, with how many more there are. */
export function refuseFaulty(problems: readonly ImportIssue[]): void {
  const { problems: listed, errors } = issueList(problems);
  const [first] = listed;
  if (errors === 0 || !first) return;
  const said = [
    t('Nothing was imported.'),
    first.message,
    ...(errors === 1
      ? []
      : [t('{n, plural, one {There is # more fault.} other {There are # more faults.}}', { n: errors - 1 })]),
  ];
  throw new UserFacingError('invalid', said.join(' '), first.remedy);
}
