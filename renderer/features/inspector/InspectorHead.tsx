import type { ReactNode } from 'react';
import { t } from '../../../common/language/texts.ts';
import { commandKeys } from '../../commands/command-items.ts';
import { run } from '../../commands/run.ts';
import type { Selection } from '../../model/selection.ts';
import { update } from '../../model/store.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  readonly title: string;
  /** What can be done with it; it stays in sight with the title. */
  readonly actions?: ReactNode;
  /** Where one came from. */
  readonly from?: Selection | null;
  readonly children?: ReactNode;
}

/** The title of what is explained, what can be done with it, and the button that folds the inspector away; then what scrolls. */
export function InspectorHead({ title, actions, from = null, children }: Props) {
  return (
    <>
      <header className="inspector-head" data-testid="inspector-head">
        {from && (
          <button
            type="button"
            className="link back inspector-back"
            onClick={() => update({ selection: from })}
          >
            <Icon name="back" />
            {t('Back')}
          </button>
        )}
        <div className="inspector-title">
          <h2>{title}</h2>
          <IconButton
            icon="close"
            label={t('Hide the inspector')}
            keys={commandKeys('toggleInspector')}
            onClick={() => run('toggleInspector')}
          />
        </div>
        {actions && (
          <div className="inspector-actions" role="toolbar" aria-label={t('Actions')}>
            {actions}
          </div>
        )}
      </header>
      {children && <div className="inspector-about">{children}</div>}
    </>
  );
}
