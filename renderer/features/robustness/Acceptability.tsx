import { type CSSProperties, memo } from 'react';
import { CHANCE_NAME, hundredths, outOf100, ROUNDED_DOWN } from '../../../common/verdict-words.ts';
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
      title="How often each takes each rank"
      sentence={acceptabilitySentence(result, names)}
    >
      <ChanceTable label="How often each alternative takes each rank">
        <caption>Draws of 100 in which an alternative takes a rank. {ROUNDED_DOWN}</caption>
        <thead>
          <tr>
            <th scope="col">Alternative</th>
            {rankAcceptability.map((_, r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: ranks are their places.
              <th key={r} scope="col" className="is-chance">
                {r === 0 ? `Rank 1: ${format.inSentence(CHANCE_NAME)}` : r + 1}
              </th>
            ))}
            <th scope="col" title="The mean of its ranks over all draws">
              Expected rank
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
                  title={`${names.alternatives[a]} has rank ${r + 1} in ${outOf100(share)} draws`}
                  data-chance={share}
                >
                  {hundredths(share)}
                </td>
              ))}
              <td>{expectedRank[a]?.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </ChanceTable>
    </Figure>
  );
});
