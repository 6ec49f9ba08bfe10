import { type ReactNode, useEffect, useId, useRef } from 'react';
import { focusMarked } from './focus.ts';

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly label: string;
  readonly button: ReactNode;
  readonly buttonClass?: string;
  readonly buttonLabel?: string;
  readonly className?: string;
  readonly side?: 'left' | 'right';
  /** A menu says itself what it is; anything else is a dialog. */
  readonly holds?: 'dialog' | 'menu';
  /** Drawn only while the popover is open. */
  readonly children: (close: () => void) => ReactNode;
}

/**
 * A button with a panel below it: the browser's own popover, which closes on Escape or a click elsewhere, gives the
 * focus back and places itself by its button.
 */
export function Popover({
  open,
  onOpenChange,
  label,
  button,
  // no text: classes
  buttonClass = 'button is-plain',
  buttonLabel,
  className = '',
  side = 'right',
  holds = 'dialog',
  children,
}: Props) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    if (element.matches(':popover-open') !== open) {
      if (open) element.showPopover(trigger.current ? { source: trigger.current } : {});
      else element.hidePopover();
    }
    if (open) focusMarked(element);
  }, [open]);
  const close = (): void => panel.current?.hidePopover();
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={buttonClass}
        popoverTarget={id}
        aria-expanded={open}
        aria-haspopup={holds}
        aria-label={buttonLabel}
        title={buttonLabel}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        {...(holds === 'dialog' && { role: 'dialog', 'aria-label': label })}
        className={`popover ${side === 'left' ? 'is-backward' : ''} ${className}`}
        onToggle={(event) => onOpenChange(event.newState === 'open')}
      >
        {open && children(close)}
      </div>
    </>
  );
}
