import { useState } from 'react';
import type { LineMapping, TableMapping, TableView } from '../../../electron/ipc/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { EndsFields } from './EndsFields.tsx';
import { letters, ROLES } from './import-sentences.ts';
import type { At } from './import-state.ts';
import { LevelsEditor } from './LevelsEditor.tsx';
import { Select, StepActions, StepHeading } from './parts.tsx';
import { SpecialLines } from './SpecialLines.tsx';
import type { Wizard } from './use-import.ts';

const PAGE = 60;

/** What each line holds: its role and, of a criterion, its name, its direction, its unit and how its numbers are written. */
export function ColumnsStep({
  state: { opened },
  wizard: { send },
}: {
  state: At<'columns'>;
  wizard: Wizard;
}) {
  const { table, mapping } = opened;
  const [most, setMost] = useState(PAGE);
  const setMapping = (next: TableMapping): void => send({ type: 'map', mapping: next });
  const isColumns = mapping.optionsAs === 'rows';
  const change = (at: number, line: Partial<LineMapping>): void =>
    setMapping({ ...mapping, lines: mapping.lines.map((now, i) => changed(now, i === at, line)) });
  return (
    <div className="import-step">
      <StepHeading>{isColumns ? 'What each column holds' : 'What each row holds'}</StepHeading>
      <div className="import-lines">
        <table>
          <thead>
            <tr>
              <th scope="col">{isColumns ? 'Column' : 'Row'}</th>
              <th scope="col">Its first values</th>
              <th scope="col">Holds</th>
              <th scope="col">How it counts</th>
            </tr>
          </thead>
          <tbody>
            {mapping.lines.slice(0, most).map((line, at) => (
              <Line
                key={letters(at)}
                at={at}
                line={line}
                table={table}
                mapping={mapping}
                onChange={(part) => change(at, part)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {mapping.lines.length > most && (
        <div className="row">
          <Button onClick={() => setMost(most + PAGE)}>Show more</Button>
          <span>
            {most} of {mapping.lines.length}; the others are taken as they were guessed.
          </span>
        </div>
      )}
      <SpecialLines mapping={mapping} onChange={setMapping} />
      <StepActions>
        <Button kind="quiet" onClick={() => send({ type: 'go', step: 'table' })}>
          Back
        </Button>
        <Button kind="primary" onClick={() => send({ type: 'go', step: 'check' })}>
          Next: check
        </Button>
      </StepActions>
    </div>
  );
}

/** A line with a part of it changed. Only one line holds the names: another that did is left out. */
function changed(line: LineMapping, isMeant: boolean, part: Partial<LineMapping>): LineMapping {
  if (isMeant) return { ...line, ...part };
  return part.role === 'option' && line.role === 'option' ? { ...line, role: 'ignore' } : line;
}

interface LineProps {
  readonly at: number;
  readonly line: LineMapping;
  readonly table: TableView;
  readonly mapping: TableMapping;
  readonly onChange: (part: Partial<LineMapping>) => void;
}

function Line({ at, line, table, mapping, onChange }: LineProps) {
  const guessed = table.guess.lines[at];
  const place = mapping.optionsAs === 'rows' ? letters(at) : String(at + 1);
  const isUncalled = guessed === undefined || guessed.heading === place || guessed.heading === `row ${place}`;
  const heading = isUncalled ? place : guessed.heading;
  const name = !isUncalled ? `${heading} (${place})` : mapping.optionsAs === 'rows' ? place : `Row ${place}`;
  const changed = guessed && table.guess.mapping.lines[at]?.role !== line.role;
  return (
    <tr className={line.role === 'ignore' ? 'is-left-out' : ''}>
      <th scope="row" dir="auto">
        {name}
        {guessed && guessed.confidence < 0.7 && !changed && (
          <small className="import-guess">Guessed: {guessed.reason}</small>
        )}
      </th>
      <td className="import-samples" dir="auto">
        {table.samples[at]?.join(' · ') || '—'}
      </td>
      <td>
        <Select
          label={`What ${name} holds`}
          hidden
          className="is-role"
          value={line.role}
          options={ROLES[mapping.kind]}
          onChange={(role) =>
            onChange({ role, ...(role === 'criterion' && line.name === '' ? { name: heading } : {}) })
          }
        />
      </td>
      <td>
        {mapping.kind === 'matrix' && (line.role === 'criterion' || line.role === 'judgement') && (
          <CriterionFields name={name} line={line} onChange={onChange} />
        )}
      </td>
    </tr>
  );
}

function CriterionFields({
  name,
  line,
  onChange,
}: {
  name: string;
  line: LineMapping;
  onChange: LineProps['onChange'];
}) {
  // Words in their order, the worst first, say by themselves what is better and where the scale ends.
  const isNumbers = line.levels === null;
  return (
    <div className="import-criterion">
      <label className="import-field is-name">
        <span>
          Name<span className="hidden-text"> of the criterion in {name}</span>
        </span>
        <input
          className="field"
          maxLength={120}
          value={line.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </label>
      {line.role === 'criterion' && (
        <>
          {isNumbers && (
            <Select
              label="Direction"
              spoken={` of ${name}`}
              value={line.direction}
              options={[
                ['max', 'More is better'],
                ['min', 'Less is better'],
              ]}
              onChange={(direction) => onChange({ direction })}
            />
          )}
          <label className="import-field is-group">
            <span>
              Group<span className="hidden-text"> of {name}</span>
            </span>
            <input
              className="field"
              maxLength={120}
              value={line.group ?? ''}
              onChange={(event) => onChange({ group: event.target.value || null })}
            />
          </label>
          {isNumbers && (
            <label className="import-field is-unit">
              <span>
                Unit<span className="hidden-text"> of {name}</span>
              </span>
              <input
                className="field"
                maxLength={60}
                value={line.unit ?? ''}
                onChange={(event) => onChange({ unit: event.target.value || null })}
              />
            </label>
          )}
        </>
      )}
      {isNumbers && (
        <Select
          label="Decimals"
          spoken={` of ${name}`}
          value={line.decimal}
          options={[
            ['.', '1,234.5'],
            [',', '1.234,5'],
          ]}
          onChange={(decimal) => onChange({ decimal })}
        />
      )}
      {line.role === 'criterion' && (
        <>
          {isNumbers && <EndsFields name={name} ends={line.ends} onChange={(ends) => onChange({ ends })} />}
          <LevelsEditor
            name={name}
            levels={line.levels}
            onChange={(levels) =>
              onChange(
                levels
                  ? { levels, unit: null, direction: 'max', ends: [1, levels.length] }
                  : { levels, ends: null },
              )
            }
          />
        </>
      )}
    </div>
  );
}
