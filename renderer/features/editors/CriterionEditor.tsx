import { t } from '../../../common/language/texts.ts';
import type { CriterionGroup } from '../../../electron/ipc/contract.ts';
import { FindingSign } from '../../domain/FindingCounts.tsx';
import { useFormDraft } from '../../model/drafts.ts';
import { showEditor, update, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { Field, TextField } from './fields.tsx';
import { isWhole, levelsWere, ScaleFields, scaleColumns, scaleDraftOf } from './ScaleFields.tsx';

/** The group of a criterion; a new one joins the last group until it is given another. */
const groupOf = (groups: readonly CriterionGroup[], id: string | undefined): string =>
  (id === undefined ? groups.at(-1) : groups.find((group) => group.id === id))?.name ?? t('General');

/** What alternatives are compared on, and what counts for and against. */
export function CriterionEditor({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { criteria, criterionGroups } = useTables();
  const present = criteria.find((c) => c.id === id);
  const title = present ? t('Edit {name}', { name: present.name }) : t('New criterion');
  const { draft, set, field, kept } = useFormDraft(
    // no text: a key
    { key: `criterion ${id ?? 'new'}`, title, isNew: id === null },
    () => ({
      name: present?.name ?? '',
      groupName: groupOf(criterionGroups, present?.groupId),
      question: present?.question ?? '',
      proMeaning: present?.proMeaning ?? '',
      conMeaning: present?.conMeaning ?? '',
      scale: scaleDraftOf(present),
    }),
  );
  const { scale, ...texts } = draft;
  const numeric = scale.scale === 'numeric';
  const save = async (): Promise<boolean> => {
    const columns = { ...texts, ...scaleColumns(scale) };
    const patch = await execute(
      id === null
        ? { type: 'createCriterion', ...columns }
        : { type: 'editCriterion', criterionId: id, ...columns, levelsWere: levelsWere(scale) },
    );
    const shown = patch?.createdId;
    if (shown) update({ selection: { kind: 'criterion', criterionId: shown } });
    return patch !== null;
  };
  return (
    <Form
      title={title}
      kept={kept}
      action={present ? t('Save') : t('Add criterion')}
      wide={numeric}
      ready={draft.name.trim() !== '' && draft.groupName.trim() !== '' && isWhole(scale)}
      lacking={
        draft.name.trim() === ''
          ? t('Give it a name.')
          : draft.groupName.trim() === ''
            ? t('Say to which group it belongs.')
            : t('Its scale is not whole yet.')
      }
      onSave={save}
      onClose={onClose}
      onDelete={id === null ? undefined : () => showEditor({ kind: 'delete', what: 'criterion', id })}
    >
      <div className="field-pair">
        <Field label={t('Name')} first required most={120} {...field('name')} />
        <Field
          label={t('Group')}
          hint={t('One that is there, or a new one')}
          required
          most={120}
          {...field('groupName')}
          suggestions={criterionGroups.map((group) => group.name)}
        />
      </div>
      <TextField label={t('Question that it asks of each alternative')} {...field('question')} />
      <ScaleFields criterionId={id} draft={scale} onChange={(next) => set({ scale: next })} />
      <div className="field-pair">
        <div className="signed-field">
          <FindingSign polarity="pro" />
          <TextField label={t('What speaks for it')} {...field('proMeaning')} />
        </div>
        <div className="signed-field">
          <FindingSign polarity="con" />
          <TextField label={t('What speaks against it')} {...field('conMeaning')} />
        </div>
      </div>
      {id === null && (
        <p className="dim">{t('It weighs 10 points in every scenario until you weigh it otherwise.')}</p>
      )}
    </Form>
  );
}
