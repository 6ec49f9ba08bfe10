/** Plain Node: many cells of the matrix at once, as they are pasted, filled and cleared. */

import { UserFacingError } from '../../common/errors.ts';
import { type Message, msg, t } from '../../common/language/texts.ts';
import type { CommandContext, Handler } from './handler.ts';
import { cellName, clearJudgement, findJudgement, setJudgement } from './judgements.ts';
import { clearMeasurement, findMeasurement, setMeasurement } from './measurements.ts';
import type { CommandOf } from './schema.ts';

type CellChange = CommandOf<'setCells'>['cells'][number];

/** What the whole is called behind "Undo:". */
const LABELS: Readonly<Record<CommandOf<'setCells'>['how'], Message>> = {
  paste: msg('{n, plural, one {paste into {cell}} other {paste into # cells from {cell} on}}'),
  fill: msg('{n, plural, one {fill {cell}} other {fill # cells from {cell} on}}'),
  clear: msg('{n, plural, one {clear {cell}} other {clear # cells from {cell} on}}'),
};

/** Sets and removes the judgements and numbers of cells: all of them, or none where one is refused. */
export const setCells: Handler<'setCells'> = (context, { how, cells }) => {
  const changed = cells.filter((cell) => change(context, cell));
  const [first] = changed;
  if (!first) {
    throw new UserFacingError(
      'invalid',
      t('These cells are as they would be already.'),
      t('Nothing has to be done.'),
    );
  }
  return { label: t(LABELS[how], { n: changed.length, cell: cellName(context, first) }) };
};

/** Whether there was anything to change. */
function change(context: CommandContext, { judgement, number, ...cell }: CellChange): boolean {
  let changed = false;
  if (judgement) {
    setJudgement(context, { type: 'setJudgement', ...cell, ...judgement });
    changed = true;
  } else if (judgement === null && findJudgement(context, cell)) {
    clearJudgement(context, { type: 'clearJudgement', ...cell });
    changed = true;
  }
  if (number) {
    const { measured, remark } = number;
    const origin = { sourceId: null, paragraph: null, remark };
    setMeasurement(context, { type: 'setMeasurement', ...cell, measured, ...origin });
    changed = true;
  } else if (number === null && findMeasurement(context, cell)) {
    clearMeasurement(context, { type: 'clearMeasurement', ...cell });
    changed = true;
  }
  return changed;
}
