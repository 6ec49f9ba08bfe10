import { type ReactNode, useEffect } from 'react';
import type { ViewName } from '../../../common/commands.ts';
import { t } from '../../../common/language/texts.ts';
import { shorten } from '../../../common/words.ts';
import { api, settle } from '../../api.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { showInspector } from '../../model/inspector.ts';
import { defaultMatrixView } from '../../model/matrix-view.ts';
import { update, useApp } from '../../model/store.ts';
import { Button } from '../Button.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { Icon } from '../Icon.tsx';
import { AlertBanner } from './AlertBanner.tsx';
import './error-pane.css';

type PaneName = ViewName | 'inspector' | 'window';

/** A part of the window that can fail alone: what is beside it stays, and it is tried again when what it shows changes. */
export function ErrorPane({ name, children }: { name: PaneName; children: ReactNode }) {
  const open = useApp((state) => state.open);
  const selection = useApp((state) => (name === 'inspector' ? state.selection : null));
  return (
    <ErrorBoundary
      resetOn={[open, selection]}
      fallback={(error, retry) => <PaneFailure name={name} error={error} retry={retry} />}
    >
      {children}
    </ErrorBoundary>
  );
}

/** What happened in a sentence, and the ways on. */
function PaneFailure({ name, error, retry }: { name: PaneName; error: unknown; retry: () => void }) {
  useEffect(() => {
    // Nothing more will be drawn, and the menu waits for this.
    void settle(api().windowReady());
  }, []);
  const showMatrix = (): void => {
    leave(name);
    retry();
  };
  return (
    <div
      className={`pane-failure is-${name}`}
      data-testid={`failure-${name}`}
      data-region={name === 'window' ? undefined : name === 'inspector' ? 'inspector' : 'work'}
      tabIndex={-1}
    >
      {name === 'window' && <AlertBanner />}
      <div className="pane-failure-box" role="alert">
        <Icon name="warning" size={24} />
        <h2>{t('The {name} cannot be drawn.', { name })}</h2>
        <p className="pane-failure-reason">{sentence(error)}</p>
        <p>{t('What was saved is safe in the file.')}</p>
        <div className="row">
          <Button kind="primary" onClick={retry}>
            {t('Try again')}
          </Button>
          <CommandButton id="openWorkbook">{t('Open another workbook…')}</CommandButton>
          <Button onClick={showMatrix}>{t('Show the matrix')}</Button>
        </div>
      </div>
    </div>
  );
}

/** Away from what failed: to the matrix, with nothing selected, and as it was made where it failed itself. */
function leave(name: PaneName): void {
  if (name === 'inspector') {
    update({ selection: null });
    showInspector(false);
    return;
  }
  const plain = name === 'matrix' || name === 'window';
  update({
    view: 'matrix',
    selection: null,
    dialog: null,
    chooser: null,
    ...(plain && { matrixView: defaultMatrixView }),
  });
}

const LONGEST = 300;

function sentence(error: unknown): string {
  const reason = (error instanceof Error ? error.message : String(error)).trim();
  if (reason === '') return t('Something in the workbook stops it.');
  return t('The reason: {reason}', { reason: shorten(reason, LONGEST) });
}
