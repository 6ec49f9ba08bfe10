/** What stands in a figure's place until its numbers are there, or why they never come. */
import { t } from '../../../common/language/texts.ts';

export function Pending({ failure }: { failure: string | undefined }) {
  return failure === undefined ? (
    <p className="figure-line dim" role="status">
      {t('Working it out…')}
    </p>
  ) : (
    <p className="figure-line field-problem" role="alert">
      {t(
        'This could not be worked out ({failure}). It is tried again when a weight or the evidence changes.',
        { failure },
      )}
    </p>
  );
}
