import { commandHint } from '../../commands/command-items.ts';
import type { Deletable } from '../../model/editor.ts';
import { showEditor } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';

interface Props {
  readonly kind: Extract<Deletable, 'alternative' | 'criterion' | 'claim' | 'source' | 'speaker'>;
  readonly id: string;
  readonly name: string;
}

/** Edits what the inspector explains. */
export function EditAction({ kind, id, name }: Props) {
  return (
    <Button {...commandHint('editSelected', `Edit ${name}`)} onClick={() => showEditor({ kind, id })}>
      Edit…<span className="hidden-text"> {name}</span>
    </Button>
  );
}

/** Deletes it; last of the actions. */
export function DeleteAction({ kind, id, name }: Props) {
  return (
    <Button kind="quiet" onClick={() => showEditor({ kind: 'delete', what: kind, id })}>
      Delete…<span className="hidden-text"> {name}</span>
    </Button>
  );
}
