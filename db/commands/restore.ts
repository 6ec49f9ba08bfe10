/** Plain Node: commands about earlier states of the workbook. */
import { restoreInPlace } from '../history/restore.ts';
import type { Handler } from './handler.ts';

export const restoreState: Handler<'restoreState'> = (context, { eventNumber }) => ({
  label: restoreInPlace(context, eventNumber),
});
