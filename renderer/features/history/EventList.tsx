import { useEffect, useRef } from 'react';
import { msg, t } from '../../../common/language/texts.ts';
import type { ListedEvent } from '../../../electron/ipc/contract.ts';
import * as format from '../../model/format.ts';
import { Button } from '../../ui/Button.tsx';
import { stepThrough } from '../../ui/list-keys.ts';
import { historyStore } from './history-state.ts';
import { kindWords, standWords } from './history-words.ts';
import type { LoadedHistory } from './use-history.ts';

interface Props {
  readonly history: LoadedHistory;
  /** Number of the event that is explained. */
  readonly shown: number | null;
}

/** The events, the newest first; each leads to what it changed. */
export function EventList({ history, shown }: Props) {
  const { entries, found } = history;
  const table = useRef<HTMLTableElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another event has to be in sight.
  useEffect(() => {
    table.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return (
    <>
      <table ref={table} className="history-table" data-testid="history" onKeyDown={moveFocus}>
        <thead>
          <tr>
            <th scope="col">{t(msg.in('event', 'Number'))}</th>
            <th scope="col">{t('When')}</th>
            <th scope="col">{t('Analyst')}</th>
            <th scope="col">{t('What')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EventRow key={entry.number} entry={entry} isShown={entry.number === shown} />
          ))}
        </tbody>
      </table>
      {entries.length < found && (
        <Button onClick={history.more}>
          {t('Show older changes ({n, number} more)', { n: found - entries.length })}
        </Button>
      )}
    </>
  );
}

const moveFocus = stepThrough('.event-link');

function EventRow({ entry, isShown }: { readonly entry: ListedEvent; readonly isShown: boolean }) {
  const { number, at, analyst, label, undone, kind } = entry;
  const [before, stands] = [kindWords(entry), standWords(entry)];
  return (
    <tr className={undone || kind === 'undo' ? 'is-undone' : undefined}>
      <td>{number}</td>
      <td>
        <time dateTime={at}>{format.moment(at)}</time>
      </td>
      <td>{analyst}</td>
      <td>
        <button
          type="button"
          className="event-link"
          aria-current={isShown ? 'true' : undefined}
          onClick={() => historyStore.set({ chosen: number })}
        >
          {before && <small>{before}</small>}
          {label}
          {stands && <small className="event-stand"> ({stands})</small>}
        </button>
      </td>
    </tr>
  );
}
