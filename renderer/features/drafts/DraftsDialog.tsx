import { type ReactNode, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { type Draft, excerptOf } from '../../model/draft-record.ts';
import { forgetDraft, offeredDrafts, putBack } from '../../model/drafts.ts';
import * as format from '../../model/format.ts';
import { fileDocument, getState, showDialog, useApp } from '../../model/store.ts';
import { isOfGoneScenario } from '../../model/tried-weights.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { rich } from '../../ui/rich.tsx';
import { canContinue, continueDraft } from './continue-draft.ts';
import './drafts.css';

/** Everything that was typed into this workbook's forms and not saved, to continue or to discard. */
export function DraftsDialog() {
  const kept = useApp((state) => state.drafts);
  /** What was discarded here can be brought back until the dialog is closed. */
  const [begin] = useState(() => offeredDrafts(kept));
  return (
    <Dialog title={t('Texts that are not saved')} className="is-wide" onClose={closed}>
      {(close) => (
        <div className="form">
          <AlertBanner />
          <p className="dim">
            {begin.length === 0
              ? t('All that you typed into this workbook is saved.')
              : t(
                  'You typed this and did not save it. It is kept on this machine until you save or discard it.',
                )}
          </p>
          <ul className="drafts" data-testid="drafts">
            {begin.map(([key, draft]) => (
              <Item key={key} draftKey={key} draft={draft} discarded={!kept.kept.has(key)} />
            ))}
          </ul>
          <div className="row is-end">
            <Button kind="quiet" onClick={close}>
              {t('Close')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** The dialog of a text that is continued takes this one's place, and stays. */
function closed(): void {
  if (getState().dialog === 'drafts') showDialog(null);
}

interface ItemProps {
  readonly draftKey: string;
  readonly draft: Draft;
  readonly discarded: boolean;
}

function Item({ draftKey, draft, discarded }: ItemProps) {
  const gone = useApp((state) => isOfGoneScenario(draftKey, fileDocument(state).tables));
  const possible = useApp((state) => canContinue(draft, state)) && !gone;
  const excerpt = excerptOf(draft);
  const of = {
    title: draft.title,
    hidden: (words: ReactNode) => <span className="hidden-text">{words}</span>,
  };
  return (
    <li data-testid="draft">
      <div>
        <b>{draft.title}</b> <small>{format.moment(draft.at)}</small>
        {excerpt !== '' && <p>{excerpt}</p>}
        {gone && <p className="dim">{t('The scenario was deleted. Undo that to go on with its weights.')}</p>}
      </div>
      {discarded ? (
        <Button kind="quiet" onClick={() => putBack(draftKey, draft)}>
          {rich('Bring back<hidden> {title}</hidden>', of)}
        </Button>
      ) : (
        <div className="row">
          <Button kind="quiet" onClick={() => forgetDraft(draftKey)}>
            {rich('Discard<hidden> {title}</hidden>', of)}
          </Button>
          <Button disabled={!possible} onClick={() => void continueDraft(draft)}>
            {rich('Continue<hidden> {title}</hidden>', of)}
          </Button>
        </div>
      )}
    </li>
  );
}
