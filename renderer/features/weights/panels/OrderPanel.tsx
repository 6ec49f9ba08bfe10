import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { msg, t } from '../../../../common/language/texts.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { usePointerDrag } from '../../../ui/pointer-drag.ts';
import { rich } from '../../../ui/rich.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { dropAt, type Order, presentPlaces, ranksOf, step, toggleTie } from '../answers/order.ts';
import type { Item } from '../answers/weighed-items.ts';
import type { PanelProps } from './props.ts';
import { Share } from './Share.tsx';

const FORMULAS = [
  { value: 'roc', label: msg('Centroid (ROC)') },
  { value: 'rank-sum', label: msg('Rank sum') },
] as const;

/** A list to put in order, by dragging, by buttons or by keys; ties are allowed. */
export function OrderPanel(props: PanelProps<Order>) {
  const { set, answers, onChange, locks, draft, onDraft } = props;
  const places = presentPlaces(set.items, answers);
  const ranks = ranksOf(places);
  const byId = new Map(set.items.map((item) => [item.id, item]));
  const order = places.flat().flatMap((id) => byId.get(id) ?? []);
  const shares = new Map(set.items.map((item, index) => [item.id, props.shares?.[index] ?? 0]));
  const most = Math.max(...shares.values());
  const [active, setActive] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef(false);

  // The browser takes the focus from an element that changes its place.
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    list.current?.querySelector<HTMLElement>(`[data-item="${active}"]`)?.focus();
  });

  const move = (id: string, next: string[][]): void => {
    moved.current = true;
    setActive(id);
    onChange({ places: next });
    const place = next.find((ids) => ids.includes(id)) ?? [];
    const values = { name: byId.get(id)?.name ?? '', rank: ranksOf(next).get(id) ?? 0, n: order.length };
    const others = place.length - 1;
    setSaid(
      others > 0
        ? t('{name}: place {rank} of {n}, tied with {others, plural, one {#} other {#}}', {
            ...values,
            others,
          })
        : t('{name}: place {rank} of {n}', values),
    );
  };
  const drag = useRowDrag(list, (id, index) => move(id, dropAt(places, id, index)));
  const focusOn = (item: Item | undefined): void => {
    if (!item) return;
    setActive(item.id);
    list.current?.querySelector<HTMLElement>(`[data-item="${item.id}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, item: Item, index: number): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (by !== undefined && event.altKey) move(item.id, step(places, item.id, by));
    else if (by !== undefined) focusOn(order[index + by]);
    else if (event.key.toLowerCase() === 't' && !event.ctrlKey && !event.metaKey && !event.altKey)
      move(item.id, toggleTie(places, item.id));
    else return;
    event.preventDefault();
  };
  const tabStop = order.find((item) => item.id === active) ?? order[0];
  return (
    <>
      <p className="ask-how">
        {rich(
          'Put what matters most at the top: drag a line, or use its buttons. By keyboard, <kbd>↑</kbd> <kbd>↓</kbd> go from line to line, <kbd>Alt+↑</kbd> <kbd>Alt+↓</kbd> move one, <kbd>T</kbd> ties it with the one above.',
        )}
      </p>
      <div className="row ask-options">
        <span>{t('From places to weights by')}</span>
        <SegmentedControl
          label={t('From places to weights by')}
          options={FORMULAS.map(({ value, label }) => ({ value, label: t(label) }))}
          value={draft.formula}
          onChange={(formula) => onDraft({ formula })}
        />
        <small>
          {draft.formula === 'roc'
            ? t('The middle of all weights that fit the order: steep at the top.')
            : t('Evenly falling from the first to the last.')}
        </small>
      </div>
      <ol ref={list} aria-label={t('Order of importance')}>
        {order.map((item, index) => {
          const rank = ranks.get(item.id) ?? 0;
          const above = order[index - 1];
          const tied = above !== undefined && ranks.get(above.id) === rank;
          const share = shares.get(item.id) ?? 0;
          return (
            <li
              key={item.id}
              data-testid="order-row"
              data-over={drag.over === index}
              className={[
                'order-row',
                tied && 'is-tied',
                drag.over === index && 'is-over',
                drag.over === order.length && index === order.length - 1 && 'is-over-end',
              ]
                .filter(Boolean)
                .join(' ')}
              data-rank={rank}
              onPointerDown={(event) => drag.start(event, item.id)}
            >
              <button
                type="button"
                data-testid="order-handle"
                className="order-handle"
                data-item={item.id}
                tabIndex={item === tabStop ? 0 : -1}
                aria-label={placeLabel(item.name, rank, order.length, tied ? above.name : null)}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown T"
                onFocus={() => setActive(item.id)}
                onKeyDown={(event) => onKey(event, item, index)}
              >
                <Icon name="handle" />
                <span className="order-rank">{tied ? '=' : rank}</span>
                <span data-testid="ask-name" className="ask-name">
                  {item.name}
                  <small>{item.question}</small>
                </span>
              </button>
              <span className="order-bar" aria-hidden="true">
                <i style={{ width: `${most === 0 ? 0 : (100 * share) / most}%` }} />
              </span>
              <Share share={share} locked={locks.has(item.id)} />
              <RowButtons
                item={item}
                tiedWith={tied ? above : undefined}
                canRise={index > 0 || (places[0]?.length ?? 0) > 1}
                canFall={index < order.length - 1 || (places.at(-1)?.length ?? 0) > 1}
                canTie={index > 0}
                onStep={(by) => move(item.id, step(places, item.id, by))}
                onTie={() => move(item.id, toggleTie(places, item.id))}
              />
            </li>
          );
        })}
      </ol>
      <p className="hidden-text" role="status">
        {said}
      </p>
    </>
  );
}

const placeLabel = (name: string, rank: number, n: number, above: string | null): string =>
  above === null
    ? t('{name}: place {rank} of {n}', { name, rank, n })
    : t('{name}: place {rank} of {n}, tied with {above}', { name, rank, n, above });

interface RowButtonsProps {
  readonly item: Item;
  readonly tiedWith: Item | undefined;
  readonly canRise: boolean;
  readonly canFall: boolean;
  readonly canTie: boolean;
  readonly onStep: (by: -1 | 1) => void;
  readonly onTie: () => void;
}

/** What moves a line without dragging; a press on it begins no drag. */
const RowButtons = ({ item, tiedWith, canRise, canFall, canTie, onStep, onTie }: RowButtonsProps) => (
  <span className="order-buttons" onPointerDown={(event) => event.stopPropagation()}>
    <IconButton
      icon="up"
      label={t('Move {name} up', { name: item.name })}
      disabled={!canRise}
      onClick={() => onStep(-1)}
    />
    <IconButton
      icon="down"
      label={t('Move {name} down', { name: item.name })}
      disabled={!canFall}
      onClick={() => onStep(1)}
    />
    <IconButton
      icon="tie"
      label={
        tiedWith
          ? t('{name} no longer ties with {above}', { name: item.name, above: tiedWith.name })
          : t('Tie {name} with the one above', { name: item.name })
      }
      aria-pressed={tiedWith !== undefined}
      disabled={!canTie}
      onClick={onTie}
    />
  </span>
);

/** A pointer that moves less than this, in CSS pixels, only clicks. */
const CLICK_PX = 4;

/** Dragging lines by the pointer. `over` is the line before which the dragged one would land. */
function useRowDrag(list: RefObject<HTMLOListElement | null>, drop: (id: string, index: number) => void) {
  const follow = usePointerDrag();
  const [over, setOver] = useState<number | null>(null);
  const start = (event: PointerEvent, id: string): void => {
    const { clientY } = event;
    follow(event, () => {
      let target: number | null = null;
      const show = (index: number | null): void => {
        target = index;
        setOver(index);
      };
      return {
        onMove: (_, y) => {
          if (target === null && Math.abs(y - clientY) < CLICK_PX) return;
          const rows = [...(list.current?.children ?? [])];
          show(rows.filter((row) => isAbove(row, y)).length);
          rows.find((row) => !isAbove(row, y))?.scrollIntoView({ block: 'nearest' });
        },
        onDrop: () => {
          if (target !== null) drop(id, target);
          show(null);
        },
        onCancel: () => show(null),
      };
    });
  };
  return { over, start };
}

/** Whether the middle of a line is above the pointer. */
function isAbove(row: Element, y: number): boolean {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2 < y;
}
