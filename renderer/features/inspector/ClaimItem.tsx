import { t } from '../../../common/language/texts.ts';
import type { Finding } from '../../../electron/ipc/contract.ts';
import { Echoes, SayingWords, WordsOfSource } from '../../domain/ClaimWords.tsx';
import { findingNotes } from '../../domain/claim-sentences.ts';
import { Explained } from '../../domain/Explained.tsx';
import { FindingSign } from '../../domain/FindingCounts.tsx';
import { lookup, place } from '../../model/lookup.ts';
import type { Selection } from '../../model/selection.ts';
import { refuseEdit, update, useTables } from '../../model/store.ts';
import { useReturnFocus } from '../../ui/return-focus.ts';
import { rich } from '../../ui/rich.tsx';
import { hidden } from './hidden.tsx';
import { NoteComposer, NoteList, notesOn } from './Notes.tsx';
import { SourceLink, SpeakerLink } from './PeopleLinks.tsx';

interface Props {
  readonly finding: Pick<Finding, 'id' | 'claimId'>;
  /** Where the reader comes from, so that there is a way back. */
  readonly from: Selection;
  /** What else is to be said of it here: what it counts, why it does not, or which cell it is in. */
  readonly remark?: string | null;
}

/** One claim: its sign, what it says, who said it where, how it is said, and the words of the source. */
export function ClaimItem({ finding: { id, claimId }, from, remark }: Props) {
  const tables = useTables();
  const rows = lookup(tables);
  const { open, show, hide, button } = useReturnFocus();
  const claim = rows.claim(claimId);
  const finding = rows.findingsOf(claimId).find((its) => its.id === id);
  const target = { subject: 'claim', claimId: claim.id } as const;
  const notes = notesOn(tables.notes, target);
  const openClaim = (other: string): void => update({ selection: { kind: 'claim', claimId: other, from } });
  if (!finding) return null;
  const speaker = <SpeakerLink speakerId={claim.speakerId} from={from} />;
  return (
    <li className="claim" data-testid="claim" data-claim={claim.slug ?? claim.id}>
      <FindingSign polarity={finding.polarity} />
      <div>
        <p data-testid="claim-text">
          <Explained text={claim.text} />
        </p>
        {remark && <small className="claim-remark">{remark}</small>}
        {findingNotes(finding, rows.alternative(finding.alternativeId).name).map((note) => (
          <small key={note} data-testid="finding-note">
            {note}
          </small>
        ))}
        <small>
          {claim.holderId === claim.speakerId
            ? speaker
            : rich('{speaker} for {holder}', {
                speaker,
                holder: <SpeakerLink speakerId={claim.holderId} from={from} />,
              })}
          {', '}
          <SourceLink sourceId={claim.sourceId} from={from} />
          {place(claim) && `, ${place(claim)}`}
        </small>
        <SayingWords claim={claim} />
        <WordsOfSource claim={claim} />
        <Echoes claim={claim} onOpen={openClaim} />
        <div className="claim-actions">
          <button type="button" className="link" onClick={() => openClaim(claim.id)}>
            {rich('Open<hidden> the claim: {text}</hidden>', { text: claim.text, hidden })}
          </button>
          <button ref={button} type="button" className="link" onClick={() => refuseEdit() || show()}>
            {notes.length > 0 ? t('Note ({n})', { n: notes.length }) : t('Note')}
          </button>
        </div>
        <NoteList notes={notes} />
        {open && <NoteComposer target={target} onDone={hide} />}
      </div>
    </li>
  );
}
