import { useEffect, useId, useState } from 'react';
import type { Result, UserError } from '../../../common/errors.ts';
import { msg, t } from '../../../common/language/texts.ts';
import type { Compaction, CompactionPlan, VerifiedLog } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { showDialog, useEditable } from '../../model/store.ts';
import { load } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { rich } from '../../ui/rich.tsx';
import { AGES, type Age, beforeOf, compactedWords, planWords } from './compaction-words.ts';
import './history.css';
import './history-log.css';

/** Whether the log is as it was written, and folding what is old of it. */
export function HistoryLogDialog() {
  const [compacted, setCompacted] = useState(false);
  return (
    <Dialog title={t('Verify or compact history')} onClose={() => showDialog(null)} className="history-log">
      {(close) => (
        <div className="form">
          <AlertBanner />
          <Verified key={String(compacted)} />
          <Compacting close={close} onCompacted={() => setCompacted(true)} />
        </div>
      )}
    </Dialog>
  );
}

/** The answer to a call that is made when it is first shown, or when `key` changes; null before it comes. */
function useAnswer<T>(ask: () => Promise<Result<T>>, key: string): Result<T> | null {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly result: Result<T> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked.
  useEffect(() => {
    let current = true;
    void settle(ask()).then((result) => {
      if (current) setAnswer({ key, result });
    });
    return () => {
      current = false;
    };
  }, [key]);
  return answer?.key === key ? answer.result : null;
}

function Verified() {
  const result = useAnswer<VerifiedLog>(() => api().verifyHistory(), 'verified');
  return (
    <section aria-label={t('Verification')} data-testid="verified">
      {result === null ? (
        <p role="status">{t('Verifying every change and every row…')}</p>
      ) : result.ok ? (
        <>
          <p role="status">
            {t(
              'The history is sound. {n, plural, one {# event} other {# events}}, views included: every one as it was written, and the workbook holds what they say.',
              { n: result.value.events },
            )}
          </p>
          <p className="dim">
            {rich(
              'Seal of the last event: <code>{seal}</code>. A copy with the same seal has the same history.',
              { seal: result.value.seal },
            )}
          </p>
        </>
      ) : (
        <Problem problem={result.problem} />
      )}
    </section>
  );
}

function Problem({ problem: { message, remedy } }: { readonly problem: UserError }) {
  return (
    <p className="field-problem" role="alert">
      {message} {remedy}
    </p>
  );
}

function Compacting({
  close,
  onCompacted,
}: {
  readonly close: () => void;
  readonly onCompacted: () => void;
}) {
  const [age, setAge] = useState<Age>('quarter');
  const [state, setState] = useState<'asking' | 'working' | Result<Compaction>>('asking');
  const before = beforeOf(age, new Date());
  const plan = useAnswer<CompactionPlan>(() => api().planCompaction({ before }), age);
  const id = useId();
  const editable = useEditable();
  const compact = async (): Promise<void> => {
    setState('working');
    const result = await settle(api().compactHistory({ before }));
    setState(result);
    if (!result.ok) return;
    // What was verified is another log now; the words of undo and the list follow it too.
    onCompacted();
    await load();
  };
  const isDone = typeof state === 'object' && state.ok;
  return (
    <section aria-label={t('Compaction')} data-testid="compaction">
      <p>
        {t(
          'A long history makes a large file. Old changes can be put together: the workbook stays as it is, and so do named versions, but single changes among them can no longer be looked at or taken back one by one. A backup is made first.',
        )}
      </p>
      {isDone ? (
        <p role="status">{compactedWords(state.value)}</p>
      ) : (
        <>
          <label htmlFor={id}>{t('Put together what is older than')}</label>
          <select
            id={id}
            className="field"
            value={age}
            onChange={(event) => {
              setAge(event.target.value as Age);
              setState('asking');
            }}
          >
            {Object.entries(AGES).map(([name, { words }]) => (
              <option key={name} value={name}>
                {t(words)}
              </option>
            ))}
          </select>
          {plan !== null &&
            (plan.ok ? <p role="status">{planWords(plan.value)}</p> : <Problem problem={plan.problem} />)}
          {typeof state === 'object' && !state.ok && <Problem problem={state.problem} />}
        </>
      )}
      <div className="row is-end">
        <Button kind="quiet" onClick={close}>
          {t('Close')}
        </Button>
        {!isDone && (
          <Button
            kind="primary"
            disabled={!editable || state === 'working' || !plan?.ok || plan.value.folded === 0}
            onClick={() => void compact()}
          >
            {state === 'working' ? t('Compacting…') : t(msg.in('history', 'Compact'))}
          </Button>
        )}
      </div>
    </section>
  );
}
