import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { NamedVersion } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { ChangedTables } from '../../domain/compare/ChangedTables.tsx';
import { RankingsSideBySide } from '../../domain/compare/RankingsSideBySide.tsx';
import { compareStates, compareWithFile, comparisonState } from '../../model/comparison.ts';
import { showDialog, update, useEditable } from '../../model/store.ts';
import { useVersions } from '../../model/versions.ts';
import { execute } from '../../model/workbook.ts';
import { useStore } from '../../state/create-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { summary } from './compare-sentences.ts';
import { PointChooser } from './PointChooser.tsx';
import { usePoints } from './use-points.ts';
import './compare.css';

/** Two states of the workbook, or another workbook and this one, side by side; and the way back to the first of them. */
export function CompareDialog() {
  const { from, to, file, result, failed } = useStore(comparisonState, (state) => state);
  const points = usePoints() ?? [];
  const versions = useVersions() ?? [];
  const chooseFile = async (): Promise<void> => {
    const answer = await settle(api().chooseCompared());
    if (!answer.ok) return update({ alert: answer.problem });
    if (answer.value === null) return;
    await compareWithFile(answer.value.name);
  };
  return (
    <Dialog title={t('Compare and go back')} onClose={() => showDialog(null)} className="compare">
      {(close) => (
        <div className="form">
          <AlertBanner />
          <div className="compare-points">
            <PointChooser
              label={t('Before')}
              points={points}
              versions={versions}
              value={from}
              autofocus
              files={{ chosen: file, onOther: () => void chooseFile() }}
              onChoose={(point) => void compareStates(point, to)}
            />
            <PointChooser
              label={t('After')}
              points={points}
              versions={versions}
              value={to}
              onChoose={(point) => void compareStates(from, point === 'file' ? null : point)}
            />
          </div>
          {result === null ? (
            !failed && (
              <p className="dim" role="status">
                {t('Comparing…')}
              </p>
            )
          ) : (
            <>
              <p role="status">{summary(result)}</p>
              <RankingsSideBySide rankings={result.rankings} before={t('Before')} after={t('After')} />
              <ChangedTables tables={result.tables} />
            </>
          )}
          <GoBack close={close} versions={versions} />
        </div>
      )}
    </Dialog>
  );
}

/** What can be done with the state before: the workbook goes back to it, or a copy is made of it. */
function GoBack({ close, versions }: { close: () => void; versions: readonly NamedVersion[] }) {
  const { from, to, result } = useStore(comparisonState, (state) => state);
  const [busy, setBusy] = useState(false);
  const editable = useEditable();
  const eventNumber = typeof from === 'number' ? from : null;
  const version = versions.find(({ number }) => number === eventNumber);
  const differs = result !== null && result.tables.length > 0;
  const during = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const goBack = (number: number): Promise<void> =>
    during(async () => {
      if (await execute({ type: 'restoreState', eventNumber: number })) close();
    });
  const saveCopy = (number: number): Promise<void> =>
    during(async () => {
      const answer = await settle(api().saveCopyAsOf({ eventNumber: number }));
      if (!answer.ok) return update({ alert: answer.problem });
      if (answer.value === null) return;
      update({ written: { what: t('Copy of the workbook'), file: answer.value }, alert: null });
      close();
    });
  return (
    <>
      {eventNumber !== null && to === null && differs && (
        <p className="dim">
          {t(
            'Going back makes the workbook say again what it said then, as one step that undo takes back. The history and how things are looked at stay.',
          )}
        </p>
      )}
      <div className="row is-end">
        {eventNumber !== null && (
          <Button className="compare-copy" disabled={busy} onClick={() => void saveCopy(eventNumber)}>
            {t('Save a copy as it was…')}
          </Button>
        )}
        <Button kind="quiet" onClick={close}>
          {t('Close')}
        </Button>
        {eventNumber !== null && to === null && (
          <Button
            kind="primary"
            disabled={busy || !differs || !editable}
            onClick={() => void goBack(eventNumber)}
          >
            {version
              ? t('Go back to {name}', { name: version.name })
              : t('Go back to change {number, number}', { number: eventNumber })}
          </Button>
        )}
      </div>
    </>
  );
}
