import type { ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';

interface Props {
  readonly message: string;
  readonly remedy?: string;
  readonly tone?: 'problem' | 'notice';
  readonly onDismiss: () => void;
  readonly children?: ReactNode;
}

/** What went wrong and how to mend it, or that something is done, until it is dismissed. */
export function Alert({ message, remedy, tone = 'problem', onDismiss, children }: Props) {
  return (
    <div className={`alert is-${tone}`} role={tone === 'problem' ? 'alert' : 'status'}>
      <Icon name={tone === 'problem' ? 'warning' : 'check'} size={16} />
      <div className="alert-text">
        <strong>{message}</strong>
        {remedy && <span>{remedy}</span>}
      </div>
      {children}
      <IconButton icon="close" label="Dismiss" onClick={onDismiss} />
    </div>
  );
}
