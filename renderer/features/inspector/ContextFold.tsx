import { type ReactNode, useState } from 'react';
import { t } from '../../../common/language/texts.ts';

interface Props {
  readonly count: number;
  /** What these claims are, as a sentence. */
  readonly means: string;
  readonly children: ReactNode;
}

/** Claims that give context, shown on demand: they inform and never count. */
export function ContextFold({ count, means, children }: Props) {
  const [open, setOpen] = useState(false);
  if (count === 0) return null;
  return (
    <section className="inspector-section" data-testid="context-fold">
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'Hide context ({n})' : 'Show context ({n})', { n: count })}
      </button>
      {open && (
        <>
          <p className="dim">{means}</p>
          <ul>{children}</ul>
        </>
      )}
    </section>
  );
}
