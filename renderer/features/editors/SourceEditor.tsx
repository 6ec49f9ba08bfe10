import { t } from '../../../common/language/texts.ts';
import { sourceName } from '../../../common/words.ts';
import { parseCredibility } from '../../domain/source-fields.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { showEditor, update, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { CitationFields } from './CitationFields.tsx';
import { citationColumns, citationDraft, citationFilled, citationProblem } from './citation-draft.ts';
import { orNull } from './field-values.ts';
import { Field, TextField } from './fields.tsx';

interface Props {
  readonly id: string | null;
  readonly onClose: () => void;
  /** What to do with a new source; it is opened in the reader unless this says otherwise. */
  readonly onMade?: (id: string) => void;
}

const read = (id: string): void => update({ view: 'sources', reader: id, selection: null });

/** An article or a document that claims are taken from. */
export function SourceEditor({ id, onClose, onMade = read }: Props) {
  const present = useTables().sources.find((s) => s.id === id);
  const heading = present ? t('Edit {name}', { name: sourceName(present) }) : t('New source');
  const { draft, field, kept } = useFormDraft(
    // no text: a key
    { key: `source ${id ?? 'new'}`, title: heading, isNew: id === null },
    () => ({
      title: present?.title ?? '',
      author: present?.author ?? '',
      publication: present?.publication ?? '',
      date: present?.date ?? '',
      fileName: present?.fileName ?? '',
      remark: present?.remark ?? '',
      credibility: String(present?.credibility ?? 1),
      ...citationDraft(present),
    }),
  );
  const { title, author, publication, date, fileName, remark } = draft;
  const wrong = citationProblem(draft);
  const credibility = parseCredibility(draft.credibility);
  const named = [title, author, fileName].some((text) => text.trim() !== '');
  const save = async (): Promise<boolean> => {
    const columns = {
      title: orNull(title),
      author: orNull(author),
      publication: orNull(publication),
      fileName: orNull(fileName),
      date: orNull(date),
      remark,
      credibility: credibility ?? 1,
      ...citationColumns(draft),
    };
    const patch = await execute(
      id === null ? { type: 'createSource', ...columns } : { type: 'editSource', sourceId: id, ...columns },
    );
    if (patch?.createdId) onMade(patch.createdId);
    return patch !== null;
  };
  return (
    <Form
      title={heading}
      kept={kept}
      action={present ? t('Save') : t('Add source')}
      ready={named && credibility !== null && wrong === null}
      lacking={
        named
          ? t('What is marked above has to be mended first.')
          : t('Give its title, its author or its file.')
      }
      onSave={save}
      onClose={onClose}
      onDelete={id === null ? undefined : () => showEditor({ kind: 'delete', what: 'source', id })}
    >
      <div className="field-pair">
        <Field
          label={t('Title')}
          hint={t('Leave it empty where the text has none.')}
          first
          {...field('title')}
        />
        <Field
          label={t('Short name')}
          hint={t('What it is called in lists, such as “Jones 2008”.')}
          most={60}
          {...field('shortTitle')}
        />
      </div>
      <div className="field-pair">
        <Field label={t('Author')} {...field('author')} />
        <Field label={t('Publication')} {...field('publication')} />
      </div>
      <div className="field-pair">
        <Field label={t('Date')} type="date" {...field('date')} />
        <Field label={t('File name')} {...field('fileName')} />
      </div>
      <CitationFields field={field} filled={citationFilled(draft)} open={wrong !== null} />
      {wrong !== null && <p className="field-problem">{wrong}</p>}
      <TextField
        label={t('Remark')}
        hint={t('What a reader should know of it: how it came about, what is missing in it.')}
        {...field('remark')}
      />
      <Field
        label={t('Credibility, 0 to 1')}
        hint={t('How far it is to be believed. It counts where a scenario has credibility on.')}
        {...field('credibility')}
      />
      {credibility === null && <p className="field-problem">{t('Credibility is a number from 0 to 1.')}</p>}
      {!named && (
        <p className="dim">{t('A title, an author or a file name is needed to tell it from others.')}</p>
      )}
    </Form>
  );
}
