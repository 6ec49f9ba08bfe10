import { useState } from 'react';
import { showEditor, update, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { orNull, splitNames } from './columns.ts';
import { Field, TextField } from './fields.tsx';

/** What is compared; or a related system that sources speak of. */
export function AlternativeEditor({ id, onClose }: { id: string | null; onClose: () => void }) {
  const present = useTables().alternatives.find((a) => a.id === id);
  const [name, setName] = useState(present?.name ?? '');
  const [aliases, setAliases] = useState(present?.aliases.join(', ') ?? '');
  const [vendor, setVendor] = useState(present?.vendor ?? '');
  const [kind, setKind] = useState(present?.kind ?? 'alternative');
  const [description, setDescription] = useState(present?.description ?? '');
  const save = async (): Promise<boolean> => {
    const columns = { name, aliases: splitNames(aliases), vendor: orNull(vendor), kind, description };
    const patch = await execute(
      id === null
        ? { type: 'createAlternative', ...columns }
        : { type: 'editAlternative', alternativeId: id, ...columns },
    );
    const shown = patch?.createdId;
    if (shown) update({ selection: { kind: 'alternative', alternativeId: shown } });
    return patch !== null;
  };
  return (
    <Form
      title={present ? `Edit ${present.name}` : 'New alternative'}
      action={present ? 'Save' : 'Add alternative'}
      ready={name.trim() !== ''}
      onSave={save}
      onClose={onClose}
      onDelete={id === null ? undefined : () => showEditor({ kind: 'delete', what: 'alternative', id })}
    >
      <Field label="Name" first required most={120} value={name} onChange={setName} />
      <div className="field-pair">
        <Field label="Vendor" value={vendor} onChange={setVendor} />
        <Field label="Also called" hint="Names with commas between" value={aliases} onChange={setAliases} />
      </div>
      <TextField label="Description" rows={3} value={description} onChange={setDescription} />
      <fieldset className="kinds">
        <legend>What it is here</legend>
        <label className="check">
          <input
            type="radio"
            name="kind"
            checked={kind === 'alternative'}
            onChange={() => setKind('alternative')}
          />
          <span>
            <span className="check-name">An alternative</span>
            <small className="check-detail">compared, scored and ranked</small>
          </span>
        </label>
        <label className="check">
          <input type="radio" name="kind" checked={kind === 'related'} onChange={() => setKind('related')} />
          <span>
            <span className="check-name">A related system</span>
            <small className="check-detail">sources speak of it; it is not scored and has no column</small>
          </span>
        </label>
      </fieldset>
    </Form>
  );
}
