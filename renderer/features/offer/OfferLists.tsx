import type { EvidenceOffer } from '../../../electron/ipc/contract.ts';

/** Entries that a list shows; a number says how many more there are. */
const MOST = 60;

/** What changes, one by one, and what stays of the analyst's own: behind a line each. */
export function OfferLists({ offer: { changes, own } }: { offer: EvidenceOffer }) {
  const { claims, cells, contradictions } = changes;
  return (
    <>
      <List title="New claims" entries={claims.added.map(({ name }) => name)} />
      <List
        title="Reworded claims"
        entries={claims.reworded.map(({ name, before }) => `${before} → ${name}`)}
      />
      <List title="Otherwise changed claims" entries={claims.recoded.map(({ name }) => name)} />
      <List title="Claims that go" entries={claims.removed.map(({ name }) => name)} />
      <List
        title="Cells whose findings change"
        entries={cells.map(
          ({ alternative, criterion, before, after }) =>
            `${alternative.name} on ${criterion.name}: +${before.pro} −${before.con} → +${after.pro} −${after.con}`,
        )}
      />
      <List title="New contradictions" entries={contradictions.added.map(({ name }) => name)} />
      <List title="Contradictions that go" entries={contradictions.removed.map(({ name }) => name)} />
      <List
        title="Your own work, which stays"
        entries={own.map(({ what, name, movesTo, hiddenWith }) =>
          [
            `${what}: ${name}`,
            ...(movesTo === null ? [] : [`goes to ${movesTo}`]),
            ...(hiddenWith === null ? [] : [`stays on ${hiddenWith}, which is hidden`]),
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
        {entries.length > MOST && <li className="dim">and {entries.length - MOST} more</li>}
      </ul>
    </details>
  );
}
