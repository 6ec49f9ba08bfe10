import { lazy, useMemo, useState } from 'react';
import { knownSum, roundedParts, weightKnown } from '../../../common/known-words.ts';
import { msg, t } from '../../../common/language/texts.ts';
import { CHANCE_NAME } from '../../../common/verdict-words.ts';
import { AlternativeButton } from '../../domain/AlternativeButton.tsx';
import { IdentityMark, useIdentityColours } from '../../domain/IdentityMark.tsx';
import { useAssessment } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { useApp, useTables } from '../../model/store.ts';
import { Figure } from '../../ui/chart/Figure.tsx';
import type { TableTwin } from '../../ui/chart/FigureTable.tsx';
import { RangeRows } from '../../ui/chart/RangeRows.tsx';
import type { RangeScale } from '../../ui/chart/row-types.ts';
import { KnownLegend } from '../../ui/KnownBar.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import {
  type ScoreRow,
  type Segment,
  type Split,
  scoreRows,
  scoresSentence,
  segmentsOf,
} from './contributions.ts';
import { PartsTable } from './PartsTable.tsx';
import { SegmentList } from './SegmentList.tsx';

const ScoresChart = lazy(() => import('./ScoresChart.tsx'));

const SHOWN = [
  { value: 'group', label: msg('By group') },
  { value: 'criterion', label: msg('By criterion') },
  { value: 'range', label: msg('Ranges') },
] as const;
type Shown = (typeof SHOWN)[number]['value'];

/** Every alternative with its score, what makes it up, its range, its chance of being first and its coverage. */
export function Scores() {
  const tables = useTables();
  const assessment = useAssessment();
  const verdict = useApp((state) => state.verdict?.verdict);
  const [shown, setShown] = useState<Shown>('group');
  const split: Split = shown === 'criterion' ? 'criterion' : 'group';
  const { criteria, criterionGroups } = tables;
  const segments = useMemo(
    () => segmentsOf(assessment, { criteria, criterionGroups }, split),
    [assessment, criteria, criterionGroups, split],
  );
  const rows = useMemo(() => scoreRows(assessment, segments, verdict), [assessment, segments, verdict]);
  const sentence = scoresSentence(rows, segments);
  return (
    <Figure
      id="scores"
      title={t('Scores and what makes them up')}
      sentence={sentence}
      controls={
        <SegmentedControl
          label={t('What is shown of the scores')}
          options={SHOWN.map(({ value, label }) => ({ value, label: t(label) }))}
          value={shown}
          onChange={setShown}
        />
      }
      table={() => scoresTable(rows, segmentsOf(assessment, tables, split, Number.POSITIVE_INFINITY))}
    >
      {shown === 'criterion' ? (
        <PartsTable rows={rows} segments={segments} />
      ) : shown === 'range' ? (
        <ScoreRanges rows={rows} sentence={sentence} />
      ) : (
        <Bars rows={rows} segments={segments} sentence={sentence} />
      )}
      <KnownLegend />
    </Figure>
  );
}

interface BarsProps {
  readonly rows: readonly ScoreRow[];
  readonly segments: readonly Segment[];
  readonly sentence: string;
}

/** Bars of the parts by group, with the numbers beside them. */
function Bars({ rows, segments, sentence }: BarsProps) {
  const [lit, setLit] = useState<string | null>(null);
  return (
    <>
      <div className="row-chart scores">
        <div className="row-chart-heads">{t('Alternative')}</div>
        <div className="row-chart-heads" />
        <div className="row-chart-heads scores-numbers" aria-hidden="true">
          <span>{t('Score')}</span>
          <span>{t('= known + assumed')}</span>
          <span>{t('Weight known')}</span>
          <span>{t('90 % range')}</span>
          <span>{t(CHANCE_NAME)}</span>
        </div>
        <ol aria-label={t('Alternatives, best first')}>
          {rows.map((row) => (
            <Name key={row.alternativeId} row={row} />
          ))}
        </ol>
        <div className="row-chart-plot">
          <ScoresChart
            label={t('Scores. {sentence}', { sentence })}
            rows={rows}
            segments={segments}
            lit={lit}
          />
        </div>
        <ul aria-hidden="true">
          {rows.map((row) => (
            <li key={row.alternativeId} className="scores-numbers">
              <b>{format.score(row.score)}</b>
              <span>{partsText(row)}</span>
              <span>{format.percent(row.coverage)}</span>
              <span>{row.interval ? range(row) : '…'}</span>
              <span>{row.chanceFirst === null ? '…' : format.outOf100(row.chanceFirst)}</span>
            </li>
          ))}
        </ul>
      </div>
      <SegmentList segments={segments} alone={rows.length === 1} onLit={setLit} />
    </>
  );
}

