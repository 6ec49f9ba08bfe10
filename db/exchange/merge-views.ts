import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import type { MergeContext } from './merge-context.ts';
import type { EntryOf } from './workbook-model.ts';

/** How views are arranged, for a new workbook. */
export function mergeViews(context: MergeContext, views: readonly EntryOf<'views'>[]): void {
  views.forEach(({ id, view, state }, index) => {
    if (views.findIndex((other) => other.view === view) !== index) {
      context.issues.error(
        ['views', index],
        t('The view {view} stands there twice.', { view: quote(view) }),
        t('Keep one of them.'),
      );
      return;
    }
    const placed = { id: context.writer.giveId('viewStates', id), present: null };
    context.writer.write('viewStates', placed, {}, { view, state });
  });
}
