import { type FormEvent, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import {
  applyFilter,
  deleteFilter,
  LONGEST_FILTER_NAME,
  nameProblem,
  narrowsDown,
  renameFilter,
  type SavedFilter,
  savedFilters,
  saveFilter,
} from '../../model/saved-filters.ts';
import { useApp, useTables } from '../../model/store.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';

/** The filters that have a name: one is applied, renamed or deleted, and what narrows the evidence down now is given a name. */
export function SavedFilters() {
  const [open, setOpen] = useState(false);
  const tables = useTables();
  const filters = savedFilters(tables);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t('Saved filters')}
      className="facet-panel"
      buttonClass="facet-button"
      buttonLabel={t('Saved filters')}
      button={
        <>
          <Icon name="filter" size={12} />
          <span className="clip">
            {filters.length > 0 ? t('Saved ({n})', { n: filters.length }) : t('Saved')}
          </span>
          <Icon name="chevron-down" size={12} />
        </>
      }
    >
      {(close) => (
        <>
          {filters.length === 0 && (
            <p className="dim facet-none">
              {t('None yet. Search or narrow down, then give it a name; Ctrl+K finds it too.')}
            </p>
          )}
          <ul className="saved-filters-list">
            {filters.map((filter) => (
              <Saved key={filter.name} filter={filter} filters={filters} close={close} />
            ))}
          </ul>
          <NewFilter filters={filters} />
        </>
      )}
    </Popover>
  );
}

interface SavedProps {
  readonly filter: SavedFilter;
  readonly filters: readonly SavedFilter[];
  readonly close: () => void;
}

function Saved({ filter, filters, close }: SavedProps) {
  const [renaming, setRenaming] = useState(false);
  const { name } = filter;
  if (renaming) {
    return (
      <li>
        <NameForm
          label={t('New name of {name}', { name })}
          action={t('Rename')}
          begin={name}
          problemOf={(wanted) => nameProblem(wanted, filters, name)}
          onName={(wanted) => {
            setRenaming(false);
            void renameFilter(name, wanted);
          }}
        />
      </li>
    );
  }
  return (
    <li className="saved-filter">
      <button
        type="button"
        className="menu-item"
        onClick={() => {
          close();
          applyFilter(filter);
        }}
      >
        <span className="clip">{name}</span>
      </button>
      <IconButton icon="pencil" label={t('Rename {name}', { name })} onClick={() => setRenaming(true)} />
      <IconButton icon="close" label={t('Delete {name}', { name })} onClick={() => void deleteFilter(name)} />
    </li>
  );
}

function NewFilter({ filters }: { filters: readonly SavedFilter[] }) {
  const narrowed = useApp((state) => narrowsDown(state.evidenceView));
  if (!narrowed)
    return filters.length === 0 ? null : <p className="dim facet-none">{t('All claims are shown now.')}</p>;
  return (
    <NameForm
      label={t('Name of these filters')}
      action={t('Save')}
      begin=""
      problemOf={(wanted) => nameProblem(wanted, filters, null)}
      onName={(wanted) => void saveFilter(wanted)}
    />
  );
}

interface NameFormProps {
  readonly label: string;
  readonly action: string;
  readonly begin: string;
  readonly problemOf: (name: string) => string | null;
  readonly onName: (name: string) => void;
}

/** One field for a name; what is wrong with it is said when it is sent. */
function NameForm({ label, action, begin, problemOf, onName }: NameFormProps) {
  const [name, setName] = useState(begin);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = problemOf(name);
    setProblem(wrong);
    if (wrong !== null) return;
    onName(name);
    setName('');
  };
  return (
    <form className="saved-filters-name" onSubmit={submit}>
      <input
        className="field"
        aria-label={label}
        placeholder={label}
        data-autofocus
        maxLength={LONGEST_FILTER_NAME}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
          setProblem(null);
        }}
      />
      <Button type="submit">{action}</Button>
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
