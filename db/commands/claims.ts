import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { NEW_CLAIM } from '../defaults.ts';
import { selectPassage } from '../reading/passage.ts';
import { wordsOf } from '../reading/print.ts';
import { writeFindings } from './findings.ts';
import {
  type CommandContext,
  excerpt,
  getRow,
  given,
  type Handler,
  nextPosition,
  recordsWhere,
  removeWhere,
} from './handler.ts';
import type { CommandOf } from './schema.ts';

function requireParties(
  context: CommandContext,
  claim: Pick<CommandOf<'createClaim'>, 'sourceId' | 'speakerId' | 'holderId' | 'originId'>,
) {
  getRow(context.db, 'speakers', claim.speakerId, 'speaker');
  getRow(context.db, 'speakers', claim.holderId, 'speaker');
  if (claim.originId) getRow(context.db, 'origins', claim.originId, 'origin');
  return getRow(context.db, 'sources', claim.sourceId, 'source');
}

/** A claim repeats another one, and never itself, however many stand between. */
function refuseEndlessEcho(context: CommandContext, claimId: string, echoOfId: string): void {
  getRow(context.db, 'claims', echoOfId, 'claim');
  const before = context.db.get(
    `WITH RECURSIVE before (id) AS (
       SELECT ? UNION SELECT c.echo_of_id FROM claims c JOIN before b ON c.id = b.id WHERE c.echo_of_id IS NOT NULL)
     SELECT 1 FROM before WHERE id = ?`,
    [echoOfId, claimId],
  );
  if (!before) return;
  throw new UserFacingError(
    'invalid',
    echoOfId === claimId
      ? t('A claim is no echo of itself.')
      : t('That claim is an echo of this one already, so each would repeat the other.'),
    t('Name the claim that was there first.'),
  );
}

const sameWords = (a: string, b: string): boolean => {
  const words = (text: string) => wordsOf(text.toLowerCase()).map((w) => w.text);
  return words(a).join(' ') === words(b).join(' ');
};

/** Keeps where in the attached text a claim was taken from. */
function insertPassage(
  context: CommandContext,
  claimId: string,
  sourceId: string,
  title: string | null,
  span: { start: number; end: number },
): void {
  const attached = context.db.get<{ text: string; sha256: string }>(
    'SELECT text, sha256 FROM source_texts WHERE source_id = ?',
    [sourceId],
  );
  const selector = attached && selectPassage(attached.text, span.start, span.end);
  if (!attached || !selector) {
    throw new UserFacingError(
      'invalid',
      t('Nothing is selected in the text of the source.'),
      t('Select the words that the claim rests on.'),
    );
  }
  if (title !== null && sameWords(selector.exact, title)) {
    throw new UserFacingError(
      'invalid',
      t('A title is not a passage.'),
      t('Select the words in the text that say it.'),
    );
  }
  context.insert('passages', { id: context.newId(), claimId, ...selector, textSha256: attached.sha256 });
}

export const createClaim: Handler<'createClaim'> = (context, command) => {
  const { type: _, findings, passage, ...columns } = command;
  const source = requireParties(context, command);
  if (command.echoOfId) getRow(context.db, 'claims', command.echoOfId, 'claim');
  const id = context.newId();
  const position = nextPosition(context.db, 'claims');
  context.insert('claims', { ...NEW_CLAIM, ...given(columns), id, slug: null, position });
  writeFindings(context, id, findings);
  if (passage) insertPassage(context, id, columns.sourceId, source.title, passage);
  return { label: t('new claim {text}', { text: excerpt(columns.text) }), createdId: id };
};

export const editClaim: Handler<'editClaim'> = (context, command) => {
  const { type: _, claimId, findings, ...columns } = command;
  getRow(context.db, 'claims', claimId, 'claim');
  requireParties(context, command);
  if (command.echoOfId) refuseEndlessEcho(context, claimId, command.echoOfId);
  context.update('claims', claimId, given(columns));
  writeFindings(context, claimId, findings);
  return { label: t('edit claim {text}', { text: excerpt(columns.text) }) };
};

/** A claim goes with all that hangs on it; a contradiction that loses a side goes too. */
export const deleteClaim: Handler<'deleteClaim'> = (context, { claimId }) => {
  const { text } = getRow(context.db, 'claims', claimId, 'claim');
  const hanging = [
    'findings',
    'passages',
    'notes',
    'contradictionClaims',
    'readingClaims',
    'readingFindings',
    'settlements',
    'attributeEntries',
  ] as const;
  for (const table of hanging) removeWhere(context, table, 'claim_id = ?', [claimId]);
  for (const echo of recordsWhere(context.db, 'claims', 'echo_of_id = ?', [claimId])) {
    context.update('claims', echo.id, { echoOfId: null });
  }
  const empty = 'id NOT IN (SELECT side_id FROM contradiction_claims)';
  removeWhere(context, 'contradictionSides', empty, []);
  const oneSided =
    '(SELECT count(*) FROM contradiction_sides s WHERE s.contradiction_id = contradictions.id) < 2';
  const lonely = `contradiction_id IN (SELECT id FROM contradictions WHERE ${oneSided})`;
  removeWhere(
    context,
    'contradictionClaims',
    `side_id IN (SELECT id FROM contradiction_sides WHERE ${lonely})`,
    [],
  );
  const widows = context.db.all<{ id: string }>(`SELECT id FROM contradictions WHERE ${oneSided}`);
  removeWhere(context, 'contradictionSides', lonely, []);
  for (const { id } of widows) context.remove('contradictions', id);
  context.remove('claims', claimId);
  return { label: t('delete claim {text}', { text: excerpt(text) }) };
};

export const excludeClaims: Handler<'excludeClaims'> = (context, { claimIds, reason }) => {
  for (const id of claimIds) context.update('claims', id, { excludedReason: reason });
  return {
    label: t('{n, plural, one {exclude # claim: {reason}} other {exclude # claims: {reason}}}', {
      n: claimIds.length,
      reason,
    }),
  };
};

export const includeClaims: Handler<'includeClaims'> = (context, { claimIds }) => {
  for (const id of claimIds) context.update('claims', id, { excludedReason: null });
  return {
    label: t('{n, plural, one {count # claim again} other {count # claims again}}', { n: claimIds.length }),
  };
};
