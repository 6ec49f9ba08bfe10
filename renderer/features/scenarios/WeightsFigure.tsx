import { useState } from 'react';
import { msg, t } from '../../../common/language/texts.ts';
import type { ScenarioColumn } from '../../domain/scenario-assessments.ts';
import { chosenScenarios, weightDifferences, weightsSentence } from '../../domain/scenario-matrix.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { Differences } from '../../ui/chart/Differences.tsx';
import { Figure } from '../../ui/chart/Figure.tsx';
import { PairChooser } from '../../ui/chart/PairChooser.tsx';

/** Where the weights of two scenarios differ, the most first. */
export function WeightsFigure({ columns, shown }: { columns: readonly ScenarioColumn[]; shown: number }) {
  const rows = lookup(useTables());
  const [wanted, setWanted] = useState<readonly [string | null, string | null]>([null, null]);
  const pair = chosenScenarios(columns, shown, wanted);
  if (!pair) return null;
  const [from, to] = pair;
  const names = [from.scenario.name, to.scenario.name] as const;
  const nameOf = (criterionId: string): string => rows.criterion(criterionId).name;
  const differences = weightDifferences(from.assessment, to.assessment);
  const sentence = weightsSentence(names, differences, nameOf);
  const open = (criterionId: string): void => explain({ kind: 'criterion', criterionId });
  return (
    <Figure
      id="scenario-weights"
      title={t('Where the weights differ')}
      sentence={sentence}
      controls={
        <PairChooser
          options={columns.map(({ scenario }) => ({ id: scenario.id, name: scenario.name }))}
          pair={[from.scenario.id, to.scenario.id]}
          labels={[t('First scenario'), t('Second scenario')]}
          between={t(msg.in('between two scenarios', 'to'))}
          onChoose={(a, b) => setWanted([a, b])}
        />
      }
      table={() => ({
        caption: t('Share of the weight in {first} and in {second}', { first: names[0], second: names[1] }),
        columns: [
          { label: t('Criterion'), words: true },
          { label: names[0] },
          { label: names[1] },
          { label: t('Difference') },
        ],
        rows: differences.map((d) => ({
          key: d.criterionId,
          cells: [
            nameOf(d.criterionId),
            format.percent(d.from),
            format.percent(d.to),
            format.signedPercent(d.to - d.from),
          ],
        })),
      })}
    >
      <Differences
        label={t('Where the weights differ. {sentence}', { sentence })}
        heads={[t('Criterion'), names[0], names[1], t('Difference')]}
        ends={[
          t('more in {scenario}', { scenario: names[0] }),
          t('more in {scenario}', { scenario: names[1] }),
        ]}
        whole={1}
        tick={format.signedPercent}
        rows={differences.map(({ criterionId, from: before, to: after }) => ({
          key: criterionId,
          name: nameOf(criterionId),
          head: (
            <button
              type="button"
              className="clip"
              title={nameOf(criterionId)}
              aria-label={t('{criterion}: {difference} of the weight', {
                criterion: nameOf(criterionId),
                difference: format.signedPercent(after - before),
              })}
              onClick={() => open(criterionId)}
            >
              {nameOf(criterionId)}
            </button>
          ),
          first: <span>{format.percent(before)}</span>,
          second: <span>{format.percent(after)}</span>,
          value: after - before,
          text: format.signedPercent(after - before),
        }))}
        onChoose={open}
      />
    </Figure>
  );
}
