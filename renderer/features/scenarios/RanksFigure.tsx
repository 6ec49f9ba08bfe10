import { type KnownParts, notEnoughKnown } from '../../../common/known-words.ts';
import { t } from '../../../common/language/texts.ts';
import { IdentityMark, useIdentityColours } from '../../domain/IdentityMark.tsx';
import type { ScenarioColumn } from '../../domain/scenario-assessments.ts';
import { type ComparedRow, movesSentence } from '../../domain/scenario-matrix.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { useApp } from '../../model/store.ts';
import { Figure } from '../../ui/chart/Figure.tsx';
import { RankFlow } from '../../ui/chart/RankFlow.tsx';

const noRankText = (parts: KnownParts | null | undefined): string =>
  parts ? notEnoughKnown(parts, format.score) : t('no ranking');

/** How ranks move from scenario to scenario. */
export function RanksFigure({
  columns,
  rows,
}: {
  columns: readonly ScenarioColumn[];
  rows: readonly ComparedRow[];
}) {
  const selected = useApp(({ selection }) =>
    selection?.kind === 'alternative' ? selection.alternativeId : null,
  );
  const names = columns.map(({ scenario }) => ({ key: scenario.id, name: scenario.name }));
  // Whoever has no rank in any scenario has no line.
  const ranked = rows.filter(({ places }) => places.some((place) => place !== null));
  const colourOf = useIdentityColours();
  const sentence = movesSentence(rows);
  return (
    <Figure
      id="scenario-ranks"
      title={t('How ranks move')}
      sentence={sentence}
      table={() => ({
        caption: t('Rank in every scenario'),
        columns: [{ label: t('Alternative'), words: true }, ...names.map(({ name }) => ({ label: name }))],
        rows: rows.map(({ key, name, places, unranked }) => ({
          key,
          cells: [name, ...places.map((place, i) => place?.rank ?? noRankText(unranked[i]))],
        })),
      })}
    >
      <RankFlow
        label={t('Ranks in every scenario. {sentence}', { sentence })}
        columns={names}
        rows={ranked.map((row) => ({
          ...row,
          colour: colourOf(row.key),
          mark: <IdentityMark alternativeId={row.key} />,
        }))}
        selected={selected}
        onChoose={(alternativeId) => explain({ kind: 'alternative', alternativeId })}
      />
    </Figure>
  );
}
