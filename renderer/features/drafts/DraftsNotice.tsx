import { commandHint } from '../../commands/command-items.ts';
import { run } from '../../commands/run.ts';
import { offeredDrafts } from '../../model/drafts.ts';
import * as format from '../../model/format.ts';
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
      {format.plural(count, 'text')} not saved…
    </button>
  );
}
