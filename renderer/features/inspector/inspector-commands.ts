import { hasInspector, inspectorShown, showInspector } from '../../model/inspector.ts';
import { type EditorRequest, getState, update } from '../../model/store.ts';

const request = (editor: EditorRequest) => () => {
  showInspector(true);
  update(({ view }) => ({ view: hasInspector(view) ? view : 'matrix', editorRequest: editor }));
};

/** Page: the inspector and the editors in it. */
export const inspectorCommands = {
  toggleInspector: () => showInspector(!inspectorShown(getState())),
  editJudgement: request('judgement'),
  editNumber: request('number'),
  addNote: request('note'),
};
