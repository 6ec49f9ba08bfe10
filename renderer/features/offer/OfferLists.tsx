import { t } from '../../../common/language/texts.ts';
import type { EvidenceOffer } from '../../../electron/ipc/contract.ts';

/** Entries that a list shows; a number says how many more there are. */
const MOST = 60;

/** What changes, one by one, and what stays of the analyst's own: behind a line each. */
export function OfferLists({ offer: { changes, own } }: { offer: EvidenceOffer }) {
  const { claims, cells, contradictions } = changes;
  return (
    <>
      <List title={t('New claims')} entries={claims.added.map(({ name }) => name)} />
      <List
        title={t('Reworded claims')}
        entries={claims.reworded.map(({ name, before }) => `${before} → ${name}`)}
      />
      <List title={t('Otherwise changed claims')} entries={claims.recoded.map(({ name }) => name)} />
      <List title={t('Claims that go')} entries={claims.removed.map(({ name }) => name)} />
      <List
        title={t('Cells whose findings change')}
        entries={cells.map(({ alternative, criterion, before, after }) =>
          t('{alternative} on {criterion}: {before} → {after}', {
            alternative: alternative.name,
            criterion: criterion.name,
            before: `+${before.pro} −${before.con}`,
            after: `+${after.pro} −${after.con}`,
          }),
        )}
      />
      <List title={t('New contradictions')} entries={contradictions.added.map(({ name }) => name)} />
      <List title={t('Contradictions that go')} entries={contradictions.removed.map(({ name }) => name)} />
      <List
        title={t('Your own work, which stays')}
        entries={own.map(({ what, name, movesTo, hiddenWith }) =>
          [
            `${what}: ${name}`,
            ...(movesTo === null ? [] : [t('goes to {criterion}', { criterion: movesTo })]),
            ...(hiddenWith === null
              ? []
              : [t('stays on {criterion}, which is hidden', { criterion: hiddenWith })]),
          ].join(', '),
        )}
      />
    </>
  );
}

function List({ title, entries }: { title: string; entries: readonly string[] }) {
  if (entries.length === 0) return null;
  return (
    <details className="offer-list">
      <summary>
        {title} ({entries.length})
      </summary>
      <ul>
        {entries.slice(0, MOST).map((entry, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two entries may read the same, and the list never moves.
          <li key={i}>{entry}</li>
        ))}
        {entries.length > MOST && <li className="dim">{t('and {n} more', { n: entries.length - MOST })}</li>}
      </ul>
    </details>
  );
}
