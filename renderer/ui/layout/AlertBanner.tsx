import { update, useApp } from '../../model/store.ts';
import { Alert } from '../Alert.tsx';

/** What did not work, with its remedy. Dialogs hold one of their own, because what lies behind them is out of reach. */
export function AlertBanner() {
  const alert = useApp((state) => state.alert);
  if (!alert) return null;
  return <Alert message={alert.message} remedy={alert.remedy} onDismiss={() => update({ alert: null })} />;
}
