import type { Claim } from '../../../electron/ipc/contract.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { commandHint } from '../../commands/command-items.ts';
import { Echoes, WordsOfSource } from '../../domain/ClaimWords.tsx';
import { dateText, findingNotes } from '../../domain/claim-sentences.ts';
import { Explained } from '../../domain/Explained.tsx';
import { FindingSign } from '../../domain/FindingCounts.tsx';
import * as format from '../../model/format.ts';
import { lookup, place } from '../../model/lookup.ts';
import type { Selection } from '../../model/selection.ts';
import { refuseEdit, showDialog, update, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { ClaimFacts } from './ClaimFacts.tsx';
import { DeleteAction, EditAction } from './EditActions.tsx';
import { InspectorHead } from './InspectorHead.tsx';
import { Notes } from './Notes.tsx';
import { SourceLink } from './PeopleLinks.tsx';

/** One claim with its source, its speaker and everything that it says of alternatives. */
export function ClaimDetails({ claimId, from }: { claimId: string; from: Selection | null }) {
  const tables = useTables();
  const rows = lookup(tables);
  const claim = rows.claim(claimId);
  const source = rows.source(claim.sourceId);
  const findings = rows.findingsOf(claimId);
  return (
    <>
      <InspectorHead
        title="Claim"
        from={from}
        actions={
          <>
            <EditAction kind="claim" id={claimId} name="the claim" />
            <ScoringAction claim={claim} />
            <CommandButton id="addNote">Note…</CommandButton>
            <Button onClick={() => readClaim(claim, from)}>Open in the reader</Button>
            <DeleteAction kind="claim" id={claimId} name="the claim" />
          </>
        }
      />
      {claim.excludedReason !== null && (
        <p className="value-box" data-testid="excluded">
          Excluded from scoring: {claim.excludedReason}
        </p>
      )}
      <p data-testid="claim-quote" className="claim-quote">
        <Explained text={claim.text} />
      </p>
      <WordsOfSource claim={claim} />
      <p className="claim-origin">
        This is a paraphrase. The original is {place(claim) || 'somewhere'} of{' '}
        <SourceLink sourceId={source.id} from={{ kind: 'claim', claimId, from }} />,{' '}
        {source.author ?? 'author not named'}, {dateText(claim, source.date)}.
      </p>
      <Echoes
        claim={claim}
        onOpen={(other) =>
          update({ selection: { kind: 'claim', claimId: other, from: { kind: 'claim', claimId, from } } })
        }
      />
      <ClaimFacts claim={claim} from={{ kind: 'claim', claimId, from }} />
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

/** Keeps the claim out of scoring, with a reason, or counts it again. */
function ScoringAction({ claim: { id, excludedReason } }: { claim: Claim }) {
  if (excludedReason !== null)
    return (
      <Button onClick={() => void execute({ type: 'includeClaims', claimIds: [id] })}>Count it again</Button>
    );
  return (
    <Button
      {...commandHint('excludeClaims', 'Exclude the claim from scoring')}
      onClick={() => {
        if (refuseEdit()) return;
        update({ exclusion: { claimIds: [id], reason: '' } });
        showDialog('excludeClaims');
      }}
    >
      Exclude…<span className="hidden-text"> the claim from scoring</span>
    </Button>
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
