import { useEffect, useState } from 'react';
import type { UserError } from '../../common/errors.ts';
import { api, settle } from '../api.ts';
import { knownOf } from '../features/import/known.ts';
import { getState, update } from '../model/store.ts';
import { isHeld } from '../ui/held.ts';
import './drop.css';

/** Whether files are being dragged, and not a text or a link of the page. */
const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Lets a file be dropped onto the window to be opened or imported. What is dropped never leads the page anywhere. */
export function Drop() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = isHeld() ? 'none' : 'copy';
      setOver(!isHeld());
    };
    const onLeave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!isHeld()) void take(files);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="drop-sign" data-testid="drop-sign">
      <p>Drop a workbook to open it, or a table to import it</p>
    </div>
  );
}

async function take(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (!file || files.length > 1) return tell(MANY);
  const { open } = getState();
  const result = await settle(
    api().openDropped(file, open ? knownOf(open.tables) : { alternatives: [], criteria: [] }),
  );
  if (!result.ok) tell(result.problem);
  else if (result.value === 'opened') return;
  else if (open) update({ importing: result.value, dialog: 'import', alert: null });
  else tell(NOTHING_OPEN);
}

const NOTHING_OPEN: UserError = {
  code: 'invalid',
  message: 'No workbook is open that this could be imported into.',
  remedy: 'Open one, or make a new one, and drop the file again.',
};

const MANY: UserError = {
  code: 'invalid',
  message: 'Several files were dropped at once.',
  remedy: 'Drop one file. Nothing was changed.',
};

const tell = (alert: UserError): void => update({ alert });
