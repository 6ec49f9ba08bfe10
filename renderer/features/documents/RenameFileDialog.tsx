import { fileName, withoutEnding } from '../../../common/file-names.ts';
import { t } from '../../../common/language/texts.ts';
import { api, settle } from '../../api.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { showDialog, update, useDocument } from '../../model/store.ts';
import { followFile } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';

/** What the file of the workbook is called. Its title is another thing, and stays. */
export function RenameFileDialog() {
  const { path, builtIn } = useDocument();
  const { draft, field, kept } = useFormDraft({ key: 'renameFile', title: t('Name of the file') }, () => ({
    name: withoutEnding(fileName(path)),
  }));
  const { name } = draft;
  const save = async (): Promise<boolean> => {
    const result = await settle(api().renameWorkbook({ name: name.trim() }));
    if (!result.ok) {
      update({ alert: result.problem });
      return false;
    }
    kept.forget();
    // The window is drawn anew for the file at its new place, and this dialog would be with it.
    showDialog(null);
    await followFile(result.value.path);
    return true;
  };
  return (
    <Form
      title={t('Rename the file')}
      action={t('Rename')}
      ready={name.trim() !== ''}
      kept={kept}
      onSave={save}
      onClose={() => showDialog(null)}
    >
      <label>
        {t('Name of the file')}
        <input
          className="field"
          data-autofocus
          required
          maxLength={255}
          value={name}
          onFocus={(event) => event.target.select()}
          onChange={(event) => field('name').onChange(event.target.value)}
        />
      </label>
      <p className="dim">
        {t(
          'It stays in its folder, with everything that can be undone. The title of the workbook stays too: File, Describe Workbook changes that.',
        )}
        {builtIn && ` ${t('A start without a file makes the built-in workbook anew.')}`}
      </p>
    </Form>
  );
}
