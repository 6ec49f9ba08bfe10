import { quote } from '../../common/words.ts';
import type { EntryOf } from './comparison.ts';
import type { Desk } from './desk.ts';

/** How views are arranged, for a new workbook. */
export function mergeViews(desk: Desk, views: readonly EntryOf<'views'>[]): void {
  views.forEach(({ id, view, state }, index) => {
    if (views.findIndex((other) => other.view === view) !== index) {
      desk.error(['views', index], `The view ${quote(view)} stands there twice.`, 'Keep one of them.');
      return;
    }
    const placed = { id: desk.giveId('viewStates', id), present: null };
    desk.write('viewStates', placed, {}, { view, state });
  });
}
