import { t } from '../../common/language/texts.ts';
import { Button } from './Button.tsx';
import './progress.css';

interface Props {
  /** What is being done. */
  readonly label: string;
  /** How far it is, from 0 to 1; null where that is not known. */
  readonly done: number | null;
  /** Ends it; null for what cannot be stopped half way. */
  readonly onStop: (() => void) | null;
}

/** Work that takes time: what it is, how far it is, and how to stop it. */
export function Progress({ label, done, onStop }: Props) {
  const percent = done === null ? null : Math.round(done * 100);
  return (
    <div className="progress" role="status">
      <p>
        {label}
        {percent === null ? '…' : `: ${percent} %`}
      </p>
      {onStop && <Button onClick={onStop}>{t('Stop')}</Button>}
      <progress aria-label={label} max={100} {...(percent === null ? {} : { value: percent })} />
    </div>
  );
}
