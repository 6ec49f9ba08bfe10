import type { ImportProgress } from '../../../electron/ipc/contract.ts';
import { Progress } from '../../ui/Progress.tsx';

const PHASES: Record<ImportProgress['phase'], string> = {
  reading: 'Reading the file',
  checking: 'Looking for problems',
  saving: 'Writing into the workbook',
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
      <Progress label={PHASES[phase]} done={done} onStop={onStop} />
      <small className="dim">Stopping leaves the workbook as it was.</small>
    </div>
  );
}
