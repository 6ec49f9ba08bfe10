import { useState } from 'react';
import { FindingSign } from '../../domain/FindingCounts.tsx';
import { showEditor, update, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { Field, TextField } from './fields.tsx';
import { isWhole, ScaleFields, scaleColumns, scaleDraftOf } from './ScaleFields.tsx';

/** What alternatives are compared on, and what counts for and against. */
export function CriterionEditor({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { criteria, criterionGroups } = useTables();
  const present = criteria.find((c) => c.id === id);
  const [name, setName] = useState(present?.name ?? '');
  const [groupName, setGroupName] = useState(
    criterionGroups.find((group) => group.id === present?.groupId)?.name ?? '',
  );
  const [question, setQuestion] = useState(present?.question ?? '');
  const [proMeaning, setProMeaning] = useState(present?.proMeaning ?? '');
  const [conMeaning, setConMeaning] = useState(present?.conMeaning ?? '');
  const [scale, setScale] = useState(() => scaleDraftOf(present));
  const numeric = scale.scale === 'numeric';
  const save = async (): Promise<boolean> => {
    const columns = { name, groupName, question, proMeaning, conMeaning, ...scaleColumns(scale) };
    const patch = await execute(
      id === null
        ? { type: 'createCriterion', ...columns }
        : { type: 'editCriterion', criterionId: id, ...columns },
    );
    const shown = patch?.createdId;
    if (shown) update({ selection: { kind: 'criterion', criterionId: shown } });
    return patch !== null;
  };
  return (
    <Form
      title={present ? `Edit ${present.name}` : 'New criterion'}
      action={present ? 'Save' : 'Add criterion'}
      wide={numeric}
      ready={name.trim() !== '' && groupName.trim() !== '' && isWhole(scale)}
      onSave={save}
      onClose={onClose}
      onDelete={id === null ? undefined : () => showEditor({ kind: 'delete', what: 'criterion', id })}
    >
      <div className="field-pair">
        <Field label="Name" first required most={120} value={name} onChange={setName} />
        <Field
          label="Group"
          hint="One that is there, or a new one"
          required
          most={120}
          value={groupName}
          onChange={setGroupName}
          suggestions={criterionGroups.map((group) => group.name)}
        />
      </div>
      <TextField label="Question that it asks of each alternative" value={question} onChange={setQuestion} />
      <ScaleFields criterionId={id} draft={scale} onChange={setScale} />
      <div className="field-pair">
        <div className="signed-field">
          <FindingSign polarity="pro" />
          <TextField label="What speaks for it" value={proMeaning} onChange={setProMeaning} />
        </div>
        <div className="signed-field">
          <FindingSign polarity="con" />
          <TextField label="What speaks against it" value={conMeaning} onChange={setConMeaning} />
        </div>
      </div>
      {id === null && (
        <p className="dim">It weighs 10 points in every scenario until you weigh it otherwise.</p>
      )}
    </Form>
  );
}
