import { showDialog, useApp } from '../../model/store.ts';
import { AlternativeEditor } from './AlternativeEditor.tsx';
import { ClaimEditor } from './ClaimEditor.tsx';
import { CodingEditor } from './CodingEditor.tsx';
import { CriterionEditor } from './CriterionEditor.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { PasteTextDialog } from './PasteTextDialog.tsx';
import { ReadingEditor } from './ReadingEditor.tsx';
import { SettlingEditor } from './SettlingEditor.tsx';
import { SourceEditor } from './SourceEditor.tsx';
import { SpeakerEditor } from './SpeakerEditor.tsx';
import { ValueFunctionDialog } from './ValueFunctionDialog.tsx';
import { DescribeWorkbookDialog } from './WorkbookEditors.tsx';
import './editors.css';

const closed = (): void => showDialog(null);

/** The editor that was asked for. */
export function EditorDialog() {
  const editor = useApp((state) => state.editor);
  // One that takes the place of another is a dialog of its own.
  const key = JSON.stringify(editor);
  switch (editor?.kind) {
    case 'workbook':
      return <DescribeWorkbookDialog onClose={closed} />;
    case 'alternative':
      return <AlternativeEditor key={key} id={editor.id} onClose={closed} />;
    case 'criterion':
      return <CriterionEditor key={key} id={editor.id} onClose={closed} />;
    case 'valueFunction':
      return <ValueFunctionDialog key={key} id={editor.id} onClose={closed} />;
    case 'source':
      return <SourceEditor key={key} id={editor.id} onClose={closed} />;
    case 'speaker':
      return <SpeakerEditor key={key} id={editor.id} onClose={closed} />;
    case 'claim':
      return (
        <ClaimEditor
          key={key}
          id={editor.id}
          filed={editor.filed ?? null}
          on={editor.on ?? null}
          onClose={closed}
        />
      );
    case 'reading':
      return <ReadingEditor key={key} id={editor.id} onClose={closed} />;
    case 'coding':
      return <CodingEditor key={key} {...editor} onClose={closed} />;
    case 'settling':
      return <SettlingEditor key={key} {...editor} onClose={closed} />;
    case 'pasteText':
      return <PasteTextDialog sourceId={editor.sourceId} onClose={closed} />;
    case 'delete':
      return <DeleteDialog key={key} what={editor.what} id={editor.id} onClose={closed} />;
    case undefined:
      return null;
  }
}
