import { sourceName } from '../../../common/words.ts';
import type { Claim } from '../../../electron/ipc/contract.ts';
import { Echoes, WordsOfSource } from '../../domain/ClaimWords.tsx';
import { dateText, findingNotes } from '../../domain/claim-sentences.ts';
import { Explained } from '../../domain/Explained.tsx';
import { FindingSign } from '../../domain/FindingCounts.tsx';
import * as format from '../../model/format.ts';
import { lookup, place } from '../../model/lookup.ts';
import type { Selection } from '../../model/selection.ts';
import { update, useTables } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ClaimFacts } from './ClaimFacts.tsx';
import { EditLinks } from './EditLinks.tsx';
import { InspectorHead } from './InspectorHead.tsx';
import { Notes } from './Notes.tsx';

/** One claim with its source, its speaker and everything that it says of alternatives. */
export function ClaimDetails({ claimId, from }: { claimId: string; from: Selection | null }) {
  const tables = useTables();
  const rows = lookup(tables);
  const claim = rows.claim(claimId);
  const source = rows.source(claim.sourceId);
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
        <Explained text={claim.text} />
      </p>
      <WordsOfSource claim={claim} />
      <p className="claim-origin">
        This is a paraphrase. The original is {place(claim) || 'somewhere'} of {sourceName(source)},{' '}
        {source.author ?? 'author not named'}, {dateText(claim, source.date)}
        {source.fileName && sourceName(source) !== source.fileName && (
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
      <Echoes
        claim={claim}
        onOpen={(other) =>
          update({ selection: { kind: 'claim', claimId: other, from: { kind: 'claim', claimId, from } } })
        }
      />
      <ClaimFacts claim={claim} />
      <section className="inspector-section">
        <h3>What it says</h3>
        {findings.length === 0 && (
          <p className="dim">
            It says nothing of an alternative on a criterion: it gives context and counts nowhere.
          </p>
        )}
        <ul>
          {findings.map(({ id, alternativeId, criterionId, polarity, ...finding }) => (
            <li key={id} className="claim">
              <FindingSign polarity={polarity} />
              <div>
                <button
                  type="button"
                  data-testid="claim-text"
                  onClick={() => update({ selection: { kind: 'cell', alternativeId, criterionId } })}
                >
                  {rows.alternative(alternativeId).name} on{' '}
                  {format.inSentence(rows.criterion(criterionId).name)}
                </button>
                {findingNotes(
                  { ...finding, id, alternativeId, criterionId, polarity },
                  rows.alternative(alternativeId).name,
                ).map((note) => (
                  <small key={note} data-testid="finding-note">
                    {note}
                  </small>
                ))}
              </div>
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
