import { t } from '../../../common/language/texts.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { Field, TextField } from './fields.tsx';

interface Props {
  readonly onClose: () => void;
}

/** What the workbook is called, what it is to decide, and for whom. */
export function DescribeWorkbookDialog({ onClose }: Props) {
  const [workbook] = useTables().workbook;
  const { draft, field, kept } = useFormDraft({ key: 'workbook', title: t('Describe the workbook') }, () => ({
    title: workbook?.title ?? '',
    question: workbook?.question ?? '',
    description: workbook?.description ?? '',
  }));
  const { title, question, description } = draft;
  const save = async (): Promise<boolean> =>
    (await execute({ type: 'describeWorkbook', title, question, description })) !== null;
  return (
    <Form
      title={t('Describe the workbook')}
      kept={kept}
      action={t('Save')}
      ready={title.trim() !== ''}
      lacking={t('Give it a title.')}
      onSave={save}
      onClose={onClose}
    >
      <Field label={t('Title')} first required most={120} {...field('title')} />
      <TextField
        label={t('Question')}
        hint={t('What is to be decided. It heads the overview and the report.')}
        {...field('question')}
      />
      <TextField
        label={t('Description')}
        hint={t('What is compared, for whom, and what is left out.')}
        rows={4}
        {...field('description')}
      />
    </Form>
  );
}
