import { useEffect, useState } from 'react';
import type { UserError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { fewOf } from '../../common/words.ts';
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
      <p>{t('Drop workbooks to open them, or a table to import it')}</p>
    </div>
  );
}

async function take(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (!file) return;
  if (files.length > 1) return takeAll(files);
  const { open } = getState();
  const result = await settle(
    api().openDropped(file, open ? knownOf(open.tables) : { alternatives: [], criteria: [] }),
  );
  if (!result.ok) tell(result.problem);
  else if (result.value === 'opened' || result.value === 'left') return;
  else if (open) update({ importing: { file: result.value, into: 'open' }, dialog: 'import', alert: null });
  else tell(nothingOpen());
}

/** So many windows come at once. */
const MOST_AT_ONCE = 8;

/** Opens the workbooks among several files, each in a window of its own, and says which were not opened. */
async function takeAll(files: readonly File[]): Promise<void> {
  const left: string[] = [];
  let opened = 0;
  for (const file of files) {
    const result = opened < MOST_AT_ONCE ? await settle(api().openDropped(file, null)) : null;
    if (result?.ok && result.value === 'opened') opened++;
    else left.push(file.name);
  }
  if (left.length > 0) tell(leftOut(left, files.length));
}

const leftOut = (names: readonly string[], all: number): UserError => ({
  code: 'invalid',
  message: t('{n} of {all} files were not opened: {names}.', { n: names.length, all, names: fewOf(names) }),
  remedy: t(
    'Of several files that are dropped at once, workbooks are opened, {n} at most. Drop a table by itself to import it.',
    { n: MOST_AT_ONCE },
  ),
});

const nothingOpen = (): UserError => ({
  code: 'invalid',
  message: t('No workbook is open that this could be imported into.'),
  remedy: t('Open one, or make a new one, and drop the file again.'),
});

const tell = (alert: UserError): void => update({ alert });
