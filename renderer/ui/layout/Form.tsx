import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { UserError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import type { KeptDraft } from '../../model/drafts.ts';
import { getState, update } from '../../model/store.ts';
import { Button } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { AlertBanner } from './AlertBanner.tsx';
import { DraftNotice } from './DraftNotice.tsx';

interface Props {
  readonly title: string;
  readonly action: string;
  readonly wide?: boolean;
  /** Whether there is enough to be saved. */
  readonly ready: boolean;
  /** What it lacks where it is not ready, as a sentence; forms that say so beside their fields leave it out. */
  readonly lacking?: string;
  /** False when it was not saved: the dialog stays, with the reason. */
  readonly onSave: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly onDelete?: (() => void) | undefined;
  /** What was typed and is not saved: the form says that it continues it, and forgets it when it is saved. Null where nothing is typed. */
  readonly kept: KeptDraft | null;
  readonly children: ReactNode;
}

/** A dialog that makes or edits one thing. */
export function Form({
  title,
  action,
  wide = false,
  ready,
  lacking,
  onSave,
  onClose,
  onDelete,
  kept,
  children,
}: Props) {
  const [busy, setBusy] = useState(false);
  /** Why it was not saved the last time; what is typed from then on is something else. */
  const refused = useRef<UserError | null>(null);
  const retract = (): void => {
    if (refused.current !== null && getState().alert === refused.current) update({ alert: null });
    refused.current = null;
  };
  const submit = async (event: FormEvent, close: () => void): Promise<void> => {
    event.preventDefault();
    if (!ready || busy) return;
    setBusy(true);
    const saved = await onSave();
    setBusy(false);
    if (!saved) {
      refused.current = getState().alert;
      return;
    }
    kept?.forget();
    close();
  };
  return (
    <Dialog title={title} onClose={onClose} className={wide ? 'is-wide editor' : 'editor'}>
      {(close) => (
        <form className="form" onInput={retract} onSubmit={(event) => void submit(event, close)}>
          <AlertBanner />
          {kept && <DraftNotice kept={kept} />}
          {children}
          <div className="row is-end">
            {onDelete && (
              <Button kind="quiet" className="at-start" onClick={onDelete}>
                {t('Delete…')}
              </Button>
            )}
            {!ready && lacking !== undefined && <small role="status">{lacking}</small>}
            <Button kind="quiet" onClick={close}>
              {t('Cancel')}
            </Button>
            <Button kind="primary" type="submit" disabled={!ready || busy}>
              {action}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
