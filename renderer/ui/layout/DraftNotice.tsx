import { t } from '../../../common/language/texts.ts';
import type { KeptDraft } from '../../model/drafts.ts';
import * as format from '../../model/format.ts';

/** Says at the top of a form that it goes on with what was typed and not saved, and lets one begin anew. */
export function DraftNotice({ kept: { from, changedSince, discarded, discard, bringBack } }: Props) {
  if (from === null) return null;
  return (
    <p className="dim" role="status" data-testid="draft-notice">
      {discarded
        ? t('What you typed was discarded.')
        : t('This is what you typed and did not save, {when}.', { when: format.moment(from) })}{' '}
      {!discarded &&
        changedSince &&
        `${t('Since then something else was saved here; saving puts yours in its place.')} `}
      <button type="button" className="link" onClick={discarded ? bringBack : discard}>
        {discarded ? t('Bring it back') : t('Discard it')}
      </button>
    </p>
  );
}

interface Props {
  readonly kept: KeptDraft;
}
