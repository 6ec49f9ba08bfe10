import { type ReactNode, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { Button } from '../../ui/Button.tsx';
import type { GoalAnswer } from './goal-answer.ts';

export interface PartProps {
  readonly answer: GoalAnswer;
  readonly name: string;
  /** Closes the dialog, where an answer is shown behind it. */
  readonly close: () => void;
}

/** So many of a kind stand in the dialog before more are asked for. */
const FEW = 5;

export function Part({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  return (
    <section className="goal-part" data-testid={`goal-${name}`} aria-labelledby={`goal-${name}`}>
      <h3 id={`goal-${name}`}>{title}</h3>
      {children}
    </section>
  );
}

/** The first few, and the rest on demand. */
export function useFew<T>(all: readonly T[]): readonly [readonly T[], ReactNode] {
  const [open, setOpen] = useState(false);
  const more = all.length - FEW;
  const button =
    more > 0 && !open ? (
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('{n} more', { n: more })}
      </Button>
    ) : null;
  return [open ? all : all.slice(0, FEW), button];
}
