import type { ReactNode } from 'react';
import { commandKeys } from '../../commands/command-items.ts';
import { run } from '../../commands/run.ts';
import { IconButton } from '../../ui/Button.tsx';

/** The title of what is explained, and the button that folds the inspector away. */
export function InspectorHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="inspector-head">
      <div>
        <h2>{title}</h2>
        {children}
      </div>
      <IconButton
        icon="close"
        label="Hide the inspector"
        keys={commandKeys('toggleInspector')}
        onClick={() => run('toggleInspector')}
      />
    </header>
  );
}
