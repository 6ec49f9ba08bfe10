import { useState } from 'react';
import { type Message, t } from '../../../common/language/texts.ts';
import type { SpecialRole, TableMapping } from '../../../electron/ipc/contract.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { columnAt, letters, SPECIAL, told } from './import-sentences.ts';
import { Select } from './parts.tsx';

const ALL = Object.entries(SPECIAL) as [SpecialRole, Message][];
/** Of a list a row can only be left out. */
const OUT = ALL.filter(([role]) => role === 'ignore');

interface Props {
  readonly mapping: TableMapping;
  readonly onChange: (mapping: TableMapping) => void;
}

/** Rows that are no alternative but speak of the criteria, or columns where the alternatives are columns. */
export function SpecialLines({ mapping, onChange }: Props) {
  const [place, setPlace] = useState('');
  const isMatrix = mapping.kind === 'matrix';
  const options = told(isMatrix ? ALL : OUT);
  const [role, setRole] = useState<SpecialRole>(isMatrix ? 'weight' : 'ignore');
  const isRow = mapping.optionsAs === 'rows';
  const nameOf = (at: number): string =>
    isRow ? t('Row {row}', { row: at + 1 }) : t('Column {column}', { column: letters(at) });
  const at = isRow ? Number(place) - 1 : columnAt(place.trim().toUpperCase());
  const isSound = isRow ? Number.isInteger(at) && at >= 0 : /^[A-Za-z]{1,3}$/.test(place.trim());
  const set = (special: TableMapping['special']): void => onChange({ ...mapping, special });
  return (
    <fieldset className="import-special">
      <legend>
        {!isMatrix
          ? t('Rows that are left out')
          : isRow
            ? t('Rows that are no alternative')
            : t('Columns that are no alternative')}
      </legend>
      {mapping.special.length === 0 && (
        <p className="dim">
          {isMatrix ? t('None. Weights, directions or units may stand in such a one.') : t('None.')}
        </p>
      )}
      <ul>
        {mapping.special.map((line, index) => (
          <li key={line.at}>
            <Select
              label={t('{line} holds', { line: nameOf(line.at) })}
              value={line.role}
              options={options}
              onChange={(chosen) => set(mapping.special.with(index, { ...line, role: chosen }))}
            />
            <IconButton
              icon="close"
              label={
                isMatrix
                  ? t('{line} is an alternative', { line: nameOf(line.at) })
                  : t('{line} is read', { line: nameOf(line.at) })
              }
              onClick={() => set(mapping.special.filter(({ at: other }) => other !== line.at))}
            />
          </li>
        ))}
      </ul>
      <div className="import-special-add">
        <label className="import-field is-short">
          <span>{isRow ? t('Row') : t('Column')}</span>
          <input
            className="field"
            maxLength={7}
            value={place}
            onChange={(event) => setPlace(event.target.value)}
          />
        </label>
        <Select label={t('Holds')} value={role} options={options} onChange={setRole} />
        <Button
          disabled={!isSound || mapping.special.some((line) => line.at === at)}
          onClick={() => {
            set([...mapping.special, { at, role }]);
            setPlace('');
          }}
        >
          {t('Add')}
        </Button>
      </div>
    </fieldset>
  );
}
