import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../common/language/texts.ts';
import { startingAt } from './direction.ts';
import { firstItem, type MenuSection, MenuSections } from './Menu.tsx';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly sections: readonly MenuSection[];
  /** Where the focus goes back to. */
  readonly from: Element | null;
}

interface Props {
  /** What can be done with what was pointed at; nothing opens no menu. */
  readonly sectionsFor: (target: Element) => readonly MenuSection[];
}

/** The menu at the pointer, or at what has the focus for the menu key: what can be done with what is there. */
export function ContextMenu({ sectionsFor }: Props) {
  const [place, setPlace] = useState<Place | null>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onContextMenu = (event: MouseEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (!target || target.closest('input, textarea, [contenteditable], dialog')) return;
      const sections = sectionsFor(target).filter(({ items }) => items.length > 0);
      if (sections.length === 0) return;
      event.preventDefault();
      setPlace({ x: event.clientX, y: event.clientY, sections, from: document.activeElement });
    };
    document.addEventListener('contextmenu', onContextMenu);
    return () => document.removeEventListener('contextmenu', onContextMenu);
  }, [sectionsFor]);
  useEffect(() => {
    const element = menu.current;
    if (!element || !place) return;
    element.showPopover();
    // Within the window, whatever the menu's size.
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${startingAt({ left: place.x, right: place.x }, width, 4)}px`;
    element.style.top = `${Math.max(4, Math.min(place.y, window.innerHeight - height - 4))}px`;
    // Its items wanted the focus before they were shown.
    firstItem(element)?.focus();
    const leave = (): void => setPlace(null);
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (!(target instanceof Node && element.contains(target))) leave();
    };
    document.addEventListener('pointerdown', onPointerDown, { capture: true });
    window.addEventListener('blur', leave);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown, { capture: true });
      window.removeEventListener('blur', leave);
    };
  }, [place]);
  if (!place) return null;
  const close = (): void => {
    setPlace(null);
    if (place.from instanceof HTMLElement && place.from.isConnected) place.from.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    // An automatic one would close again as soon as the button that opened it is let go.
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu in it takes the focus and hands its keys on.
    <div ref={menu} popover="manual" className="popover menu at-pointer" onKeyDown={onKeyDown}>
      <MenuSections
        key={`${place.x} ${place.y}`}
        sections={place.sections}
        label={t('What can be done here')}
        close={close}
      />
    </div>
  );
}
