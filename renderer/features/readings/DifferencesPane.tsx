import { useEffect, useRef } from 'react';
import { type Message, msg, t } from '../../../common/language/texts.ts';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import type { CodingEffect, Disagreement, ReadingsAudit } from '../../../scoring/readings/types.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { useStore } from '../../state/create-store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { stepThrough } from '../../ui/list-keys.ts';
import { DifferenceDetails } from './DifferenceDetails.tsx';
import { STATUS_WORDS } from './reading-sentences.ts';
import { readingsState, type Shown } from './readings-state.ts';

interface Props {
  readonly audit: ReadingsAudit;
  readonly tables: WorkbookTables;
}

const SHOWN: readonly { readonly value: Shown; readonly label: Message }[] = [
  { value: 'all', label: msg('All differences') },
  { value: 'dispute', label: msg('Disputes') },
  { value: 'settled', label: msg('Settled') },
  { value: 'departed', label: msg('Settled without a reason') },
];

/** Where readers differ, the largest effects on the ranking first, and one of them open beside the list. */
export function DifferencesPane({ audit, tables }: Props) {
  const { shown, counting, claimId } = useStore(readingsState, (state) => state);
  const effects = Map.groupBy(audit.effects, (effect) => effect.claimId);
  const found = bySize(audit.disagreements, effects).filter(
    ({ status, counts }) => (shown === 'all' || status === shown) && (!counting || counts),
  );
  const open = found.find((d) => d.claimId === claimId) ?? found[0];
  return (
    <>
      <div className="row readings-filter">
        <label>
          <span className="hidden-text">{t('Which differences')}</span>
          <select
            className="field"
            value={shown}
            onChange={(event) => readingsState.set({ shown: event.target.value as Shown })}
          >
            {SHOWN.map(({ value, label }) => (
              <option key={value} value={value}>
                {t(label)} ({countOf(audit, value)})
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={counting}
            onChange={(event) => readingsState.set({ counting: event.target.checked })}
          />
          <span className="check-name">{t('Only where a pro or con is in question')}</span>
        </label>
        <span className="dim" role="status">
          {t('{n, plural, one {# difference} other {# differences}}', { n: found.length })}
        </span>
      </div>
      {found.length === 0 || !open ? (
        <p className="readings-none">{t('No difference fits.')}</p>
      ) : (
        <div className="readings-split">
          <DifferenceList found={found} effects={effects} tables={tables} open={open.claimId} />
          <DifferenceDetails
            key={open.claimId}
            difference={open}
            effects={effects.get(open.claimId) ?? []}
            tables={tables}
          />
        </div>
      )}
    </>
  );
}

const countOf = ({ disagreements }: ReadingsAudit, shown: Shown): number =>
  shown === 'all' ? disagreements.length : disagreements.filter(({ status }) => status === shown).length;

type Effects = ReadonlyMap<string, readonly CodingEffect[]>;

const turns = (effects: Effects, claimId: string): boolean =>
  (effects.get(claimId) ?? []).some(({ winnerChanges }) => winnerChanges);

const sizeOf = (effects: Effects, claimId: string): number =>
  Math.max(0, ...(effects.get(claimId) ?? []).map(({ swing }) => Math.abs(swing ?? 0)));

/** Those that change the winner first, then the largest, then in the order of the claims. */
const bySize = (all: readonly Disagreement[], effects: Effects): Disagreement[] =>
  [...all].sort(
    (a, b) =>
      Number(turns(effects, b.claimId)) - Number(turns(effects, a.claimId)) ||
      sizeOf(effects, b.claimId) - sizeOf(effects, a.claimId),
  );

interface ListProps {
  readonly found: readonly Disagreement[];
  readonly effects: Effects;
  readonly tables: WorkbookTables;
  readonly open: string;
}

function DifferenceList({ found, effects, tables, open }: ListProps) {
  const rows = lookup(tables);
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim has to be in sight.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <ul
      ref={list}
      className="readings-list"
      aria-label={t('Claims that were not coded alike')}
      onKeyDown={moveFocus}
    >
      {found.map(({ claimId, status }) => (
        <li key={claimId}>
          <button
            type="button"
            className="readings-item"
            data-testid="difference"
            data-claim={rows.claim(claimId).slug ?? claimId}
            aria-current={claimId === open ? 'true' : undefined}
            onClick={() => readingsState.set({ claimId })}
          >
            <span>{rows.claim(claimId).text}</span>
            <span className="readings-item-foot">
              <small>{t(STATUS_WORDS[status])}</small>
              {turns(effects, claimId) ? (
                <span className="winner-tag">
                  <Icon name="opposed" size={12} />
                  {t('winner changes')}
                </span>
              ) : (
                <small className="is-number">± {format.score(sizeOf(effects, claimId))}</small>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const moveFocus = stepThrough('.readings-item');
