import { UserFacingError } from '../../common/errors.ts';
import { plural } from '../../common/words.ts';
import { NEW_CLAIM, NEW_FINDING } from '../defaults.ts';
import { selectPassage } from '../reading/passage.ts';
import { wordsOf } from '../reading/print.ts';
import type { Finding } from '../tables.ts';
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

type Findings = CommandOf<'createClaim'>['findings'];

function insertFindings(context: CommandContext, claimId: string, findings: Findings): void {
  const cells = new Set<string>();
  for (const finding of findings) {
    const alternative = getRow(context.db, 'alternatives', finding.alternativeId, 'alternative');
    const criterion = getRow(context.db, 'criteria', finding.criterionId, 'criterion');
    const cell = `${alternative.name} on ${criterion.name}`;
    if (cells.has(cell)) {
      throw new UserFacingError('invalid', `The claim has two findings on ${cell}.`, 'Keep one of them.');
    }
    cells.add(cell);
    context.insert('findings', { ...NEW_FINDING, ...given(finding), id: context.newId(), claimId });
  }
}

function requireParties(
  context: CommandContext,
  claim: Pick<CommandOf<'createClaim'>, 'sourceId' | 'speakerId' | 'holderId'>,
) {
  getRow(context.db, 'speakers', claim.speakerId, 'speaker');
  getRow(context.db, 'speakers', claim.holderId, 'speaker');
  return getRow(context.db, 'sources', claim.sourceId, 'source');
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
      'Nothing is selected in the text of the source.',
      'Select the words that the claim rests on.',
    );
  }
  if (title !== null && sameWords(selector.exact, title)) {
    throw new UserFacingError(
      'invalid',
      'A title is not a passage.',
      'Select the words in the text that say it.',
    );
  }
  context.insert('passages', { id: context.newId(), claimId, ...selector, textSha256: attached.sha256 });
}

export const createClaim: Handler<'createClaim'> = (context, command) => {
  const { type: _, findings, passage, ...columns } = command;
  const source = requireParties(context, command);
  const id = context.newId();
  const position = nextPosition(context.db, 'claims');
  context.insert('claims', { ...NEW_CLAIM, ...given(columns), id, slug: null, position });
  insertFindings(context, id, findings);
  if (passage) insertPassage(context, id, columns.sourceId, source.title, passage);
  return { label: `new claim ${excerpt(columns.text)}`, createdId: id };
};

/** Whether the findings say the same; their order does not matter. */
function sameFindings(present: readonly Finding[], wanted: Findings): boolean {
  const said = ({
    alternativeId,
    criterionId,
    polarity,
    strength,
    inferred,
    use,
    remark,
  }: SaidFinding): string =>
    JSON.stringify([alternativeId, criterionId, polarity, strength, inferred, use, remark]);
  const all = new Set(present.map(said));
  return (
    present.length === wanted.length &&
    wanted.every((finding) => all.has(said({ ...NEW_FINDING, ...given(finding) })))
  );
}
type SaidFinding = Omit<Finding, 'id' | 'claimId'>;

export const editClaim: Handler<'editClaim'> = (context, command) => {
  const { type: _, claimId, findings, ...columns } = command;
  getRow(context.db, 'claims', claimId, 'claim');
  requireParties(context, command);
  context.update('claims', claimId, given(columns));
  const present = recordsWhere(context.db, 'findings', 'claim_id = ?', [claimId]);
  if (!sameFindings(present, findings)) {
    removeWhere(context, 'findings', 'claim_id = ?', [claimId]);
    insertFindings(context, claimId, findings);
  }
  return { label: `edit claim ${excerpt(columns.text)}` };
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
  return { label: `delete claim ${excerpt(text)}` };
};

export const excludeClaims: Handler<'excludeClaims'> = (context, { claimIds, reason }) => {
  for (const id of claimIds) context.update('claims', id, { excludedReason: reason });
  return { label: `exclude ${plural(claimIds.length, 'claim')}: ${reason}` };
};

export const includeClaims: Handler<'includeClaims'> = (context, { claimIds }) => {
  for (const id of claimIds) context.update('claims', id, { excludedReason: null });
  return { label: `count ${plural(claimIds.length, 'claim')} again` };
};
