import { type Message, msg, t } from '../../../common/language/texts.ts';
import type { ImportProgress } from '../../../electron/ipc/contract.ts';
import { Progress } from '../../ui/Progress.tsx';

const PHASES: Record<ImportProgress['phase'], Message> = {
  reading: msg('Reading the file'),
  checking: msg('Looking for problems'),
  saving: msg('Writing into the workbook'),
};

/** What is on its way, how far it is, and how to stop it. */
export function Busy({
  progress: { phase, done },
  onStop,
}: {
  progress: ImportProgress;
  onStop: () => void;
}) {
  return (
    <div className="import-busy">
      <Progress label={t(PHASES[phase])} done={done} onStop={onStop} />
      <small className="dim">{t('Stopping leaves the workbook as it was.')}</small>
    </div>
  );
}
