import { t } from '../../../common/language/texts.ts';
import type { StateComparison } from '../../../electron/ipc/contract.ts';
import { leaderText } from '../../model/contradictions.ts';
import * as format from '../../model/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NumberTable } from '../../ui/NumberTable.tsx';
import './compared.css';

type Ranking = StateComparison['rankings'][number];
type Place = Ranking['places'][number]['before'];

interface Props {
  readonly rankings: readonly Ranking[];
  /** What the two sides are called over their columns. */
  readonly before: string;
  readonly after: string;
}

/** The ranking of each scenario in two states: who leads, and behind it every rank and score side by side. */
export function RankingsSideBySide({ rankings, before, after }: Props) {
  return (
    <NumberTable className="compared-rankings" label={t('Rankings side by side')}>
      <thead>
        <tr>
          <th scope="col" className="is-words">
            {t('Scenario')}
          </th>
          <th scope="col">{t('{before}: rank', { before })}</th>
          <th scope="col">{t('score')}</th>
          <th scope="col">{t('{after}: rank', { after })}</th>
          <th scope="col">{t('score')}</th>
        </tr>
      </thead>
      {rankings.map((ranking) => (
        <ScenarioRows key={ranking.scenarioId} ranking={ranking} />
      ))}
    </NumberTable>
  );
}

function ScenarioRows({
  ranking: { name, before, after, otherLeader, moved, places },
}: {
  ranking: Ranking;
}) {
  return (
    <tbody data-testid="compared-scenario">
      <tr className="compared-scenario">
        <th scope="rowgroup" className="is-words">
          {name}
          {otherLeader && (
            <span className="winner-tag">
              <Icon name="opposed" size={12} />
              {t('winner changes')}
            </span>
          )}
          {!moved && <small>{t('nobody moves')}</small>}
        </th>
        <td colSpan={2} className="is-words">
          {sideText(before)}
        </td>
        <td colSpan={2} className="is-words">
          {sideText(after)}
        </td>
      </tr>
      {moved &&
        places.map(({ alternativeId, name: alternative, before: was, after: is }) => (
          <tr key={alternativeId}>
            <th scope="row" className="is-words">
              {alternative}
            </th>
            <td>{rankText(was)}</td>
            <td>{scoreText(was)}</td>
            <td>{rankText(is)}</td>
            <td>{scoreText(is)}</td>
          </tr>
        ))}
    </tbody>
  );
}

const sideText = (side: Ranking['before']): string => (side === null ? t('not there') : leaderText(side));

const rankText = (place: Place): string =>
  place === null ? t('not compared') : place.rank === null ? t('not ranked') : String(place.rank);

const scoreText = (place: Place): string => (place === null ? '–' : format.score(place.score));
