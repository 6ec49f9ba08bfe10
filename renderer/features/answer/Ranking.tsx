import { knownEquation, knownParts, notEnoughKnown } from '../../../common/known-words.ts';
import { t } from '../../../common/language/texts.ts';
import { CHANCE_NAME, drawnToo } from '../../../common/verdict-words.ts';
import type { SimulatedStanding } from '../../../scoring/robustness/simulate.ts';
import type { Standing } from '../../../scoring/types.ts';
import { IdentityMark, useIdentityColours } from '../../domain/IdentityMark.tsx';
import { useAssessment } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { useApp } from '../../model/store.ts';
import { readTwin } from '../../ui/chart/read-twin.tsx';
import { KnownBar, KnownLegend } from '../../ui/KnownBar.tsx';
import { Part } from './Part.tsx';

/** Rows that stand here; the ranking has the others. */
const MOST = 6;

/** Every alternative with its score, the range that its evidence leaves, and its chance to be first. */
export function Ranking() {
  const { standings, notRanked } = useAssessment();
  const verdict = useApp((state) => state.verdict?.verdict);
  const simulated = new Map(verdict?.standings.map((s) => [s.alternativeId, s]));
  const shared = Map.groupBy(standings, (s) => s.rank);
  const shown = standings.slice(0, MOST);
  const rest = [
    standings.length > MOST ? t('{n} more are ranked behind these', { n: standings.length - MOST }) : null,
    notRanked.length > 0
      ? t('not ranked, because too little is known: {names}', {
          names: format.fewOf(notRanked.map((s) => s.name)),
        })
      : null,
  ].filter((part) => part !== null);
  const rankOf = ({ rank }: Standing): string =>
    (shared.get(rank)?.length ?? 0) > 1 ? `=${rank}` : `${rank}`;
  return (
    <Part
      name="ranking"
      title={t('Where they stand')}
      view="ranking"
      table={() =>
        readTwin({
          caption: t('Where they stand'),
          columns: [
            { label: t('Rank') },
            { label: t('Alternative'), words: true },
            { label: t('Score') },
            { label: t('Known') },
            { label: t('Assumed') },
            { label: t('90 % range from') },
            { label: t('to') },
            { label: t(CHANCE_NAME) },
          ],
          rows: standings.map((s) => {
            const drawn = simulated.get(s.alternativeId);
            return {
              key: s.alternativeId,
              cells: [
                rankOf(s),
                s.name,
                format.score(s.score),
                format.score(s.known),
                format.score(s.assumed),
                drawn ? format.score(drawn.interval.low) : '',
                drawn ? format.score(drawn.interval.high) : '',
                drawn ? format.outOf100(drawn.chanceFirst) : '',
              ],
            };
          }),
        })
      }
    >
      <ol>
        <li className="answer-row is-head" aria-hidden="true">
          <span />
          <span />
          <span />
          <span className="answer-axis">
            <i>0</i>
            <i>50</i>
            <i>100</i>
          </span>
          <span>{t('Score')}</span>
          <span>{t(CHANCE_NAME)}</span>
        </li>
        {shown.map((standing) => (
          <Row
            key={standing.alternativeId}
            standing={standing}
            rank={rankOf(standing)}
            simulated={simulated.get(standing.alternativeId)}
            drawn={verdict ? drawnToo(verdict.draws) : ''}
          />
        ))}
      </ol>
      {shown.length === 0 && notRanked[0] && (
        <p className="answer-sentence">{notEnoughKnown(notRanked[0], format.score)}</p>
      )}
      <div className="answer-foot">
        <KnownLegend short />
        {rest.length > 0 && <p className="dim">{capital(rest.join('; '))}.</p>}
      </div>
    </Part>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface RowProps {
  readonly standing: Standing;
  readonly rank: string;
  readonly simulated: SimulatedStanding | undefined;
  readonly drawn: string;
}

function Row({ standing, rank, simulated, drawn }: RowProps) {
  const colourOf = useIdentityColours();
  const { alternativeId, name, score } = standing;
  const tied = rank.startsWith('=');
  const range =
    simulated &&
    t('90 % range {low} to {high}', {
      low: format.score(simulated.interval.low),
      high: format.score(simulated.interval.high),
    });
  // The button is named by what stands in it; the tooltip says all of it.
  const whole = [
    tied ? t('rank tied {rank}', { rank: rank.slice(1) }) : t('rank {rank}', { rank }),
    t('score {standing}', { standing: knownEquation(standing, format.score) }),
    simulated &&
      t('{range}, chance to be first {chanceFirst}{drawn}', {
        range: range ?? '',
        chanceFirst: format.outOf100(simulated.chanceFirst),
        drawn,
      }),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <li data-testid="answer-standing" data-name={name}>
      <button
        type="button"
        className="answer-row"
        title={`${name}: ${whole}`}
        onClick={() => explain({ kind: 'alternative', alternativeId })}
      >
        <span className="is-number">
          <span className="hidden-text">{tied ? t('tied for rank') : t('rank')} </span>
          {tied && <span aria-hidden="true">=</span>}
          {tied ? rank.slice(1) : rank}
        </span>
        <IdentityMark alternativeId={alternativeId} />
        <span className="answer-name">
          <span className="clip">{name}</span>
          <small className="clip">{knownParts(standing, format.score)}</small>
        </span>
        <span className="answer-plot">
          <KnownBar known={standing.known} assumed={standing.assumed} colour={colourOf(alternativeId)} />
          {simulated && (
            <u
              style={{
                insetInlineStart: `${simulated.interval.low}%`,
                width: `${simulated.interval.high - simulated.interval.low}%`,
              }}
            />
          )}
          <b style={{ insetInlineStart: `${score}%` }} />
        </span>
        <span className="is-number answer-score">
          <span className="hidden-text">{t('score')} </span>
          {format.score(score)}
        </span>
        <span className="is-number">
          <span className="hidden-text">
            {range ? `${range}, ` : ''}
            {t('chance to be first')}{' '}
          </span>
          {simulated ? format.outOf100(simulated.chanceFirst) : '…'}
        </span>
      </button>
    </li>
  );
}
