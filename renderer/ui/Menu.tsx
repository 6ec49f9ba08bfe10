import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Popover } from './Popover.tsx';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  readonly disabled?: boolean;
  readonly shortcut?: string | undefined;
}

interface Props {
  readonly label: string;
  readonly button: ReactNode;
  readonly buttonClass?: string;
  readonly buttonLabel?: string;
  readonly side?: 'left' | 'right';
  readonly items: readonly MenuItem[];
}

/** A button that opens a short menu. */
export function Menu({ items, ...popover }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Popover {...popover} open={open} onOpenChange={setOpen} className="menu">
      {(close) => <MenuItems items={items} label={popover.label} close={close} />}
    </Popover>
  );
}

/** The items of a menu: the arrow keys go from one to the next. */
export function MenuItems({
  items,
  label,
  close,
}: {
  items: readonly MenuItem[];
  label: string;
  close: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus(), []);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)') ?? [])];
    const now = all.findIndex((item) => item.matches(':focus'));
    all.at((now + step) % all.length)?.focus();
  };
  return (
    <div ref={list} role="menu" aria-label={label} tabIndex={-1} onKeyDown={move}>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          className="menu-item"
          disabled={item.disabled}
          onClick={() => {
            close();
            item.run();
          }}
        >
          {item.label}
          {item.shortcut !== undefined && <kbd>{item.shortcut}</kbd>}
        </button>
      ))}
    </div>
  );
}
