import { useTables } from '../model/store.ts';
import { Hint } from '../ui/Hint.tsx';
import { inTerms } from './glossary-terms.ts';

/** A text whose terms of the trade are explained on hover and focus. What is compared is explained in its own pane. */
export function Explained({ text }: { text: string }) {
  const { alternatives } = useTables();
  const compared = new Set(
    alternatives.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => name.toLowerCase()),
  );
  return inTerms(text, compared).map(({ start, text: piece, entry }) =>
    entry ? (
      <Hint
        key={start}
        text={entry.text}
        {...(entry.term.toLowerCase() !== piece.toLowerCase() && { name: entry.term })}
      >
        {piece}
      </Hint>
    ) : (
      <span key={start}>{piece}</span>
    ),
  );
}
