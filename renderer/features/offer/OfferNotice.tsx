import { useEffect } from 'react';
import { t } from '../../../common/language/texts.ts';
import { useApp } from '../../model/store.ts';
import { useStore } from '../../state/create-store.ts';
import { askOffer, lookForEvidence, offerState } from './offer-state.ts';

/** The first drawing of the window has the machine for itself. */
const ASKED_AFTER_MS = 1_500;

/** Says that there is newer evidence for the built-in workbook, until it is taken or declined. Copies are asked about by the menu alone. */
export function OfferNotice() {
  const builtIn = useApp((state) => state.open?.builtIn ?? false);
  const drawn = useApp((state) => state.verdict !== null);
  const offered = useStore(offerState, ({ offer }) => offer != null && !offer.dismissed);
  useEffect(() => {
    if (!builtIn || !drawn || offerState.get().offer !== undefined) return;
    const timer = setTimeout(() => void askOffer(), ASKED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [builtIn, drawn]);
  if (!offered) return null;
  return (
    <button type="button" className="footer-button" data-testid="offer-notice" onClick={lookForEvidence}>
      <span className="clip">{t('Newer built-in evidence: look at it…')}</span>
    </button>
  );
}
