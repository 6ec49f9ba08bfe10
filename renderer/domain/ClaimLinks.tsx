import { explain } from '../model/inspector.ts';
import { lookup } from '../model/lookup.ts';
import type { Selection } from '../model/selection.ts';
import { useTables } from '../model/store.ts';

interface Origin {
  /** Where the inspector leads back to; nowhere unless given. */
  readonly from?: Selection | null;
}

/** The words of a claim, which lead to its explanation. */
export function ClaimLink({ claimId, from = null }: Origin & { readonly claimId: string }) {
  const rows = lookup(useTables());
  return (
    <button type="button" className="link" onClick={() => explain({ kind: 'claim', claimId, from })}>
      {rows.claim(claimId).text}
    </button>
  );
}

/** Several of them in a list. */
export function ClaimLinks({ claimIds, from = null }: Origin & { readonly claimIds: readonly string[] }) {
  return (
    <ul>
      {claimIds.map((claimId) => (
        <li key={claimId}>
          <ClaimLink claimId={claimId} from={from} />
        </li>
      ))}
    </ul>
  );
}
