import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { itemForKey } from './menu-keys.ts';
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
    <Popover {...popover} open={open} onOpenChange={setOpen} className="menu" holds="menu">
      {(close) => <MenuItems items={items} label={popover.label} close={close} />}
    </Popover>
  );
}

/** The items of a menu; the keys of menu-keys.ts go from one to another. */
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
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)') ?? [])];
    const now = all.findIndex((item) => item.matches(':focus'));
    const labels = all.map((item) => item.textContent);
    const next = itemForKey(event.key, labels, now);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
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
