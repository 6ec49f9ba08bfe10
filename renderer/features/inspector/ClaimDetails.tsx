import { certaintyOf } from '../../../common/evidence.ts';
import { sourceName } from '../../../common/words.ts';
import type { Claim } from '../../../electron/ipc/contract.ts';
import { FindingSign } from '../../domain/FindingCounts.tsx';
import * as format from '../../model/format.ts';
import { lookup, place } from '../../model/lookup.ts';
import type { Selection } from '../../model/selection.ts';
import { update, useTables } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { EditLinks } from './EditLinks.tsx';
import { InspectorHead } from './InspectorHead.tsx';
import { Notes } from './Notes.tsx';

/** One claim with its source, its speaker and everything that it says of alternatives. */
export function ClaimDetails({ claimId, from }: { claimId: string; from: Selection | null }) {
  const tables = useTables();
  const rows = lookup(tables);
  const claim = rows.claim(claimId);
  const source = rows.source(claim.sourceId);
  const speaker = rows.speaker(claim.speakerId);
  const holder = rows.speaker(claim.holderId);
  const findings = rows.findingsOf(claimId);
  return (
    <>
      {from && (
        <button
          type="button"
          className="link back inspector-back"
          onClick={() => update({ selection: from })}
        >
          <Icon name="back" />
          Back
        </button>
      )}
      <InspectorHead title="Claim" />
      <p data-testid="claim-quote" className="claim-quote">
        {claim.text}
      </p>
      <p className="claim-origin">
        This is a paraphrase. The original is {place(claim) || 'somewhere'} of {sourceName(source)},{' '}
        {source.author ?? 'author not named'}, {source.date ? format.date(source.date) : 'undated'}
        {source.title !== null && source.fileName && (
          <>
            , file <span className="file-name">{source.fileName}</span>
          </>
        )}
        .
      </p>
      <p className="row claim-links">
        <button type="button" className="link" onClick={() => readClaim(claim, from)}>
          Open in the reader
        </button>
        <EditLinks kind="claim" id={claimId} name="the claim" />
      </p>
      <dl className="facts is-list">
        {claim.date && claim.date !== source.date && <Fact name="Said on" value={format.date(claim.date)} />}
        <Fact name="Said by" value={introduce(speaker)} />
        {speaker.interest && <Fact name="Interest" value={speaker.interest} />}
        {holder.id !== speaker.id && <Fact name="View of" value={introduce(holder)} />}
        <Fact name="Certainty" value={certaintyOf(claim)} />
        {claim.excludedReason !== null && <Fact name="Excluded" value={claim.excludedReason} />}
        <Fact name="About the source" value={source.remark} />
      </dl>
      <section className="inspector-section">
        <h3>What it says</h3>
        {findings.length === 0 && (
          <p className="dim">It says nothing of an alternative on a criterion, so it counts nowhere.</p>
        )}
        <ul>
          {findings.map(({ id, alternativeId, criterionId, polarity, strength }) => (
            <li key={id} className="claim">
              <FindingSign polarity={polarity} />
              <button
                type="button"
                data-testid="claim-text"
                onClick={() => update({ selection: { kind: 'cell', alternativeId, criterionId } })}
              >
                {rows.alternative(alternativeId).name} on{' '}
                {format.inSentence(rows.criterion(criterionId).name)}
                {strength !== 1 && <small> strength {format.sum(strength)}</small>}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <Notes target={{ subject: 'claim', claimId }} name="this claim" />
    </>
  );
}

/** Shows the text of the claim's source, with its words in sight. */
function readClaim(claim: Claim, from: Selection | null): void {
  update({
    view: 'sources',
    reader: claim.sourceId,
    selection: { kind: 'claim', claimId: claim.id, from },
  });
}

function Fact({ name, value }: { name: string; value: string | null }) {
  if (!value) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const introduce = ({
  name,
  role,
  affiliation,
}: {
  name: string;
  role: string;
  affiliation: string | null;
}): string => [name, role, affiliation].filter(Boolean).join(', ');
