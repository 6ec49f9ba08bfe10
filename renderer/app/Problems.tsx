import { api, settle } from '../api.ts';
import { update, useApp } from '../model/store.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';

/** What did not work, with its remedy. Dialogs hold one of their own, because what lies behind them is out of reach. */
export function Problems() {
  const alert = useApp((state) => state.alert);
  if (!alert) return null;
  return <Alert message={alert.message} remedy={alert.remedy} onDismiss={() => update({ alert: null })} />;
}

/** That a file was written, and the way to it. */
export function Written() {
  const written = useApp((state) => state.written);
  if (!written) return null;
  const { what, path } = written;
  const show = async (): Promise<void> => {
    const result = await settle(api().showInFolder({ path }));
    if (!result.ok) update({ alert: result.problem });
  };
  return (
    <Alert tone="notice" message={`${what} saved`} remedy={path} onDismiss={() => update({ written: null })}>
      <Button onClick={() => void show()}>Show in folder</Button>
    </Alert>
  );
}
