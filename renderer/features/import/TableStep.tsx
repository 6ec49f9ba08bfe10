import { type Message, t } from '../../../common/language/texts.ts';
import type { TableView } from '../../../electron/ipc/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Doubts } from './Doubts.tsx';
import { HeadRows } from './HeadRows.tsx';
import { inWindow, TABLE_KINDS, told } from './import-sentences.ts';
import type { At } from './import-state.ts';
import { Preview } from './Preview.tsx';
import { Select, StepActions, StepHeading } from './parts.tsx';
import { ReadingChoices } from './ReadingChoices.tsx';
import { headsOf, type Wizard } from './use-import.ts';

const MOST_NOTES = 12;
const MOST_WARNINGS = 5;

/** How the file is read, what the table is taken for, and a look at it. */
export function TableStep({ state: { opened, place }, wizard }: { state: At<'table'>; wizard: Wizard }) {
  const { table, mapping } = opened;
  const { guess, send } = wizard;
  const { confidence, notes } = table.guess;
  const heads = headsOf(table);
  const isMatrix = mapping.kind === 'matrix';
  return (
    <div className="import-step">
      <StepHeading>{sizeWords(table)}</StepHeading>
      <Doubts opened={opened} onAnswer={(at, choice) => wizard.answer(opened, at, choice)} />
      {table.notes.length > 0 && (
        <ul className="import-notes" aria-label={t('What to know about the file')}>
          <NoteLines notes={table.notes} most={MOST_WARNINGS} />
        </ul>
      )}
      <div className="import-choices">
        <ReadingChoices table={table} wizard={wizard} />
        <Select
          label={t('What it is')}
          value={mapping.kind}
          options={told(Object.entries(TABLE_KINDS) as [typeof mapping.kind, Message][])}
          onChange={(kind) => guess({ kind, ...heads })}
        />
        {isMatrix && (
          <Select
            label={t('Alternatives are')}
            value={mapping.optionsAs}
            options={[
              ['rows', t('rows')],
              ['columns', t('columns')],
            ]}
            onChange={(optionsAs) => guess({ kind: 'matrix', optionsAs, ...heads })}
          />
        )}
        <HeadRows
          rows={[heads.over, heads.head].filter((row) => row !== null)}
          most={table.rows}
          onChange={(rows) =>
            guess({
              kind: mapping.kind,
              head: rows.at(-1) ?? null,
              over: rows.length > 1 ? (rows[0] ?? null) : null,
              ...(isMatrix ? { optionsAs: mapping.optionsAs } : {}),
            })
          }
        />
      </div>
      <div className="row">
        {opened.file.isKnown && (
          <Button onClick={() => wizard.readBy('last')}>
            {t('Read it as the last one with these headings')}
          </Button>
        )}
        <Button kind="quiet" onClick={() => wizard.readBy('file')}>
          {t('Read it by a mapping…')}
        </Button>
        <Button kind="quiet" onClick={() => wizard.saveMapping(opened)}>
          {t('Save the mapping…')}
        </Button>
      </div>
      {confidence < 0.7 && opened.doubts.length === 0 && (
        <p className="import-doubt">
          {t('This is a guess that may be wrong: check what the table is and which way it lies.')}
        </p>
      )}
      {notes.length > 0 && (
        <details className="import-found" open>
          <summary>{t('What was found out about the table')}</summary>
          <ul aria-label={t('What was found out about the table')}>
            <NoteLines notes={notes} most={MOST_NOTES} />
          </ul>
        </details>
      )}
      <Preview table={table} mapping={mapping} place={place} />
      <StepActions>
        <Button kind="quiet" onClick={() => send({ type: 'go', step: 'choose' })}>
          {t('Another file')}
        </Button>
        <Button
          kind="primary"
          onClick={() => send({ type: 'go', step: mapping.kind === 'scored' ? 'check' : 'columns' })}
        >
          {mapping.kind === 'scored' ? t('Check') : t('Next: columns')}
        </Button>
      </StepActions>
    </div>
  );
}

function sizeWords({ rows, columns, sheet, sheets }: TableView): string {
  return sheet !== null && sheets.length > 1
    ? t(
        '{rows, plural, one {# row} other {# rows}} and {columns, plural, one {# column} other {# columns}} in the sheet “{sheet}”',
        { rows, columns, sheet },
      )
    : t(
        '{rows, plural, one {# row} other {# rows}} and {columns, plural, one {# column} other {# columns}}',
        { rows, columns },
      );
}

/** Notes, each with its row, and how many more there are. */
function NoteLines({ notes, most }: { notes: TableView['notes']; most: number }) {
  return (
    <>
      {notes.slice(0, most).map(({ row, message, remedy }) => (
        <li key={`${row} ${message}`}>
          {row !== undefined && `${t('Row {row}:', { row })} `}
          {inWindow(message)} {inWindow(remedy)}
        </li>
      ))}
      {notes.length > most && <li>{t('And {n} more.', { n: notes.length - most })}</li>}
    </>
  );
}
