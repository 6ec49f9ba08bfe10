import { t } from '../../common/language/texts.ts';
import { Button } from '../ui/Button.tsx';
import { AskName } from './AskName.tsx';

interface Props {
  /** Why it cannot be saved as it stands. */
  readonly problem: string | null;
  readonly saveLabel: string;
  readonly onCancel: () => void;
}

/** The end of a form that stands in the page: what is wrong, who writes, and save or cancel. */
export function FormFoot({ problem, saveLabel, onCancel }: Props) {
  return (
    <>
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <AskName />
      <div className="row">
        <Button kind="primary" type="submit">
          {saveLabel}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('Cancel')}
        </Button>
      </div>
    </>
  );
}
