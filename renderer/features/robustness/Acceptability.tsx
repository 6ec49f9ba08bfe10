import { type CSSProperties, memo } from 'react';
import { t } from '../../../common/language/texts.ts';
import { hundredths, outOf100, ROUNDED_DOWN } from '../../../common/verdict-words.ts';
import { AlternativeButton } from '../../domain/AlternativeButton.tsx';
import { useIdentityColours } from '../../domain/IdentityMark.tsx';
import { namesIn } from '../../domain/robustness/answer-names.ts';
import { acceptabilitySentence, byExpectedRank } from '../../domain/robustness/chance-sentences.ts';
import type { Drawn } from '../../domain/robustness/engine/follow.ts';
import * as format from '../../model/format.ts';
import { Figure } from '../../ui/chart/Figure.tsx';
import { ChanceTable } from './ChanceTable.tsx';

/** A chance as a shade of a cell that carries its number. */
export const shade = (chance: number): CSSProperties => ({ '--chance': chance }) as CSSProperties;

/** The chance of every rank for every alternative: a table whose cells are shaded. */
export const Acceptability = memo(function Acceptability({ drawn: { result, subject } }: { drawn: Drawn }) {
  const colourOf = useIdentityColours();
  const names = namesIn(subject);
  const { rankAcceptability, expectedRank } = result;
  return (
    <Figure
      id="acceptability"
      level={3}
      title={t('How often each takes each rank')}
      sentence={acceptabilitySentence(result, names)}
    >
      <ChanceTable label={t('How often each alternative takes each rank')}>
        <caption>
          {t('Draws of 100 in which an alternative takes a rank. {ROUNDED_DOWN}', {
            ROUNDED_DOWN: t(ROUNDED_DOWN),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('Alternative')}</th>
            {rankAcceptability.map((_, r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: ranks are their places.
              <th key={r} scope="col" className="is-chance">
                {r === 0 ? t('Rank 1: chance to be first') : r + 1}
              </th>
            ))}
            <th scope="col" title={t('The mean of its ranks over all draws')}>
              {t('Expected rank')}
            </th>
          </tr>
        </thead>
        <tbody>
          {byExpectedRank(result).map((a) => (
            <tr
              key={subject.assessment.alternativeIds[a]}
              data-testid="acceptability-row"
              data-name={names.alternatives[a]}
              data-alternative={subject.assessment.alternativeIds[a]}
              style={
                { '--row-colour': colourOf(subject.assessment.alternativeIds[a] ?? '') } as CSSProperties
              }
            >
              <th scope="row">
                <AlternativeButton
                  alternativeId={subject.assessment.alternativeIds[a] ?? ''}
                  name={names.alternatives[a] ?? ''}
                />
              </th>
              {rankAcceptability[a]?.map((share, r) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: ranks are their places.
                  key={r}
                  className="is-chance"
                  style={shade(share)}
                  title={t('{alternatives} has rank {n} in {share} draws', {
                    alternatives: names.alternatives[a] ?? '',
                    n: r + 1,
                    share: outOf100(share),
                  })}
                  data-chance={share}
                >
                  {hundredths(share)}
                </td>
              ))}
              <td>{format.fixed(expectedRank[a] ?? 0, 2)}</td>
            </tr>
          ))}
        </tbody>
      </ChanceTable>
    </Figure>
  );
});
