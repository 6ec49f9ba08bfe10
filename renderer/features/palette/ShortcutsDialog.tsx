import { showHelp } from '../../model/store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { shortcutLabel } from '../../ui/platform-keys.ts';
import { shortcutEntries } from './entries.ts';
import './palette.css';

/** Keys that only work inside the matrix and the editors, and where they do; what they do there. */
const LOCAL: readonly { readonly keys: readonly string[]; readonly on?: string; readonly does: string }[] = [
  { keys: ['Arrow keys'], does: 'Move from cell to cell; the inspector follows' },
  { keys: ['F6', 'Shift+F6'], does: 'Go on to the sidebar, the matrix, the inspector; and back' },
  { keys: ['Tab'], does: 'Leave the matrix or the evidence, towards the inspector; Shift+Tab goes back' },
  {
    keys: ['Shift+F10', 'the menu key'],
    does: 'Open the menu of what has the focus: cells, heads, figures, tables',
  },
  {
    keys: ['Shift and arrow keys'],
    on: 'in the matrix',
    does: 'Select several cells; Shift+Space the row, Ctrl+Space the column',
  },
  {
    keys: ['Tab'],
    on: 'on a button',
    does: 'Its explanation comes when the focus rests; Escape takes it away',
  },
  { keys: ['Enter'], does: 'Go from a cell to its explanation; Escape goes back to the cell' },
  { keys: ['Mod+C'], does: 'Copy the focused cell in words' },
  { keys: ['Enter', 'F2', 'a digit'], does: 'Type the weight of the focused weight cell' },
  { keys: ['+', '−'], does: 'Step the focused weight up and down' },
  { keys: ['Alt+Up', 'Alt+Down'], does: 'The same; with Shift too in large steps' },
  { keys: ['L'], does: 'Lock the focused weight at its share, or set it free' },
  {
    keys: ['Alt+Up', 'Alt+Down', 'T'],
    on: 'in a rank order',
    does: 'Move a line up or down, tie it with the one above',
  },
  { keys: ['Escape'], does: 'Put the weight back while it is dragged or stepped; leave an editor' },
  { keys: ['Enter'], on: 'on a group', does: 'Fold its criteria away or back' },
  { keys: ['Enter'], on: 'on a column’s head', does: 'Sort by the column; Space explains it' },
  { keys: ['Mod+Enter'], on: 'on a column’s head', does: 'Filter by the column' },
  { keys: ['Alt+Left', 'Alt+Right'], on: 'on a column’s head', does: 'Make the column narrower or wider' },
  { keys: ['Shift+Left', 'Shift+Right'], on: 'on a column’s head', does: 'Move the column' },
  { keys: ['Delete'], on: 'in the evidence', does: 'Exclude the selected claims from scoring' },
  { keys: ['Mod+A'], on: 'in the evidence', does: 'Select every claim that is shown' },
  {
    keys: ['Mod+Enter'],
    does: 'Save the note or judgement being written; file the selected words of a source as a claim',
  },
  {
    keys: ['Shift and arrow keys'],
    does: 'Select words in the text of a source; Enter opens the claim at the caret',
  },
];

export function ShortcutsDialog() {
  return (
    <Dialog title="Keyboard shortcuts" className="is-wide" onClose={() => showHelp(null)}>
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
            <section aria-label="In place">
              <h3>In place</h3>
              <dl>
                {LOCAL.map(({ keys, on, does }) => (
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
