import { useLayoutEffect, useRef } from 'react';
import type { SimulatedStanding } from '../../../scoring/robustness/simulate.ts';
import type { Standing } from '../../../scoring/types.ts';
import { useAssessment } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { update, useApp } from '../../model/store.ts';
import './ranking.css';

/** Every alternative with its score and range, best first; it moves while a weight is dragged. */
export function RankingStrip() {
  const { standings } = useAssessment();
  const verdict = useApp((state) => state.verdict?.verdict);
  const list = useRef<HTMLOListElement>(null);
  useSlide(list, standings.map((s) => s.alternativeId).join(' '));
  const shared = new Set(standings.map((s) => s.rank).filter((rank, i, all) => all.indexOf(rank) !== i));
  if (standings.length === 0) return null;
  return (
    <ol ref={list} className="ranking" aria-label="Ranking">
      {standings.map((standing) => (
        <Item
          key={standing.alternativeId}
          standing={standing}
          tied={shared.has(standing.rank)}
          simulated={verdict?.standings.find((s) => s.alternativeId === standing.alternativeId)}
        />
      ))}
    </ol>
  );
}

interface ItemProps {
  readonly standing: Standing;
  readonly tied: boolean;
  readonly simulated: SimulatedStanding | undefined;
}

function Item({ standing: { alternativeId, name, score, rank }, tied, simulated }: ItemProps) {
  const selected = useApp(
    ({ selection }) => selection?.kind === 'alternative' && selection.alternativeId === alternativeId,
  );
  const spoken = [
    `${tied ? 'tied for rank' : 'rank'} ${rank}`,
    `score ${format.score(score)}`,
    simulated &&
      `90 % range ${format.score(simulated.interval.low)} to ${format.score(simulated.interval.high)}, first in ${format.outOf100(simulated.chanceFirst)} draws`,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <li
      data-testid="standing"
      data-name={name}
      data-score={score}
      data-rank={rank}
      data-slide={alternativeId}
    >
      <button
        type="button"
        className={`standing ${rank === 1 ? 'is-first' : ''}`}
        aria-pressed={selected}
        aria-label={`${name}: ${spoken}`}
        title={`${name}: ${spoken}`}
        onClick={() => update({ selection: { kind: 'alternative', alternativeId } })}
      >
        <span className="standing-line">
          <span className="standing-rank">{tied ? `=${rank}` : rank}</span>
          <span className="standing-name clip">{name}</span>
          <span className="standing-score">{format.score(score)}</span>
        </span>
        <span className="standing-bar">
          <i style={{ width: `${score}%` }} />
          {simulated && (
            <u
              style={{
                left: `${simulated.interval.low}%`,
                width: `${simulated.interval.high - simulated.interval.low}%`,
              }}
            />
          )}
        </span>
      </button>
    </li>
  );
}

/** Lets items slide to their new places when the order changes, unless the user wants no motion. */
function useSlide(list: React.RefObject<HTMLElement | null>, order: string): void {
  const places = useRef<ReadonlyMap<string, number>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the places are measured whenever the order changes.
  useLayoutEffect(() => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-slide]') ?? [])];
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const now = new Map(items.map((item) => [item.dataset['slide'] ?? '', item.offsetLeft]));
    for (const item of items) {
      const id = item.dataset['slide'] ?? '';
      const moved = (places.current.get(id) ?? now.get(id) ?? 0) - (now.get(id) ?? 0);
      if (moved !== 0 && !still) {
        item.animate([{ transform: `translateX(${moved}px)` }, { transform: 'none' }], {
          duration: 220,
          easing: 'ease-out',
        });
      }
    }
    places.current = now;
  }, [order]);
}
