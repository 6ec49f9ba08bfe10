import { t } from '../../common/language/texts.ts';
import { METHOD_TERMS } from '../../common/method-terms.ts';
import { useTables } from '../model/store.ts';
import { Hint } from '../ui/Hint.tsx';
import { showGlossary } from './glossary-state.ts';
import { inTerms, type TextPiece } from './glossary-terms.ts';

/** A text whose terms of the trade are explained on hover and focus. What is compared is explained in its own pane. */
export function Explained({ text }: { text: string }) {
  const { alternatives } = useTables();
  const compared = new Set(
    alternatives.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => name.toLowerCase()),
  );
  return <Pieces pieces={inTerms(text, compared)} />;
}

const NONE: ReadonlySet<string> = new Set();

/** A sentence of ours whose terms of weighing evidence are explained in the same way. */
export const MethodWords = ({ text }: { text: string }) => (
  <Pieces pieces={inTerms(text, NONE, METHOD_TERMS)} />
);

/** A click on a term leads to it in the glossary. */
const Pieces = ({ pieces }: { pieces: readonly TextPiece[] }) =>
  pieces.map(({ start, text: piece, entry }) =>
    entry ? (
      <Hint
        key={start}
        text={t(entry.text)}
        onOpen={() => showGlossary(t(entry.term))}
        {...(t(entry.term).toLowerCase() !== piece.toLowerCase() && { name: t(entry.term) })}
      >
        {piece}
      </Hint>
    ) : (
      <span key={start}>{piece}</span>
    ),
  );
