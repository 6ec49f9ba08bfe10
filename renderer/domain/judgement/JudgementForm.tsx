import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import { useAssessed } from '../../model/derived.ts';
import { useFormDraft } from '../../model/drafts.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { update, useApp, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { DraftNotice } from '../../ui/layout/DraftNotice.tsx';
import { FormFoot } from '../FormFoot.tsx';
import { judgedValue, judgedWords } from './judged-value.ts';
import './judgement.css';

/** What the draft of a cell's judgement is kept under. */
export const judgementKey = (alternativeId: string, criterionId: string): string =>
  // no text: a key
  `judgement ${alternativeId} ${criterionId}`;

interface Props {
  readonly alternativeId: string;
  readonly criterionId: string;
  readonly onDone: () => void;
}

/** Value and reason of a judgement, in the cell and in the inspector alike. `onDone`: it is saved, or was left. */
export function JudgementForm({ alternativeId, criterionId, onDone }: Props) {
  const tables = useTables();
  const rows = lookup(tables);
  const criterion = rows.criterion(criterionId);
  const present = tables.judgements.find(
    (j) => j.alternativeId === alternativeId && j.criterionId === criterionId,
  );
  const evidence = useAssessed(
    ({ cells }) => cells.get(cellKey(alternativeId, criterionId))?.evidenceValue ?? 50,
  );
  const words = judgedWords(criterion, tables.measurements);
  const { draft, set, kept } = useFormDraft(
    {
      key: judgementKey(alternativeId, criterionId),
      title: t('Judgement of {alternative} on {criterion}', {
        alternative: rows.alternative(alternativeId).name,
        criterion: criterion.name,
      }),
      editor: 'judgement',
    },
    () => ({ text: String(present?.value ?? Math.round(evidence)), why: present?.reason ?? '' }),
  );
  const { text, why } = draft;
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    first.current?.select();
    // Its reason is in sight, too.
    first.current?.form?.scrollIntoView({ block: 'nearest' });
  }, []);
  useTyped(first, (typed, begun) => set({ text: begun ? `${text}${typed}` : typed }));
  const number = judgedValue(text, words);

  const save = async (): Promise<void> => {
    if (number === null)
      return setProblem(
        words.length > 0
          ? t('A judgement is a number from 0 (worst) to 100 (best), or {words}.', {
              words: format.list(
                words.map(({ word }) => word),
                'or',
              ),
            })
          : t('A judgement is a number from 0 (worst) to 100 (best).'),
      );
    if (why.trim() === '') {
      reasonField.current?.focus();
      return setProblem(t('Say why: a judgement without a reason convinces nobody.'));
    }
    setProblem(null);
    const command = {
      type: 'setJudgement',
      alternativeId,
      criterionId,
      value: number,
      reason: why.trim(),
    } as const;
    if ((await execute(command)) === null) return;
    kept.forget();
    onDone();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  const onKey = (event: KeyboardEvent): void => {
    // Shift+Enter begins a new line of the reason.
    if (event.key === 'Enter' && event.target === reasonField.current && !event.shiftKey) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onDone();
    }
  };
  return (
    <form
      className="judgement-form"
      aria-label={t('Judgement')}
      onSubmit={submit}
      onKeyDown={onKey}
      noValidate
    >
      <DraftNotice kept={kept} />
      <div className="row">
        <input
          type="range"
          min={0}
          max={100}
          step={1}
          aria-label={t('Value on the scale')}
          value={number ?? 50}
          onChange={(event) => set({ text: event.target.value })}
        />
        <input
          ref={first}
          className="field is-number"
          inputMode="decimal"
          aria-label={t('Value from 0 to 100')}
          value={text}
          onChange={(event) => set({ text: event.target.value })}
        />
      </div>
      <div className="scale-ends" aria-hidden="true">
        <small>{t('0 worst')}</small>
        <small>{t('100 best')}</small>
      </div>
      {words.length > 0 && (
        <p className="row">
          <span className="hidden-text">{t('What a word is worth:')} </span>
          {words.map(({ word, value }) => (
            <Button
              key={word}
              kind="quiet"
              aria-pressed={number === value}
              onClick={() => set({ text: word })}
            >
              {word} <small className="is-number">{format.points(value)}</small>
            </Button>
          ))}
        </p>
      )}
      <textarea
        className="field"
        rows={3}
        ref={reasonField}
        aria-label={t('Reason')}
        placeholder={t('Why? (required; Enter saves)')}
        value={why}
        onChange={(event) => set({ why: event.target.value })}
      />
      <FormFoot problem={problem} saveLabel={t('Save judgement')} onCancel={onDone} />
    </form>
  );
}

/** Takes digits that were typed in the cell into the field, its cursor behind them; `begun` after the first. */
function useTyped(
  field: RefObject<HTMLInputElement | null>,
  take: (typed: string, begun: boolean) => void,
): void {
  const typed = useApp((state) => state.judgementTyped);
  const begun = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is taken once, when it comes.
  useEffect(() => {
    if (typed === null) return;
    update({ judgementTyped: null });
    take(typed, begun.current);
    begun.current = true;
    field.current?.focus({ preventScroll: true });
    requestAnimationFrame(() => {
      const { current } = field;
      current?.setSelectionRange(current.value.length, current.value.length);
    });
  }, [typed]);
}
