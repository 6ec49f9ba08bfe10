import { type Editor, editorOfSelection, newClaimOf } from '../../model/editor.ts';
import { getState, showEditor } from '../../model/store.ts';

const open = (editor: Editor) => () => showEditor(editor);

/** Page: what is made, edited and deleted in a dialog. */
export const editorCommands = {
  describeWorkbook: open({ kind: 'workbook' }),
  newAlternative: open({ kind: 'alternative', id: null }),
  newCriterion: open({ kind: 'criterion', id: null }),
  newSource: open({ kind: 'source', id: null }),
  newSpeaker: open({ kind: 'speaker', id: null }),
  newClaim: () => showEditor(newClaimOf(getState())),
  editSelected: () => {
    const editor = editorOfSelection(getState());
    if (editor) showEditor(editor);
  },
  deleteSelected: () => {
    const editor = editorOfSelection(getState());
    if (editor) showEditor({ kind: 'delete', what: editor.kind, id: editor.id });
  },
};
