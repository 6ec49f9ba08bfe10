import { t } from '../../../common/language/texts.ts';
import { commandHint } from '../../commands/command-items.ts';
import { run } from '../../commands/run.ts';
import { offeredDrafts } from '../../model/drafts.ts';
import { useApp } from '../../model/store.ts';

/** Says that something was typed and not saved, as long as that is so. */
export function DraftsNotice() {
  const count = useApp((state) => offeredDrafts(state.drafts).length);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="footer-button is-whole"
      data-testid="drafts-notice"
      {...commandHint('showDrafts')}
      onClick={() => run('showDrafts')}
    >
      {t('{n, plural, one {# text} other {# texts}} not saved…', { n: count })}
    </button>
  );
}
