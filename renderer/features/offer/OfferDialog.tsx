import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { EvidenceOffer } from '../../../electron/ipc/contract.ts';
import { showDialog } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { useStore } from '../../state/create-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { Conflicts } from './Conflicts.tsx';
import { OfferLists } from './OfferLists.tsx';
import { OfferRankings } from './OfferRankings.tsx';
import { claimsSentence, criteriaSentence, othersSentence } from './offer-sentences.ts';
import { askOffer, offerState } from './offer-state.ts';
import './offer.css';

/** New built-in evidence as a change to look at: what it does to the ranking, what it changes, what stays; taken or not. */
export function OfferDialog() {
  const offer = useStore(offerState, (state) => state.offer);
  return (
    <Dialog
      title={t('Newer built-in evidence')}
      onClose={() => showDialog(null)}
      className={offer ? 'offer is-whole' : 'offer'}
    >
      {(close) => (
        <div className="form">
          <AlertBanner />
          {offer ? (
            <Offer offer={offer} close={close} />
          ) : offer === null ? (
            <>
              <p role="status">
                {t(
                  'There is none for this workbook: it has the present built-in evidence, or it was not made from it.',
                )}
              </p>
              <div className="row is-end">
                <Button kind="primary" data-autofocus onClick={close}>
                  {t('Close')}
                </Button>
              </div>
            </>
          ) : (
            <p className="dim" role="status">
              {t('Comparing the workbook with the built-in evidence…')}
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}

function Offer({ offer, close }: { offer: EvidenceOffer; close: () => void }) {
  const [busy, setBusy] = useState(false);
  const take = useStore(offerState, (state) => state.take);
  const { changes, key } = offer;
  const others = othersSentence(changes);
  const decide = async (command: Parameters<typeof execute>[0]): Promise<void> => {
    setBusy(true);
    const saved = await execute(command);
    setBusy(false);
    if (saved === null) return void askOffer();
    offerState.set({ offer: undefined, take: [] });
    close();
  };
  return (
    <>
      <p>
        {t(
          'The evidence that comes with the app was read again since this workbook was made. Taking it is one step, which undo takes back. What you added or decided yourself stays.',
        )}
      </p>
      <OfferRankings after={offer.after} changes={changes} />
      <dl className="offer-changes">
        <dt>{t('Claims')}</dt>
        <dd>{claimsSentence(changes)}</dd>
        <dt>{t('Criteria')}</dt>
        <dd>{criteriaSentence(changes)}</dd>
        {others !== '' && (
          <>
            <dt>{t('Besides')}</dt>
            <dd>{others}</dd>
          </>
        )}
      </dl>
      <OfferLists offer={offer} />
      {offer.conflicts.length > 0 && <Conflicts conflicts={offer.conflicts} take={take} />}
      <div className="row is-end">
        <Button
          kind="quiet"
          disabled={busy}
          data-autofocus
          onClick={() => void decide({ type: 'dismissEvidence' })}
        >
          {t('Not now')}
        </Button>
        <Button
          kind="primary"
          disabled={busy}
          onClick={() => void decide({ type: 'takeEvidence', key, take: [...take] })}
        >
          {t('Take the new evidence')}
        </Button>
      </div>
    </>
  );
}
