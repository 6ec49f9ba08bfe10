import { useEffect, useRef } from 'react';
import { showDialog } from '../../model/store.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Busy } from './Busy.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { TableStep } from './TableStep.tsx';
import { type Step, useImport, type Wizard } from './use-import.ts';
import './import.css';
import './import-tables.css';

const close = (): void => showDialog(null);

/** Imports a file in steps: what it is, what its columns mean, what is wrong and what would change, and the import itself. */
export function ImportDialog() {
  const wizard = useImport(close);
  const { step, file, busy, problem } = wizard;
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef<Step>(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    body.current?.querySelector<HTMLElement>('[data-step-heading]')?.focus();
  }, [step]);
  return (
    <Dialog title={file ? `Import ${file.name}` : 'Import'} onClose={close} className="import">
      {(leave) => (
        <div className="import-body" ref={body}>
          <Steps wizard={wizard} />
          {problem && <Alert message={problem.message} remedy={problem.remedy} onDismiss={wizard.dismiss} />}
          {busy && step !== 'check' ? (
            <Busy progress={busy} onStop={wizard.stop} />
          ) : (
            <Content wizard={wizard} leave={leave} />
          )}
        </div>
      )}
    </Dialog>
  );
}

function Content({ wizard, leave }: { wizard: Wizard; leave: () => void }) {
  switch (wizard.step) {
    case 'choose':
      return <ChooseStep wizard={wizard} />;
    case 'table':
      return <TableStep wizard={wizard} />;
    case 'columns':
      return <ColumnsStep wizard={wizard} />;
    case 'check':
      return <CheckStep wizard={wizard} />;
    case 'done':
      return <DoneStep wizard={wizard} leave={leave} />;
  }
}

const STEPS: readonly (readonly [Step, string])[] = [
  ['choose', 'File'],
  ['table', 'Table'],
  ['columns', 'Columns'],
  ['check', 'Check'],
];

/** Where the user is; steps that can be gone to are buttons. */
function Steps({ wizard: { step, file, busy, go } }: { wizard: Wizard }) {
  const isOpen = (to: Step): boolean => {
    if (busy || step === 'done' || to === step) return false;
    return to === 'choose' || (file !== null && (to === 'check' || file.table !== null));
  };
  const steps = STEPS.filter(([to]) => file?.table || !file || to === 'choose' || to === 'check');
  return (
    <nav aria-label="Steps of the import">
      <ol className="import-steps">
        {steps.map(([to, label]) => (
          <li key={to} aria-current={to === step ? 'step' : undefined}>
            <button type="button" disabled={!isOpen(to)} onClick={() => go(to)}>
              {label}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
