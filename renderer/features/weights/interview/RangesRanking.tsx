import { t } from '../../../../common/language/texts.ts';
import type { Assessment, CellTable, Interval, Standing } from '../../../../scoring/types.ts';
import { IdentityMark, useIdentityColours } from '../../../domain/IdentityMark.tsx';
import * as format from '../../../model/format.ts';
import { KnownBar, KnownLegend } from '../../../ui/KnownBar.tsx';
import type { Course } from './course.ts';
import './interview.css';

interface Props {
  readonly course: Pick<Course, 'situation'>;
  readonly cells: Pick<CellTable, 'alternativeIds'>;
  readonly then: Assessment;
}

/** The ranking in the middle of the answers, each score with the range that they leave, and who can still be first. */
export function RangesRanking({ course: { situation }, cells, then }: Props) {
  const row = new Map(cells.alternativeIds.map((id, index) => [id, index]));
  const shared = Map.groupBy(then.standings, (s) => s.rank);
  return (
    <section className="interview-ranking" aria-labelledby="interview-ranking-title">
      <h3 id="interview-ranking-title">{t('Ranking so far')}</h3>
      <ol data-testid="interview-ranking">
        {then.standings.map((standing) => {
          const at = row.get(standing.alternativeId) ?? -1;
          return (
            <Row
              key={standing.alternativeId}
              standing={standing}
              tied={(shared.get(standing.rank)?.length ?? 0) > 1}
              range={situation.scores[at] ?? { low: standing.score, high: standing.score }}
              out={situation.beaten.has(at)}
            />
          );
        })}
      </ol>
      {then.notRanked.length > 0 && (
        <p className="dim">
          {t('Not ranked, because too little is known: {names}.', {
            names: format.fewOf(then.notRanked.map((s) => s.name)),
          })}
        </p>
      )}
      <KnownLegend short />
    </section>
  );
}

interface RowProps {
  readonly standing: Standing;
  readonly tied: boolean;
  readonly range: Interval;
  /** It cannot come first any more. */
  readonly out: boolean;
}

function Row({ standing, tied, range, out }: RowProps) {
  const colourOf = useIdentityColours();
  const { alternativeId, name, rank, score, known, assumed } = standing;
  const left = t('{low} to {high}', { low: format.score(range.low), high: format.score(range.high) });
  return (
    <li
      data-testid="interview-standing"
      data-name={name}
      className={`interview-standing ${out ? 'is-out' : ''}`}
    >
      <span className="is-number">{tied ? `=${rank}` : rank}</span>
      <IdentityMark alternativeId={alternativeId} />
      <span className="clip" title={name}>
        {name}
      </span>
      <span className="is-number interview-score">{format.score(score)}</span>
      <span className="interview-plot">
        <KnownBar known={known} assumed={assumed} colour={colourOf(alternativeId)} />
        <u style={{ insetInlineStart: `${range.low}%`, width: `${range.high - range.low}%` }} />
        <b style={{ insetInlineStart: `${score}%` }} />
      </span>
      <small>
        {left}
        {out && ` · ${t('cannot be first')}`}
      </small>
    </li>
  );
}
