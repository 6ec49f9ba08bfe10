import { t } from '../../../common/language/texts.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { showEditor, update, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { orNull, splitNames } from './field-values.ts';
import { Field, TextField } from './fields.tsx';

/** What is compared; or a related system that sources speak of. */
export function AlternativeEditor({ id, onClose }: { id: string | null; onClose: () => void }) {
  const present = useTables().alternatives.find((a) => a.id === id);
  const title = present ? t('Edit {name}', { name: present.name }) : t('New alternative');
  // no text: a key
  const name = { key: `alternative ${id ?? 'new'}`, title, isNew: id === null };
  const { draft, set, field, kept } = useFormDraft(name, () => ({
    name: present?.name ?? '',
    aliases: present?.aliases.join(', ') ?? '',
    vendor: present?.vendor ?? '',
    kind: present?.kind ?? 'alternative',
    description: present?.description ?? '',
  }));
  const save = async (): Promise<boolean> => {
    const columns = { ...draft, aliases: splitNames(draft.aliases), vendor: orNull(draft.vendor) };
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
      title={title}
      kept={kept}
      action={present ? t('Save') : t('Add alternative')}
      ready={draft.name.trim() !== ''}
      lacking={t('Give it a name.')}
      onSave={save}
      onClose={onClose}
      onDelete={id === null ? undefined : () => showEditor({ kind: 'delete', what: 'alternative', id })}
    >
      <Field label={t('Name')} first required most={120} {...field('name')} />
      <div className="field-pair">
        <Field label={t('Vendor')} {...field('vendor')} />
        <Field label={t('Also called')} hint={t('Names with commas between')} {...field('aliases')} />
      </div>
      <TextField label={t('Description')} rows={3} {...field('description')} />
      <fieldset className="kinds">
        <legend>{t('What it is here')}</legend>
        <label className="check">
          <input
            type="radio"
            name="kind"
            checked={draft.kind === 'alternative'}
            onChange={() => set({ kind: 'alternative' })}
          />
          <span>
            <span className="check-name">{t('An alternative')}</span>
            <small className="check-detail">{t('compared, scored and ranked')}</small>
          </span>
        </label>
        <label className="check">
          <input
            type="radio"
            name="kind"
            checked={draft.kind === 'related'}
            onChange={() => set({ kind: 'related' })}
          />
          <span>
            <span className="check-name">{t('A related system')}</span>
            <small className="check-detail">
              {t('sources speak of it; it is not scored and has no column')}
            </small>
          </span>
        </label>
      </fieldset>
    </Form>
  );
}
