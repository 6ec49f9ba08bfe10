import { t } from '../../../common/language/texts.ts';
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
import { rich } from '../../ui/rich.tsx';
import { ClaimFacts } from './ClaimFacts.tsx';
import { DeleteAction, EditAction } from './EditActions.tsx';
import { hidden } from './hidden.tsx';
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
  const origin = {
    source: <SourceLink sourceId={source.id} from={{ kind: 'claim', claimId, from }} />,
    author: source.author ?? t('author not named'),
    date: dateText(claim, source.date),
  };
  return (
    <>
      <InspectorHead
        title={t('Claim')}
        from={from}
        actions={
          <>
            <EditAction kind="claim" id={claimId} />
            <ScoringAction claim={claim} />
            <CommandButton id="addNote">{t('Note…')}</CommandButton>
            <Button onClick={() => readClaim(claim, from)}>{t('Open in the reader')}</Button>
            <DeleteAction kind="claim" id={claimId} />
          </>
        }
      />
      {claim.excludedReason !== null && (
        <p className="value-box" data-testid="excluded">
          {t('Excluded from scoring: {reason}', { reason: claim.excludedReason })}
        </p>
      )}
      <p data-testid="claim-quote" className="claim-quote">
        <Explained text={claim.text} />
      </p>
      <WordsOfSource claim={claim} />
      <p className="claim-origin">
        {place(claim) === ''
          ? rich('This is a paraphrase. The original is somewhere of {source}, {author}, {date}.', origin)
          : rich('This is a paraphrase. The original is {place} of {source}, {author}, {date}.', {
              ...origin,
              place: place(claim),
            })}
      </p>
      <Echoes
        claim={claim}
        onOpen={(other) =>
          update({ selection: { kind: 'claim', claimId: other, from: { kind: 'claim', claimId, from } } })
        }
      />
      <ClaimFacts claim={claim} from={{ kind: 'claim', claimId, from }} />
      <section className="inspector-section">
        <h3>{t('What it says')}</h3>
        {findings.length === 0 && (
          <p className="dim">
            {t('It says nothing of an alternative on a criterion: it gives context and counts nowhere.')}
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
                  {t('{alternative} on {criterion}', {
                    alternative: rows.alternative(alternativeId).name,
                    criterion: format.inSentence(rows.criterion(criterionId).name),
                  })}
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
      <Notes target={{ subject: 'claim', claimId }} />
    </>
  );
}

/** Keeps the claim out of scoring, with a reason, or counts it again. */
function ScoringAction({ claim: { id, excludedReason } }: { claim: Claim }) {
  if (excludedReason !== null)
    return (
      <Button onClick={() => void execute({ type: 'includeClaims', claimIds: [id] })}>
        {t('Count it again')}
      </Button>
    );
  return (
    <Button
      {...commandHint('excludeClaims', t('Exclude the claim from scoring'))}
      onClick={() => {
        if (refuseEdit()) return;
        update({ exclusion: { claimIds: [id], reason: '' } });
        showDialog('excludeClaims');
      }}
    >
      {rich('Exclude…<hidden> the claim from scoring</hidden>', { hidden })}
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
