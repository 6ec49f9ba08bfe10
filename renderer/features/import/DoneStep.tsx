import { t } from '../../../common/language/texts.ts';
import { undo } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { LISTS } from './import-sentences.ts';
import type { At } from './import-state.ts';
import { StepHeading } from './parts.tsx';

type Done = Record<'added' | 'changed', number>;

/** What was imported, and the way back in one step. */
export function DoneStep({ state: { outlook }, leave }: { state: At<'done'>; leave: () => void }) {
  const done = LISTS.flatMap(([list, label]) => {
    const count = outlook.counts[list];
    return count ? doneWords(t(label), count) : [];
  });
  const back = async (): Promise<void> => {
    await undo();
    leave();
  };
  return (
    <div className="import-step">
      <StepHeading>{t('Imported')}</StepHeading>
      {done.length === 0 ? <p>{t('Everything was there already; nothing has changed.')}</p> : null}
      <ul className="import-done" data-testid="imported">
        {done.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {outlook.errors > 0 && (
        <p className="dim">
          {t('{n, plural, one {# error} other {# errors}} stayed out.', { n: outlook.errors })}
        </p>
      )}
      <p className="dim">{t('It is one step: Undo takes all of it back, now or later.')}</p>
      <div className="row is-end">
        {done.length > 0 && <Button onClick={() => void back()}>{t('Undo the import')}</Button>}
        <Button kind="primary" onClick={leave}>
          {t('Close')}
        </Button>
      </div>
    </div>
  );
}

/** How much of one kind has come in; nothing where nothing has. */
function doneWords(things: string, { added, changed }: Done): string[] {
  if (added > 0 && changed > 0)
    return [t('{things}: {added, number} new, {changed, number} changed', { things, added, changed })];
  if (added > 0) return [t('{things}: {added, number} new', { things, added })];
  return changed > 0 ? [t('{things}: {changed, number} changed', { things, changed })] : [];
}
