import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { interestOf, interestText } from '../../domain/interest.ts';
import { parseCredibility } from '../../domain/source-fields.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { showEditor, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { orNull } from './field-values.ts';
import { Field, TextField } from './fields.tsx';
import { OriginEditor, OriginField } from './OriginField.tsx';

interface Props {
  readonly id: string | null;
  readonly onClose: () => void;
  readonly onMade?: (id: string) => void;
}

/** Who says something: an author, a person quoted, a commenter. */
export function SpeakerEditor({ id, onClose, onMade }: Props) {
  const { speakers, alternatives } = useTables();
  const present = speakers.find((s) => s.id === id);
  const title = present ? t('Edit {name}', { name: present.name }) : t('New speaker');
  const { draft, set, field, kept } = useFormDraft(
    // no text: a key
    { key: `speaker ${id ?? 'new'}`, title, isNew: id === null },
    () => ({
      name: present?.name ?? '',
      role: present?.role ?? '',
      affiliation: present?.affiliation ?? '',
      interest: present?.interest ?? '',
      credibility: String(present?.credibility ?? 1),
      originId: present?.originId ?? '',
    }),
  );
  const { name, role, affiliation, interest } = draft;
  const [making, setMaking] = useState(false);
  const credibility = parseCredibility(draft.credibility);
  const follows =
    interest.trim() === ''
      ? interestOf({ name, affiliation: orNull(affiliation), interest: null }, speakers, alternatives)
      : null;
  const save = async (): Promise<boolean> => {
    const columns = {
      name,
      role,
      affiliation: orNull(affiliation),
      interest: orNull(interest),
      credibility: credibility ?? 1,
      originId: draft.originId === '' ? null : draft.originId,
    };
    const patch = await execute(
      id === null
        ? { type: 'createSpeaker', ...columns }
        : { type: 'editSpeaker', speakerId: id, ...columns },
    );
    if (patch?.createdId) onMade?.(patch.createdId);
    return patch !== null;
  };
  return (
    <>
      <Form
        title={title}
        kept={kept}
        action={present ? t('Save') : t('Add speaker')}
        ready={name.trim() !== '' && credibility !== null}
        lacking={
          name.trim() === '' ? t('Give a name.') : t('The credibility has to be a number from 0 to 1.')
        }
        onSave={save}
        onClose={onClose}
        onDelete={id === null ? undefined : () => showEditor({ kind: 'delete', what: 'speaker', id })}
      >
        <Field label={t('Name')} first required most={120} {...field('name')} />
        <div className="field-pair">
          <Field label={t('Role')} hint={t('Author, commenter, analyst quoted')} {...field('role')} />
          <Field label={t('Affiliation')} {...field('affiliation')} />
        </div>
        <TextField
          label={t('Interest')}
          hint={t('What the speaker gains when one alternative looks better.')}
          most={300}
          {...field('interest')}
        />
        {follows && (
          <p className="dim" data-testid="interest-follows">
            {interestText(follows)}
          </p>
        )}
        <OriginField
          hint={t('What makes them one voice with others, such as the employer for whom they all speak.')}
          value={draft.originId}
          onChange={(originId) => set({ originId })}
          onNew={() => setMaking(true)}
        />
        <Field
          label={t('Credibility, 0 to 1')}
          hint={t('How far they are to be believed. It counts where a scenario has credibility on.')}
          {...field('credibility')}
        />
      </Form>
      {making && <OriginEditor onClose={() => setMaking(false)} onMade={(originId) => set({ originId })} />}
    </>
  );
}
