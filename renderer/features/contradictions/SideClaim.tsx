import { isContext } from '../../../common/context.ts';
import { t } from '../../../common/language/texts.ts';
import { whoAndWhere } from '../../domain/claim-sentences.ts';
import { FindingSign } from '../../domain/FindingCounts.tsx';
import { sayingWords } from '../../domain/saying-words.ts';
import { showInspector } from '../../model/inspector.ts';
import { lookup } from '../../model/lookup.ts';
import { update, useApp, useTables } from '../../model/store.ts';

/** A claim of a side, with who says it where; it opens in the inspector. */
export function SideClaim({ claimId }: { claimId: string }) {
  const rows = lookup(useTables());
  const claim = rows.claim(claimId);
  // One sign for each alternative and polarity: on which criteria is the inspector's to say.
  const signs = new Map(rows.findingsOf(claimId).map((f) => [`${f.polarity} ${f.alternativeId}`, f]));
  const context = isContext(rows.findingsOf(claimId));
  const current = useApp(({ selection }) => selection?.kind === 'claim' && selection.claimId === claimId);
  return (
    <li>
      <button
        type="button"
        data-testid="side-claim"
        className={`side-claim ${claim.excludedReason === null ? '' : 'is-out'}`}
        data-claim={claim.slug ?? claim.id}
        aria-current={current ? 'true' : undefined}
        onClick={() => {
          update({ selection: { kind: 'claim', claimId, from: null } });
          showInspector(true);
        }}
      >
        <span data-testid="side-text" className="side-text">
          {claim.text}
        </span>
        <span className="side-signs">
          {[...signs.values()].map(({ id, polarity, alternativeId }) => (
            <span key={id} className="side-sign">
              <FindingSign polarity={polarity} />
              {rows.alternative(alternativeId).name}
            </span>
          ))}
        </span>
        <small>
          {[
            whoAndWhere(claim, rows),
            ...sayingWords(claim).map(({ label }) => label),
            context ? t('gives context') : '',
          ]
            .filter(Boolean)
            .join(', ')}
        </small>
        {claim.excludedReason !== null && (
          <small>{t('Excluded: {reason}', { reason: claim.excludedReason })}</small>
        )}
      </button>
    </li>
  );
}
