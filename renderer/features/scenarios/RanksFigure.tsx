import type { ScenarioColumn } from '../../domain/scenario-assessments.ts';
import { type ComparedRow, movesSentence } from '../../domain/scenario-matrix.ts';
import { explain } from '../../model/inspector.ts';
import { useApp } from '../../model/store.ts';
import { Figure } from '../../ui/chart/Figure.tsx';
import { RankFlow } from '../../ui/chart/RankFlow.tsx';

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
  const sentence = movesSentence(rows);
  return (
    <Figure
      id="scenario-ranks"
      title="How ranks move"
      sentence={sentence}
      table={() => ({
        caption: 'Rank in every scenario',
        columns: [{ label: 'Alternative', words: true }, ...names.map(({ name }) => ({ label: name }))],
        rows: rows.map(({ key, name, places }) => ({
          key,
          cells: [name, ...places.map((place) => place?.rank ?? 'no ranking')],
        })),
      })}
    >
      <RankFlow
        label={`Ranks in every scenario. ${sentence}`}
        columns={names}
        rows={rows}
        selected={selected}
        onChoose={(alternativeId) => explain({ kind: 'alternative', alternativeId })}
      />
    </Figure>
  );
}
