import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';
import { itemForKey } from './menu-keys.ts';
import { Popover } from './Popover.tsx';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  readonly disabled?: boolean;
  /** Why it cannot be done now; it is then there, and does nothing. */
  readonly reason?: string | undefined;
  readonly shortcut?: string | undefined;
  /** For what can be on or off: whether it is. */
  readonly checked?: boolean;
}

interface Props {
  readonly label: string;
  readonly button: ReactNode;
  readonly buttonClass?: string;
  readonly buttonLabel?: string;
  readonly side?: 'left' | 'right';
  readonly items?: readonly MenuItem[];
  /** For a menu in sections, in place of `items`. */
  readonly sections?: readonly MenuSection[];
}

/** A button that opens a short menu. */
export function Menu({ items, sections, ...popover }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Popover {...popover} open={open} onOpenChange={setOpen} className="menu" holds="menu">
      {(close) => (
        <MenuSections
          sections={sections ?? [{ label: popover.label, items: items ?? [] }]}
          label={popover.label}
          close={close}
        />
      )}
    </Popover>
  );
}

/** Items that belong together; a line stands between two sections. */
export interface MenuSection {
  /** What its items are about. */
  readonly label: string;
  readonly items: readonly MenuItem[];
}

interface ListProps {
  readonly label: string;
  readonly close: () => void;
}

/** What the keys can go to: also what cannot be done, where it says why. */
const REACHED = '[role^=menuitem]:not(:disabled)';

/** The first item of a menu that can be chosen, else the first that says why not. */
export const firstItem = (menu: Element | null): HTMLElement | null =>
  menu?.querySelector<HTMLElement>(`${REACHED}:not([aria-disabled=true])`) ??
  menu?.querySelector<HTMLElement>(REACHED) ??
  null;

/** The items of a menu; the keys of menu-keys.ts go from one to another. */
export function MenuSections({ sections, label, close }: ListProps & { sections: readonly MenuSection[] }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => firstItem(list.current)?.focus(), []);
  const move = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = [...(list.current?.querySelectorAll<HTMLElement>(REACHED) ?? [])];
    const now = all.findIndex((item) => item.matches(':focus'));
    const labels = all.map((item) => item.textContent);
    const next = itemForKey(event.key, labels, now);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <div ref={list} role="menu" aria-label={label} tabIndex={-1} onKeyDown={move}>
      {sections.length === 1
        ? sections[0]?.items.map((item) => <Item key={item.label} item={item} close={close} />)
        : sections.map((section) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu.
            <div key={section.label} role="group" aria-label={section.label} className="menu-section">
              {section.items.map((item, at) => (
                <Item
                  key={item.label}
                  item={item}
                  close={close}
                  told={item.reason !== undefined && section.items[at - 1]?.reason === item.reason}
                />
              ))}
            </div>
          ))}
    </div>
  );
}

/** `told` is for an item whose reason stands at the one before it. */
function Item({ item, close, told = false }: { item: MenuItem; close: () => void; told?: boolean }) {
  const { label, reason, shortcut, disabled, checked, run } = item;
  return (
    <button
      type="button"
      {...(checked === undefined
        ? { role: 'menuitem' }
        : { role: 'menuitemcheckbox', 'aria-checked': checked })}
      className="menu-item"
      disabled={disabled === true && reason === undefined}
      {...(reason !== undefined && { 'aria-disabled': true, title: reason, 'aria-description': reason })}
      onClick={() => {
        if (reason !== undefined) return;
        close();
        run();
      }}
    >
      {reason === undefined || told ? (
        label
      ) : (
        <span>
          {label}
          <small className="menu-reason">{reason}</small>
        </span>
      )}
      {checked && <Icon name="check" />}
      {shortcut !== undefined && <kbd>{shortcut}</kbd>}
    </button>
  );
}
