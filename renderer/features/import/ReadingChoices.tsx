import { t } from '../../../common/language/texts.ts';
import { fewOf, quoted } from '../../../common/words.ts';
import type { TableView } from '../../../electron/ipc/contract.ts';
import { encodings, separators } from './import-sentences.ts';
import { Select } from './parts.tsx';
import type { Wizard } from './use-import.ts';

interface Props {
  readonly table: TableView;
  readonly wizard: Wizard;
}

/** How the file is read: which sheet, what of it, and how a text is cut. */
export function ReadingChoices({ table, wizard: { reread } }: Props) {
  const { encoding, separator, sheet, sheets, reading } = table;
  const usual = separators().some(([value]) => value === separator);
  const told = sheets.map(
    ({ name, isHidden }) => [name, isHidden ? t('{name} (hidden)', { name }) : name] as const,
  );
  return (
    <>
      {sheets.length > 1 && (
        <Select
          label={t('Sheet')}
          value={sheet ?? ''}
          options={told}
          // Criteria from another sheet belong to the one that was read before.
          onChange={(name) => reread({ sheet: name, hidden: reading.hidden })}
        />
      )}
      <HiddenChoice table={table} onChange={(hidden) => reread({ ...reading, hidden })} />
      <CriteriaChoice table={table} onChange={(criteria) => reread({ ...reading, criteria })} />
      {encoding && (
        <Select
          label={t('Encoding')}
          value={encoding}
          options={encodings()}
          onChange={(chosen) => reread({ ...reading, encoding: chosen })}
        />
      )}
      {separator !== null && (
        <Select
          label={t('Between cells')}
          value={usual ? separator : 'other'}
          options={[...separators(), ...(usual ? [] : [['other', quoted(separator)] as const])]}
          onChange={(chosen) => chosen !== 'other' && reread({ ...reading, separator: chosen })}
        />
      )}
      {separator !== null && (
        <label className="import-field is-short">
          <span>{t('Other sign')}</span>
          <input
            className="field"
            maxLength={1}
            defaultValue={usual ? '' : separator}
            onChange={(event) =>
              event.target.value.length === 1 && reread({ ...reading, separator: event.target.value })
            }
          />
        </label>
      )}
    </>
  );
}

/** What is hidden in the sheet that is read, where there is something. */
function HiddenChoice({
  table: { hiddenLines, reading },
  onChange,
}: {
  table: TableView;
  onChange: (hidden: 'leave' | 'read') => void;
}) {
  const { rows, columns } = hiddenLines;
  const what = fewOf([
    ...rows.map((row) => t('row {row}', { row })),
    ...columns.map((column) => t('column {column}', { column })),
  ]);
  const hidden = reading.hidden ?? 'leave';
  if (rows.length + columns.length === 0 && hidden === 'leave') return null;
  return (
    <Select
      label={what === '' ? t('What is hidden') : t('Hidden: {what}', { what })}
      value={hidden}
      options={[
        ['leave', t('Left out')],
        ['read', t('Read as well')],
      ]}
      onChange={onChange}
    />
  );
}

const ALONE = '\n';
const BESIDE = '\n\n';

/** Where else something is said of the criteria, where there is such a place. */
function CriteriaChoice({
  table: { criteria, sheet, sheets },
  onChange,
}: {
  table: TableView;
  onChange: (sheet: string | null | undefined) => void;
}) {
  const others = sheets.filter(({ name }) => name !== sheet);
  if (criteria === null) return null;
  const value = criteria.from === 'sheet' ? criteria.sheet : criteria.from === 'beside' ? BESIDE : ALONE;
  return (
    <Select
      label={t('More on the criteria from')}
      value={value}
      options={[
        [ALONE, t('Nowhere else')],
        ...(criteria.isBeside ? [[BESIDE, t('The other table beside it')] as const] : []),
        ...others.map(
          ({ name, isHidden }) =>
            [name, isHidden ? t('Sheet {name} (hidden)', { name }) : t('Sheet {name}', { name })] as const,
        ),
      ]}
      onChange={(chosen) => onChange(chosen === ALONE ? null : chosen === BESIDE ? undefined : chosen)}
    />
  );
}
