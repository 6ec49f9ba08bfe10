import * as format from '../../../model/format.ts';
import { Icon } from '../../../ui/Icon.tsx';

/** The share of one line, with a lock where the answers do not move it. */
export function Share({ share, locked }: { readonly share: number; readonly locked: boolean }) {
  return (
    <span
      data-testid="ask-share"
      className="ask-share"
      title={locked ? 'Locked: these answers do not move it.' : undefined}
    >
      {locked && (
        <>
          <Icon name="lock" size={12} />
          <span className="hidden-text">locked at</span>{' '}
        </>
      )}
      {format.percent(share)}
    </span>
  );
}
