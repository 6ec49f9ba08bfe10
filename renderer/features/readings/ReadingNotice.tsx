import { t } from '../../../common/language/texts.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useApp, useFileTables } from '../../model/store.ts';
import { rich } from '../../ui/rich.tsx';
import './reading-notice.css';

/** By whose coding the window ranks, where it is not the settled one; in sight of every view. */
export function ReadingNotice() {
  const { readings } = useFileTables();
  const reading = useApp((state) => state.reading);
  const name = readings.find(({ id }) => id === reading)?.name;
  if (name === undefined) return null;
  return (
    <p className="reading-notice" data-testid="reading-notice" role="status">
      <span>{rich('By <b>{name}’s</b> coding, not the settled one', { name })}</span>
      <CommandButton id="rankBySettledCoding" kind="quiet">
        {t('Settled coding')}
      </CommandButton>
    </p>
  );
}
