import { useState } from 'react';
import { Differences } from '../ui/chart/Differences.tsx';
import { Figure } from '../ui/chart/Figure.tsx';
import { FigureTable } from '../ui/chart/FigureTable.tsx';
import { PairChooser } from '../ui/chart/PairChooser.tsx';
import { Swatch } from '../ui/chart/patterns.tsx';
import { RangeRows } from '../ui/chart/RangeRows.tsx';
import { RankFlow } from '../ui/chart/RankFlow.tsx';
import { Ridges } from '../ui/chart/Ridges.tsx';
import type { RankPlace } from '../ui/chart/row-types.ts';
import ScoreLines from '../ui/chart/ScoreLines.tsx';
import { Tip } from '../ui/chart/Tip.tsx';
import { KnownBar, KnownLegend } from '../ui/KnownBar.tsx';
import { nothing, Part } from './Part.tsx';

const NAMES = ['First', 'Second', 'Third', 'One with a long name that needs room'];

const TABLE = {
  caption: 'The same numbers',
  columns: [{ label: 'Alternative', words: true }, { label: 'Score' }],
  rows: NAMES.map((name, i) => ({ key: name, cells: [name, (80 - 12.5 * i).toFixed(1)] })),
  foot: ['All', '245.0'],
};

const DIFFERENCES = NAMES.map((name, i) => ({
  key: name,
  name,
  head: name,
  first: 60 - 5 * i,
  second: 40 + 5 * i,
  value: 10 * i - 15,
  ...(i === 1 && { error: 3 }),
  text: `${i < 2 ? '−' : '+'}${Math.abs(10 * i - 15)}`,
}));

const RANGES = NAMES.map((name, i) => ({
  key: name,
  name,
  head: name,
  low: 10 + 8 * i,
  high: 60 + 9 * i,
  mark: i === 2 ? null : 40 + 5 * i,
  text: `${10 + 8 * i} to ${60 + 9 * i}`,
  tip: [['Range', `${10 + 8 * i} to ${60 + 9 * i}`]] as const,
}));

const RIDGES = NAMES.map((name, i) => ({
  key: name,
  name,
  head: name,
  colour: `var(--identity-${i + 1})`,
  density: {
    low: 20 + 8 * i,
    width: 4,
    shares: [0.02, 0.05, 0.1, 0.15, 0.18, 0.18, 0.15, 0.1, 0.05, 0.02],
  },
  low: 26 + 8 * i,
  high: 54 + 8 * i,
  mark: 40 + 8 * i,
  text: `${26 + 8 * i} to ${54 + 8 * i}`,
}));

const LINES = NAMES.map((name, i) => ({
  key: name,
  name,
  colour: `var(--identity-${i + 1})`,
  shape: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z',
  scores: [50 + 5 * i, 55, i === 3 ? null : 60 - 4 * i],
}));

const place = (order: number): RankPlace => ({ order, rank: String(order), detail: `${90 - 10 * order}.0` });

const RANKS = NAMES.map((name, i) => ({
  key: name,
  name,
  places: [place(i + 1), place(((i + 1) % 4) + 1), i === 3 ? null : place(i + 1)],
}));

/** Figures, and what they are made of. */
export function Charts() {
  const [pair, setPair] = useState<readonly [string, string]>(['First', 'Second']);
  const [chosen, setChosen] = useState<string | null>('Second');
  return (
    <>
      <Part name="Figure, PairChooser, Differences, DivergingBars">
        <Figure
          id="gallery-differences"
          title="Why one leads another"
          sentence="Two criteria speak for the one, and two for the other."
          controls={
            <PairChooser
              options={NAMES.map((name) => ({ id: name, name }))}
              pair={pair}
              labels={['Leader', 'Rival']}
              between="before"
              onChoose={(first, second) => setPair([first, second])}
            />
          }
          table={() => TABLE}
        >
          <Differences
            label="Differences"
            heads={['Criterion', 'First', 'Second', 'Points']}
            ends={['for the first', 'for the second']}
            whole={100}
            tick={String}
            rows={DIFFERENCES}
            onChoose={nothing}
          />
        </Figure>
      </Part>
      <Part name="RangeRows, RangeBars">
        <RangeRows
          label="Ranges"
          heads={['Alternative', 'Range']}
          ends={['worse', 'better']}
          rows={RANGES}
          scale={{ from: 0, to: 100, ticks: [0, 50, 100], tick: String, lines: [50] }}
          onChoose={nothing}
        />
      </Part>
      <Part name="Ridges">
        <Ridges label="Spreads" heads={['Alternative', 'Range']} rows={RIDGES} onChoose={nothing} />
      </Part>
      <Part name="ScoreLines">
        <ScoreLines
          label="Scores"
          lines={LINES}
          points={[0, 1, 2]}
          axis={{ from: 0, to: 2, ticks: [0, 1, 2], tick: String }}
          titleAt={(i) => `Point ${i}`}
          format={(score) => score.toFixed(1)}
          marks={[{ at: 1, word: '≠' }]}
        />
      </Part>
      <Part name="RankFlow, RankLines">
        <RankFlow
          label="Ranks"
          columns={['Weighted sum', 'TOPSIS', 'VIKOR'].map((name) => ({ key: name, name }))}
          rows={RANKS}
          selected={chosen}
          onChoose={setChosen}
        />
      </Part>
      <Part name="KnownBar, KnownLegend">
        <KnownBar known={40} assumed={25} />
        <KnownLegend />
      </Part>
      <Part name="FigureTable, Tip, patterns">
        <FigureTable {...TABLE} />
        <div className="gallery-states">
          <Tip
            title="Second"
            lines={[
              ['Score', '67.5'],
              ['Rank', '2'],
            ]}
          />
          {[0, 1, 2, 3, 4, 5].map((n) => (
            <Swatch key={n} n={n} of={6} />
          ))}
        </div>
      </Part>
    </>
  );
}
