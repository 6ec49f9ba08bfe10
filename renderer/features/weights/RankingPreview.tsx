import { t } from '../../../common/language/texts.ts';
import type { Assessment } from '../../../scoring/types.ts';
import * as format from '../../model/format.ts';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  readonly now: Assessment;
  readonly then: Assessment;
  /** Whether answers are missing. */
  readonly open?: boolean;
}

/** The ranking as it would be, with what becomes of each score and rank. */
export function RankingPreview({ now, then, open = false }: Props) {
  if (then.standings.length === 0) return null;
  const before = new Map(now.standings.map((s) => [s.alternativeId, s]));
  const shared = (rank: number): boolean => then.standings.filter((s) => s.rank === rank).length > 1;
  return (
    <table className="outcome-table" data-testid="ranking-preview">
      <caption>
        {open ? t('Ranking so far, what is open in the middle') : t('Ranking with these weights')}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('Rank')}</th>
          <th scope="col">{t('Alternative')}</th>
          <th scope="col">{t('Now')}</th>
          <th scope="col">{t('Then')}</th>
        </tr>
      </thead>
      <tbody>
        {then.standings.map(({ alternativeId, name, rank, score }) => {
          const was = before.get(alternativeId);
          const moved = was ? was.rank - rank : 0;
          return (
            <tr key={alternativeId} className={rank === 1 ? 'is-first' : ''}>
              <td className="is-number">
                {shared(rank) ? `=${rank}` : rank}
                {moved !== 0 && (
                  <span className={moved > 0 ? 'is-up' : 'is-down'}>
                    <Icon name={moved > 0 ? 'up' : 'down'} size={11} />
                    <span className="hidden-text">{t('was {rank}', { rank: was?.rank ?? 0 })}</span>
                  </span>
                )}
              </td>
              <th scope="row" className="clip" title={name}>
                {name}
              </th>
              <td className="is-number dim">{was ? format.score(was.score) : '–'}</td>
              <td className="is-number">{format.score(score)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
