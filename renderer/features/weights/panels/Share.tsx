import { t } from '../../../../common/language/texts.ts';
import * as format from '../../../model/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { rich } from '../../../ui/rich.tsx';

/** The share of one line, with a lock where the answers do not move it. */
export function Share({ share, locked }: { readonly share: number; readonly locked: boolean }) {
  return (
    <span
      data-testid="ask-share"
      className="ask-share"
      title={locked ? t('Locked: these answers do not move it.') : undefined}
    >
      {locked && <Icon name="lock" size={12} />}
      {locked
        ? rich('<hidden>locked at</hidden> {share}', {
            share: format.percent(share),
            hidden: (words) => <span className="hidden-text">{words}</span>,
          })
        : format.percent(share)}
    </span>
  );
}
