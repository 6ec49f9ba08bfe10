/** Plain Node: whether anything can be ranked by what was read, and the one sentence that says why not. */

import { type Message, msg, t } from '../../common/language/texts.ts';
import type { ImportIssue } from '../../db/exchange/issues.ts';
import type { WorkbookModelInput } from '../../db/exchange/workbook-model.ts';
import { isWholeFileError } from './file-error.ts';
import type { TableKind } from './tables/mapping.ts';

/** Whether there are two alternatives or more, and a criterion that something is known about. */
export function canRank(model: WorkbookModelInput | null): boolean {
  const { alternatives = [], criteria = [] } = model ?? {};
  return alternatives.length >= 2 && criteria.length >= 1 && knownIn(model) > 0;
}

const knownIn = (model: WorkbookModelInput | null): number =>
  (model?.measurements?.length ?? 0) + (model?.judgements?.length ?? 0) + (model?.claims?.length ?? 0);

/**
 * Why nothing can be ranked by what a table came to; null where something can, and where `problems` refuse the whole table. One that
 * is not all that a workbook gets (`isAlone`) may be a part of a comparison: criteria, or one more alternative.
 */
export function cannotRank(
  { model, problems }: { readonly model: WorkbookModelInput; readonly problems: readonly ImportIssue[] },
  kind: TableKind,
  isAlone: boolean,
): ImportIssue | null {
  if (canRank(model) || isWholeFileError(problems)) return null;
  const { alternatives = [], criteria = [] } = model;
  const isWhole = kind === 'matrix' || kind === 'list';
  if (!isAlone && (!isWhole || knownIn(model) > 0)) return null;
  if (alternatives.length === 0 && criteria.length > 0) return warning(REASONS.noAlternative);
  if (criteria.length === 0 && alternatives.length > 0) return warning(REASONS.noCriterion);
  if (alternatives.length > 0 && knownIn(model) === 0) return warning(REASONS.noNumber);
  return warning(REASONS.tooFew);
}

const warning = ({ message, remedy }: Reason): ImportIssue => ({
  severity: 'warning',
  path: [],
  message: t(message),
  remedy: t(remedy),
});

interface Reason {
  readonly message: Message;
  readonly remedy: Message;
}

const REASONS = {
  noAlternative: {
    message: msg(
      'This table has criteria and nothing on alternatives, so nothing can be ranked by it alone.',
    ),
    remedy: msg('Import a table of alternatives too, or fill in the workbook.'),
  },
  noCriterion: {
    message: msg('Nothing in this table can be ranked: it has no criterion with numbers.'),
    remedy: msg('Choose which lines hold criteria, or write numbers where words stand.'),
  },
  noNumber: {
    message: msg('Nothing in this table can be ranked yet: there is no number in it.'),
    remedy: msg('Fill in numbers, in the file or after the import.'),
  },
  tooFew: {
    message: msg('By this table alone nothing can be ranked.'),
    remedy: msg(
      'A ranking needs two alternatives and a criterion that something is known about. Say what the columns of the table hold if it has them.',
    ),
  },
} satisfies Record<string, Reason>;
