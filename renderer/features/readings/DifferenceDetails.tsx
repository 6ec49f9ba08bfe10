import { t } from '../../../common/language/texts.ts';
import { capitalized } from '../../../common/words.ts';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import type { CodingEffect, Disagreement } from '../../../scoring/readings/types.ts';
import { whoAndWhere } from '../../domain/claim-sentences.ts';
import { sayingText } from '../../domain/coding-sentences.ts';
import { explain } from '../../model/inspector.ts';
import { lookup } from '../../model/lookup.ts';
import { showEditor } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberTable } from '../../ui/NumberTable.tsx';
import { codingName, effectWords, STATUS_WORDS } from './reading-sentences.ts';

interface Props {
  readonly difference: Disagreement;
  readonly effects: readonly CodingEffect[];
  readonly tables: WorkbookTables;
}

/** One claim as each reader coded it, what counts, what the other coding would do, and settling it. */
export function DifferenceDetails({ difference, effects, tables }: Props) {
  const { claimId, status, reason, readingIds, differences } = difference;
  const rows = lookup(tables);
  const claim = rows.claim(claimId);
  return (
    <article className="readings-details" aria-labelledby="difference-title" data-testid="difference-details">
      <h2 id="difference-title">{claim.text}</h2>
      <p className="dim">
        {whoAndWhere(claim, rows)}{' '}
        <button
          type="button"
          className="link"
          onClick={() => explain({ kind: 'claim', claimId, from: null })}
        >
          {t('Show the claim')}
        </button>
      </p>
      <NumberTable className="readings-table" label={t('What each reader says')}>
        <thead>
          <tr>
            <th scope="col" className="is-words">
              {t('Cell')}
            </th>
            {readingIds.map((id) => (
              <th key={id} scope="col" className="is-words">
                {codingName(tables, id)}
              </th>
            ))}
            <th scope="col" className="is-words">
              {t('Counts now')}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ alternativeId, criterionId, said, settled }) => (
            <tr key={`${alternativeId} ${criterionId}`}>
              <th scope="row" className="is-words">
                {rows.alternative(alternativeId).name}
                <small>{rows.criterion(criterionId).name}</small>
              </th>
              {said.map(({ readingId, saying }) => (
                <td key={readingId} className="is-words">
                  {sayingText(saying)}
                </td>
              ))}
              <td className="is-words">{sayingText(settled)}</td>
            </tr>
          ))}
        </tbody>
      </NumberTable>
      <p>
        <b>{capitalized(t(STATUS_WORDS[status]))}</b>
        {reason !== null && `: ${reason}`}
      </p>
      {effects.length > 0 && (
        <ul data-testid="coding-effects">
          {effects.map((effect) => (
            <li key={effect.readingId}>
              {t('Coded as {reading}: {effect}.', {
                reading: codingName(tables, effect.readingId),
                effect: effectWords(effect, rows),
              })}
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        {readingIds.map((id) => (
          <Button key={id} onClick={() => showEditor({ kind: 'settling', claimId, from: id })}>
            {t('Settle as {reading}…', { reading: codingName(tables, id) })}
          </Button>
        ))}
        <Button onClick={() => showEditor({ kind: 'settling', claimId, from: null })}>
          {reason === null ? t('Keep or edit what counts…') : t('Edit the settlement…')}
        </Button>
        {reason !== null && (
          <Button
            kind="quiet"
            title={t('The findings stay; the reason goes, and the difference is a dispute again')}
            onClick={() => void execute({ type: 'unsettleClaim', claimId })}
          >
            {t('Open again')}
          </Button>
        )}
      </div>
    </article>
  );
}
