import { t } from '../../../common/language/texts.ts';
import type { EvidenceOffer, Scenario } from '../../../electron/ipc/contract.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import type { Assessment } from '../../../scoring/types.ts';
import { leadIn, otherLeader } from '../../domain/leads.ts';
import { byPosition } from '../../domain/order.ts';
import { leaderText } from '../../model/contradictions.ts';
import * as format from '../../model/format.ts';
import { useFileTables } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NumberTable } from '../../ui/NumberTable.tsx';
import { scenarioWords } from './offer-sentences.ts';

type Props = Pick<EvidenceOffer, 'after' | 'changes'>;

/** Who leads in each scenario, before and after; each with the whole ranking. */
export function OfferRankings({ after, changes }: Props) {
  const tables = useFileTables();
  const before = new Map(tables.scenarios.map((s) => [s.id, s]));
  const later = new Map(after.scenarios.map((s) => [s.id, s]));
  const all = [...new Map([...before, ...later]).values()].sort(byPosition);
  return (
    <NumberTable className="offer-rankings" label={t('Who leads in each scenario')}>
      <thead>
        <tr>
          <th scope="col" className="is-words">
            {t('Scenario')}
          </th>
          <th scope="col" className="is-words">
            {t('Now')}
          </th>
          <th scope="col" className="is-words">
            {t('With the new evidence')}
          </th>
        </tr>
      </thead>
      <tbody>
        {all.map(({ id, name }) => {
          const [now, then] = [before.get(id), later.get(id)];
          const present = now ? assess(tables, now) : null;
          const changed = then ? assess(after, then) : null;
          return (
            <tr key={id} data-testid="offer-scenario">
              <th scope="row" className="is-words">
                {name}
                <small>{scenarioWords(changes, id)}</small>
              </th>
              <td className="is-words">
                <Ranking assessment={present} scenario={now} />
              </td>
              <td className="is-words">
                <Ranking assessment={changed} scenario={then} />
                {present && changed && otherLeader(present, changed) && (
                  <span className="winner-tag">
                    <Icon name="opposed" size={12} />
                    {t('winner changes')}
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </NumberTable>
  );
}

function Ranking({
  assessment,
  scenario,
}: {
  assessment: Assessment | null;
  scenario: Scenario | undefined;
}) {
  if (!assessment || !scenario) return '–';
  const { standings, notRanked } = assessment;
  return (
    <details>
      <summary>{leaderText(leadIn(assessment))}</summary>
      <ol className="offer-order">
        {standings.map(({ alternativeId, name, score, rank }) => (
          <li key={alternativeId}>
            {rank}. {name} {format.score(score)}
          </li>
        ))}
        {notRanked.map(({ alternativeId, name, coverage }) => (
          <li key={alternativeId}>
            {t('{name}: not enough known ({share})', { name, share: format.percent(coverage) })}
          </li>
        ))}
      </ol>
    </details>
  );
}
