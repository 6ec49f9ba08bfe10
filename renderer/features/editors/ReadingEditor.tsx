import { useFormDraft } from '../../model/drafts.ts';
import { useFileTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { Field, TextField } from './fields.tsx';

/** A reading: one reader's coding of the claims, by name. */
export function ReadingEditor({ id, onClose }: { id: string | null; onClose: () => void }) {
  const present = useFileTables().readings.find((reading) => reading.id === id);
  const title = present ? 'Edit the reading' : 'New reading';
  const { draft, field, kept } = useFormDraft(
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
      action={present ? 'Save' : 'Make the reading'}
      ready={name.trim() !== ''}
      lacking="Give it a name."
      onSave={save}
      onClose={onClose}
    >
      <Field
        label="Name"
        first
        required
        most={120}
        hint="Whose coding it is, for example “Reader C”."
        {...field('name')}
      />
      <TextField
        label="Remark"
        hint="By which rules it was coded, and what its reader knew of the others."
        {...field('remark')}
      />
    </Form>
  );
}
