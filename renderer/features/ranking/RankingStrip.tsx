import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { knownEquation, knownParts, notEnoughKnown } from '../../../common/known-words.ts';
import { t } from '../../../common/language/texts.ts';
import { drawnToo } from '../../../common/verdict-words.ts';
import type { SimulatedStanding } from '../../../scoring/robustness/simulate.ts';
import type { Ranked } from '../../../scoring/sensitivity/what-if.ts';
import type { Standing, Unranked } from '../../../scoring/types.ts';
import { IdentityMark, useIdentityColours } from '../../domain/IdentityMark.tsx';
import { askGoal } from '../../domain/what-if/ask-goal.ts';
import { ghostOf, watchedLead } from '../../domain/what-if/follow-lead.ts';
import { firstText } from '../../domain/what-if/lead-words.ts';
import { useAssessment } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { update, useApp } from '../../model/store.ts';
import { useStore } from '../../state/create-store.ts';
import { useCopyOffer } from '../../ui/copy/offers.ts';
import { KnownBar } from '../../ui/KnownBar.tsx';
import type { MenuSection } from '../../ui/Menu.tsx';
import './ranking.css';

/** Every alternative with its score and range, best first; it moves while a weight is dragged. */
export function RankingStrip() {
  const { standings, notRanked } = useAssessment();
  const verdict = useApp((state) => state.verdict?.verdict);
  const watched = useStore(watchedLead, (state) => state);
  const ghost = useApp((state) => ghostOf(state, watched));
  // Once for a whole drag.
  const before = useMemo(() => ghostsIn(ghost), [ghost]);
  const firstBefore = useMemo(() => ghost && firstText(ghost), [ghost]);
  const list = useRef<HTMLOListElement>(null);
  const [element, setElement] = useState<HTMLElement | null>(null);
  useCopyOffer(element, { table: null, menu: goalMenu });
  useSlide(list, [...standings, ...notRanked].map((s) => s.alternativeId).join(' '));
  const shared = Map.groupBy(standings, (s) => s.rank);
  const simulated = new Map(verdict?.standings.map((s) => [s.alternativeId, s]));
  if (standings.length === 0 && notRanked.length === 0) return null;
  return (
    <ol
      ref={(ol) => {
        list.current = ol;
        setElement(ol);
      }}
      className={`ranking ${watched.change ? 'is-told' : ''}`}
      aria-label={t('Ranking')}
    >
      {standings.map((standing) => (
        <Item
          key={standing.alternativeId}
          standing={standing}
          tied={(shared.get(standing.rank)?.length ?? 0) > 1}
          simulated={simulated.get(standing.alternativeId)}
          before={before.get(standing.alternativeId)}
          firstBefore={before.get(standing.alternativeId)?.rank === 1 ? null : firstBefore}
          drawnToo={verdict ? drawnToo(verdict.draws) : ''}
        />
      ))}
      {notRanked.map((standing) => (
        <NotRankedItem key={standing.alternativeId} standing={standing} />
      ))}
    </ol>
  );
}

/** Where an alternative stood in the ranking that is compared with. */
interface Ghost {
  readonly score: number;
  readonly rank: number;
  readonly words: string;
}

const ghostsIn = (ghost: Ranked | null): ReadonlyMap<string, Ghost> =>
  new Map(
    ghost?.standings.map(({ alternativeId, score, rank }) => [
      alternativeId,
      { score, rank, words: t('before {score}, rank {rank}', { score: format.score(score), rank }) },
    ]),
  );

/** What can be asked of the alternative that is pointed at. */
function goalMenu(at: Element): readonly MenuSection[] {
  const item = at.closest<HTMLElement>('[data-slide]');
  const { slide: alternativeId, name } = item?.dataset ?? {};
  if (alternativeId === undefined || name === undefined) return [];
  return [
    {
      label: name,
      items: [
        { label: t('What must hold for {name} to lead…', { name }), run: () => askGoal(alternativeId) },
      ],
    },
  ];
}

interface ItemProps {
  readonly standing: Standing;
  readonly tied: boolean;
  readonly simulated: SimulatedStanding | undefined;
  /** Where it stood in what the ranking is compared with, if it is with anything. */
  readonly before: Ghost | undefined;
  /** Who was first there, where that was another. */
  readonly firstBefore: string | null;
  /** What the chance is drawn from besides the evidence. */
  readonly drawnToo: string;
}

const useSelected = (alternativeId: string): boolean =>
  useApp(({ selection }) => selection?.kind === 'alternative' && selection.alternativeId === alternativeId);

