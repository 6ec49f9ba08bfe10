import { t } from '../../../common/language/texts.ts';
import type { HistoryPage } from '../../../electron/ipc/contract.ts';
import { useStore } from '../../state/create-store.ts';
import { Button } from '../../ui/Button.tsx';
import { type HistoryFilter, isNarrowed, KIND_CHOICES, noFilter, SUBJECT_NAMES } from './history-filter.ts';
import { historyStore, narrow } from './history-state.ts';

/** What the list is narrowed down by. */
export function HistoryBar({ analysts }: Pick<HistoryPage, 'analysts'>) {
  const filter = useStore(historyStore, (state) => state.filter);
  return (
    <div className="history-bar" role="toolbar" aria-label={t('Narrow the history down')}>
      <input
        className="field"
        type="search"
        placeholder={t('Search')}
        aria-label={t('Search the history')}
        value={filter.text}
        onChange={(event) => narrow({ text: event.target.value })}
      />
      <Choice
        label={t('What was changed')}
        all={t('Anything')}
        name="about"
        options={Object.entries(SUBJECT_NAMES).map(([value, name]) => [value, t(name)])}
      />
      <Choice
        label={t('Kind of change')}
        all={t('All kinds')}
        name="kind"
        options={Object.entries(KIND_CHOICES).map(([value, { name }]) => [value, t(name)])}
      />
      <Choice
        label={t('Analyst')}
        all={t('Everybody')}
        name="analystId"
        options={analysts.map(({ id, name }) => [id, name])}
      />
      <Day label={t('From')} name="from" />
      <Day label={t('To')} name="to" />
      {isNarrowed(filter) && (
        <Button kind="quiet" onClick={() => historyStore.set({ filter: noFilter })}>
          {t('Show all')}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** What stands for no limit. */
  readonly all: string;
  readonly name: keyof HistoryFilter;
  readonly options: readonly (readonly [value: string, name: string])[];
}

function Choice({ label, all, name, options }: ChoiceProps) {
  const value = useStore(historyStore, (state) => state.filter[name]);
  return (
    <select
      className="field"
      aria-label={label}
      value={value}
      onChange={(event) => narrow({ [name]: event.target.value })}
    >
      <option value="">{all}</option>
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  );
}

function Day({ label, name }: { readonly label: string; readonly name: 'from' | 'to' }) {
  const value = useStore(historyStore, (state) => state.filter[name]);
  return (
    <label className="history-day">
      {label}
      <input
        className="field"
        type="date"
        value={value}
        onChange={(event) => narrow({ [name]: event.target.value })}
      />
    </label>
  );
}
