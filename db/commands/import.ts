/** Plain Node: the command that merges a model into the workbook. */
import { t } from '../../common/language/texts.ts';
import { refuseFaulty } from '../exchange/issues.ts';
import { planMerge } from '../exchange/merge.ts';
import { readTables } from '../queries.ts';
import type { Handler } from './handler.ts';

/** How many rows are written between two reports. */
const REPORTED = 2_000;

/** Merges a model into the workbook. Whoever wants to know first what is wrong with it asks `acceptWorkbookModel`. */
export const importComparison: Handler<'importComparison'> = (context, { comparison, onConflict, from }) => {
  const { db, analyst, now, newId } = context;
  const { writes, problems } = planMerge(readTables(db), comparison, { onConflict, analyst, now, newId });
  refuseFaulty(problems);
  writes.forEach((write, index) => {
    write.applyTo(context);
    if (index % REPORTED === 0) context.report(index / writes.length);
  });
  return { label: t('import {file}', { file: from }) };
};
