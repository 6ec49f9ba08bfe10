import { type FormEvent, useState } from 'react';
import { useOwnName } from '../model/analyst.ts';
import { showDialog } from '../model/store.ts';
import { execute } from '../model/workbook.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { AlertBanner } from '../ui/layout/AlertBanner.tsx';

/** The name that stands behind notes, judgements and changes. */
export function AnalystDialog() {
  const [name, setName] = useState(useOwnName());
  const submit = async (event: FormEvent, close: () => void): Promise<void> => {
    event.preventDefault();
    if (name.trim() !== '' && (await execute({ type: 'renameAnalyst', name: name.trim() }))) close();
  };
  return (
    <Dialog title="Change your name" onClose={() => showDialog(null)}>
      {(close) => (
        <form className="form" onSubmit={(event) => void submit(event, close)}>
          <AlertBanner />
          <label>
            Your name
            <input
              className="field"
              data-autofocus
              required
              maxLength={120}
              value={name}
              onFocus={(event) => event.target.select()}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <p className="dim">
            It stands behind your notes and judgements and in the history of this workbook, and is your name
            in the next ones that you open on this machine.
          </p>
          <div className="row is-end">
            <Button kind="quiet" onClick={close}>
              Cancel
            </Button>
            <Button kind="primary" type="submit" disabled={name.trim() === ''}>
              Save
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
