import { useEffect, useRef } from 'react';
import { msg, t } from '../../../common/language/texts.ts';
import { showDialog } from '../../model/store.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { Busy } from './Busy.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { inWindow, told } from './import-sentences.ts';
import { canGo, type ImportState, type Step } from './import-state.ts';
import { LinesStep } from './LinesStep.tsx';
import { TableStep } from './TableStep.tsx';
import { useImport, type Wizard } from './use-import.ts';
import './import.css';
import './import-tables.css';

const close = (): void => showDialog(null);

/** Imports a file in steps: what it is, what its columns mean, what is wrong and what would change, and the import itself. */
export function ImportDialog() {
  const { state, wizard } = useImport(close);
  const { step, problem } = state;
  const name = state.opened?.file.name ?? null;
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef<Step>(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    // A step begins at its top, however far the one before was scrolled.
    body.current?.closest('dialog')?.scrollTo(0, 0);
    body.current?.querySelector<HTMLElement>('[data-step-heading]')?.focus({ preventScroll: true });
  }, [step]);
  return (
    <Dialog
      title={name === null ? t('Import') : t('Import {name}', { name })}
      onClose={close}
      className="import"
    >
      {(leave) => (
        <div className="import-body" ref={body}>
          <Steps state={state} send={wizard.send} />
          <AlertBanner />
          {problem && (
            <Alert
              message={inWindow(problem.message)}
              remedy={inWindow(problem.remedy)}
              onDismiss={() => wizard.send({ type: 'dismiss' })}
            />
          )}
          <Content state={state} wizard={wizard} leave={leave} />
        </div>
      )}
    </Dialog>
  );
}

interface ContentProps {
  readonly state: ImportState;
  readonly wizard: Wizard;
  readonly leave: () => void;
}

function Content({ state, wizard, leave }: ContentProps) {
  if ((state.step === 'choose' || state.step === 'table') && state.reading)
    return <Busy progress={state.reading.progress} onStop={wizard.stop} />;
  switch (state.step) {
    case 'choose':
      return <ChooseStep wizard={wizard} />;
    case 'table':
      return <TableStep state={state} wizard={wizard} />;
    case 'lines':
      return <LinesStep state={state} wizard={wizard} />;
    case 'columns':
      return <ColumnsStep state={state} wizard={wizard} />;
    case 'check':
      return <CheckStep state={state} wizard={wizard} />;
    case 'done':
      return <DoneStep state={state} leave={leave} />;
  }
}

const STEPS = [
  ['choose', msg('File')],
  ['table', msg('Table')],
  ['columns', msg('Columns')],
  ['lines', msg('Lines')],
  ['check', msg('Check')],
] as const;

/** Where the user is; steps that can be gone to are buttons. */
function Steps({ state, send }: { state: ImportState; send: Wizard['send'] }) {
  const { opened } = state;
  const own = opened?.kind !== 'document' ? ['table', 'columns'] : opened.lines ? ['lines'] : [];
  const steps = told(STEPS).filter(([to]) => to === 'choose' || to === 'check' || own.includes(to));
  return (
    <nav aria-label={t('Steps of the import')}>
      <ol className="import-steps">
        {steps.map(([to, label]) => (
          <li key={to} aria-current={to === state.step ? 'step' : undefined}>
            <button type="button" disabled={!canGo(state, to)} onClick={() => send({ type: 'go', step: to })}>
              {label}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
