import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import * as format from '../../model/format.ts';
import { update, useDocument } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Versions } from './Versions.tsx';
import './history.css';

const MOST = 1_000;

const KINDS: Record<HistoryEntry['kind'], string> = {
  create: '',
  do: '',
  undo: 'Undone: ',
  redo: 'Done again: ',
  migrate: '',
};

/** Every change that was saved, newest first. */
export function HistoryView() {
  const { history } = useDocument();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is read anew after every saved event.
  useEffect(() => {
    let current = true;
    void settle(api().listHistory({ limit: MOST })).then((result) => {
      if (!current) return;
      if (result.ok) setEntries(result.value);
      else update({ alert: result.problem });
    });
    return () => {
      current = false;
    };
  }, [history.eventNumber]);
  return (
    <section className="page history-view" data-region="work" aria-labelledby="history-title">
      <header className="page-head">
        <h1 id="history-title" data-view-heading tabIndex={-1}>
          History
        </h1>
        <CommandButton id="undo" disabled={history.undo === null}>
          <Icon name="undo" />
          Undo{history.undo !== null && `: ${history.undo}`}
        </CommandButton>
        <CommandButton id="redo" disabled={history.redo === null}>
          <Icon name="redo" />
          Redo{history.redo !== null && `: ${history.redo}`}
        </CommandButton>
      </header>
      <p className="dim">
        Every change is kept, with who made it and when. Undo goes back through them one by one.
      </p>
      <Versions />
      {entries === null ? (
        <p role="status">Reading the history…</p>
      ) : (
        <table className="history-table">
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col">When</th>
              <th scope="col">Analyst</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ number, at, analyst, kind, label }) => (
              <tr key={number} className={`is-${kind}`}>
                <td>{number}</td>
                <td>
                  <time dateTime={at}>{format.moment(at)}</time>
                </td>
                <td>{analyst}</td>
                <td>
                  {KINDS[kind] && <small>{KINDS[kind]}</small>}
                  {label}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {entries?.length === MOST && (
        <p className="dim">Older changes are kept in the workbook and not listed here.</p>
      )}
    </section>
  );
}
