import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { getState, useApp } from '../../model/store.ts';
import { useStore } from '../../state/create-store.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { readingKey } from '../../ui/direction.ts';
import { anchorElement } from './tour-anchors.ts';
import { type Box, placeBeside } from './tour-place.ts';
import { goBy, leaveTour, tourState } from './tour-state.ts';
import { type Anchor, stepsFor, TOUR } from './tour-steps.ts';
import './tour.css';

/** The tour, one step after the other, each beside what it speaks of. The window stays usable: what is shown can be tried. */
export function Tour() {
  const at = useStore(tourState, (state) => state.at);
  const covered = useApp((state) => state.dialog !== null || state.help !== null);
  const steps = useApp((state) =>
    at === null
      ? ''
      : stepsFor(state)
          .map(({ anchor }) => anchor)
          .join(' '),
  );
  if (at === null || covered) return null;
  return <Card key={at} at={at} anchors={steps.split(' ')} />;
}

/** How often the card looks whether what it speaks of has moved, in milliseconds. */
const LOOK_MS = 150;

function Card({ at, anchors }: { at: Anchor; anchors: readonly string[] }) {
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const box = useBox(at);
  const size = useSize(card);
  useEffect(() => {
    // The grid takes the focus for what was selected; the card has it after that.
    const timer = setTimeout(() => card.current?.focus(), LOOK_MS);
    return () => clearTimeout(timer);
  }, []);
  const step = TOUR.find(({ anchor }) => anchor === at);
  const number = anchors.indexOf(at) + 1;
  const isLast = number === anchors.length;
  const onKey = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[readingKey(event.key)];
    if (event.key !== 'Escape' && by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (by === undefined) leaveTour();
    else goBy(by);
  };
  const window_ = { width: window.innerWidth, height: window.innerHeight };
  const place = placeBeside(box ?? middleOf(window_), size, window_);
  return (
    <div className="tour">
      {box && <div className="tour-ring" aria-hidden="true" style={ringOf(box)} />}
      <div
        ref={card}
        role="dialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        tabIndex={-1}
        className="tour-card"
        data-testid="tour"
        data-step={at}
        style={place}
        onKeyDown={onKey}
      >
        <div className="tour-head">
          <small>{t('Tour, {number} of {all}', { number, all: anchors.length })}</small>
          <IconButton icon="close" label={t('Leave the tour')} onClick={leaveTour} />
        </div>
        <h2 id={`${id}-title`}>{step && t(step.title)}</h2>
        <p id={`${id}-text`}>{step && t(step.text)}</p>
        <div className="row is-end">
          <small className="tour-again">{t('Help, Take the Tour leads back here.')}</small>
          {number > 1 && (
            <Button kind="quiet" onClick={() => goBy(-1)}>
              {t('Back')}
            </Button>
          )}
          <Button kind="primary" onClick={() => goBy(1)}>
            {t(isLast ? 'Done' : 'Next')}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Where what a step points at is now; null while it is not on the screen. */
function useBox(at: Anchor): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    const look = (): void => {
      const rect = anchorElement(at, getState())?.getBoundingClientRect();
      setBox((before) => {
        if (!rect || rect.width === 0) return null;
        const { left, top, width, height } = rect;
        const same =
          before?.left === left && before.top === top && before.width === width && before.height === height;
        return same ? before : { left, top, width, height };
      });
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [at]);
  return box;
}

/** How large the card is, once it is drawn. */
function useSize(card: { readonly current: HTMLElement | null }): { width: number; height: number } {
  const [size, setSize] = useState({ width: 320, height: 200 });
  useEffect(() => {
    const { current } = card;
    if (current) setSize({ width: current.offsetWidth, height: current.offsetHeight });
  }, [card]);
  return size;
}

const middleOf = ({ width, height }: { width: number; height: number }): Box => ({
  left: width / 2,
  top: height / 2,
  width: 0,
  height: 0,
});

/** Pixels between the ring and what it is around. */
const RING = 3;

/** Around the part that is in the window. */
const ringOf = ({ left, top, width, height }: Box) => ({
  left: Math.max(0, left - RING),
  top: Math.max(0, top - RING),
  width: Math.min(width + 2 * RING, window.innerWidth - Math.max(0, left - RING)),
  height: Math.min(height + 2 * RING, window.innerHeight - Math.max(0, top - RING)),
});
