import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './Button.tsx';
import { focusMarked } from './focus.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly className?: string;
  /** Gets the function that closes the dialog and puts the focus back where it was. */
  readonly children: (close: () => void) => ReactNode;
}

/** The browser's own modal dialog: it holds the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, className = '', children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    focusMarked(dialog);
  }, []);
  const close = (): void => ref.current?.close();
  return (
    <dialog ref={ref} className={`dialog ${className}`} aria-labelledby={id} onClose={onClose}>
      <header className="dialog-head">
        <h2 id={id}>{title}</h2>
        <IconButton icon="close" label="Close" onClick={close} />
      </header>
      {children(close)}
    </dialog>
  );
}
