import { useEffect, useRef, useState } from 'react';
import { claimCountText, isContext } from '../../../common/context.ts';
import { t } from '../../../common/language/texts.ts';
import type { ClaimPassage, PassageState, Source } from '../../../electron/ipc/contract.ts';
import { sayingWords } from '../../domain/saying-words.ts';
import { lookup, place } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { countStates, countText, STATES } from './states.ts';

interface Props {
  readonly source: Source;
  readonly passages: readonly ClaimPassage[];
  readonly selected: string | null;
  readonly onChoose: (claimId: string) => void;
}

/** Every claim of the source in the order of the text, with whether its words stand there. */
export function ReaderClaims({ source, passages, selected, onChoose }: Props) {
  const tables = useTables();
  const rows = lookup(tables);
  const list = useRef<HTMLUListElement>(null);
  const [only, setOnly] = useState<PassageState | null>(null);
  const [context, setContext] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves when another claim is selected.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  // A claim that was just deleted or not read yet is in one of the two and not in the other.
  const known = new Map(tables.claims.filter((c) => c.sourceId === source.id).map((c) => [c.id, c]));
  const counts = countStates(passages);
  const isContextual = (claimId: string): boolean => isContext(rows.findingsOf(claimId));
  const contextual = passages.filter(({ claimId }) => known.has(claimId) && isContextual(claimId)).length;
  const isShown = ({ claimId, state }: ClaimPassage): boolean =>
    (only === null || state === only) && (context || claimId === selected || !isContextual(claimId));
  const shown = passages
    .flatMap((passage) => {
      const claim = known.get(passage.claimId);
      return claim && isShown(passage) ? [{ passage, claim }] : [];
    })
    .sort(
      (a, b) =>
        (a.claim.paragraph ?? Number.POSITIVE_INFINITY) - (b.claim.paragraph ?? Number.POSITIVE_INFINITY) ||
        (a.passage.start ?? 0) - (b.passage.start ?? 0) ||
        a.claim.position - b.claim.position,
    );
  return (
    <aside className="reader-claims" aria-label={t('Claims of this source')}>
      {counts.length > 0 && (
        <fieldset className="reader-states">
          <legend className="hidden-text">{t('Show claims that are')}</legend>
          {counts.map(({ state, count }) => (
            <button
              key={state}
              type="button"
              className={`state is-${state}`}
              aria-pressed={only === state}
              title={t('{means}. Click to show these alone.', { means: t(STATES[state].means) })}
              onClick={() => setOnly(only === state ? null : state)}
            >
              <span aria-hidden="true">{STATES[state].sign}</span> {countText({ state, count })}
            </button>
          ))}
        </fieldset>
      )}
      {passages.length === 0 && (
        <p className="dim reader-none">{t('No claim has been filed from this source.')}</p>
      )}
      {contextual > 0 && (
        <p className="reader-context">
          {claimCountText({ counting: known.size - contextual, context: contextual })}.{' '}
          <button type="button" className="link" aria-pressed={context} onClick={() => setContext(!context)}>
            {t(context ? 'Hide context ({n})' : 'Show context ({n})', { n: contextual })}
          </button>
        </p>
      )}
      <ul ref={list}>
        {shown.map(({ passage: { state }, claim }) => (
          <li key={claim.id}>
            <button
              type="button"
              data-testid="reader-claim"
              className="reader-claim"
              aria-current={claim.id === selected ? 'true' : undefined}
              onClick={() => onChoose(claim.id)}
            >
              <span>{claim.text}</span>
              <span className="reader-claim-foot">
                <span className={`state is-${state}`} title={t(STATES[state].means)}>
                  <span aria-hidden="true">{STATES[state].sign}</span> {t(STATES[state].name)}
                </span>
                <small>
                  {[
                    place(claim),
                    rows.speaker(claim.speakerId).name,
                    ...sayingWords(claim).map(({ label }) => label),
                    isContextual(claim.id) ? t('gives context') : '',
                    claim.excludedReason === null ? '' : t('excluded'),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
