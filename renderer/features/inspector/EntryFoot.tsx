import type { RefObject } from 'react';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { rich } from '../../ui/rich.tsx';
import { hidden } from './hidden.tsx';

interface Props {
  /** The judgement or number as it is saved. */
  readonly entry: { readonly analystId: string; readonly updatedAt: string };
  readonly what: 'judgement' | 'number' | 'word';
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
        {rich(
          begun
            ? '{what, select, number {Continue editing<hidden> the number</hidden>} word {Continue editing<hidden> the word</hidden>} other {Continue editing<hidden> the judgement</hidden>}}'
            : '{what, select, number {Edit<hidden> the number</hidden>} word {Edit<hidden> the word</hidden>} other {Edit<hidden> the judgement</hidden>}}',
          { what, hidden },
        )}
      </button>
      <button type="button" className="link" onClick={onRemove}>
        {rich(
          '{what, select, number {Remove<hidden> the number</hidden>} word {Remove<hidden> the word</hidden>} other {Remove<hidden> the judgement</hidden>}}',
          { what, hidden },
        )}
      </button>
    </div>
  );
}
