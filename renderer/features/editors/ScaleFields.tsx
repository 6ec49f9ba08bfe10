import type { Criterion } from '../../../electron/ipc/contract.ts';
import { useNumbers, useTotals } from '../../domain/value-functions/use-numbers.ts';
import { ValueFunctionEditor } from '../../domain/value-functions/ValueFunctionEditor.tsx';
import {
  draftsOf,
  type PointDraft,
  readDrafts,
  valuePointsOf,
} from '../../domain/value-functions/value-points-draft.ts';
import { Field } from './fields.tsx';

/** How a criterion compares, while it is being written. */
export interface ScaleDraft {
  readonly scale: Criterion['scale'];
  readonly direction: Criterion['direction'];
  readonly unit: string;
  /** Words for the numbers 1, 2, …, the worst first, with semicolons between; empty where numbers are numbers. */
  readonly levels: string;
  /** None for a straight line. */
  readonly points: readonly PointDraft[];
}

export const scaleDraftOf = (present: Criterion | undefined): ScaleDraft => ({
  scale: present?.scale ?? 'evidence',
  direction: present?.direction ?? 'max',
  unit: present?.unit ?? '',
  levels: present?.levels.join('; ') ?? '',
  points: draftsOf(present?.valuePoints ?? []),
});

/** Whether it can be saved as it stands. */
export const isWhole = ({ scale, points, levels }: ScaleDraft): boolean =>
  scale === 'evidence' || (readDrafts(points).problem === null && levelsOf(levels).length !== 1);

/** The words of the field, each once. */
const levelsOf = (text: string): string[] => {
  const words = text.split(';').map((word) => word.trim());
  return words.filter(
    (word, at) =>
      word !== '' && words.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === at,
  );
};

/** The columns of the criterion. */
export const scaleColumns = ({ scale, direction, unit, points, levels }: ScaleDraft) => ({
  scale,
  direction,
  unit: unit.trim() === '' ? null : unit.trim(),
  valuePoints: scale === 'numeric' ? valuePointsOf(readDrafts(points).points) : [],
  levels: scale === 'numeric' ? levelsOf(levels) : [],
});

interface Props {
  /** Null while the criterion is being made. */
  readonly criterionId: string | null;
  readonly draft: ScaleDraft;
  readonly onChange: (draft: ScaleDraft) => void;
}

/** Whether a criterion is compared on what was said or in numbers; in numbers, in which unit and what they are worth. */
export function ScaleFields({ criterionId, draft, onChange }: Props) {
  const { scale, direction, unit, levels } = draft;
  const change = (part: Partial<ScaleDraft>): void => onChange({ ...draft, ...part });
  return (
    <>
      <fieldset className="kinds">
        <legend>How it compares</legend>
        <label className="check">
          <input
            type="radio"
            name="scale"
            checked={scale === 'evidence'}
            onChange={() => change({ scale: 'evidence' })}
          />
          <span>
            <span className="check-name">Compared on evidence</span>
            <small className="check-detail">Claims speak for an alternative or against it.</small>
          </span>
        </label>
        <label className="check">
          <input
            type="radio"
            name="scale"
            checked={scale === 'numeric'}
            onChange={() => change({ scale: 'numeric' })}
          />
          <span>
            <span className="check-name">Measured in numbers</span>
            <small className="check-detail">
              Each alternative has a number, and a line says what a number is worth. Claims inform and do not
              count.
            </small>
          </span>
        </label>
      </fieldset>
      {scale === 'numeric' && (
        <>
          <div className="field-pair">
            <Field
              label="Unit"
              hint="Seconds, EUR, GB/s; may stay empty"
              most={60}
              value={unit}
              onChange={(value) => change({ unit: value })}
            />
            <fieldset className="kinds is-short">
              <legend>Direction</legend>
              {(['max', 'min'] as const).map((way) => (
                <label key={way} className="check">
                  <input
                    type="radio"
                    name="direction"
                    checked={direction === way}
                    onChange={() => change({ direction: way })}
                  />
                  <span>{way === 'max' ? 'More is better' : 'Less is better'}</span>
                </label>
              ))}
            </fieldset>
          </div>
          <Field
            label="Words for its numbers"
            hint="The worst first, with semicolons between: No; Partly; Yes. The first is 1. May stay empty"
            most={4_000}
            value={levels}
            onChange={(value) => change({ levels: value })}
          />
          <LineField criterionId={criterionId} draft={draft} onChange={onChange} />
        </>
      )}
    </>
  );
}

/** What a number is worth. */
export function LineField({ criterionId, draft, onChange }: Props) {
  const numbers = useNumbers(criterionId);
  const totals = useTotals(criterionId, draft.direction);
  return (
    <ValueFunctionEditor
      drafts={draft.points}
      onChange={(points) => onChange({ ...draft, points })}
      direction={draft.direction}
      unit={draft.unit.trim() === '' ? null : draft.unit.trim()}
      {...numbers}
      totals={totals}
    />
  );
}
