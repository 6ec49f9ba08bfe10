import { t } from '../../../common/language/texts.ts';
import { ClaimLink } from '../../domain/ClaimLinks.tsx';
import { attributesOf, type SaidValue } from '../../model/attributes.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import type { Selection } from '../../model/selection.ts';
import { useTables } from '../../model/store.ts';

/** What an alternative is said to be, by whom: described, and in no weight. */
export function DescribedAs({ alternativeId }: { alternativeId: string }) {
  const attributes = attributesOf(useTables()).flatMap((attribute) => {
    const said = attribute.said.filter((value) => value.alternativeId === alternativeId);
    return said.length === 0 ? [] : [{ ...attribute, said }];
  });
  return attributes.map(({ id, name, said }) => (
    <section key={id} className="inspector-section" data-testid="described-as">
      <h3>{name}</h3>
      <p className="dim">
        {t(
          said.length === 1
            ? 'Described, not scored: nobody says otherwise.'
            : 'Described, not scored: voices differ.',
        )}
      </p>
      <SaidValues said={said} from={{ kind: 'alternative', alternativeId }} />
    </section>
  ));
}

/** Values with whose view they are, and the claims that say so. */
export function SaidValues({ said, from }: { said: readonly SaidValue[]; from: Selection }) {
  const rows = lookup(useTables());
  return (
    <ul className="said-values">
      {said.map(({ alternativeId, valueId, name, voices, claimIds }) => (
        <li key={`${alternativeId} ${valueId}`}>
          <details>
            <summary>
              {/* A word that is explained is a button, and would be one in another here. */}
              <b>{name}</b>: {format.fewOf(voices)}{' '}
              <small className="is-number">
                {t('{n, plural, one {# claim} other {# claims}}', { n: claimIds.length })}
              </small>
            </summary>
            <ul>
              {claimIds.map((claimId) => (
                <li key={claimId}>
                  <ClaimLink claimId={claimId} from={from} />{' '}
                  <small>{rows.speaker(rows.claim(claimId).holderId).name}</small>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
