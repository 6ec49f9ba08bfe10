import { memo, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { weightModel } from '../../../scoring/robustness/chance.ts';
import { sharesOf } from '../../../scoring/robustness/linear-model.ts';
import { errorOfMean } from '../../../scoring/robustness/smaa.ts';
import { weightMoments } from '../../../scoring/robustness/weight-moments.ts';
import { lockedColumnsIn, type Names, namesIn } from '../../domain/robustness/answer-names.ts';
import { byExpectedRank, centralSentence } from '../../domain/robustness/chance-sentences.ts';
import type { Drawn } from '../../domain/robustness/engine/follow.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { Differences } from '../../ui/chart/Differences.tsx';
import { Figure } from '../../ui/chart/Figure.tsx';
import type { TableTwin } from '../../ui/chart/FigureTable.tsx';
import { CriterionButton } from './CriterionButton.tsx';

/** What one would have to believe for an alternative to be first. */
export const CentralWeights = memo(function CentralWeights({ drawn }: { drawn: Drawn }) {
  const { result, subject, settings } = drawn;
  const [wanted, setWanted] = useState<string | null>(null);
  const names = namesIn(subject);
  const { alternativeIds, criterionIds } = subject.assessment;
  const order = byExpectedRank(result);
  // The question is most often asked of whoever is not first.
  const chosen = alternativeIds.indexOf(wanted ?? '');
  const a = chosen >= 0 ? chosen : (order[1] ?? order[0] ?? 0);
  const present = sharesOf(subject.assessment);
  const moments = weightMoments(weightModel(present, lockedColumnsIn(subject), settings), present.length);
  const mean = [...moments.mean];
  const central = result.centralWeights[a];
  const name = names.alternatives[a] ?? '';
  const firsts = result.samples * (result.rankAcceptability[a]?.[0] ?? 0);
  const errors = mean.map((_, j) => errorOfMean(moments.covariance[j * mean.length + j] ?? 0, firsts));
  const sentence = centralSentence(result, a, mean, errors, names, settings);
  const rows = (central ?? [])
    .map((share, j) => ({ j, share, by: share - (mean[j] ?? 0), error: errors[j] ?? 0 }))
    .sort((x, y) => Math.abs(y.by) - Math.abs(x.by));
  return (
    <Figure
      id="central-weights"
      level={3}
      title={t('What one would have to believe')}
      sentence={sentence}
      controls={
        <select
          className="field"
          aria-label={t('For which alternative to be first')}
          value={alternativeIds[a]}
          onChange={({ target }) => setWanted(target.value)}
        >
          {order.map((i) => (
            <option key={alternativeIds[i]} value={alternativeIds[i]}>
              {names.alternatives[i]}
            </option>
          ))}
        </select>
      }
      table={() => centralTable(drawn, names, order, { present, mean })}
    >
      {central && (
        <Differences
          label={t('Weights at which {name} is first. {sentence}', { name, sentence })}
          heads={[t('Criterion'), t('All draws'), name, t('Difference')]}
          ends={[t('less weight'), t('more weight')]}
          whole={1}
          tick={format.signedPercent}
          rows={rows.map(({ j, share, by, error }) => ({
            key: criterionIds[j] ?? '',
            name: names.criteria[j] ?? '',
            head: <CriterionButton id={criterionIds[j] ?? ''} name={names.criteria[j] ?? ''} />,
            first: <span>{format.percent(mean[j] ?? 0)}</span>,
            second: <span>{format.percent(share)}</span>,
            value: by,
            error,
            text: format.signedPercent(by),
          }))}
          onChoose={(criterionId) => explain({ kind: 'criterion', criterionId })}
        />
      )}
    </Figure>
  );
});

/** The central weights of all alternatives side by side. */
function centralTable(
  { result, subject }: Drawn,
  names: Names,
  order: readonly number[],
  { present, mean }: { readonly present: readonly number[]; readonly mean: readonly number[] },
): TableTwin {
  return {
    caption: t(
      'The mean weights of the draws in which an alternative is first, beside the present weights and the mean of all draws',
    ),
    columns: [
      { label: t('Criterion'), words: true },
      { label: t('Now') },
      { label: t('All draws') },
      ...order.map((a) => ({ label: names.alternatives[a] ?? '' })),
    ],
    rows: subject.assessment.criterionIds.map((id, j) => ({
      key: id,
      cells: [
        names.criteria[j],
        format.percent(present[j] ?? 0),
        format.percent(mean[j] ?? 0),
        ...order.map((a) => {
          const share = result.centralWeights[a]?.[j];
          return share === undefined ? t('never first') : format.percent(share);
        }),
      ],
    })),
  };
}
