import { ORIGIN_KINDS, type OriginKind } from '../../../common/evidence.ts';
import { t } from '../../../common/language/texts.ts';
import { byPosition } from '../../domain/order.ts';
import { ORIGIN_KIND_WORDS } from '../../domain/saying-words.ts';
import { originText } from '../../domain/voices-of-cell.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { Field, SelectField } from './fields.tsx';

interface Props {
  /** Empty for none. */
  readonly value: string;
  readonly hint: string;
  readonly onChange: (id: string) => void;
  /** Makes a new one, in a dialog over this one. */
  readonly onNew: () => void;
}

const NONE = 'none';

/** What makes several voices one: one that is there, or a new one. */
export function OriginField({ value, hint, onChange, onNew }: Props) {
  const { origins } = useTables();
  return (
    <SelectField
      label={t('Origin')}
      value={value === '' ? NONE : value}
      choices={[
        { value: NONE, label: t('its own') },
        ...[...origins].sort(byPosition).map((origin) => ({ value: origin.id, label: originText(origin) })),
      ]}
      onChange={(chosen) => onChange(chosen === NONE ? '' : chosen)}
    >
      <small>{hint}</small>
      <button type="button" className="link field-link" onClick={onNew}>
        {t('New origin…')}
      </button>
    </SelectField>
  );
}

/** What makes several voices one, made on the way. */
export function OriginEditor({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const title = t('New origin');
  const { draft, set, field, kept } = useFormDraft<{ readonly kind: OriginKind; readonly name: string }>(
    { key: 'origin new', title },
    () => ({ kind: 'employer', name: '' }),
  );
  const { kind, name } = draft;
  const save = async (): Promise<boolean> => {
    const patch = await execute({ type: 'createOrigin', kind, name: name.trim() });
    if (patch?.createdId) onMade(patch.createdId);
    return patch !== null;
  };
  return (
    <Form
      title={title}
      kept={kept}
      action={t('Add origin')}
      ready={name.trim() !== ''}
      lacking={t('Give it a name.')}
      onSave={save}
      onClose={onClose}
    >
      <p className="dim">{t('Voices of one origin are counted together, like one voice that says more.')}</p>
      <SelectField
        label={t('What makes them one')}
        value={kind}
        choices={ORIGIN_KINDS.map((value) => ({ value, label: ORIGIN_KIND_WORDS[value].label }))}
        onChange={(chosen) => set({ kind: ORIGIN_KINDS.find((known) => known === chosen) ?? kind })}
      >
        <small>{ORIGIN_KIND_WORDS[kind].means}</small>
      </SelectField>
      <Field
        label={t('Name')}
        hint={t('Whom or what: the employer, the person quoted, the event, the text that was copied.')}
        first
        required
        {...field('name')}
      />
      {name.trim() === '' && <p className="dim">{t('It needs a name.')}</p>}
    </Form>
  );
}