/** A dot for each score on the line of its range. */
function ScoreRanges({ rows, sentence }: Omit<BarsProps, 'segments'>) {
  const colourOf = useIdentityColours();
  const ends = rows.flatMap(({ score, interval }) => [
    score,
    interval?.low ?? score,
    interval?.high ?? score,
  ]);
  return (
    <RangeRows
      label={t('Scores and their ranges. {sentence}', { sentence })}
      heads={[t('Alternative'), t(CHANCE_NAME)]}
      rows={rows.map((row) => ({
        key: row.alternativeId,
        name: row.name,
        head: <AlternativeButton alternativeId={row.alternativeId} name={row.name} />,
        colour: colourOf(row.alternativeId),
        low: row.interval?.low ?? row.score,
        high: row.interval?.high ?? row.score,
        mark: row.score,
        text: <span>{row.chanceFirst === null ? '…' : format.outOf100(row.chanceFirst)}</span>,
        tip: [
          [t('Score'), knownSum(row, format.score)],
          [t('90 % range'), row.interval ? range(row) : '…'],
        ],
      }))}
      scale={rangeScale(ends)}
      onChoose={(alternativeId) => explain({ kind: 'alternative', alternativeId })}
    />
  );
}

/** Tens of points around all that is drawn. */
function rangeScale(ends: readonly number[]): RangeScale {
  const from = 10 * Math.floor(Math.min(...ends) / 10);
  const to = Math.max(from + 10, 10 * Math.ceil(Math.max(...ends) / 10));
  const ticks = Array.from({ length: (to - from) / 10 + 1 }, (_, i) => from + 10 * i);
  return { from, to, ticks, tick: String };
}

const range = ({ interval }: ScoreRow): string =>
  interval
    ? t('{low} to {high}', { low: format.score(interval.low), high: format.score(interval.high) })
    : '';

/** "21.4 + 35.9". */
function partsText(row: ScoreRow): string {
  const { known, assumed } = roundedParts(row);
  return `${format.score(known)} + ${format.score(assumed)}`;
}

const rankText = ({ rank, tied }: ScoreRow): string => (tied ? `=${rank}` : String(rank));

/** The rank and name of an alternative; it opens in the inspector. */
function Name({ row }: { row: ScoreRow }) {
  const { alternativeId, name } = row;
  const selected = useApp(
    ({ selection }) => selection?.kind === 'alternative' && selection.alternativeId === alternativeId,
  );
  const spoken = [
    t('score {row}', { row: knownSum(row, format.score) }),
    weightKnown(row, format.score),
    row.interval && t('90 % range {row}', { row: range(row) }),
    row.chanceFirst !== null &&
      t('chance to be first {chanceFirst}', { chanceFirst: format.outOf100(row.chanceFirst) }),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <li
      data-testid="score-row"
      data-alternative={alternativeId}
      data-name={name}
      data-chance={row.chanceFirst === null ? undefined : format.outOf100(row.chanceFirst)}
    >
      <button
        type="button"
        className="scores-name"
        aria-pressed={selected}
        title={`${name}: ${row.tied ? t('tied for rank {rank}', { rank: row.rank }) : t('rank {rank}', { rank: row.rank })}, ${spoken}`}
        onClick={() => explain({ kind: 'alternative', alternativeId })}
      >
        <span className="scores-rank">
          <span className="hidden-text">{row.tied ? t('tied for rank') : t('rank')} </span>
          {row.tied && <span aria-hidden="true">=</span>}
          {row.rank}
        </span>
        <IdentityMark alternativeId={alternativeId} />
        <span className="clip">{name}</span>
        <span className="hidden-text">{spoken}</span>
      </button>
    </li>
  );
}

/** "7.5", with how much of it is assumed: "7.5 assumed", "7.5 (2.5 assumed)". */
function partText(part: number, assumed: number): string {
  const open = format.score(assumed);
  if (assumed < 0.05) return format.score(part);
  return open === format.score(part)
    ? t('{open} assumed', { open })
    : t('{part} ({open} assumed)', { part: format.score(part), open });
}

function scoresTable(rows: readonly ScoreRow[], segments: readonly Segment[]): TableTwin {
  return {
    caption: t(
      'Points out of 100; known and assumed add up to the score, and so do the parts of the criteria.',
    ),
    columns: [
      { label: t('Alternative'), words: true },
      { label: t('Rank') },
      { label: t('Score') },
      { label: t('Known') },
      { label: t('Assumed') },
      { label: t('Weight known') },
      { label: '90 % range' },
      { label: t(CHANCE_NAME) },
      ...segments.map(({ name }) => ({ label: name })),
    ],
    rows: rows.map((row) => ({
      key: row.alternativeId,
      cells: [
        <button
          key="name"
          type="button"
          className="link"
          onClick={() => explain({ kind: 'alternative', alternativeId: row.alternativeId })}
        >
          {row.name}
        </button>,
        rankText(row),
        format.score(row.score),
        format.score(roundedParts(row).known),
        format.score(roundedParts(row).assumed),
        format.percent(row.coverage),
        row.interval ? range(row) : '…',
        row.chanceFirst === null ? '…' : format.outOf100(row.chanceFirst),
        ...row.parts.map((part, i) => partText(part, row.assumedParts[i] ?? 0)),
      ],
    })),
    foot: [
      t('Share of the weight'),
      '',
      '100 %',
      '',
      '',
      '',
      '',
      '',
      ...segments.map(({ share }) => format.percent(share)),
    ],
  };
}
