import { useState } from 'react';
import { useFileTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { Field, TextField } from './fields.tsx';

/** A reading: one reader's coding of the claims, by name. */
export function ReadingEditor({ id, onClose }: { id: string | null; onClose: () => void }) {
  const present = useFileTables().readings.find((reading) => reading.id === id);
  const [name, setName] = useState(present?.name ?? '');
  const [remark, setRemark] = useState(present?.remark ?? '');
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
      title={present ? 'Edit the reading' : 'New reading'}
      action={present ? 'Save' : 'Make the reading'}
      ready={name.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field
        label="Name"
        value={name}
        first
        required
        most={120}
        hint="Whose coding it is, for example “Reader C”."
        onChange={setName}
      />
      <TextField
        label="Remark"
        value={remark}
        hint="By which rules it was coded, and what its reader knew of the others."
        onChange={setRemark}
      />
    </Form>
  );
}
