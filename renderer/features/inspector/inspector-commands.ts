import { t } from '../../../common/language/texts.ts';
import { hasInspector, inspectorShown, showInspector } from '../../model/inspector.ts';
import { type EditorRequest, getState, update } from '../../model/store.ts';

const request = (editor: EditorRequest) => () => {
  showInspector(true);
  update(({ view }) => ({ view: hasInspector(view) ? view : 'matrix', editorRequest: editor }));
};

/** Page: the inspector and the editors in it. */
export const inspectorCommands = {
  toggleInspector,
  editJudgement: request('judgement'),
  editNumber: request('number'),
  addNote,
};

/** What has notes of its own; anything else is a note on the workbook, which stands with the matrix. */
const NOTED: readonly string[] = ['cell', 'criterion', 'alternative', 'claim'];

function addNote(): void {
  const { selection } = getState();
  if (selection === null || !NOTED.includes(selection.kind)) update({ view: 'matrix', selection: null });
  request('note')();
}

/** Beside a list there is nothing to explain until something is selected, which is said. */
function toggleInspector(): void {
  const { view, selection } = getState();
  if (selection !== null || view === 'matrix') showInspector(!inspectorShown(getState()));
  else {
    update({
      alert: {
        code: 'invalid',
        message: t('The inspector explains what is selected, and nothing is.'),
        remedy: hasInspector(view)
          ? t('Select something in this view first.')
          : t('Select something in the matrix or the evidence first.'),
      },
    });
  }
}
