import { t } from '../../../common/language/texts.ts';
import type { Claim } from '../../../electron/ipc/contract.ts';
import { Explained } from '../../domain/Explained.tsx';
import { FindingCounts } from '../../domain/FindingCounts.tsx';
import { useAssessment } from '../../model/derived.ts';
import { evidenceBasis } from '../../model/evidence-basis.ts';
import * as format from '../../model/format.ts';
import { lookup, place } from '../../model/lookup.ts';
import type { Selection } from '../../model/selection.ts';
import { stancesOf } from '../../model/stance.ts';
import { update, useTables } from '../../model/store.ts';
import { SourceLink, SpeakerLink } from './PeopleLinks.tsx';

interface Props {
  readonly claims: readonly Claim[];
  /** What is explained, so that there is a way back. */
  readonly here: Extract<Selection, { kind: 'speaker' | 'source' }>;
}

/** The claims of a speaker or a source: what part of what counts they are, for and against whom, and one by one. */
export function ClaimsOf({ claims, here }: Props) {
  const tables = useTables();
  const rows = lookup(tables);
  const basis = evidenceBasis(useAssessment(), tables.claims);
  const counted = new Set(basis.speakers.flatMap(({ claimIds }) => claimIds));
  const counting = claims.filter(({ id }) => counted.has(id));
  const stances = stancesOf(
    counting.map(({ id }) => id),
    tables.findings,
  );
  return (
    <>
      <section className="inspector-section">
        <h3>{t('What counts of it')}</h3>
        <p className="is-number" data-testid="share-of-claims">
          {counting.length === 0
            ? t('None of the claims counts in this scenario.')
            : t(
                '{n, plural, one {# claim} other {# claims}} of {all} that count in this scenario: {share}.',
                {
                  n: counting.length,
                  all: format.count(basis.claims),
                  share: format.percent(counting.length / basis.claims),
                },
              )}
        </p>
        <ul className="standing-list">
          {stances.map(({ alternativeId, pro, con }) => (
            <li key={alternativeId}>
              <button
                type="button"
                className="link"
                onClick={() => update({ selection: { kind: 'alternative', alternativeId } })}
              >
                {rows.alternative(alternativeId).name}
              </button>
              <FindingCounts pro={pro} con={con} />
            </li>
          ))}
        </ul>
      </section>
      <section className="inspector-section">
        <h3>{t('{n, plural, one {# claim} other {# claims}}', { n: claims.length })}</h3>
        <ul>
          {claims.map((claim) => (
            <li key={claim.id} className="claim-of" data-testid="claim-of">
              <button
                type="button"
                className="claim-of-text"
                onClick={() => update({ selection: { kind: 'claim', claimId: claim.id, from: here } })}
              >
                <Explained text={claim.text} />
              </button>
              <small>
                {here.kind === 'source' ? (
                  <SpeakerLink speakerId={claim.speakerId} from={here} />
                ) : (
                  <SourceLink sourceId={claim.sourceId} from={here} />
                )}
                {place(claim) && `, ${place(claim)}`}
                {!counted.has(claim.id) && `, ${t('not counted')}`}
              </small>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
