import { GLOSSARY } from '../../common/glossary.ts';
import { type GlossaryEntry, namesInTexts } from '../../common/glossary-entry.ts';
import { onLanguageChange } from '../../common/language/present.ts';

/** A piece of a text: a term with its explanation, or what stands between. */
export interface TextPiece {
  /** Where it begins in the text. */
  readonly start: number;
  readonly text: string;
  readonly entry: GlossaryEntry | null;
}

/**
 * A text in pieces, each term of a glossary (that of the trade, unless another is given) a piece of its own where it first occurs. The longest name that fits is taken; "VT" and "IT" are
 * only what is written in capitals. Terms called as one of `except` stay plain.
 */
export function inTerms(
  text: string,
  except: ReadonlySet<string> = new Set(),
  terms: readonly GlossaryEntry[] = GLOSSARY,
): TextPiece[] {
  const { all, byName } = indexOf(terms);
  const pieces: TextPiece[] = [];
  const explained = new Set<GlossaryEntry>();
  let from = 0;
  for (const match of text.matchAll(all)) {
    const [word] = match;
    const entry = byName.get(word) ?? byName.get(word.toLowerCase());
    if (!entry || explained.has(entry) || except.has(word.toLowerCase())) continue;
    explained.add(entry);
    if (match.index > from) pieces.push({ start: from, text: text.slice(from, match.index), entry: null });
    pieces.push({ start: match.index, text: word, entry });
    from = match.index + word.length;
  }
  if (from < text.length) pieces.push({ start: from, text: text.slice(from), entry: null });
  return pieces;
}

/** Capitals tell an abbreviation from a common word. */
const isAbbreviation = (name: string): boolean => /\p{Lu}.*\p{Lu}/u.test(name) && !name.includes(' ');

interface Index {
  readonly all: RegExp;
  readonly byName: ReadonlyMap<string, GlossaryEntry>;
}

const made = new Map<readonly GlossaryEntry[], Index>();
onLanguageChange(() => made.clear());

/** How the terms of a glossary are found; made once for each. */
function indexOf(terms: readonly GlossaryEntry[]): Index {
  const known = made.get(terms);
  if (known) return known;
  const index: Index = {
    all: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${terms
        .flatMap(namesInTexts)
        .sort((a, b) => b.length - a.length)
        .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
        .join('|')})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    byName: new Map(
      terms.flatMap((entry) =>
        namesInTexts(entry).map((name) => [isAbbreviation(name) ? name : name.toLowerCase(), entry] as const),
      ),
    ),
  };
  made.set(terms, index);
  return index;
}
