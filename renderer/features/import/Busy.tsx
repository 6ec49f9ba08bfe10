import type { ImportProgress } from '../../../electron/ipc/contract.ts';
import { Button } from '../../ui/Button.tsx';

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
  const percent = done === null ? null : Math.round(done * 100);
  return (
    <div className="import-busy">
      <p role="status">
        {PHASES[phase]}
        {percent === null ? '…' : `: ${percent} %`}
      </p>
      <progress aria-label={PHASES[phase]} max={100} {...(percent === null ? {} : { value: percent })} />
      <Button onClick={onStop}>Stop</Button>
      <small className="dim">Stopping leaves the workbook as it was.</small>
    </div>
  );
}
