import { useEffect } from 'react';
import type { ShownTable } from '../../../formats/write/plain/shown.ts';
import type { MenuSection } from '../Menu.tsx';
import { readPageTable } from './page-table.ts';

/** What can be copied from a part of the page that is no table in it, such as a grid or a chart. */
export interface Offer {
  /** Its numbers or words as a table; null where there are none. */
  readonly table: (() => ShownTable | null) | null;
  /** What else can be done at an element in it. */
  readonly menu?: (at: Element) => readonly MenuSection[];
  /** The element to make a picture of, and its name; left out where a picture would say nothing. */
  readonly picture?: { readonly of: HTMLElement; readonly name: string };
}

const offers = new Map<Element, Offer>();

/** Offers what an element holds for copying while it is there. */
export function useCopyOffer(element: Element | null, offer: Offer): void {
  useEffect(() => {
    if (!element) return;
    offers.set(element, offer);
    return () => {
      offers.delete(element);
    };
  });
}

/** What can be copied at an element: the table that it stands in, and what a grid or a figure around it offers. */
export function copyableAt(from: Element | null): Offer | null {
  let table: Offer['table'] = null;
  let found = false;
  for (let at = from; at; at = at.parentElement) {
    if (at instanceof HTMLTableElement && !found) {
      const here = at;
      table = () => readPageTable(here);
      found = true;
    }
    const offer = offers.get(at);
    if (offer) return { ...offer, table: table ?? offer.table };
  }
  return found ? { table } : null;
}

/** What is meant when nothing is pointed at: what has the focus, else the first that the view shows. */
export function copyableInView(): Offer | null {
  const focused = copyableAt(document.activeElement);
  if (focused?.table) return focused;
  const work = document.querySelector('main');
  for (const element of work?.querySelectorAll('*') ?? []) {
    if (offers.get(element)?.table || element instanceof HTMLTableElement) return copyableAt(element);
  }
  return null;
}
