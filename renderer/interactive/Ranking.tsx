import { knownEquation, knownParts, notEnoughKnown } from '../../common/known-words.ts';
import { t } from '../../common/language/texts.ts';
import { CHANCE_NAME, drawnToo } from '../../common/verdict-words.ts';
import type { SimulatedStanding } from '../../scoring/robustness/simulate.ts';
import type { Assessment, Standing } from '../../scoring/types.ts';
import * as format from '../model/format.ts';
import { KnownBar, KnownLegend } from '../ui/KnownBar.tsx';
import { Sign, useColour } from './Sign.tsx';
import type { Shown } from './use-verdict.ts';

interface Props {
  readonly assessment: Assessment;
  /** At the author's weights. */
  readonly before: Assessment;
  readonly shown: Shown;
}

/** Who stands where: score with its two parts, the range that the evidence leaves, and the chance to be first. */
export function Ranking({ assessment, before, shown }: Props) {
  const { standings, notRanked } = assessment;
  const simulated = new Map(shown.verdict.standings.map((s) => [s.alternativeId, s]));
  const sharing = Map.groupBy(standings, (s) => s.rank);
  const beforeRank = new Map(before.standings.map((s) => [s.alternativeId, s.rank]));
  if (standings.length + notRanked.length === 0) return null;
  return (
    <section className="ip-card" aria-labelledby="ip-ranking">
      <h2 id="ip-ranking">{t('Where they stand')}</h2>
      <div className="ip-row is-head" aria-hidden="true">
        <span className="ip-axis">
          <i>0</i>
          <i>50</i>
          <i>100</i>
        </span>
        <span>{t('Score')}</span>
        <span>{t(CHANCE_NAME)}</span>
      </div>
      <ol>
        {standings.map((standing) => (
          <Row
            key={standing.alternativeId}
            standing={standing}
            tied={(sharing.get(standing.rank)?.length ?? 0) > 1}
            before={beforeRank.get(standing.alternativeId) ?? null}
            simulated={simulated.get(standing.alternativeId)}
            drawn={drawnToo(shown.verdict.draws)}
          />
        ))}
      </ol>
      {notRanked.length > 0 && (
        <>
          <h3>{t('Not ranked')}</h3>
          <ul className="ip-unranked">
            {notRanked.map((one) => (
              <li key={one.alternativeId}>
                <Sign of={one.alternativeId} /> <b dir="auto">{one.name}</b>:{' '}
                {notEnoughKnown(one, format.score)}
              </li>
            ))}
          </ul>
        </>
      )}
      <KnownLegend />
      <p className="ip-note">
        {t(
          'The line through a bar is the middle 90 % of its scores when cells are drawn from the evidence; the tick is the score.',
        )}{' '}
        {shown.settled
          ? t('{samples} draws, seed {seed}.', {
              samples: format.count(shown.verdict.samples),
              seed: String(shown.verdict.seed),
            })
          : t('For now by {samples} draws.', { samples: format.count(shown.verdict.samples) })}
      </p>
    </section>
  );
}

interface RowProps {
  readonly standing: Standing;
  readonly tied: boolean;
  /** Its rank at the author's weights. */
  readonly before: number | null;
  readonly simulated: SimulatedStanding | undefined;
  readonly drawn: string;
}

function Row({ standing, tied, before, simulated, drawn }: RowProps) {
  const colour = useColour(standing.alternativeId);
  const { name, score, rank, known, assumed } = standing;
  const range = simulated && { from: simulated.interval.low, to: simulated.interval.high };
  const was = before === rank ? '' : before === null ? t('not ranked before') : t('was {before}', { before });
  const spoken = [
    t('{tied, select, true {rank tied {rank}} other {rank {rank}}}', { tied: String(tied), rank }),
    was && t('{was} at the author’s weights', { was }),
    t('score {equation}', { equation: knownEquation(standing, format.score) }),
    range && t('90 % range {from} to {to}', { from: format.score(range.from), to: format.score(range.to) }),
    simulated &&
      t('chance to be first {chance}{drawn}', { chance: format.outOf100(simulated.chanceFirst), drawn }),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <li
      className="ip-row"
      data-testid="standing"
      data-name={name}
      data-rank={rank}
      data-score={score}
      data-known={known}
      data-assumed={assumed}
      data-chance={simulated?.chanceFirst}
      data-low={range?.from}
      data-high={range?.to}
    >
      <span className="ip-hidden">
        {name}: {spoken}.
      </span>
      <span className="ip-rank" aria-hidden="true">
        {tied ? `=${rank}` : rank}
      </span>
      <span className="ip-name" aria-hidden="true">
        <span>
          <Sign of={standing.alternativeId} /> <b dir="auto">{name}</b>
          {was && <em className="ip-was">{was}</em>}
        </span>
        <small>{knownParts(standing, format.score)}</small>
      </span>
      <span className="ip-plot" aria-hidden="true">
        <KnownBar known={known} assumed={assumed} colour={colour} />
        {range && <u style={{ insetInlineStart: `${range.from}%`, width: `${range.to - range.from}%` }} />}
        <b style={{ insetInlineStart: `${score}%` }} />
      </span>
      <span className="ip-number" aria-hidden="true">
        {format.score(score)}
      </span>
      <span className="ip-number" aria-hidden="true">
        {simulated ? format.outOf100(simulated.chanceFirst) : '–'}
      </span>
    </li>
  );
}
