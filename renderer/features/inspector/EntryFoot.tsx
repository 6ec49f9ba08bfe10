import type { RefObject } from 'react';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';

interface Props {
  /** The judgement or number as it is saved. */
  readonly entry: { readonly analystId: string; readonly updatedAt: string };
  /** What it is called: "judgement". */
  readonly what: string;
  /** Another text for it was begun and is not saved. */
  readonly begun: boolean;
  readonly editButton: RefObject<HTMLButtonElement | null>;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** Who entered it and when, and the ways to change and to remove it. */
export function EntryFoot({ entry, what, begun, editButton, onEdit, onRemove }: Props) {
  return (
    <div className="note-foot">
      <small>
        {lookup(useTables()).analystName(entry.analystId)},{' '}
        <time dateTime={entry.updatedAt}>{format.moment(entry.updatedAt)}</time>
      </small>
      <button ref={editButton} type="button" className="link" onClick={onEdit}>
        {begun ? 'Continue editing' : 'Edit'}
        <span className="hidden-text"> the {what}</span>
      </button>
      <button type="button" className="link" onClick={onRemove}>
        Remove<span className="hidden-text"> the {what}</span>
      </button>
    </div>
  );
}
