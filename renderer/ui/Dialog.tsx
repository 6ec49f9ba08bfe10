import { type ReactNode, useEffect, useId, useRef } from 'react';
import { t } from '../../common/language/texts.ts';
import { useStore } from '../state/create-store.ts';
import { IconButton } from './Button.tsx';
import { focusMarked } from './focus.ts';
import { heldState, sayHeld } from './held.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly className?: string;
  /** Gets the function that closes the dialog and puts the focus back where it was. */
  readonly children: (close: () => void) => ReactNode;
}

/** What was said of a command that waits has been read. */
const silence = (): void => sayHeld('');

/** The browser's own modal dialog: it holds the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, className = '', children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const held = useStore(heldState, ({ words }) => words);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    focusMarked(dialog);
    // What was said in a dialog below this one is not about it.
    silence();
    return silence;
  }, []);
  const close = (): void => ref.current?.close();
  return (
    <dialog
      ref={ref}
      className={`dialog ${className}`}
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={silence}
      onPointerDown={silence}
    >
      <header className="dialog-head">
        <h2 id={id}>{title}</h2>
        <IconButton icon="close" label={t('Close')} onClick={close} />
      </header>
      <p className="dialog-held" role="status">
        {held}
      </p>
      {children(close)}
    </dialog>
  );
}
