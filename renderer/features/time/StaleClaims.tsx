import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import type { StaleEvidence } from '../../../scoring/time/types.ts';
import { ClaimLink } from '../../domain/ClaimLinks.tsx';
import { lookup } from '../../model/lookup.ts';
import { Button } from '../../ui/Button.tsx';
import { Figure } from '../../ui/chart/Figure.tsx';
import { NumberTable } from '../../ui/NumberTable.tsx';
import { reasonText, staleSentence } from './time-sentences.ts';

/** Claims that stand there at first. */
const FIRST = 10;

/** Claims that count and may no longer hold, with the reasons: a list to look through, nothing is left out for it. */
export function StaleClaims({ stale, tables }: { stale: StaleEvidence; tables: WorkbookTables }) {
  const [all, setAll] = useState(false);
  const rows = lookup(tables);
  const { claims } = stale;
  return (
    <Figure id="stale" title={t('Claims that may no longer hold')} sentence={staleSentence(stale, rows)}>
      {claims.length > 0 && (
        <NumberTable className="stale-table" label={t('Claims that may no longer hold')}>
          <thead>
            <tr>
              <th scope="col" className="is-words">
                {t('Claim')}
              </th>
              <th scope="col" className="is-words">
                {t('Made')}
              </th>
              <th scope="col" className="is-words">
                {t('Why')}
              </th>
            </tr>
          </thead>
          <tbody>
            {(all ? claims : claims.slice(0, FIRST)).map(({ claimId, date, reasons }) => (
              <tr key={claimId} data-testid="stale-claim">
                <th scope="row" className="is-words">
                  <ClaimLink claimId={claimId} />
                </th>
                <td className="is-words stale-date">{date ?? t('no date')}</td>
                <td className="is-words">{reasons.map((reason) => reasonText(reason, rows)).join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </NumberTable>
      )}
      {claims.length > FIRST && (
        <Button kind="quiet" onClick={() => setAll(!all)}>
          {all ? t('Show the {n} oldest only', { n: FIRST }) : t('Show all {n}', { n: claims.length })}
        </Button>
      )}
    </Figure>
  );
}
