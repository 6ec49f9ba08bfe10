import { type RefObject, useEffect, useState } from 'react';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is selected in an element whose text stands in segments marked `data-start`, as offsets into its text. */
export function selectedSpan(root: Element, selection: Selection | null): Span | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = offsetOf(root, range.startContainer, range.startOffset, 'start');
  const end = offsetOf(root, range.endContainer, range.endOffset, 'end');
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** The offset of a boundary of a selection; one between segments belongs to the next, or as an end to the one before. */
function offsetOf(root: Element, node: Node, offset: number, edge: keyof Span): number | null {
  const holder = node instanceof Text ? node.parentElement?.closest<HTMLElement>('[data-start]') : null;
  if (holder) return startOf(holder) + offset;
  const boundary = document.createRange();
  boundary.setStart(node, offset);
  const segments = [...root.querySelectorAll<HTMLElement>('[data-start]')];
  if (edge === 'start') {
    const next = segments.find((segment) => boundary.comparePoint(segment, 0) >= 0);
    return next ? startOf(next) : null;
  }
  const previous = segments.findLast((s) => boundary.comparePoint(s, s.childNodes.length) <= 0);
  return previous ? startOf(previous) + (previous.textContent?.length ?? 0) : null;
}

/** Selects what stands between two offsets; the segment where that begins, or null where nothing stands there. */
export function selectSpan(root: Element, { start, end }: Span): Element | null {
  const segments = [...root.querySelectorAll<HTMLElement>('[data-start]')];
  const first = segments.findLast((segment) => startOf(segment) <= start);
  const last = segments.findLast((segment) => startOf(segment) < end);
  if (!first || !last) return null;
  const place = (segment: HTMLElement, offset: number): [Node, number] => {
    const text = segment.firstChild ?? segment;
    return [text, Math.min(offset - startOf(segment), text.textContent?.length ?? 0)];
  };
  document.getSelection()?.setBaseAndExtent(...place(first, start), ...place(last, end));
  return first;
}

const startOf = (segment: HTMLElement): number => Number(segment.dataset['start']);

/** Follows what is selected in an element. It stays while the focus is elsewhere, on the button that needs it say. */
export function useSelectedSpan(root: RefObject<HTMLElement | null>): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    const follow = (): void => {
      const element = root.current;
      const selection = document.getSelection();
      if (!element || !selection?.anchorNode || !element.contains(selection.anchorNode)) return;
      setSpan((before) => {
        const now = selectedSpan(element, selection);
        return now?.start === before?.start && now?.end === before?.end ? before : now;
      });
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [root]);
  return span;
}
