import { useEffect, useState } from 'react';
import { t } from '../../common/language/texts.ts';
import type { AppInfo } from '../../electron/ipc/contract.ts';
import { api, settle } from '../api.ts';
import { run } from '../commands/run.ts';
import { showHelp, update, useApp } from '../model/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { AlertBanner } from '../ui/layout/AlertBanner.tsx';

/** Which versions run and where the data lives. */
export function AboutDialog() {
  const [info, setInfo] = useState<AppInfo | null>(null);
  const path = useApp((state) => state.open?.path);
  useEffect(() => {
    void settle(api().appInfo()).then((result) =>
      result.ok ? setInfo(result.value) : update({ alert: result.problem }),
    );
  }, []);
  return (
    <Dialog title={t('About Weighbridge')} onClose={() => showHelp(null)}>
      {() => (
        <div className="form">
          <AlertBanner />
          <p>{t('Compares alternatives on evidence: every number leads to the words it rests on.')}</p>
          <dl className="facts is-list">
            <Fact name="Weighbridge" value={info?.version} />
            <Fact name="Electron" value={info?.electron} />
            <Fact name="Chromium" value={info?.chromium} />
            <Fact name="SQLite" value={info?.sqlite} />
            <Fact name={t('File format')} value={info && String(info.schema)} />
            <Fact name={t('This workbook')} value={path} />
            <Fact name={t('Data folder')} value={info?.dataFolder} />
          </dl>
          <div className="row">
            <Button onClick={() => run('licences')}>{t('Licences…')}</Button>
            <Button onClick={() => run('copyDiagnostics')}>{t('Copy diagnostics…')}</Button>
            <Button onClick={() => run('showLog')}>{t('Show log')}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function Fact({ name, value }: { name: string; value: string | null | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value ?? '…'}</dd>
    </div>
  );
}
