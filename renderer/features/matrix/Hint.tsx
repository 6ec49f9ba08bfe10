import { t } from '../../../common/language/texts.ts';
import { useApp, useEditable } from '../../model/store.ts';
import { changeMatrixView } from '../../model/workbook.ts';
import { IconButton } from '../../ui/Button.tsx';
import { rich } from '../../ui/rich.tsx';

/** Three steps for the first time; dismissed once, it does not come back. */
export function Hint() {
  const editable = useEditable();
  const dismissed = useApp((state) => state.matrixView.hintDismissed);
  if (dismissed) return null;
  return (
    <aside className="hint" aria-label={t('How to read the matrix')}>
      <ol>
        <li>
          {rich(
            '<b>1. Read a cell</b> 50 is even, more speaks for it, less against. Point at it for its findings: +2 −1 means two for, one against.',
          )}
        </li>
        <li>
          {editable
            ? rich('<b>2. Drag a weight</b> The ranking above moves with it.')
            : rich(
                '<b>2. Look at the weights</b> The more a criterion has, the more it moves the ranking above.',
              )}
        </li>
        <li>{rich('<b>3. See why</b> Select a cell: every claim behind it stands on the right.')}</li>
      </ol>
      <IconButton
        icon="close"
        label={t('Dismiss the explanation')}
        onClick={() => changeMatrixView({ hintDismissed: true })}
      />
    </aside>
  );
}
