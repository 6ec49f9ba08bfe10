import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { readNumber } from '../../../common/typed-number.ts';
import type { Cell } from '../../../scoring/types.ts';
import { useBegun, useFormDraft } from '../../model/drafts.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { update, useApp, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { DraftNotice } from '../../ui/layout/DraftNotice.tsx';
import { EntryFoot } from './EntryFoot.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useAskedEditor } from './use-asked-editor.ts';

interface Props {
  readonly alternativeId: string;
  readonly criterionId: string;
  /** Null while the cell is hidden. */
  readonly cell: Cell | null;
}

/** An analyst's own value for the cell: shown with its reason, set, changed and removed. */
export function JudgementEditor({ alternativeId, criterionId, cell }: Props) {
  const tables = useTables();
  const judgement = tables.judgements.find(
    (j) => j.alternativeId === alternativeId && j.criterionId === criterionId,
  );
  const { open: editing, show, hide, button } = useAskedEditor('judgement');
  const begun = useBegun(keyOf(alternativeId, criterionId));
  return (
    <section className="inspector-section">
      <h3>Judgement</h3>
      {judgement && !editing && (
        <div className="judgement">
          <p>
            <strong>{format.score(judgement.value)}</strong>
            {cell && ` overrides ${format.score(cell.evidenceValue)} from evidence`}
          </p>
          <p>{judgement.reason}</p>
          <EntryFoot
            entry={judgement}
            what="judgement"
            begun={begun}
            editButton={button}
            onEdit={show}
            onRemove={() => void execute({ type: 'clearJudgement', alternativeId, criterionId })}
          />
        </div>
      )}
      {!judgement && !editing && (
        <Button ref={button} className="is-wide" onClick={show}>
          {begun ? 'Continue the judgement' : 'Set a value of your own'}
        </Button>
      )}
      {editing && (
        <JudgementForm
          key={keyOf(alternativeId, criterionId)}
          alternativeId={alternativeId}
          criterionId={criterionId}
          value={judgement?.value ?? Math.round(cell?.evidenceValue ?? 50)}
          reason={judgement?.reason ?? ''}
          onDone={hide}
        />
      )}
    </section>
  );
}

const keyOf = (alternativeId: string, criterionId: string): string =>
  `judgement ${alternativeId} ${criterionId}`;

interface FormProps {
  readonly alternativeId: string;
  readonly criterionId: string;
  readonly value: number;
  readonly reason: string;
  readonly onDone: () => void;
}

function JudgementForm({ alternativeId, criterionId, value, reason, onDone }: FormProps) {
  const rows = lookup(useTables());
  const { draft, set, kept } = useFormDraft(
    {
      key: keyOf(alternativeId, criterionId),
      title: `Judgement of ${rows.alternative(alternativeId).name} on ${rows.criterion(criterionId).name}`,
      editor: 'judgement',
    },
    () => ({ text: String(value), why: reason }),
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
  const number = readNumber(text);
  const valid = typeof number === 'number' && number >= 0 && number <= 100;

  const save = async (): Promise<void> => {
    if (!valid) return setProblem('A judgement is a number from 0 (worst) to 100 (best).');
    if (why.trim() === '') {
      reasonField.current?.focus();
      return setProblem('Say why: a judgement without a reason convinces nobody.');
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
    <form className="judgement-form" aria-label="Judgement" onSubmit={submit} onKeyDown={onKey} noValidate>
      <DraftNotice kept={kept} />
      <div className="row">
        <input
          type="range"
          min={0}
          max={100}
          step={1}
          aria-label="Value on the scale"
          value={valid ? number : 50}
          onChange={(event) => set({ text: event.target.value })}
        />
        <input
          ref={first}
          className="field is-number"
          inputMode="decimal"
          aria-label="Value from 0 to 100"
          value={text}
          onChange={(event) => set({ text: event.target.value })}
        />
      </div>
      <div className="scale-ends" aria-hidden="true">
        <small>0 worst</small>
        <small>100 best</small>
      </div>
      <textarea
        className="field"
        rows={3}
        ref={reasonField}
        aria-label="Reason"
        placeholder="Why? (required; Enter saves)"
        value={why}
        onChange={(event) => set({ why: event.target.value })}
      />
      <FormFoot problem={problem} saveLabel="Save judgement" onCancel={onDone} />
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
