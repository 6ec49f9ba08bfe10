import type { CustomCellRendererProps } from 'ag-grid-react';
import type { CSSProperties } from 'react';
import { roundedParts, shortAssumedValue } from '../../../common/known-words.ts';
import { t } from '../../../common/language/texts.ts';
import type { MeasurementInput } from '../../../scoring/types.ts';
import { commandHint } from '../../commands/command-items.ts';
import { FindingCounts } from '../../domain/FindingCounts.tsx';
import { useIdentityColours } from '../../domain/IdentityMark.tsx';
import type { OnCell } from '../../model/editor.ts';
import * as format from '../../model/format.ts';
import { measuredText, measuredToType } from '../../model/measured.ts';
import { showEditor, useApp } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { KnownBar } from '../../ui/KnownBar.tsx';
import { CellBar } from './CellBar.tsx';
import { cellSentence, summarySentence } from './cell-sentence.ts';
import { GroupSubtotal } from './GroupRenderer.tsx';
import { type CellView, isSummary, type MatrixRow, type SummaryRow } from './matrix-rows.ts';
import { useInRange } from './range.ts';
import { standingNow, summaryText } from './weights-now.ts';

type Props = CustomCellRendererProps<MatrixRow, CellView | number> & { readonly alternativeId: string };

/** One alternative on one criterion: value, bar from the middle, how many findings speak for and against. */
export function CellRenderer({ value, data, alternativeId, column }: Props) {
  const name = column?.getColDef().headerName ?? '';
  if (isSummary(data)) {
    return <SummaryValue kind={data.kind} alternativeId={alternativeId} name={name} />;
  }
  if (data?.kind === 'group') return <GroupSubtotal row={data} alternativeId={alternativeId} name={name} />;
  if (typeof value !== 'object' || value === null || data?.kind !== 'criterion') return null;
  return (
    <CriterionCell
      value={value}
      criterionId={data.criterionId}
      alternativeId={alternativeId}
      sentence={cellSentence(name, data.name, value)}
    />
  );
}

interface CellProps {
  readonly value: CellView;
  readonly criterionId: string;
  readonly alternativeId: string;
  /** What those hear who do not see it. */
  readonly sentence: string;
}

function CriterionCell({ value, criterionId, alternativeId, sentence }: CellProps) {
  const inRange = useInRange({ criterionId, alternativeId });
  const every = useApp((state) => state.matrixView.density === 'detailed');
  const heat = useApp((state) => state.matrixView.heat);
  const { empty, judged, contested } = value;
  const classes = [
    'cell',
    empty && !judged && 'is-empty',
    contested && every && 'is-contested',
    judged && 'is-judged',
    inRange && 'is-in-range',
  ];
  const tinted = heat && !(empty && !judged);
  if (tinted) classes.push('is-tinted', value.value < 50 && 'is-below');
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      data-testid="cell"
      data-judged={judged}
      data-tinted={tinted}
      {...(tinted && { style: tint(value.value) })}
    >
      <span className="cell-value" aria-hidden="true">
        {empty && !judged ? '–' : format.points(value.value)}
      </span>
      {empty && !judged ? (
        <span className="cell-bar is-assumed" aria-hidden="true" />
      ) : (
        <CellBar value={value.value} ghost={judged && !empty ? value.evidenceValue : null} />
      )}
      <Basis cell={value} />
      <Signs cell={value} />
      <span className="hidden-text">{sentence}</span>
      <NewClaim criterionId={criterionId} alternativeId={alternativeId} />
    </div>
  );
}

/** What the value rests on: findings, a number, or nothing. */
function Basis({ cell }: { cell: CellView }) {
  const { empty, judged, measurement, value, numeric, pro, con, proSum, conSum } = cell;
  if (empty && !judged && !measurement) {
    return (
      <span className="cell-assumed" aria-hidden="true">
        {shortAssumedValue(value)}
      </span>
    );
  }
  return numeric ? (
    <CellNumber cell={cell} />
  ) : (
    <FindingCounts className="cell-counts" pro={pro} con={con} proSum={proSum} conSum={conSum} silent />
  );
}

