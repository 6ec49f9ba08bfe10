import type { Finding } from '../../../electron/ipc/contract.ts';
import { whoAndWhere } from '../../domain/claim-sentences.ts';
import { FindingSign } from '../../domain/FindingCounts.tsx';
import { lookup } from '../../model/lookup.ts';
import type { Selection } from '../../model/selection.ts';
import { update, useTables } from '../../model/store.ts';
import { useReturnFocus } from '../../ui/return-focus.ts';
import { NoteComposer, NoteList, notesOn } from './Notes.tsx';

interface Props {
  readonly finding: Pick<Finding, 'claimId' | 'polarity' | 'strength'>;
  /** Where the reader comes from, so that there is a way back. */
  readonly from: Selection;
  /** What else is to be said of it here: why it does not count, or which cell it is in. */
  readonly remark?: string | null;
}

/** One claim: its sign, what it says, and who said it where. */
export function ClaimItem({ finding, from, remark }: Props) {
  const tables = useTables();
  const { open, show, hide, button } = useReturnFocus();
  const claim = lookup(tables).claim(finding.claimId);
  const target = { subject: 'claim', claimId: claim.id } as const;
  const notes = notesOn(tables.notes, target);
  return (
    <li className="claim" data-claim={claim.slug ?? claim.id}>
      <FindingSign polarity={finding.polarity} />
      <div>
        <p data-testid="claim-text">{claim.text}</p>
        {remark && <small className="claim-remark">{remark}</small>}
        <small>{whoAndWhere(claim, finding.strength, lookup(tables))}</small>
        <div className="claim-actions">
          <button
            type="button"
            className="link"
            onClick={() => update({ selection: { kind: 'claim', claimId: claim.id, from } })}
          >
            Open<span className="hidden-text"> the claim: {claim.text}</span>
          </button>
          <button ref={button} type="button" className="link" onClick={show}>
            {notes.length > 0 ? `Note (${notes.length})` : 'Note'}
          </button>
        </div>
        <NoteList notes={notes} />
        {open && <NoteComposer target={target} name="this claim" onDone={hide} />}
      </div>
    </li>
  );
}
