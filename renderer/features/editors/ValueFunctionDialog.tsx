import { t } from '../../../common/language/texts.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { isWhole, LineField, scaleColumns, scaleDraftOf } from './ScaleFields.tsx';

/** The value function of one criterion alone, for who looks at its numbers. */
export function ValueFunctionDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { criteria, criterionGroups } = useTables();
  const present = criteria.find((c) => c.id === id);
  const title = t('Value function of {criterion}', { criterion: present?.name ?? '' });
  // no text: a key
  const { draft, set, kept } = useFormDraft({ key: `value function ${id}`, title }, () =>
    scaleDraftOf(present),
  );
  if (!present) return null;
  const { name, question, proMeaning, conMeaning, groupId } = present;
  const save = async (): Promise<boolean> => {
    const groupName = criterionGroups.find((group) => group.id === groupId)?.name ?? '';
    const columns = { name, groupName, question, proMeaning, conMeaning, ...scaleColumns(draft) };
    return (await execute({ type: 'editCriterion', criterionId: id, ...columns })) !== null;
  };
  return (
    <Form
      title={title}
      kept={kept}
      action={t('Save')}
      wide
      ready={isWhole(draft)}
      onSave={save}
      onClose={onClose}
    >
      <LineField criterionId={id} draft={draft} onChange={set} />
    </Form>
  );
}
