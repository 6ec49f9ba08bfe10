import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { sourceName } from '../../../common/words.ts';
import type { Measurement } from '../../../electron/ipc/contract.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { lookup } from '../../model/lookup.ts';
import { type Measured, numberToType, readMeasured } from '../../model/measured.ts';
import { useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { DraftNotice } from '../../ui/layout/DraftNotice.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { FormFoot } from './FormFoot.tsx';

const KINDS: readonly { readonly value: Measured['kind']; readonly label: string }[] = [
  { value: 'exact', label: 'exactly' },
  { value: 'normal', label: 'mean ± deviation' },
  { value: 'uniform', label: 'range' },
];

const kindOf = (text: string): Measured['kind'] =>
  KINDS.find((kind) => kind.value === text)?.value ?? 'exact';

/** What the two fields are called, by the kind. */
const FIELDS = {
  exact: ['Number', ''],
  normal: ['Mean', 'Standard deviation'],
  uniform: ['Lowest', 'Highest'],
} as const;

interface Props {
  readonly alternativeId: string;
  readonly criterionId: string;
  readonly present: Measurement | null;
  readonly onDone: () => void;
}

/** Sets the number of a cell, how surely it is known, and where it is from. What is begun stays until it is saved. */
export function NumberForm({ alternativeId, criterionId, present, onDone }: Props) {
  const tables = useTables();
  const unit = tables.criteria.find((c) => c.id === criterionId)?.unit ?? null;
  const rows = lookup(tables);
  const { draft, set, kept } = useFormDraft(
    {
      key: numberDraftKey(alternativeId, criterionId),
      title: `${rows.criterion(criterionId).name} of ${rows.alternative(alternativeId).name}`,
      editor: 'number',
    },
    () => savedFields(present),
  );
  const { kind, a, b, sourceId, paragraph, remark } = draft;
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.select(), []);

  const save = async (): Promise<void> => {
    const measured = readMeasured(kindOf(kind), a, b);
    if (typeof measured === 'string') return setProblem(measured);
    const counted = paragraph.trim() === '' ? null : Number(paragraph.trim());
    if (counted !== null && !(Number.isInteger(counted) && counted > 0))
      return setProblem('A paragraph is a whole number from 1 on.');
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
  const [firstName, secondName] = FIELDS[kindOf(kind)];
  const inUnit = unit === null ? '' : `, ${unit}`;
  return (
    <form className="number-form" aria-label="Number" onSubmit={submit} onKeyDown={onKey} noValidate>
      <DraftNotice kept={kept} />
      <SegmentedControl
        label="How surely it is known"
        options={KINDS}
        value={kindOf(kind)}
        onChange={(value) => set({ kind: value })}
      />
      <div className="number-fields">
        <label>
          {firstName}
          {inUnit}
          <input
            ref={first}
            className="field"
            inputMode="decimal"
            value={a}
            onChange={(event) => set({ a: event.target.value })}
          />
        </label>
        {secondName !== '' && (
          <label>
            {secondName}
            {inUnit}
            <input
              className="field"
              inputMode="decimal"
              value={b}
              onChange={(event) => set({ b: event.target.value })}
            />
          </label>
        )}
      </div>
      <div className="number-fields is-origin">
        <label>
          Source
          <select
            className="field"
            value={sourceId}
            onChange={(event) => set({ sourceId: event.target.value })}
          >
            <option value="">not named</option>
            {tables.sources.map((source) => (
              <option key={source.id} value={source.id}>
                {sourceName(source)}
              </option>
            ))}
          </select>
        </label>
        <label>
          Paragraph
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
        Remark
        <textarea
          rows={2}
          maxLength={2000}
          placeholder="How it was measured, or where else it is from"
          value={remark}
          onChange={(event) => set({ remark: event.target.value })}
        />
      </label>
      <FormFoot problem={problem} saveLabel="Save number" onCancel={onDone} />
    </form>
  );
}

/** What a number that was begun is kept under. */
export const numberDraftKey = (alternativeId: string, criterionId: string): string =>
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
