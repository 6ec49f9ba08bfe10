import { t } from '../../../common/language/texts.ts';
import type { Note, NoteTarget } from '../../../electron/ipc/contract.ts';
import { AskName } from '../../domain/AskName.tsx';
import { useBegun, useFormDraft } from '../../model/drafts.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { refuseEdit, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { DraftNotice } from '../../ui/layout/DraftNotice.tsx';
import { MarkdownText } from '../../ui/Markdown.tsx';
import { useReturnFocus } from '../../ui/return-focus.ts';
import { rich } from '../../ui/rich.tsx';
import { TextEditor } from '../../ui/TextEditor.tsx';
import { hidden } from './hidden.tsx';
import { useAskedEditor } from './use-asked-editor.ts';

/** The notes that hang on one thing, oldest first. */
export function notesOn(notes: readonly Note[], target: NoteTarget): readonly Note[] {
  const wanted: Readonly<Record<string, string>> = target;
  return notes.filter(
    (note) =>
      note.subject === target.subject &&
      (note.alternativeId ?? undefined) === wanted['alternativeId'] &&
      (note.criterionId ?? undefined) === wanted['criterionId'] &&
      (note.claimId ?? undefined) === wanted['claimId'],
  );
}

interface NotesProps {
  readonly target: NoteTarget;
  /** What the notes are on, where it has a name in the place where they stand. */
  readonly name?: string;
}

/** The notes on what is selected, and the place to write one. */
export function Notes({ target, name = '' }: NotesProps) {
  const notes = notesOn(useTables().notes, target);
  const { open, show, hide, button } = useAskedEditor('note');
  const begun = useBegun(keyOf(target));
  return (
    <section className="inspector-section">
      <h3>{t('Notes')}</h3>
      <NoteList notes={notes} />
      {open ? (
        <NoteComposer key={keyOf(target)} target={target} name={name} onDone={hide} />
      ) : (
        <Button ref={button} className="is-wide" onClick={show}>
          {t(
            begun
              ? '{subject, select, workbook {Continue the note on the workbook} cell {Continue the note on this cell} claim {Continue the note on this claim} other {Continue the note on {name}}}'
              : '{subject, select, workbook {Add a note on the workbook} cell {Add a note on this cell} claim {Add a note on this claim} other {Add a note on {name}}}',
            { subject: target.subject, name },
          )}
        </Button>
      )}
    </section>
  );
}

const keyOf = (target: NoteTarget): string => JSON.stringify(target);

export function NoteComposer({ target, name = '', onDone }: NotesProps & { readonly onDone: () => void }) {
  const { subject } = target;
  const cell = useCellName(target);
  const { draft, set, kept } = useFormDraft(
    {
      key: keyOf(target),
      title: cell === null ? noteTitle(subject, name) : t('Note on {name}', { name: cell }),
      editor: 'note',
    },
    () => ({ text: '' }),
  );
  const save = async (text: string): Promise<boolean> => {
    const saved = (await execute({ type: 'addNote', target, text })) !== null;
    if (saved) {
      kept.forget();
      onDone();
    }
    return saved;
  };
  return (
    <>
      <DraftNotice kept={kept} />
      <TextEditor
        label={noteTitle(subject, name)}
        placeholder={t('Write a note')}
        saveLabel={t('Save note')}
        text={draft.text}
        onChange={(text) => set({ text })}
        onSave={save}
        onCancel={onDone}
      />
      <AskName />
    </>
  );
}

export function NoteList({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ul data-testid="notes" className="notes">
      {notes.map((note) => (
        <NoteItem key={note.id} note={note} />
      ))}
    </ul>
  );
}

const noteTitle = (subject: NoteTarget['subject'], name: string): string =>
  t(
    '{subject, select, workbook {Note on the workbook} cell {Note on this cell} claim {Note on this claim} other {Note on {name}}}',
    { subject, name },
  );

/** What a cell is called where it is not the one that is shown; null for what has a name of its own. */
function useCellName(target: NoteTarget): string | null {
  const rows = lookup(useTables());
  return target.subject === 'cell'
    ? `${rows.alternative(target.alternativeId).name}, ${rows.criterion(target.criterionId).name}`
    : null;
}

// no text: what a draft is kept under
const editKey = (note: Note): string => `note ${note.id}`;

function NoteEditor({ note, onDone }: { note: Note; onDone: () => void }) {
  const name = { key: editKey(note), title: t('Edit a note') };
  const { draft, set, kept } = useFormDraft(name, () => ({ text: note.text }));
  const save = async (text: string): Promise<boolean> => {
    const saved = text === note.text || (await execute({ type: 'editNote', noteId: note.id, text })) !== null;
    if (saved) {
      kept.forget();
      onDone();
    }
    return saved;
  };
  return (
    <>
      <DraftNotice kept={kept} />
      <TextEditor
        label={t('Edit the note')}
        saveLabel={t('Save note')}
        text={draft.text}
        onChange={(text) => set({ text })}
        onSave={save}
        onCancel={onDone}
      />
    </>
  );
}

function NoteItem({ note }: { note: Note }) {
  const analyst = lookup(useTables()).analystName(note.analystId);
  const begun = useBegun(editKey(note));
  const { open, show, hide, button } = useReturnFocus();
  if (open) {
    return (
      <li>
        <NoteEditor note={note} onDone={hide} />
      </li>
    );
  }
  return (
    <li data-testid="note" className="note">
      <MarkdownText text={note.text} />
      <div className="note-foot">
        <small>
          {analyst}, <time dateTime={note.updatedAt}>{format.moment(note.updatedAt)}</time>
          {note.updatedAt !== note.createdAt && `, ${t('edited')}`}
        </small>
        <button ref={button} type="button" className="link" onClick={() => refuseEdit() || show()}>
          {rich(begun ? 'Continue editing<hidden> the note</hidden>' : 'Edit<hidden> the note</hidden>', {
            hidden,
          })}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => void execute({ type: 'deleteNote', noteId: note.id })}
        >
          {rich('Delete<hidden> the note</hidden>', { hidden })}
        </button>
      </div>
    </li>
  );
}
