import { useEffect, useState } from 'react';
import { plural } from '../../../common/words.ts';
import type { TableView } from '../../../electron/ipc/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Doubts } from './Doubts.tsx';
import { ENCODINGS, SEPARATORS, TABLE_KINDS } from './import-sentences.ts';
import type { At } from './import-state.ts';
import { Preview } from './Preview.tsx';
import { Select, StepHeading } from './parts.tsx';
import type { Wizard } from './use-import.ts';

const MOST_NOTES = 12;

/** How the file is read, what the table is taken for, and a look at it. */
export function TableStep({ state: { opened, place }, wizard }: { state: At<'table'>; wizard: Wizard }) {
  const { table, mapping } = opened;
  const { guess, send } = wizard;
  const { confidence, notes } = table.guess;
  return (
    <div className="import-step">
      <StepHeading>
        {plural(table.rows, 'row')} and {plural(table.columns, 'column')}
      </StepHeading>
      <Doubts opened={opened} onAnswer={(at, choice) => wizard.answer(opened, at, choice)} />
      {notes.length > 0 && (
        <ul className="import-found" aria-label="What was found out about the table">
          {notes.slice(0, MOST_NOTES).map((note) => (
            <li key={`${note.row} ${note.message}`}>
              {note.row !== undefined && `Row ${note.row}: `}
              {note.message} {note.remedy}
            </li>
          ))}
          {notes.length > MOST_NOTES && <li>And {notes.length - MOST_NOTES} more.</li>}
        </ul>
      )}
      <div className="row">
        {opened.file.isKnown && (
          <Button onClick={() => wizard.readBy('last')}>Read it as the last one with these headings</Button>
        )}
        <Button kind="quiet" onClick={() => wizard.readBy('file')}>
          Read it by a mapping…
        </Button>
        <Button kind="quiet" onClick={() => wizard.saveMapping(opened)}>
          Save the mapping…
        </Button>
      </div>
      <div className="import-choices">
        <ReadingChoices table={table} wizard={wizard} />
        <Select
          label="What it is"
          value={mapping.kind}
          options={Object.entries(TABLE_KINDS) as [typeof mapping.kind, string][]}
          onChange={(kind) => guess({ kind, head: table.guess.headRow })}
        />
        {mapping.kind === 'matrix' && (
          <Select
            label="Alternatives are"
            value={mapping.optionsAs}
            options={[
              ['rows', 'rows'],
              ['columns', 'columns'],
            ]}
            onChange={(optionsAs) => guess({ kind: 'matrix', optionsAs, head: table.guess.headRow })}
          />
        )}
        <HeadRow
          key={table.guess.headRow}
          row={table.guess.headRow}
          rows={table.rows}
          onChange={(head) =>
            guess({
              kind: mapping.kind,
              head,
              ...(mapping.kind === 'matrix' ? { optionsAs: mapping.optionsAs } : {}),
            })
          }
        />
      </div>
      {confidence < 0.7 && opened.doubts.length === 0 && (
        <p className="import-doubt">
          This is a guess that may be wrong: check what the table is and which way it lies.
        </p>
      )}
      {table.notes.length > 0 && (
        <ul className="import-notes">
          {table.notes.slice(0, 5).map((note) => (
            <li key={`${note.row} ${note.message}`}>
              {note.row !== undefined && `Row ${note.row}: `}
              {note.message} {note.remedy}
            </li>
          ))}
        </ul>
      )}
      <Preview table={table} mapping={mapping} place={place} />
      <div className="row is-end">
        <Button kind="quiet" onClick={() => send({ type: 'go', step: 'choose' })}>
          Another file
        </Button>
        <Button
          kind="primary"
          onClick={() => send({ type: 'go', step: mapping.kind === 'scored' ? 'check' : 'columns' })}
        >
          {mapping.kind === 'scored' ? 'Check' : 'Next: columns'}
        </Button>
      </div>
    </div>
  );
}

function ReadingChoices({ table, wizard: { reread } }: { table: TableView; wizard: Wizard }) {
  const { encoding, separator, sheet, sheets, hidden } = table;
  const usual = SEPARATORS.some(([value]) => value === separator);
  const now = { ...(encoding ? { encoding } : {}), ...(separator ? { separator } : {}) };
  return (
    <>
      {sheets.length > 1 && (
        <Select
          label="Sheet"
          value={sheet ?? ''}
          options={sheets.map((name) => [name, name] as const)}
          onChange={(name) => reread({ sheet: name, hidden: hidden ? 'read' : 'leave' })}
        />
      )}
      {sheet !== null && (
        <Select
          label="What is hidden in it"
          value={hidden ? 'read' : 'leave'}
          options={[
            ['leave', 'Left out'],
            ['read', 'Read as well'],
          ]}
          onChange={(chosen) => reread({ sheet, hidden: chosen })}
        />
      )}
      {encoding && (
        <Select
          label="Encoding"
          value={encoding}
          options={ENCODINGS}
          onChange={(chosen) => reread({ ...now, encoding: chosen })}
        />
      )}
      {separator !== null && (
        <Select
          label="Between cells"
          value={usual ? separator : 'other'}
          options={[...SEPARATORS, ...(usual ? [] : [['other', `“${separator}”`] as const])]}
          onChange={(chosen) => chosen !== 'other' && reread({ ...now, separator: chosen })}
        />
      )}
      {separator !== null && (
        <label className="import-field is-short">
          <span>Other sign</span>
          <input
            className="field"
            maxLength={1}
            defaultValue={usual ? '' : separator}
            onChange={(event) =>
              event.target.value.length === 1 && reread({ ...now, separator: event.target.value })
            }
          />
        </label>
      )}
    </>
  );
}

/** The row with the headings; 0 for none. */
function HeadRow({
  row,
  rows,
  onChange,
}: {
  row: number | null;
  rows: number;
  onChange: (row: number | null) => void;
}) {
  const [text, setText] = useState(String(row === null ? 0 : row + 1));
  useEffect(() => setText(String(row === null ? 0 : row + 1)), [row]);
  const settle = (): void => {
    const value = Number(text);
    const head = value === 0 ? null : value - 1;
    if (!Number.isInteger(value) || value < 0 || value > rows) setText(String(row === null ? 0 : row + 1));
    else if (head !== row) onChange(head);
  };
  return (
    <label className="import-field is-short">
      <span>Row with headings (0: none)</span>
      <input
        className="field is-number"
        inputMode="numeric"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
    </label>
  );
}
