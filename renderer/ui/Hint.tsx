import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface Props {
  /** The word that is explained, as it stands in the text. */
  readonly children: ReactNode;
  /** What it is called, where the text uses another form of it. */
  readonly name?: string;
  readonly text: string;
  /** What a click leads to, where there is more to say. */
  readonly onOpen?: () => void;
}

/** How long the pointer rests on a word before it is explained. */
const REST_MS = 250;

/**
 * A word with its explanation, quietly underlined: it shows while the pointer rests on it or the focus is on it, and Escape closes it. The
 * browser keeps at most one such hint open.
 */
export function Hint({ children, name, text, onOpen }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const word = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const element = panel.current;
    if (open && element && !element.matches(':popover-open'))
      element.showPopover(word.current ? { source: word.current } : {});
  }, [open]);
  const rest = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(true), REST_MS);
  };
  const leave = (): void => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    // It closes the hint and not what holds it.
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  return (
    <>
      <button
        ref={word}
        type="button"
        className="hint-word"
        data-testid="hint-word"
        aria-describedby={open ? id : undefined}
        onPointerEnter={rest}
        onPointerLeave={leave}
        onFocus={() => setOpen(true)}
        onBlur={leave}
        onKeyDown={key}
        onClick={onOpen}
      >
        {children}
      </button>
      {open && (
        <span
          ref={panel}
          id={id}
          popover="hint"
          role="tooltip"
          className="popover hint-panel"
          onToggle={(event) => event.newState === 'closed' && setOpen(false)}
        >
          {name !== undefined && <b>{name}: </b>}
          {text}
        </span>
      )}
    </>
  );
}
