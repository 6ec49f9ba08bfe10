import { msg, t } from '../../../common/language/texts.ts';
import { isWorded, type NumberScale } from '../../../common/measured-words.ts';
import type { Criterion } from '../../../electron/ipc/contract.ts';
import { useNumbers, useTotals } from '../../domain/value-functions/use-numbers.ts';
import { ValueFunctionEditor } from '../../domain/value-functions/ValueFunctionEditor.tsx';
import {
  draftsOf,
  type PointDraft,
  readDrafts,
  valuePointsOf,
} from '../../domain/value-functions/value-points-draft.ts';
import { useTables } from '../../model/store.ts';
import { Field } from './fields.tsx';
import { LevelFields } from './LevelFields.tsx';
import { type LevelDraft, levelDraftsOf, savedMove, savedWords, wordsProblem } from './level-drafts.ts';

/** How a criterion compares, while it is being written. */
export interface ScaleDraft {
  readonly scale: Criterion['scale'];
  readonly direction: Criterion['direction'];
  readonly unit: string;
  /** Words for the numbers 1, 2, …; none where numbers are numbers. */
  readonly words: readonly LevelDraft[];
  /** More of them, as they are being typed, with semicolons between. */
  readonly levels: string;
  /** None for a straight line. */
  readonly points: readonly PointDraft[];
}

export const scaleDraftOf = (present: Criterion | undefined): ScaleDraft => ({
  scale: present?.scale ?? 'evidence',
  direction: present?.direction ?? 'max',
  unit: present?.unit ?? '',
  words: levelDraftsOf(present?.levels ?? []),
  levels: '',
  points: draftsOf(present?.valuePoints ?? []),
});

/** Whether it can be saved as it stands. */
export const isWhole = (draft: ScaleDraft): boolean =>
  draft.scale === 'evidence' ||
  (readDrafts(draft.points, numberScale(draft)).problem === null && wordsProblem(draft) === null);

/** In what its numbers are, as it would be saved. */
const numberScale = (draft: ScaleDraft): NumberScale => ({
  unit: draft.unit.trim() === '' ? null : draft.unit.trim(),
  levels: savedWords(draft).levels,
});

/** The columns of the criterion. */
export const scaleColumns = (draft: ScaleDraft) => ({
  scale: draft.scale,
  direction: draft.direction,
  unit: numberScale(draft).unit,
  valuePoints: draft.scale === 'numeric' ? valuePointsOf(readDrafts(draft.points).points) : [],
  levels: draft.scale === 'numeric' ? savedWords(draft).levels : [],
});

/** Which of the words that are saved each one is. */
export const levelsWere = (draft: ScaleDraft) =>
  draft.scale === 'numeric' ? savedWords(draft).levelsWere : [];

interface Props {
  /** Null while the criterion is being made. */
  readonly criterionId: string | null;
  readonly draft: ScaleDraft;
  readonly onChange: (draft: ScaleDraft) => void;
}

const DIRECTION_WORDS = {
  number: { max: msg('More is better'), min: msg('Less is better') },
  word: { max: msg('The last word is the best'), min: msg('The first word is the best') },
} as const;

/** Whether a criterion is compared on what was said or in numbers; in numbers, in which unit and what they are worth. */
export function ScaleFields({ criterionId, draft, onChange }: Props) {
  const { scale, direction, unit } = draft;
  const worded = isWorded(numberScale(draft));
  const change = (part: Partial<ScaleDraft>): void => onChange({ ...draft, ...part });
  return (
    <>
      <fieldset className="kinds">
        <legend>{t('How it compares')}</legend>
        <label className="check">
          <input
            type="radio"
            name="scale"
            checked={scale === 'evidence'}
            onChange={() => change({ scale: 'evidence' })}
          />
          <span>
            <span className="check-name">{t('Compared on evidence')}</span>
            <small className="check-detail">{t('Claims speak for an alternative or against it.')}</small>
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
            <span className="check-name">{t('Measured in numbers')}</span>
            <small className="check-detail">
              {t(
                'Each alternative has a number, or a word that stands for one, and a line says what it is worth. Claims inform and do not count.',
              )}
            </small>
          </span>
        </label>
      </fieldset>
      {scale === 'numeric' && (
        <>
          <div className="field-pair">
            {(!worded || unit !== '') && (
              <Field
                label={t('Unit')}
                hint={
                  worded ? t('Words have none; it is not shown') : t('Seconds, EUR, GB/s; may stay empty')
                }
                most={60}
                value={unit}
                onChange={(value) => change({ unit: value })}
              />
            )}
            <fieldset className="kinds is-short">
              <legend>{t('Direction')}</legend>
              {(['max', 'min'] as const).map((way) => (
                <label key={way} className="check">
                  <input
                    type="radio"
                    name="direction"
                    checked={direction === way}
                    onChange={() => change({ direction: way })}
                  />
                  <span>{t(DIRECTION_WORDS[worded ? 'word' : 'number'][way])}</span>
                </label>
              ))}
            </fieldset>
          </div>
          <LevelFields criterionId={criterionId} draft={draft} onChange={onChange} />
          <LineField criterionId={criterionId} draft={draft} onChange={onChange} />
        </>
      )}
    </>
  );
}

/** What a number is worth. */
export function LineField({ criterionId, draft, onChange }: Props) {
  const saved = useTables().criteria.find(({ id }) => id === criterionId)?.levels ?? [];
  const move = savedMove(saved, draft);
  const numbers = useNumbers(criterionId, move);
  const totals = useTotals(criterionId, draft.direction, move);
  return (
    <ValueFunctionEditor
      drafts={draft.points}
      onChange={(points) => onChange({ ...draft, points })}
      direction={draft.direction}
      scale={numberScale(draft)}
      {...numbers}
      totals={totals}
    />
  );
}
