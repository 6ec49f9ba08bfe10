import { useEffect, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { Licences } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { showHelp, update } from '../../model/store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import './help.css';

/** The licence of Weighbridge, and those of all that it is made of, word by word. */
export function LicencesDialog() {
  const [licences, setLicences] = useState<Licences | null>(null);
  useEffect(() => {
    void settle(api().readLicences()).then((result) =>
      result.ok ? setLicences(result.value) : update({ alert: result.problem }),
    );
  }, []);
  return (
    <Dialog title={t('Licences')} className="is-wide licences" onClose={() => showHelp(null)}>
      {() => (
        <div className="licences-body">
          <AlertBanner />
          {/* no text: a name */}
          <h3>Weighbridge</h3>
          <pre>{licences?.own ?? '…'}</pre>
          <h3>{t('What it is made of')}</h3>
          <section
            className="licences-others"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys
            tabIndex={0}
            aria-label={t('Licences of what Weighbridge is made of')}
          >
            <pre>{licences?.others ?? '…'}</pre>
          </section>
        </div>
      )}
    </Dialog>
  );
}
