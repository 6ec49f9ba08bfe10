import { showEditor } from '../../model/store.ts';

interface Props {
  readonly kind: 'alternative' | 'criterion' | 'claim';
  readonly id: string;
  readonly name: string;
}

/** Edits or deletes what the inspector explains. */
export function EditLinks({ kind, id, name }: Props) {
  return (
    <>
      <button type="button" className="link" onClick={() => showEditor({ kind, id })}>
        Edit…<span className="hidden-text"> {name}</span>
      </button>
      <button type="button" className="link" onClick={() => showEditor({ kind: 'delete', what: kind, id })}>
        Delete…<span className="hidden-text"> {name}</span>
      </button>
    </>
  );
}
