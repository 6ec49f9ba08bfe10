import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { hundredths } from '../../../common/verdict-words.ts';
import { namesIn } from '../../domain/robustness/answer-names.ts';
import type { Answered } from '../../domain/robustness/engine/follow.ts';
import { readingSentence, STATES } from '../../domain/robustness/evidence-sentences.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { useApp } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Figure } from '../../ui/chart/Figure.tsx';
import { ChanceTable } from './ChanceTable.tsx';

/** Rows that stand there at first. */
const FIRST = 8;

/** Which cell to read up on next: the one that would most likely change the winner if it were settled. */
export function ReadingList({ known: { answer, subject } }: { known: Answered<'question'> }) {
  const [all, setAll] = useState(false);
  const selection = useApp((state) => state.selection);
  const names = namesIn(subject);
  const items = answer.readingList.filter(({ probability }) => probability > 0);
  return (
    <Figure
      id="reading-list"
      level={3}
      title={t('What to find out next')}
      sentence={readingSentence(items, names)}
    >
      {items.length > 0 && (
        <ChanceTable label={t('Cells that could change the first place')}>
          <caption>
            {t(
              'Each cell by itself, if its true value were known. The gain is by how many points the new first would be ahead, on average over all that the cell can be.',
            )}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('Cell')}</th>
              <th scope="col" className="is-words">
                {t('Now')}
              </th>
              <th scope="col">{t('Chance of 100')}</th>
              <th scope="col">{t('Gain')}</th>
              <th scope="col" className="is-words">
                {t('If it turns out')}
              </th>
              <th scope="col" className="is-words">
                {t('First then')}
              </th>
            </tr>
          </thead>
          <tbody>
            {(all ? items : items.slice(0, FIRST)).map((item) => {
              const { alternativeId, criterionId, state, probability, gain, threshold, side, winnerIds } =
                item;
              const selected =
                selection?.kind === 'cell' &&
                selection.alternativeId === alternativeId &&
                selection.criterionId === criterionId;
              return (
                <tr key={`${alternativeId}|${criterionId}`} data-testid="reading-row">
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      aria-pressed={selected}
                      onClick={() => explain({ kind: 'cell', alternativeId, criterionId })}
                    >
                      {t('{alternative} on {criterion}', {
                        alternative: names.alternative(alternativeId),
                        criterion: format.inSentence(names.criterion(criterionId)),
                      })}
                    </button>
                  </th>
                  <td className="is-words">
                    <span aria-hidden="true">{STATES[state].sign} </span>
                    {STATES[state].name}
                  </td>
                  <td>{hundredths(probability)}</td>
                  <td>{format.fixed(gain, 2)}</td>
                  <td className="is-words">
                    {side === 'above'
                      ? t('above {value}', { value: format.score(threshold) })
                      : t('below {value}', { value: format.score(threshold) })}
                  </td>
                  <td className="is-words">{format.list(winnerIds.map(names.alternative))}</td>
                </tr>
              );
            })}
          </tbody>
        </ChanceTable>
      )}
      {items.length > FIRST && (
        <Button kind="quiet" onClick={() => setAll(!all)}>
          {all ? t('Show the {FIRST} most likely only', { FIRST }) : t('Show all {n}', { n: items.length })}
        </Button>
      )}
    </Figure>
  );
}
