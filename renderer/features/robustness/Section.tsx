import type { ReactNode } from 'react';
import { PARTS, type PartName } from './parts.ts';

interface Props {
  readonly name: PartName;
  readonly children: ReactNode;
}

/** One part of the view: the question that it answers, and the figures that do. */
export function Section({ name, children }: Props) {
  const { question, about } = PARTS[name];
  const id = `robust-${name}`;
  return (
    <section className="robust-section" aria-labelledby={id} data-testid={`robust-${name}`}>
      <h2 id={id} tabIndex={-1}>
        {question}
      </h2>
      <p data-testid="figure-sentence" className="figure-sentence">
        {about}
      </p>
      {children}
    </section>
  );
}

/** What stands in a figure's place until its numbers are there, or why they never come. */
export function Pending({ failure }: { failure: string | undefined }) {
  return failure === undefined ? (
    <p className="figure-line dim" role="status">
      Working it out…
    </p>
  ) : (
    <p className="figure-line field-problem" role="alert">
      This could not be worked out ({failure}). It is tried again when a weight or the evidence changes.
    </p>
  );
}

/** Leads from the top of the view to each of its parts. */
export function PartMenu() {
  const go = (name: PartName): void => {
    const heading = document.getElementById(`robust-${name}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  };
  return (
    <nav className="robust-menu" aria-label="Parts of the robustness view">
      {Object.entries(PARTS).map(([name, { label }]) => (
        <button key={name} type="button" onClick={() => go(name as PartName)}>
          {label}
        </button>
      ))}
    </nav>
  );
}
