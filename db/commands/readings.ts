/** Plain Node: commands about readings of the coding, and about settling where they differ. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { findingRows, sameFindings, writeFindings } from './findings.ts';
import {
  type CommandContext,
  excerpt,
  getRow,
  type Handler,
  nextPosition,
  recordsWhere,
  refuseTakenName,
  removeWhere,
} from './handler.ts';

export const createReading: Handler<'createReading'> = (context, { name, remark }) => {
  refuseTakenName(context.db, 'readings', name);
  const id = context.newId();
  const position = nextPosition(context.db, 'readings');
  context.insert('readings', { id, slug: null, name, remark, position });
  return { label: t('new reading {name}', { name }), createdId: id };
};

export const editReading: Handler<'editReading'> = (context, { readingId, name, remark }) => {
  getRow(context.db, 'readings', readingId, 'reading');
  refuseTakenName(context.db, 'readings', name, readingId);
  context.update('readings', readingId, { name, remark });
  return { label: t('edit reading {name}', { name }) };
};

/** A reading goes with all of its codings. What was settled stays. */
export const deleteReading: Handler<'deleteReading'> = (context, { readingId }) => {
  const { name } = getRow(context.db, 'readings', readingId, 'reading');
  for (const table of ['readingFindings', 'readingClaims'] as const) {
    removeWhere(context, table, 'reading_id = ?', [readingId]);
  }
  context.remove('readings', readingId);
  return { label: t('delete reading {name}', { name }) };
};

/** How one reader codes one claim. The findings that count are those of the claim and stay. */
export const codeClaim: Handler<'codeClaim'> = (context, { readingId, claimId, findings }) => {
  const reading = getRow(context.db, 'readings', readingId, 'reading');
  const { text } = getRow(context.db, 'claims', claimId, 'claim');
  const wanted = findingRows(context, findings ?? []);
  const itsOwn = 'reading_id = ? AND claim_id = ?';
  const key = [readingId, claimId];
  const present = recordsWhere(context.db, 'readingFindings', itsOwn, key);
  if (!sameFindings(present, wanted)) {
    removeWhere(context, 'readingFindings', itsOwn, key);
    for (const row of wanted) {
      context.insert('readingFindings', { ...row, id: context.newId(), readingId, claimId });
    }
  }
  const [coded] = recordsWhere(context.db, 'readingClaims', itsOwn, key);
  if (findings === null && coded) context.remove('readingClaims', coded.id);
  if (findings !== null && !coded)
    context.insert('readingClaims', { id: context.newId(), readingId, claimId });
  return {
    label:
      findings === null
        ? t('take back {text} in {reading}', { text: excerpt(text), reading: reading.name })
        : t('code {text} in {reading}', { text: excerpt(text), reading: reading.name }),
  };
};

/** Says what counts where readings differ, and why. */
export const settleClaim: Handler<'settleClaim'> = (context, { claimId, findings, reason }) => {
  const { text } = getRow(context.db, 'claims', claimId, 'claim');
  writeFindings(context, claimId, findings);
  const columns = { reason, analystId: context.analyst.id, settledAt: context.now };
  const present = settlementOf(context, claimId);
  if (present) context.update('settlements', present.id, columns);
  else context.insert('settlements', { ...columns, id: context.newId(), claimId });
  return { label: t('settle {text}', { text: excerpt(text) }) };
};

/** Makes a difference a dispute again. The findings stay as they were settled. */
export const unsettleClaim: Handler<'unsettleClaim'> = (context, { claimId }) => {
  const { text } = getRow(context.db, 'claims', claimId, 'claim');
  const present = settlementOf(context, claimId);
  if (!present) {
    throw new UserFacingError(
      'invalid',
      t('The coding of this claim was not settled.'),
      t('The settlement may have been taken back already.'),
    );
  }
  context.remove('settlements', present.id);
  return { label: t('open {text} again', { text: excerpt(text) }) };
};

const settlementOf = (context: CommandContext, claimId: string) =>
  recordsWhere(context.db, 'settlements', 'claim_id = ?', [claimId])[0];
