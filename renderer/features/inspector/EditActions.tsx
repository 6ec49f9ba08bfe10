import { t } from '../../../common/language/texts.ts';
import { commandHint } from '../../commands/command-items.ts';
import type { Deletable } from '../../model/editor.ts';
import { showEditor } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { rich } from '../../ui/rich.tsx';
import { hidden } from './hidden.tsx';

interface Props {
  readonly kind: Extract<Deletable, 'alternative' | 'criterion' | 'claim' | 'source' | 'speaker'>;
  readonly id: string;
  /** A claim has none. */
  readonly name?: string;
}

/** Edits what the inspector explains. */
export function EditAction({ kind, id, name = '' }: Props) {
  return (
    <Button
      {...commandHint('editSelected', kind === 'claim' ? t('Edit the claim') : t('Edit {name}', { name }))}
      onClick={() => showEditor({ kind, id })}
    >
      {kind === 'claim'
        ? rich('Edit…<hidden> the claim</hidden>', { hidden })
        : rich('Edit…<hidden> {name}</hidden>', { name, hidden })}
    </Button>
  );
}

/** Deletes it; last of the actions. */
export function DeleteAction({ kind, id, name = '' }: Props) {
  return (
    <Button kind="quiet" onClick={() => showEditor({ kind: 'delete', what: kind, id })}>
      {kind === 'claim'
        ? rich('Delete…<hidden> the claim</hidden>', { hidden })
        : rich('Delete…<hidden> {name}</hidden>', { name, hidden })}
    </Button>
  );
}
