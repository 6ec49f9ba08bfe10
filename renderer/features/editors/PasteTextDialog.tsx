import { useFormDraft } from '../../model/drafts.ts';
import * as format from '../../model/format.ts';
import { useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { TextField } from './fields.tsx';

/** Attaches what is pasted as the text of a source. */
export function PasteTextDialog({ sourceId, onClose }: { sourceId: string; onClose: () => void }) {
  const replaces = useTables().sourceTexts.some((text) => text.sourceId === sourceId);
  const title = replaces ? 'Replace the text' : 'Paste the text';
  const { draft, field, kept } = useFormDraft({ key: `text ${sourceId}`, title }, () => ({ pasted: '' }));
  const { pasted } = draft;
  const save = async (): Promise<boolean> => {
    const patch = await execute({ type: 'pasteText', sourceId, text: pasted });
    return patch !== null;
  };
  return (
    <Form
      title={title}
      kept={kept}
      action={replaces ? 'Replace text' : 'Attach text'}
      wide
      ready={pasted.trim() !== ''}
      lacking="Paste or type the text."
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label="Text of the source"
        hint={`${format.plural(pasted.length, 'character')}. A paragraph is a line, or what stands between empty lines in a text with short lines.`}
        rows={16}
        first
        most={5_000_000}
        {...field('pasted')}
      />
      {replaces && (
        <p className="dim">
          Claims stay and are looked for in the new text. Undo brings the present text back.
        </p>
      )}
    </Form>
  );
}
