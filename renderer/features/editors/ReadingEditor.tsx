import { t } from '../../../common/language/texts.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { useFileTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { Field, TextField } from './fields.tsx';

/** A reading: one reader's coding of the claims, by name. */
export function ReadingEditor({ id, onClose }: { id: string | null; onClose: () => void }) {
  const present = useFileTables().readings.find((reading) => reading.id === id);
  const title = present ? t('Edit the reading') : t('New reading');
  const { draft, field, kept } = useFormDraft(
    // no text: a key
    { key: `reading ${id ?? 'new'}`, title, isNew: id === null },
    () => ({
      name: present?.name ?? '',
      remark: present?.remark ?? '',
    }),
  );
  const { name, remark } = draft;
  const save = async (): Promise<boolean> => {
    const columns = { name: name.trim(), remark: remark.trim() };
    const saved = await execute(
      present
        ? { type: 'editReading', readingId: present.id, ...columns }
        : { type: 'createReading', ...columns },
    );
    return saved !== null;
  };
  return (
    <Form
      title={title}
      kept={kept}
      action={present ? t('Save') : t('Make the reading')}
      ready={name.trim() !== ''}
      lacking={t('Give it a name.')}
      onSave={save}
      onClose={onClose}
    >
      <Field
        label={t('Name')}
        first
        required
        most={120}
        hint={t('Whose coding it is, for example “Reader C”.')}
        {...field('name')}
      />
      <TextField
        label={t('Remark')}
        hint={t('By which rules it was coded, and what its reader knew of the others.')}
        {...field('remark')}
      />
    </Form>
  );
}