function Signs({ cell: { contested, judged, notes } }: { cell: CellView }) {
  return (
    <>
      {contested && <span className="contested-mark" aria-hidden="true" />}
      {judged && (
        <span className="judged-mark" aria-hidden="true">
          {t('J')}
        </span>
      )}
      {notes > 0 && <span className="note-mark" aria-hidden="true" />}
    </>
  );
}

/** Of the way from the ground to the colour at 0 and 100, so that ink is read on it: two fifths. */
const STRONGEST_TINT = 0.8;

/** How strongly a cell of the heat map is tinted, by how far its value is from the middle. */
const tint = (value: number): CSSProperties =>
  ({ '--tint': `${Math.abs(value - 50) * STRONGEST_TINT}%` }) as CSSProperties;

/** Begins a claim on the cell, for the pointer: the keys and the menu do the same. */
function NewClaim(on: OnCell) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className="cell-add"
      data-testid="cell-add"
      aria-hidden="true"
      {...commandHint('newClaim', t('New claim here'))}
      onClick={() => showEditor({ kind: 'claim', id: null, on })}
    >
      <Icon name="plus" size={12} />
    </button>
  );
}

/** The number of a cell. Where a column is narrow its unit stands only beside the criterion. */
function CellNumber({ cell: { measurement, unit, levels } }: { cell: CellView }) {
  return (
    <span className="cell-number" aria-hidden="true">
      {measurement && shortText(measurement, levels)}
      {measurement && unit && levels.length === 0 && <span className="cell-unit">{`\u00a0${unit}`}</span>}
    </span>
  );
}

/** There is little room: of a range in words its ends, as they are typed. */
const shortText = (measurement: MeasurementInput, levels: readonly string[]): string =>
  levels.length > 0 && measurement.kind === 'uniform'
    ? measuredToType(measurement, levels)
    : measuredText(measurement, { unit: null, levels });

interface SummaryProps {
  readonly kind: SummaryRow['kind'];
  readonly alternativeId: string;
  readonly name: string;
}

/** The score, its parts or the rank of an alternative, which moves while a weight is dragged. */
function SummaryValue({ kind, alternativeId, name }: SummaryProps) {
  const text = useApp((state) => summaryText(state, kind, alternativeId));
  const sentence = useApp((state) => summarySentence(state, kind, alternativeId, name));
  if (text === null) return null;
  if (kind === 'known') return <KnownValue text={text} alternativeId={alternativeId} sentence={sentence} />;
  // How much is known stands in the row above, and in the tooltip.
  const [words] = text.split(':');
  return (
    <>
      <span
        className={`summary-value ${words === text ? 'clip' : 'is-words'}`}
        title={text}
        aria-hidden="true"
      >
        {words}
      </span>
      <span className="hidden-text">{sentence}</span>
    </>
  );
}

/** What of a score is known and what assumed: a bar, and its numbers. */
function KnownValue({
  text,
  alternativeId,
  sentence,
}: {
  text: string;
  alternativeId: string;
  sentence: string | null;
}) {
  const colourOf = useIdentityColours();
  const short = useApp((state) => {
    const standing = standingNow(state, alternativeId);
    if (!standing) return '';
    const parts = roundedParts(standing);
    return `${format.score(parts.known)} + ${format.score(parts.assumed)}`;
  });
  const known = useApp((state) => standingNow(state, alternativeId)?.known ?? 0);
  const assumed = useApp((state) => standingNow(state, alternativeId)?.assumed ?? 0);
  return (
    <span className="summary-known" title={text}>
      <span aria-hidden="true">{short}</span>
      <span className="hidden-text">{sentence}</span>
      <KnownBar known={known} assumed={assumed} colour={colourOf(alternativeId)} />
    </span>
  );
}
