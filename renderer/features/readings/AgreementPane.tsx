import { t } from '../../../common/language/texts.ts';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import type { ReadingsAudit } from '../../../scoring/readings/types.ts';
import { AlternativeButton } from '../../domain/AlternativeButton.tsx';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { lookup } from '../../model/lookup.ts';
import { Figure } from '../../ui/chart/Figure.tsx';
import { NumberTable } from '../../ui/NumberTable.tsx';
import {
  agreeingText,
  agreementSentence,
  alphaText,
  alphaWords,
  codingName,
  intervalText,
  leaderWords,
  restsSentence,
  standingOf,
} from './reading-sentences.ts';

interface Props {
  readonly audit: ReadingsAudit;
  readonly tables: WorkbookTables;
}

/** How far the readers agree, and what each coding makes of the ranking. */
export function AgreementPane({ audit, tables }: Props) {
  return (
    <>
      <Rankings audit={audit} tables={tables} />
      <AgreementTable audit={audit} tables={tables} />
    </>
  );
}

function Rankings({ audit, tables }: Props) {
  const rows = lookup(tables);
  const { rankings, ranges } = audit;
  return (
    <Figure
      id="codings"
      title={t('How much of the ranking rests on the coding')}
      sentence={restsSentence(audit, tables, rows)}
    >
      <NumberTable className="readings-table" label={t('The ranking by each coding')}>
        <thead>
          <tr>
            <th scope="col" className="is-words">
              {t('Alternative')}
            </th>
            {rankings.map(({ readingId, claims }) => (
              <th key={readingId ?? ''} scope="col">
                {codingName(tables, readingId)}
                <small>
                  {readingId === null
                    ? t('what counts')
                    : t('{n, plural, one {# claim coded} other {# claims coded}}', { n: claims })}
                </small>
              </th>
            ))}
            <th scope="col">{t('Score')}</th>
            <th scope="col">{t('Rank')}</th>
          </tr>
        </thead>
        <tbody>
          {ranges.map((range) => (
            <tr key={range.alternativeId} data-alternative={range.alternativeId}>
              <th scope="row" className="is-words">
                <AlternativeButton
                  alternativeId={range.alternativeId}
                  name={rows.alternative(range.alternativeId).name}
                />
              </th>
              {rankings.map((ranking) => {
                const its = standingOf(ranking, range.alternativeId);
                return (
                  <td key={ranking.readingId ?? ''}>
                    {its && (
                      <>
                        {format.score(its.score)}{' '}
                        <small>
                          {its.rank === null ? t('not enough known') : t('rank {rank}', { rank: its.rank })}
                        </small>
                      </>
                    )}
                  </td>
                );
              })}
              <td className="readings-range">
                {t('{low} to {high}', {
                  low: format.score(range.lowestScore),
                  high: format.score(range.highestScore),
                })}
              </td>
              <td>{rankText(range)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="is-words">
              {t('Lead')}
            </th>
            {rankings.map(({ readingId, leader, winnerChanges }) => (
              <td key={readingId ?? ''}>
                {leaderWords(leader, rows)}
                {winnerChanges && <small> ≠ {t('another first place')}</small>}
              </td>
            ))}
            <td />
            <td />
          </tr>
        </tfoot>
      </NumberTable>
    </Figure>
  );
}

/** "1", "1 to 3, not always". */
function rankText({ bestRank, worstRank, sometimesRanked }: ReadingsAudit['ranges'][number]): string {
  if (bestRank === null) return t('never ranked');
  const ranks =
    bestRank === worstRank
      ? String(bestRank)
      : t('{low} to {high}', { low: String(bestRank), high: String(worstRank) });
  return sometimesRanked ? t('{ranks}, not always', { ranks }) : ranks;
}

function AgreementTable({ audit, tables }: Props) {
  const rows = lookup(tables);
  return (
    <Figure
      id="agreement"
      title={t('How far the readers agree')}
      sentence={tables.readings.length < 2 ? t('Agreement needs two readings.') : agreementSentence(audit)}
    >
      {tables.readings.length > 1 && (
        <NumberTable className="readings-table" label={t('Agreement in all and on each criterion')}>
          <caption>
            {t(
              'Alpha is 1 where readers agree always and 0 where they agree as often as by chance. From 0.8 on it is good, from 0.667 on it serves tentative conclusions, below that it is too low to rely on. A cell is one claim on one alternative and criterion that at least one reader named. Intervals hold 95 percent over samples of the claims.',
            )}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="is-words">
                {t('Criterion')}
              </th>
              <th scope="col">{t('Alpha')}</th>
              <th scope="col">{t('Interval')}</th>
              <th scope="col">{t('Agree')}</th>
              <th scope="col">{t('Cells')}</th>
              <th scope="col">{t('Alpha of signs')}</th>
              <th scope="col">{t('Alpha, says something')}</th>
              <th scope="col" className="is-words">
                {t('Agreement is')}
              </th>
            </tr>
          </thead>
          <tbody>
            {audit.agreement.map(({ criterionId, cells, signs, claims }) => (
              <tr key={criterionId ?? ''} data-testid="agreement-row">
                <th scope="row" className="is-words">
                  {criterionId === null ? (
                    t('All criteria')
                  ) : (
                    <button
                      type="button"
                      className="link"
                      onClick={() => explain({ kind: 'criterion', criterionId })}
                    >
                      {rows.criterion(criterionId).name}
                    </button>
                  )}
                </th>
                <td>{alphaText(cells)}</td>
                <td className="readings-range">{intervalText(cells)}</td>
                <td>{agreeingText(cells)}</td>
                <td>{cells.units}</td>
                <td>{alphaText(signs)}</td>
                <td>{alphaText(claims)}</td>
                <td className="is-words">{alphaWords(cells)}</td>
              </tr>
            ))}
          </tbody>
        </NumberTable>
      )}
    </Figure>
  );
}
