import { settleRules } from '../domain/try-rules.ts';
import { cancelNudge, settleNudge } from '../domain/weight-drag.ts';
import { flushDrafts } from '../model/drafts.ts';
import { flushAnswers } from '../model/elicitation-answers.ts';
import { getState } from '../model/store.ts';
import { flushMatrixView, load } from '../model/workbook.ts';

/** The workbook was changed by another program, or another one took its place. What waits is saved first if it is its own. */
export function reload(path: string): Promise<void> {
  if (path === getState().open?.path) saveWhatWaits();
  else cancelNudge();
  return load();
}

/** Saves now what was held back for a moment. */
export function saveWhatWaits(): void {
  settleNudge();
  void settleRules();
  flushMatrixView();
  flushAnswers();
  void flushDrafts();
}
