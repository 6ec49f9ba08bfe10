import { type RefObject, useEffect, useRef, useState } from 'react';

export interface ReturnFocus {
  readonly open: boolean;
  /** Opens, and remembers what has the focus now. */
  readonly show: () => void;
  /** Closes, and gives the focus back. */
  readonly hide: () => void;
  /** For the button that opens it: it takes the focus when what had it is gone. */
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** Something that opens in place, an editor for example, and gives the focus back to where it came from. */
export function useReturnFocus(): ReturnFocus {
  const [open, setOpen] = useState(false);
  const origin = useRef<Element | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) {
      const { current } = origin;
      const back = current instanceof HTMLElement && current !== document.body && current.isConnected;
      (back ? current : button.current)?.focus();
    }
    wasOpen.current = open;
  }, [open]);
  return {
    open,
    show: () => {
      origin.current = document.activeElement;
      setOpen(true);
    },
    hide: () => setOpen(false),
    button,
  };
}
