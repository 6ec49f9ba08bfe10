import { t } from '../../../common/language/texts.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { TextField } from './fields.tsx';

/** Attaches what is pasted as the text of a source. */
export function PasteTextDialog({ sourceId, onClose }: { sourceId: string; onClose: () => void }) {
  const replaces = useTables().sourceTexts.some((text) => text.sourceId === sourceId);
  const title = replaces ? t('Replace the text') : t('Paste the text');
  // no text: a key
  const { draft, field, kept } = useFormDraft({ key: `text ${sourceId}`, title }, () => ({
    pasted: '',
  }));
  const { pasted } = draft;
  const save = async (): Promise<boolean> => {
    const patch = await execute({ type: 'pasteText', sourceId, text: pasted });
    return patch !== null;
  };
  return (
    <Form
      title={title}
      kept={kept}
      action={replaces ? t('Replace text') : t('Attach text')}
      wide
      ready={pasted.trim() !== ''}
      lacking={t('Paste or type the text.')}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={t('Text of the source')}
        hint={t(
          '{n, plural, one {# character} other {# characters}}. A paragraph is a line, or what stands between empty lines in a text with short lines.',
          { n: pasted.length },
        )}
        rows={16}
        first
        most={5_000_000}
        {...field('pasted')}
      />
      {replaces && (
        <p className="dim">
          {t('Claims stay and are looked for in the new text. Undo brings the present text back.')}
        </p>
      )}
    </Form>
  );
}
