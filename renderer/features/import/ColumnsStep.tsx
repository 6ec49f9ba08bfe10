import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { LineMapping, TableMapping, TableView } from '../../../electron/ipc/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { rich } from '../../ui/rich.tsx';
import { EndsFields } from './EndsFields.tsx';
import { letters, ROLES, told } from './import-sentences.ts';
import type { At } from './import-state.ts';
import { LevelsEditor } from './LevelsEditor.tsx';
import { hidden, Select, StepActions, StepHeading } from './parts.tsx';
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
      <StepHeading>{isColumns ? t('What each column holds') : t('What each row holds')}</StepHeading>
      <div className="import-lines">
        <table>
          <thead>
            <tr>
              <th scope="col">{isColumns ? t('Column') : t('Row')}</th>
              <th scope="col">{t('Its first values')}</th>
              <th scope="col">{t('Holds')}</th>
              <th scope="col">{t('How it counts')}</th>
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
          <Button onClick={() => setMost(most + PAGE)}>{t('Show more')}</Button>
          <span>
            {t('{shown} of {all}; the others are taken as they were guessed.', {
              shown: most,
              all: mapping.lines.length,
            })}
          </span>
        </div>
      )}
      <SpecialLines mapping={mapping} onChange={setMapping} />
      <StepActions>
        <Button kind="quiet" onClick={() => send({ type: 'go', step: 'table' })}>
          {t('Back')}
        </Button>
        <Button kind="primary" onClick={() => send({ type: 'go', step: 'check' })}>
          {t('Next: check')}
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
  const isUncalled =
    guessed === undefined || guessed.heading === place || guessed.heading === t('row {row}', { row: place });
  const heading = isUncalled ? place : guessed.heading;
  const name = !isUncalled
    ? `${heading} (${place})`
    : mapping.optionsAs === 'rows'
      ? place
      : t('Row {row}', { row: place });
  const changed = guessed && table.guess.mapping.lines[at]?.role !== line.role;
  return (
    <tr className={line.role === 'ignore' ? 'is-left-out' : ''}>
      <th scope="row" dir="auto">
        {name}
        {guessed && guessed.confidence < 0.7 && !changed && (
          <small className="import-guess">{t('Guessed: {reason}', { reason: guessed.reason })}</small>
        )}
      </th>
      <td className="import-samples" dir="auto">
        {table.samples[at]?.join(' · ') || '—'}
      </td>
      <td>
        <Select
          label={t('What {name} holds', { name })}
          hidden
          className="is-role"
          value={line.role}
          options={told(ROLES[mapping.kind])}
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
        <span>{rich('Name<hidden> of the criterion in {line}</hidden>', { line: name, hidden })}</span>
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
              label={rich('Direction<hidden> of {name}</hidden>', { name, hidden })}
              value={line.direction}
              options={[
                ['max', t('More is better')],
                ['min', t('Less is better')],
              ]}
              onChange={(direction) => onChange({ direction })}
            />
          )}
          <label className="import-field is-group">
            <span>{rich('Group<hidden> of {name}</hidden>', { name, hidden })}</span>
            <input
              className="field"
              maxLength={120}
              value={line.group ?? ''}
              onChange={(event) => onChange({ group: event.target.value || null })}
            />
          </label>
          {isNumbers && (
            <label className="import-field is-unit">
              <span>{rich('Unit<hidden> of {name}</hidden>', { name, hidden })}</span>
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
          label={rich('Decimals<hidden> of {name}</hidden>', { name, hidden })}
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
