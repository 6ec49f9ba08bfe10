import { api, settle } from '../../api.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { update, useTables } from '../../model/store.ts';
import { execute, flushMatrixView } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { Field, TextField } from './fields.tsx';

interface Props {
  readonly onClose: () => void;
}

/** A comparison of its own, in a file of its own. */
export function NewWorkbookDialog({ onClose }: Props) {
  const { draft, field, kept } = useFormDraft({ key: 'new workbook', title: 'New workbook' }, () => ({
    title: '',
  }));
  const { title } = draft;
  const save = async (): Promise<boolean> => {
    flushMatrixView();
    const result = await settle(api().newWorkbook({ title: title.trim() }));
    if (!result.ok) {
      update({ alert: result.problem });
      return false;
    }
    return result.value;
  };
  return (
    <Form
      title="New workbook"
      kept={kept}
      action="Choose where…"
      ready={title.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field
        label="What is compared"
        hint="The title of the workbook, and the name of its file unless you choose another."
        first
        required
        most={120}
        {...field('title')}
      />
      <p className="dim">
        It starts empty, with one scenario in which every criterion weighs the same, in a window of its own.
      </p>
    </Form>
  );
}

/** What the workbook is called, what it is to decide, and for whom. */
export function DescribeWorkbookDialog({ onClose }: Props) {
  const [workbook] = useTables().workbook;
  const { draft, field, kept } = useFormDraft({ key: 'workbook', title: 'Describe the workbook' }, () => ({
    title: workbook?.title ?? '',
    question: workbook?.question ?? '',
    description: workbook?.description ?? '',
  }));
  const { title, question, description } = draft;
  const save = async (): Promise<boolean> =>
    (await execute({ type: 'describeWorkbook', title, question, description })) !== null;
  return (
    <Form
      title="Describe the workbook"
      kept={kept}
      action="Save"
      ready={title.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label="Title" first required most={120} {...field('title')} />
      <TextField
        label="Question"
        hint="What is to be decided. It heads the overview and the report."
        {...field('question')}
      />
      <TextField
        label="Description"
        hint="What is compared, for whom, and what is left out."
        rows={4}
        {...field('description')}
      />
    </Form>
  );
}
