import { actions } from '../../app/actions.ts';
import { showDialog } from '../../model/store.ts';
import { Dialog } from '../../ui/Dialog.tsx';

/** Keys that only work inside the matrix and the editors. */
const LOCAL: readonly (readonly [string, string])[] = [
  ['Arrow keys', 'Move from cell to cell; the inspector follows'],
  ['F6, Shift+F6', 'Go on to the sidebar, the matrix, the inspector; and back'],
  ['Tab', 'Leave the matrix for the inspector'],
  ['Enter', 'Go from a cell to its explanation; Escape goes back to the cell'],
  ['Ctrl+C', 'Copy the focused cell in words'],
  ['Enter, F2 or a digit', 'Type the weight of the focused weight cell'],
  ['+ and −', 'Step the focused weight up and down'],
  ['Alt+Up, Alt+Down', 'The same; with Shift (Alt+Shift+Up) in large steps'],
  ['L', 'Lock the focused weight at its share, or set it free'],
  ['Alt+Up, Alt+Down, T', 'In a rank order: move a line up or down, tie it with the one above'],
  ['Escape', 'Put the weight back while it is dragged or stepped; leave an editor'],
  ['Enter on a group', 'Fold its criteria away or back'],
  ['Enter on a column’s head', 'Sort by the column; Ctrl+Enter filters it, Space explains it'],
  ['Alt+Left, Alt+Right', 'On a column’s head: make the column narrower or wider'],
  ['Shift+Left, Shift+Right', 'On a column’s head: move the column'],
  ['Ctrl+Enter', 'Save the note or judgement being written; file the selected words of a source as a claim'],
  ['Shift and arrow keys', 'Select words in the text of a source; Enter opens the claim at the caret'],
];

export function ShortcutsDialog() {
  return (
    <Dialog title="Keyboard shortcuts" className="is-wide" onClose={() => showDialog(null)}>
      {() => (
        <div className="shortcuts">
          <dl>
            {actions.map(
              ({ id, title, shortcut }) =>
                shortcut && (
                  <div key={id}>
                    <dt>{title.replace('…', '')}</dt>
                    <dd>
                      <kbd>{shortcut}</kbd>
                    </dd>
                  </div>
                ),
            )}
          </dl>
          <dl>
            {LOCAL.map(([keys, what]) => (
              <div key={keys}>
                <dt>{what}</dt>
                <dd>
                  <kbd>{keys}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </Dialog>
  );
}
