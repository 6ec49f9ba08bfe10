import { useEffect } from 'react';
import { msg, t } from '../../../common/language/texts.ts';
import { UPDATE_MODES, updateWords } from '../../../common/updates.ts';
import { run } from '../../commands/run.ts';
import * as format from '../../model/format.ts';
import { useStore } from '../../state/create-store.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { reading, whatIsSent } from './update-sentences.ts';
import { chooseUpdates, readUpdates, updatesState } from './updates-state.ts';

const NAMES = { off: msg('Ask nobody'), check: msg('Ask once a day') } as const;

/** Whether newer versions are looked for, as a part of the settings. */
export function UpdatesSection() {
  const known = useStore(updatesState, (state) => state.known);
  useEffect(() => void readUpdates(), []);
  if (!known) return <p role="status">{reading()}</p>;
  return (
    <>
      {known.unable === null && (
        <SegmentedControl
          label={t('Newer versions')}
          options={UPDATE_MODES.map((value) => ({ value, label: t(NAMES[value]) }))}
          value={known.mode}
          onChange={(mode) => void chooseUpdates(mode)}
        />
      )}
      <small className="dim" role="status">
        {updateWords(known, format.date)}
      </small>
      {known.place !== null && <small className="dim">{whatIsSent(known.place)}</small>}
      {known.mode === 'check' && known.unable === null && (
        <Button onClick={() => run('checkForUpdates')}>{t('Check for updates…')}</Button>
      )}
    </>
  );
}
