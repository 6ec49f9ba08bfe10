import type { ComponentProps } from 'react';
import { type CommandId, commandTitle } from '../../common/commands.ts';
import { useApp } from '../model/store.ts';
import { Button } from '../ui/Button.tsx';
import { commandHint, commandKeys } from './command-items.ts';
import { run } from './run.ts';

interface Props extends Omit<ComponentProps<typeof Button>, 'onClick' | 'title' | 'id'> {
  readonly id: CommandId;
  /** What its tooltip says more than its words. */
  readonly hint?: string;
}

/** A button that runs a command. It is called like the command unless it is given other words; its tooltip has the keys. */
export function CommandButton({ id, hint, children = commandTitle(id), ...props }: Props) {
  const busy = useApp((state) => state.busy.has(id));
  const says = hint !== undefined || commandKeys(id) !== undefined;
  return (
    <Button {...(says && commandHint(id, hint))} {...props} busy={busy} onClick={() => run(id)}>
      {children}
    </Button>
  );
}
