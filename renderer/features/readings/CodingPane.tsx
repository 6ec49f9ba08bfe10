import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import { whoAndWhere } from '../../domain/claim-sentences.ts';
import { uncodedClaims } from '../../domain/coding-order.ts';
import { sayingsText } from '../../domain/coding-sentences.ts';
import { byPosition } from '../../domain/order.ts';
import { lookup } from '../../model/lookup.ts';
import { showEditor } from '../../model/store.ts';
import { useStore } from '../../state/create-store.ts';
import { Button } from '../../ui/Button.tsx';
import { rich } from '../../ui/rich.tsx';
import { readingsState } from './readings-state.ts';

/** Claims that are listed at once; the search finds the others. */
const MOST = 40;

/** One reader's coding of the claims, as it is being made: without what others say of them. */
export function CodingPane({ tables }: { tables: WorkbookTables }) {
  const wanted = useStore(readingsState, (state) => state.coding);
  const readings = [...tables.readings].sort(byPosition);
  // One's own as a rule: the newest.
  const reading = readings.find(({ id }) => id === wanted) ?? readings.at(-1);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(true);
  if (!reading) return null;
  const rows = lookup(tables);
  const uncoded = uncodedClaims(tables, reading.id);
  const waiting = new Set(uncoded.map(({ id }) => id));
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = [...tables.claims]
    .sort(byPosition)
    .filter(
      (claim) =>
        (!open || waiting.has(claim.id)) && words.every((word) => claim.text.toLowerCase().includes(word)),
    );
  const codings = Map.groupBy(
    tables.readingFindings.filter((f) => f.readingId === reading.id),
    (f) => f.claimId,
  );
  const [next] = uncoded;
  return (
    <>
      <div className="row readings-filter">
        <label>
          <span className="hidden-text">{t('Reading')}</span>
          <select
            className="field"
            value={reading.id}
            onChange={(event) => readingsState.set({ coding: event.target.value })}
          >
            {readings.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <input
          className="field"
          type="search"
          placeholder={t('Search')}
          aria-label={t('Search claims to code')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <label className="check">
          <input type="checkbox" checked={open} onChange={(event) => setOpen(event.target.checked)} />
          <span className="check-name">{t('Not coded yet')}</span>
        </label>
        {next && (
          <Button
            kind="primary"
            onClick={() => showEditor({ kind: 'coding', readingId: reading.id, claimId: next.id })}
          >
            {t('Code the next claim…')}
          </Button>
        )}
        <Button onClick={() => showEditor({ kind: 'reading', id: reading.id })}>
          {t('Edit the reading…')}
        </Button>
        <Button kind="quiet" onClick={() => showEditor({ kind: 'delete', what: 'reading', id: reading.id })}>
          {t('Delete…')}
        </Button>
      </div>
      <p className="dim" role="status">
        {t('{reading}: {coded} of {all, plural, one {# claim} other {# claims}} coded.', {
          reading: reading.name,
          coded: tables.claims.length - uncoded.length,
          all: tables.claims.length,
        })}{' '}
        {reading.remark} {t('Claims that it does not code keep the settled coding.')}
      </p>
      {found.length === 0 && <p className="readings-none">{t('No claim fits.')}</p>}
      <ul className="readings-coding">
        {found.slice(0, MOST).map((claim) => (
          <li key={claim.id} data-testid="to-code" data-claim={claim.slug ?? claim.id}>
            <span>
              {claim.text}
              <small className="dim">{whoAndWhere(claim, rows)}</small>
              {!waiting.has(claim.id) && <small>{sayingsText(codings.get(claim.id) ?? [], rows)}</small>}
            </span>
            <Button onClick={() => showEditor({ kind: 'coding', readingId: reading.id, claimId: claim.id })}>
              {rich(
                waiting.has(claim.id) ? 'Code…<hidden> {name}</hidden>' : 'Edit…<hidden> {name}</hidden>',
                {
                  name: claim.text,
                  hidden: (words) => <span className="hidden-text">{words}</span>,
                },
              )}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > MOST && (
        <p className="dim">
          {t('{n} more: search for them, or code those above first.', { n: found.length - MOST })}
        </p>
      )}
    </>
  );
}
