import { t } from '../../common/language/texts.ts';
import { IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';

interface Props {
  readonly message: string;
  readonly remedy?: string;
  readonly onDismiss: () => void;
}

/** What went wrong and how to mend it, until it is dismissed. */
export function Alert({ message, remedy, onDismiss }: Props) {
  return (
    <div className="alert" role="alert">
      <Icon name="warning" size={16} />
      <div className="alert-text">
        <strong>{message}</strong>
        {remedy && <span>{remedy}</span>}
      </div>
      <IconButton icon="close" label={t('Dismiss')} onClick={onDismiss} />
    </div>
  );
}
