import { type CSSProperties, memo } from 'react';
import { t } from '../../../common/language/texts.ts';
import { hundredths, ROUNDED_DOWN } from '../../../common/verdict-words.ts';
import { AlternativeButton } from '../../domain/AlternativeButton.tsx';
import { IdentityMark, useIdentityColours } from '../../domain/IdentityMark.tsx';
import { namesIn } from '../../domain/robustness/answer-names.ts';
import { byExpectedRank, pairwiseSentence } from '../../domain/robustness/chance-sentences.ts';
import type { Drawn } from '../../domain/robustness/engine/follow.ts';
import { Figure } from '../../ui/chart/Figure.tsx';
import { shade } from './Acceptability.tsx';
import { ChanceTable } from './ChanceTable.tsx';

/** How often each is above each other. */
export const Pairwise = memo(function Pairwise({ drawn: { result, subject } }: { drawn: Drawn }) {
  const colourOf = useIdentityColours();
  const names = namesIn(subject);
  const order = byExpectedRank(result);
  const idOf = (a: number): string => subject.assessment.alternativeIds[a] ?? '';
  return (
    <Figure id="pairwise" level={3} title={t('One against one')} sentence={pairwiseSentence(result, names)}>
      <ChanceTable label={t('How often each is above each other')}>
        <caption>
          {t('Draws of 100 in which the alternative of the row is above that of the column. {ROUNDED_DOWN}', {
            ROUNDED_DOWN: t(ROUNDED_DOWN),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('Above')}</th>
            {order.map((b) => (
              <th key={idOf(b)} scope="col" className="is-chance" title={names.alternatives[b]}>
                <IdentityMark alternativeId={idOf(b)} />
                <span className="clip">{names.alternatives[b]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((a) => (
            <tr
              key={idOf(a)}
              data-alternative={idOf(a)}
              style={{ '--row-colour': colourOf(idOf(a)) } as CSSProperties}
            >
              <th scope="row">
                <AlternativeButton alternativeId={idOf(a)} name={names.alternatives[a] ?? ''} />
              </th>
              {order.map((b) => {
                const share = result.pairwiseWinning[a]?.[b] ?? 0;
                return a === b ? (
                  <td key={idOf(b)} className="is-chance is-none">
                    –
                  </td>
                ) : (
                  <td key={idOf(b)} className="is-chance" style={shade(share)}>
                    {hundredths(share)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </ChanceTable>
    </Figure>
  );
});
