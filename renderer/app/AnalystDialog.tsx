import type { FormEvent } from 'react';
import { t } from '../../common/language/texts.ts';
import { useOwnName } from '../model/analyst.ts';
import { useFormDraft } from '../model/drafts.ts';
import { showDialog } from '../model/store.ts';
import { execute } from '../model/workbook.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { AlertBanner } from '../ui/layout/AlertBanner.tsx';
import { DraftNotice } from '../ui/layout/DraftNotice.tsx';

/** The name that stands behind notes, judgements and changes. */
export function AnalystDialog() {
  const own = useOwnName();
  const { draft, field, kept } = useFormDraft({ key: 'analyst', title: t('Change your name') }, () => ({
    name: own,
  }));
  const { name } = draft;
  const submit = async (event: FormEvent, close: () => void): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '' || !(await execute({ type: 'renameAnalyst', name: name.trim() }))) return;
    kept.forget();
    close();
  };
  return (
    <Dialog title={t('Change your name')} onClose={() => showDialog(null)}>
      {(close) => (
        <form className="form" onSubmit={(event) => void submit(event, close)}>
          <AlertBanner />
          <DraftNotice kept={kept} />
          <label>
            {t('Your name')}
            <input
              className="field"
              data-autofocus
              required
              maxLength={120}
              value={name}
              onFocus={(event) => event.target.select()}
              onChange={(event) => field('name').onChange(event.target.value)}
            />
          </label>
          <p className="dim">
            {t(
              'It stands behind your notes and judgements and in the history of this workbook, and is your name in the next ones that you open on this machine.',
            )}
          </p>
          <div className="row is-end">
            <Button kind="quiet" onClick={close}>
              {t('Cancel')}
            </Button>
            <Button kind="primary" type="submit" disabled={name.trim() === ''}>
              {t('Save')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