function Item({ standing, tied, simulated, drawnToo, before, firstBefore }: ItemProps) {
  const colourOf = useIdentityColours();
  const { alternativeId, name, score, rank } = standing;
  const selected = useSelected(alternativeId);
  const isNewFirst = rank === 1 && firstBefore !== null;
  // It is named by what stands in it, and by this behind it; the tooltip says all of it.
  const more = [
    before?.words,
    simulated &&
      t('90 % range {low} to {high}, chance to be first {chanceFirst}{drawnToo}', {
        low: format.score(simulated.interval.low),
        high: format.score(simulated.interval.high),
        chanceFirst: format.outOf100(simulated.chanceFirst),
        drawnToo,
      }),
  ]
    .filter(Boolean)
    .join(', ');
  const place = tied ? t('tied for rank {rank}', { rank }) : t('rank {rank}', { rank });
  const whole = [place, t('score {standing}', { standing: knownEquation(standing, format.score) }), more]
    .filter(Boolean)
    .join(', ');
  return (
    <li
      data-testid="standing"
      data-name={name}
      data-score={score}
      data-rank={rank}
      data-before={before?.score}
      data-slide={alternativeId}
      data-alternative={alternativeId}
      data-chance={simulated && format.outOf100(simulated.chanceFirst)}
    >
      <button
        type="button"
        className={`standing ${rank === 1 ? 'is-first' : ''} ${isNewFirst ? 'is-new-first' : ''}`}
        aria-pressed={selected}
        title={`${name}: ${whole}`}
        onClick={() => update({ selection: { kind: 'alternative', alternativeId } })}
      >
        <span className="standing-line">
          <span className="standing-rank">
            <span className="hidden-text">{tied ? t('tied for rank') : t('rank')} </span>
            {tied && <span aria-hidden="true">=</span>}
            {rank}
          </span>
          <IdentityMark alternativeId={alternativeId} />
          <span className="standing-name clip">{name}</span>
          <span className="standing-score">
            <span className="hidden-text">{t('score')} </span>
            {format.score(score)}
          </span>
        </span>
        <span className="standing-bar">
          <KnownBar known={standing.known} assumed={standing.assumed} colour={colourOf(alternativeId)} />
          {before && <s style={{ insetInlineStart: `${before.score}%` }} />}
          {simulated && (
            <u
              style={{
                insetInlineStart: `${simulated.interval.low}%`,
                width: `${simulated.interval.high - simulated.interval.low}%`,
              }}
            />
          )}
        </span>
        <span className="standing-known clip">
          {isNewFirst ? (
            <b>{t('first now, before: {firstBefore}', { firstBefore })}</b>
          ) : (
            knownParts(standing, format.score)
          )}
        </span>
        {more && <span className="hidden-text">{more}</span>}
      </button>
    </li>
  );
}

/** One that stands apart, behind the others: too little is known of it for a rank. */
function NotRankedItem({ standing }: { standing: Unranked }) {
  const { alternativeId, name } = standing;
  const selected = useSelected(alternativeId);
  const words = notEnoughKnown(standing, format.score);
  const spoken = t('{name}: not ranked, {words}', { name, words });
  return (
    <li
      data-testid="not-ranked"
      data-name={name}
      data-slide={alternativeId}
      data-alternative={alternativeId}
      className="is-not-ranked"
    >
      <button
        type="button"
        className="standing"
        aria-pressed={selected}
        title={spoken}
        onClick={() => update({ selection: { kind: 'alternative', alternativeId } })}
      >
        <span className="standing-line">
          <span className="standing-rank" aria-hidden="true">
            –
          </span>
          <IdentityMark alternativeId={alternativeId} />
          <span className="standing-name clip">{name}</span>
          <span className="hidden-text">{t('not ranked')}</span>
        </span>
        <span className="standing-known">{words}</span>
      </button>
    </li>
  );
}

/**
 * Lets the items in sight slide to their new places when the order changes, unless the user wants no motion. A slide
 * that is under way gives way to the next one: while a weight is dragged, the order may change at every frame.
 */
function useSlide(list: React.RefObject<HTMLElement | null>, order: string): void {
  const places = useRef<ReadonlyMap<string, number>>(new Map());
  const slides = useRef<readonly Animation[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the places are measured whenever the order changes.
  useLayoutEffect(() => {
    const strip = list.current;
    const items = [...(strip?.querySelectorAll<HTMLElement>('[data-slide]') ?? [])];
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const now = new Map(items.map((item) => [item.dataset['slide'] ?? '', item.offsetLeft]));
    const [from, to] = strip ? [strip.scrollLeft, strip.scrollLeft + strip.clientWidth] : [0, 0];
    const seen = (left: number, width: number): boolean => left < to && left + width > from;
    for (const slide of slides.current) slide.cancel();
    slides.current = items.flatMap((item) => {
      const id = item.dataset['slide'] ?? '';
      const place = now.get(id) ?? 0;
      const before = places.current.get(id) ?? place;
      const width = item.offsetWidth;
      if (still || before === place || !(seen(before, width) || seen(place, width))) return [];
      return item.animate([{ transform: `translateX(${before - place}px)` }, { transform: 'none' }], {
        duration: 220,
        easing: 'ease-out',
      });
    });
    places.current = now;
  }, [order]);
}
