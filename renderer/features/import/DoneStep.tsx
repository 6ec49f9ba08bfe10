import { plural } from '../../../common/words.ts';
import * as format from '../../model/format.ts';
import { undo } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { LISTS } from './import-sentences.ts';
import type { At } from './import-state.ts';
import { StepHeading } from './parts.tsx';

/** What was imported, and the way back in one step. */
export function DoneStep({ state: { outlook }, leave }: { state: At<'done'>; leave: () => void }) {
  const done = LISTS.flatMap(([list, label]) => {
    const count = outlook.counts[list];
    const parts = [
      ...(count?.added ? [`${format.count(count.added)} new`] : []),
      ...(count?.changed ? [`${format.count(count.changed)} changed`] : []),
    ];
    return parts.length > 0 ? [`${label}: ${parts.join(', ')}`] : [];
  });
  const back = async (): Promise<void> => {
    await undo();
    leave();
  };
  return (
    <div className="import-step">
      <StepHeading>Imported</StepHeading>
      {done.length === 0 ? <p>Everything was there already; nothing has changed.</p> : null}
      <ul className="import-done" data-testid="imported">
        {done.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {outlook.errors > 0 && <p className="dim">{plural(outlook.errors, 'error')} stayed out.</p>}
      <p className="dim">It is one step: Undo takes all of it back, now or later.</p>
      <div className="row is-end">
        {done.length > 0 && <Button onClick={() => void back()}>Undo the import</Button>}
        <Button kind="primary" onClick={leave}>
          Close
        </Button>
      </div>
    </div>
  );
}
