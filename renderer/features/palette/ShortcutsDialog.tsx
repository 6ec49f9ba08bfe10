import { t } from '../../../common/language/texts.ts';
import { showHelp } from '../../model/store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { shortcutLabel } from '../../ui/platform-keys.ts';
import { shortcutEntries } from './entries.ts';
import './palette.css';

/** Keys that only work inside the matrix and the editors, and where they do; what they do there. */
const local = (): readonly {
  readonly keys: readonly string[];
  readonly on?: string;
  readonly does: string;
}[] => [
  { keys: [t('Arrow keys')], does: t('Move from cell to cell; the inspector follows') },
  { keys: ['F6', 'Shift+F6'], does: t('Go on to the sidebar, the matrix, the inspector; and back') },
  { keys: ['Tab'], does: t('Leave the matrix or the evidence, towards the inspector; Shift+Tab goes back') },
  {
    keys: ['Shift+F10', t('the menu key')],
    does: t('Open the menu of what has the focus: cells, heads, figures, tables'),
  },
  {
    keys: [t('Shift and arrow keys')],
    on: t('in the matrix'),
    does: t('Select several cells; Shift+Space the row, Ctrl+Space the column'),
  },
  {
    keys: ['Tab'],
    on: t('on a button'),
    does: t('Its explanation comes when the focus rests; Escape takes it away'),
  },
  { keys: ['Enter'], does: t('Go from a cell to its explanation; Escape goes back to the cell') },
  { keys: ['Mod+C'], does: t('Copy the focused cell in words') },
  { keys: ['Enter', 'F2', t('a digit')], does: t('Type the weight of the focused weight cell') },
  { keys: ['+', '−'], does: t('Step the focused weight up and down') },
  { keys: ['Alt+Up', 'Alt+Down'], does: t('The same; with Shift too in large steps') },
  { keys: ['L'], does: t('Lock the focused weight at its share, or set it free') },
  {
    keys: ['Alt+Up', 'Alt+Down', 'T'],
    on: t('in a rank order'),
    does: t('Move a line up or down, tie it with the one above'),
  },
  { keys: ['Escape'], does: t('Put the weight back while it is dragged or stepped; leave an editor') },
  { keys: ['Enter'], on: t('on a group'), does: t('Fold its criteria away or back') },
  { keys: ['Enter'], on: t('on a column’s head'), does: t('Sort by the column; Space explains it') },
  { keys: ['Mod+Enter'], on: t('on a column’s head'), does: t('Filter by the column') },
  {
    keys: ['Alt+Left', 'Alt+Right'],
    on: t('on a column’s head'),
    does: t('Make the column narrower or wider'),
  },
  { keys: ['Shift+Left', 'Shift+Right'], on: t('on a column’s head'), does: t('Move the column') },
  { keys: ['Delete'], on: t('in the evidence'), does: t('Exclude the selected claims from scoring') },
  { keys: ['Mod+A'], on: t('in the evidence'), does: t('Select every claim that is shown') },
  {
    keys: ['Mod+Enter'],
    does: t('Save the note or judgement being written; file the selected words of a source as a claim'),
  },
  {
    keys: [t('Shift and arrow keys')],
    does: t('Select words in the text of a source; Enter opens the claim at the caret'),
  },
];

export function ShortcutsDialog() {
  return (
    <Dialog title={t('Keyboard shortcuts')} className="is-wide" onClose={() => showHelp(null)}>
      {() => (
        <>
          <AlertBanner />
          <div className="shortcuts">
            <div>
              {shortcutEntries().map(({ menu, commands }) => (
                <section key={menu} aria-label={menu}>
                  <h3>{menu}</h3>
                  <dl>
                    {commands.map(({ title, keys }) => (
                      <Line key={title} what={title} keys={keys} />
                    ))}
                  </dl>
                </section>
              ))}
            </div>
            <section aria-label={t('In place')}>
              <h3>{t('In place')}</h3>
              <dl>
                {local().map(({ keys, on, does }) => (
                  <Line key={does} what={does} keys={keys.map(shortcutLabel).join(', ')} on={on} />
                ))}
              </dl>
            </section>
          </div>
        </>
      )}
    </Dialog>
  );
}

function Line({ what, keys, on }: { what: string; keys: string; on?: string | undefined }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        <kbd>{keys}</kbd>
        {on !== undefined && <small> {on}</small>}
      </dd>
    </div>
  );
}
