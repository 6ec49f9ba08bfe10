import { useEffect } from 'react';
import { UPDATE_MODES, updateWords } from '../../../common/updates.ts';
import { run } from '../../commands/run.ts';
import * as format from '../../model/format.ts';
import { useStore } from '../../state/create-store.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { WHAT_IS_SENT } from './update-sentences.ts';
import { chooseUpdates, readUpdates, updatesState } from './updates-state.ts';

const NAMES = { off: 'Ask nobody', check: 'Ask once a day' } as const;
const OPTIONS = UPDATE_MODES.map((value) => ({ value, label: NAMES[value] }));

/** Whether newer versions are looked for, as a part of the settings. */
export function UpdatesSection() {
  const known = useStore(updatesState, (state) => state.known);
  useEffect(() => void readUpdates(), []);
  if (!known) return <p role="status">Reading how updates stand…</p>;
  return (
    <>
      {known.unable === null && (
        <SegmentedControl
          label="Newer versions"
          options={OPTIONS}
          value={known.mode}
          onChange={(mode) => void chooseUpdates(mode)}
        />
      )}
      <small className="dim" role="status">
        {updateWords(known, format.date)}
      </small>
      {known.place !== null && <small className="dim">{WHAT_IS_SENT(known.place)}</small>}
      {known.mode === 'check' && known.unable === null && (
        <Button onClick={() => run('checkForUpdates')}>Check for updates…</Button>
      )}
    </>
  );
}
