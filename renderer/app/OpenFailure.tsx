import { useEffect, useState } from 'react';
import type { UserError } from '../../common/errors.ts';
import type { AppInfo } from '../../electron/ipc/contract.ts';
import { api, settle } from '../api.ts';
import { run } from '../commands/run.ts';
import { update } from '../model/store.ts';
import { load, loaded } from '../model/workbook.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { AlertBanner } from '../ui/layout/AlertBanner.tsx';
import './open-failure.css';

/** Problems that a new built-in workbook would solve. A newer or busy file is none of them: nothing is wrong with it. */
const REPLACEABLE: readonly UserError['code'][] = ['corrupt', 'not-a-workbook'];

/** Why the workbook is not on the screen and what can be done; nothing here deletes anything. */
export function OpenFailure({ problem }: { problem: UserError }) {
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [busy, setBusy] = useState(false);
  const [second, setSecond] = useState<UserError | null>(null);
  useEffect(() => {
    void settle(api().appInfo()).then((result) => result.ok && setInfo(result.value));
    void settle(api().windowReady());
  }, []);
  const replace = async (): Promise<void> => {
    setBusy(true);
    const result = await settle(api().replaceBuiltIn());
    setBusy(false);
    if (!result.ok) return setSecond(result.problem);
    await loaded();
    if (result.value.setAside !== null) {
      update({
        written: { what: 'The workbook that did not open is kept and', path: result.value.setAside },
      });
    }
  };
  return (
    <main className="open-failure" data-testid="open-failure">
      <AlertBanner />
      <div className="open-failure-box" role="alert">
        <Icon name="warning" size={24} />
        <h1>{problem.message}</h1>
        <p>{problem.remedy}</p>
        {problem.workbook && <code>{problem.workbook.path}</code>}
        {second && (
          <p className="field-problem">
            {second.message} {second.remedy}
          </p>
        )}
        <div className="row">
          <Button kind="primary" disabled={busy} onClick={() => void load()}>
            Try again
          </Button>
          <Button disabled={busy} onClick={() => run('openWorkbook')}>
            Open another workbook…
          </Button>
          {problem.workbook?.builtIn && REPLACEABLE.includes(problem.code) && (
            <Button disabled={busy} onClick={() => void replace()}>
              Set it aside and make a new one
            </Button>
          )}
        </div>
        {info && <small>Weighbridge keeps its data in {info.dataFolder}</small>}
      </div>
    </main>
  );
}
