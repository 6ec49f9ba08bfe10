import { useEffect, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { api, settle } from '../../api.ts';
import { showHelp, update } from '../../model/store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import './help.css';

/** The facts about this machine that a developer asks for: in the clipboard, and here to be read before they go to anybody. */
export function DiagnosticsDialog() {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    void settle(api().copyDiagnostics()).then((result) =>
      result.ok ? setText(result.value.text) : update({ alert: result.problem }),
    );
  }, []);
  return (
    <Dialog title={t('Diagnostics')} className="is-wide licences" onClose={() => showHelp(null)}>
      {() => (
        <div className="licences-body">
          <AlertBanner />
          <p role="status">
            {text !== null && t('Copied. This is all of it; nothing that a workbook holds is in it.')}
          </p>
          <section
            className="licences-others"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys
            tabIndex={0}
            aria-label={t('What was copied')}
          >
            <pre>{text ?? '…'}</pre>
          </section>
        </div>
      )}
    </Dialog>
  );
}
