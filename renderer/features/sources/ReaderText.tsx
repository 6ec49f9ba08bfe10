import { type KeyboardEvent, type MouseEvent, memo, type RefObject, useEffect, useRef } from 'react';
import { t } from '../../../common/language/texts.ts';
import { reached } from '../../model/places.ts';
import { useSight } from '../../model/use-sight.ts';
import { modPressed } from '../../ui/platform-keys.ts';
import type { Chunk, Line, Segment } from './layout.ts';
import { type Span, selectedSpan, selectSpan } from './selected-span.ts';

interface Props {
  readonly sourceId: string;
  readonly page: RefObject<HTMLDivElement | null>;
  readonly chunks: readonly Chunk[];
  readonly selected: string | null;
  /** Brings the words of the selected claim into sight. */
  readonly follow: boolean;
  readonly onChoose: (claimId: string) => void;
  readonly onFile: (span: Span) => void;
  /** The words are dragged away, or are to be filed on a cell. */
  readonly onFileOn: (span: Span) => void;
}

/**
 * The text with the words of every claim marked. It takes a caret, so that words can be selected from the keyboard, and
 * refuses every change. One text node stands in one element with its offset, which leads from a selection to the text.
 */
export function ReaderText({ sourceId, page, chunks, selected, follow, onChoose, onFile, onFileOn }: Props) {
  useReadOnly(page);
  useDragged(page, onFileOn);
  useWordsInSight(page, sourceId);
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (selected === followed.current) return;
    followed.current = selected;
    if (selected === null || !follow) return;
    const mark = page.current?.querySelector(`[data-claims~="${CSS.escape(selected)}"]`);
    mark?.scrollIntoView({ block: 'center' });
  }, [page, selected, follow]);
  const click = (event: MouseEvent<HTMLElement>): void => {
    if (document.getSelection()?.isCollapsed === false) return;
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-claims]') : null;
    const claims = mark?.dataset['claims']?.split(' ') ?? [];
    // Where several claims rest on the same words, each click goes on to the next.
    const next = claims[(claims.indexOf(selected ?? '') + 1) % claims.length];
    if (next !== undefined) onChoose(next);
  };
  const key = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const span = selectedSpan(event.currentTarget, document.getSelection());
    if (modPressed(event)) {
      if (span) (event.shiftKey ? onFileOn : onFile)(span);
      return;
    }
    const at = document.getSelection()?.anchorNode?.parentElement?.closest<HTMLElement>('[data-claims]');
    const claims = at?.dataset['claims']?.split(' ') ?? [];
    const next = claims[(claims.indexOf(selected ?? '') + 1) % claims.length];
    if (next !== undefined) onChoose(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input or a textarea cannot mark the words of claims.
    <div
      ref={page}
      className="reader-text"
      data-testid="reader-text"
      role="textbox"
      aria-multiline="true"
      aria-readonly="true"
      aria-label={t(
        'Text of the source. Select words to file them as a claim; Enter opens the claim at the caret.',
      )}
      tabIndex={0}
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
      onClick={click}
      onKeyDown={key}
    >
      {chunks.map((chunk) => (
        <TextChunk
          key={chunk.start}
          chunk={chunk}
          selected={selected !== null && chunk.claimIds.has(selected) ? selected : null}
        />
      ))}
    </div>
  );
}

/** React knows no `beforeinput` of the browser's own, which alone can refuse a change before it happens. */
function useReadOnly(page: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    const refuse = (event: Event): void => event.preventDefault();
    // What an input method composes cannot be refused, so it loses the place that it writes to.
    const leave = (): void => element.blur();
    for (const type of ['beforeinput', 'drop']) element.addEventListener(type, refuse);
    element.addEventListener('compositionstart', leave);
    return () => {
      for (const type of ['beforeinput', 'drop']) element.removeEventListener(type, refuse);
      element.removeEventListener('compositionstart', leave);
    };
  }, [page]);
}

/** Selected words that are dragged bring up the cells on which they can be dropped; they are never taken out of the text. */
function useDragged(page: RefObject<HTMLDivElement | null>, onFileOn: (span: Span) => void): void {
  const tell = useRef(onFileOn);
  tell.current = onFileOn;
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    const start = (event: DragEvent): void => {
      const span = selectedSpan(element, document.getSelection());
      if (!span || !event.dataTransfer) {
        event.preventDefault();
        return;
      }
      event.dataTransfer.effectAllowed = 'copy';
      // The page must not change while the browser takes its picture of what is dragged.
      setTimeout(() => tell.current(span));
    };
    element.addEventListener('dragstart', start);
    return () => element.removeEventListener('dragstart', start);
  }, [page]);
}

/** Brings words that were gone to into sight and selects them, so that they are seen and can be filed at once. */
function useWordsInSight(page: RefObject<HTMLDivElement | null>, sourceId: string): void {
  const sight = useSight('words');
  useEffect(() => {
    if (!sight || sight.sourceId !== sourceId || !page.current) return;
    page.current.focus({ preventScroll: true });
    selectSpan(page.current, sight)?.scrollIntoView({ block: 'center' });
    reached(sight);
  }, [page, sight, sourceId]);
}

const TextChunk = memo(function TextChunk({ chunk, selected }: { chunk: Chunk; selected: string | null }) {
  return (
    <div className="reader-chunk">
      {chunk.lines.map((line) => (
        <TextLine key={line.start} line={line} selected={selected} />
      ))}
    </div>
  );
});

function TextLine({ line, selected }: { line: Line; selected: string | null }) {
  return (
    <div
      data-testid="reader-line"
      className={line.apart ? 'reader-line is-apart' : 'reader-line'}
      data-paragraph={line.paragraph ?? undefined}
    >
      {line.segments.map((segment) => (
        <TextSegment key={segment.start} segment={segment} selected={selected} />
      ))}
    </div>
  );
}

function TextSegment({ segment, selected }: { segment: Segment; selected: string | null }) {
  const { text } = segment;
  if (segment.claims.length === 0) return <span data-start={segment.start}>{text}</span>;
  const drifted = segment.claims.every(({ state }) => state === 'drifted');
  const isSelected = segment.claims.some(({ claimId }) => claimId === selected);
  const count = segment.claims.length;
  return (
    <mark
      className={`passage${drifted ? ' is-drifted' : ''}${isSelected ? ' is-selected' : ''}`}
      data-start={segment.start}
      aria-current={isSelected ? 'true' : undefined}
      data-claims={segment.claims.map(({ claimId }) => claimId).join(' ')}
      title={
        count === 1
          ? t('A claim rests on this')
          : t('{n} claims rest on this; click for the next', { n: count })
      }
    >
      {text}
    </mark>
  );
}
