import { type ReactNode, useState } from 'react';

interface Props {
  readonly count: number;
  /** What these claims are, in a sentence. */
  readonly what: string;
  readonly children: ReactNode;
}

/** Claims that give context, shown on demand: they inform and never count. */
export function ContextFold({ count, what, children }: Props) {
  const [open, setOpen] = useState(false);
  if (count === 0) return null;
  return (
    <section className="inspector-section" data-testid="context-fold">
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Hide' : 'Show'} context ({count})
      </button>
      {open && (
        <>
          <p className="dim">{what}: it informs and does not count.</p>
          <ul>{children}</ul>
        </>
      )}
    </section>
  );
}
