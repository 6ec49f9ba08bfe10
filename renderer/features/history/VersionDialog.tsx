import { t } from '../../../common/language/texts.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { showDialog } from '../../model/store.ts';
import { namingState } from '../../model/versions.ts';
import { execute } from '../../model/workbook.ts';
import { useStore } from '../../state/create-store.ts';
import { Form } from '../../ui/layout/Form.tsx';

/** Gives a state of the workbook a name, or a version another one. */
export function VersionDialog() {
  const naming = useStore(namingState, (state) => state.naming);
  const version = 'version' in naming ? naming.version : null;
  const { draft, field, kept } = useFormDraft(
    {
      // no text: the key of a draft
      key: version ? `version ${version.id}` : 'new version',
      title: version ? t('Version {name}', { name: version.name }) : t('New version'),
      isNew: !version,
    },
    () => ({ name: version?.name ?? '', remark: version?.remark ?? '' }),
  );
  const { name, remark } = draft;
  const save = async (): Promise<boolean> => {
    const said = { name: name.trim(), remark: remark.trim() };
    const saved = await execute(
      'version' in naming
        ? { type: 'editVersion', versionId: naming.version.id, ...said }
        : { type: 'nameVersion', eventNumber: naming.eventNumber, ...said },
    );
    return saved !== null;
  };
  return (
    <Form
      title={version ? t('Edit the version {name}', { name: version.name }) : t('Name this version')}
      action={version ? t('Save') : t('Name version')}
      ready={name.trim() !== ''}
      kept={kept}
      onSave={save}
      onClose={() => showDialog(null)}
    >
      <label>
        {t('Name')}
        <input
          className="field"
          data-autofocus
          required
          maxLength={120}
          value={name}
          onChange={(event) => field('name').onChange(event.target.value)}
        />
      </label>
      <label>
        {t('Remark')}
        <textarea
          className="field"
          rows={3}
          maxLength={2000}
          value={remark}
          onChange={(event) => field('remark').onChange(event.target.value)}
        />
      </label>
      <p className="dim">{hint(naming)}</p>
    </Form>
  );
}

function hint(naming: ReturnType<typeof namingState.get>['naming']): string {
  if ('version' in naming)
    return t('It stands for the workbook as it was after change {number}.', {
      number: naming.version.number,
    });
  return naming.eventNumber === null
    ? t(
        'The name stands for the workbook as it is now. It can be compared with later states, and gone back to, from the history.',
      )
    : t(
        'The name stands for the workbook as it was after change {number}. It can be compared with later states, and gone back to, from the history.',
        { number: naming.eventNumber },
      );
}
