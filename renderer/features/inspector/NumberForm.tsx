import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type Message, msg, t } from '../../../common/language/texts.ts';
import { isWorded, type NumberScale } from '../../../common/measured-words.ts';
import { readNumber } from '../../../common/typed-number.ts';
import { sourceName } from '../../../common/words.ts';
import type { Measurement } from '../../../electron/ipc/contract.ts';
import { FormFoot } from '../../domain/FormFoot.tsx';
import { WordSelect } from '../../domain/value-functions/WordSelect.tsx';
import { useFormDraft } from '../../model/drafts.ts';
import { lookup } from '../../model/lookup.ts';
import { type Measured, numberToType, rangeOf, readMeasured } from '../../model/measured.ts';
import { useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { DraftNotice } from '../../ui/layout/DraftNotice.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';

const KINDS: readonly { readonly value: Measured['kind']; readonly label: Message }[] = [
  { value: 'exact', label: msg('exactly') },
  { value: 'normal', label: msg('mean ± deviation') },
  { value: 'uniform', label: msg('range') },
];

const WORD_KINDS: typeof KINDS = [
  { value: 'exact', label: msg('exactly') },
  { value: 'uniform', label: msg('between') },
  { value: 'normal', label: msg('mean ± deviation') },
];

const kindOf = (text: string): Measured['kind'] =>
  KINDS.find((kind) => kind.value === text)?.value ?? 'exact';

/** What the two fields are called, by the kind; an exact number has one. */
const FIELDS = {
  exact: [msg('Number'), null],
  normal: [msg('Mean'), msg('Standard deviation')],
  uniform: [msg('Lowest'), msg('Highest')],
} as const;
const WORD_FIELDS = {
  exact: [msg('Word'), null],
  normal: [msg('Mean of the places'), msg('Standard deviation')],
  uniform: [msg('From'), msg('To')],
} as const;

/** What was chosen among words; the order of two does not matter. */
function readChosen(kind: 'exact' | 'uniform', first: string, second: string): Measured | string {
  const [a, b] = [readNumber(first), readNumber(second)];
  if (typeof a === 'string') return t('Choose a word.');
  if (kind === 'exact') return { kind, a };
  return typeof b === 'string' ? t('Choose both words.') : (rangeOf(a, b) ?? t('Choose both words.'));
}

interface Props {
  readonly alternativeId: string;
  readonly criterionId: string;
  readonly present: Measurement | null;
  readonly onDone: () => void;
}

/** Sets the number of a cell, how surely it is known, and where it is from. What is begun stays until it is saved. */
export function NumberForm({ alternativeId, criterionId, present, onDone }: Props) {
  const tables = useTables();
  const rows = lookup(tables);
  const scale: NumberScale = rows.criterion(criterionId);
  const worded = isWorded(scale);
  const { draft, set, kept } = useFormDraft(
    {
      key: numberDraftKey(alternativeId, criterionId),
      title: t('{criterion} of {alternative}', {
        criterion: rows.criterion(criterionId).name,
        alternative: rows.alternative(alternativeId).name,
      }),
      editor: 'number',
    },
    () => savedFields(present),
  );
  const { kind, a, b, sourceId, paragraph, remark } = draft;
  const [problem, setProblem] = useState<string | null>(null);
  const field = useId();
  const first = useRef<HTMLInputElement>(null);
  const firstWord = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    first.current?.select();
    firstWord.current?.focus();
  }, []);

  const save = async (): Promise<void> => {
    const asKind = kindOf(kind);
    const measured = worded && asKind !== 'normal' ? readChosen(asKind, a, b) : readMeasured(asKind, a, b);
    if (typeof measured === 'string') return setProblem(measured);
    const counted = paragraph.trim() === '' ? null : Number(paragraph.trim());
    if (counted !== null && !(Number.isInteger(counted) && counted > 0))
      return setProblem(t('A paragraph is a whole number from 1 on.'));
    setProblem(null);
    const saved = await execute({
      type: 'setMeasurement',
      alternativeId,
      criterionId,
      measured,
      sourceId: sourceId === '' ? null : sourceId,
      paragraph: sourceId === '' ? null : counted,
      remark: remark.trim(),
    });
    if (saved === null) return;
    kept.forget();
    onDone();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  const [firstName, secondName] = (worded ? WORD_FIELDS : FIELDS)[kindOf(kind)];
  const inUnit = scale.unit === null || worded ? '' : `, ${scale.unit}`;
  const chooses = worded && kindOf(kind) !== 'normal';
  return (
    <form
      className="number-form"
      aria-label={worded ? t('Word') : t('Number')}
      onSubmit={submit}
      onKeyDown={onKey}
      noValidate
    >
      <DraftNotice kept={kept} />
      <SegmentedControl
        label={t('How surely it is known')}
        options={(worded ? WORD_KINDS : KINDS).map((known) => ({ ...known, label: t(known.label) }))}
        value={kindOf(kind)}
        onChange={(value) => set({ kind: value })}
      />
      <div className="number-fields">
        <label htmlFor={`${field}-a`}>
          {t(firstName)}
          {inUnit}
          {chooses ? (
            <WordSelect
              id={`${field}-a`}
              ref={firstWord}
              scale={scale}
              value={a}
              onChange={(place) => set({ a: place })}
            />
          ) : (
            <input
              id={`${field}-a`}
              ref={first}
              className="field"
              inputMode="decimal"
              value={a}
              onChange={(event) => set({ a: event.target.value })}
            />
          )}
        </label>
        {secondName !== null && (
          <label htmlFor={`${field}-b`}>
            {t(secondName)}
            {inUnit}
            {chooses ? (
              <WordSelect id={`${field}-b`} scale={scale} value={b} onChange={(place) => set({ b: place })} />
            ) : (
              <input
                id={`${field}-b`}
                className="field"
                inputMode="decimal"
                value={b}
                onChange={(event) => set({ b: event.target.value })}
              />
            )}
          </label>
        )}
      </div>
      <div className="number-fields is-origin">
        <label>
          {t('Source')}
          <select
            className="field"
            value={sourceId}
            onChange={(event) => set({ sourceId: event.target.value })}
          >
            <option value="">{t('not named')}</option>
            {tables.sources.map((source) => (
              <option key={source.id} value={source.id}>
                {sourceName(source)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('Paragraph')}
          <input
            className="field"
            inputMode="numeric"
            disabled={sourceId === ''}
            value={sourceId === '' ? '' : paragraph}
            onChange={(event) => set({ paragraph: event.target.value })}
          />
        </label>
      </div>
      <label>
        {t('Remark')}
        <textarea
          rows={2}
          maxLength={2000}
          placeholder={t('How it was measured, or where else it is from')}
          value={remark}
          onChange={(event) => set({ remark: event.target.value })}
        />
      </label>
      <FormFoot problem={problem} saveLabel={worded ? t('Save word') : t('Save number')} onCancel={onDone} />
    </form>
  );
}

/** What a number that was begun is kept under. */
export const numberDraftKey = (alternativeId: string, criterionId: string): string =>
  // no text: a key
  `number ${alternativeId} ${criterionId}`;

interface NumberFields {
  readonly kind: string;
  readonly a: string;
  readonly b: string;
  readonly sourceId: string;
  readonly paragraph: string;
  readonly remark: string;
}

function savedFields(present: Measurement | null): NumberFields {
  return {
    kind: present?.kind ?? 'exact',
    a: present ? numberToType(present.a) : '',
    b: present?.b == null ? '' : numberToType(present.b),
    sourceId: present?.sourceId ?? '',
    paragraph: present?.paragraph == null ? '' : String(present.paragraph),
    remark: present?.remark ?? '',
  };
}
