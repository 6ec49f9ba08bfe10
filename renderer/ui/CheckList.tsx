import { type ReactNode, useState } from 'react';
import { t } from '../../common/language/texts.ts';
import { Button } from './Button.tsx';

export interface CheckListEntry {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly count: string;
  /** Other words to find it by. */
  readonly words: string;
  readonly checked: boolean;
  readonly group?: string;
}

interface Props {
  /** What the field to search in is called: "Search alternatives". */
  readonly search: string;
  readonly entries: readonly CheckListEntry[];
  /** Resolves when the change is saved, or was not. */
  readonly onChange: (ids: readonly string[], checked: boolean) => Promise<unknown>;
  readonly children?: ReactNode;
  /** Stays in sight below the list. */
  readonly footer?: ReactNode;
}

/** A list to show and hide things by, with a search over it. */
export function CheckList({ search, entries, onChange, children, footer }: Props) {
  const [query, setQuery] = useState('');
  const words = query.trim().toLowerCase();
  const found = entries.filter((e) => `${e.name} ${e.words} ${e.detail}`.toLowerCase().includes(words));
  // A box shows at once what was chosen; what is saved takes its place.
  const [pending, setPending] = useState<ReadonlyMap<string, boolean>>(new Map());
  const change = async (ids: readonly string[], checked: boolean): Promise<void> => {
    setPending((now) => new Map([...now, ...ids.map((id) => [id, checked] as const)]));
    await onChange(ids, checked);
    setPending((now) => new Map([...now].filter(([id]) => !ids.includes(id))));
  };
  const set = (checked: boolean): void => {
    const ids = found.filter((e) => e.checked !== checked).map((e) => e.id);
    if (ids.length > 0) void change(ids, checked);
  };
  return (
    <>
      <div className="check-head">
        <input
          className="field"
          type="search"
          placeholder={search}
          aria-label={search}
          value={query}
          data-autofocus
          onChange={(event) => setQuery(event.target.value)}
        />
        <Button kind="quiet" onClick={() => set(true)}>
          {t('Show all')}
        </Button>
        <Button kind="quiet" onClick={() => set(false)}>
          {t('Hide all')}
        </Button>
      </div>
      <div className="check-body">
        {found.length === 0 && (
          <p className="dim">
            {entries.length === 0
              ? t('There are none yet.')
              : t('Nothing has “{typed}” in its name or description.', { typed: query.trim() })}
          </p>
        )}
        <ul>
          {found.map((entry, index) => (
            <li key={entry.id}>
              {entry.group !== undefined && entry.group !== found[index - 1]?.group && <h2>{entry.group}</h2>}
              <label className="check">
                <input
                  type="checkbox"
                  aria-label={entry.name}
                  checked={pending.get(entry.id) ?? entry.checked}
                  onChange={(event) => void change([entry.id], event.target.checked)}
                />
                <span>
                  <span className="check-name">
                    {entry.name} <small>{entry.count}</small>
                  </span>
                  <small className="check-detail">{entry.detail}</small>
                </span>
              </label>
            </li>
          ))}
        </ul>
        {children}
      </div>
      {footer && <div className="check-foot">{footer}</div>}
    </>
  );
}
