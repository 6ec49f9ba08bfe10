/** Plain Node: which lines and entries of a matrix were worked out of the others. */

import { computedWord } from '../vocabulary.ts';
import { computedEntries } from './computed-entries.ts';
import { computedLines } from './computed-lines.ts';
import { type Figures, MOST_COMPARED, type Reckoned } from './figures.ts';

/** Finds what was worked out in a matrix. */
export function reckon(figures: Figures): Reckoned {
  const factors = figures.weights === null ? factorsAt(figures) : null;
  if (factors === null) return reckonAs(figures);
  const at = figures.entries[factors]?.at ?? null;
  const weights = figures.lines.map(({ numbers }) => numbers[factors] ?? null);
  const others = without(figures, (entry) => entry === at);
  return { ...reckonAs({ ...others, weights }), weightsAt: at };
}

/** The first entry by which two others or more are multiplied, whatever it is called; null where there is none. */
function factorsAt(figures: Figures): number | null {
  if (figures.entries.length < 5 || figures.entries.length > MOST_COMPARED || figures.lines.length < 3)
    return null;
  const found = figures.entries.slice(0, 3).findIndex(({ at }, i) => {
    const weights = figures.lines.map(({ numbers }) => numbers[i] ?? null);
    const computed = computedEntries({ ...without(figures, (entry) => entry === at), weights });
    return [...computed.values()].filter(({ timesWeight }) => timesWeight !== undefined).length > 1;
  });
  return found < 0 ? null : found;
}

function reckonAs(figures: Figures): Reckoned {
  const entries = computedEntries(figures);
  const rest = without(withTotals(figures, entries), (at) => entries.get(at)?.isOut === true);
  const found = computedLines(rest);
  const unexplained = [...found.lines.values()].some(({ isDoubtful, isOut }) => isDoubtful && isOut);
  if (
    figures.weights === null &&
    (found.totals.length === 0 || unexplained) &&
    rest.lines.length <= MOST_COMPARED
  ) {
    for (const [i, { at }] of rest.entries.slice(0, 4).entries()) {
      const weights = rest.lines.map(({ numbers }) => numbers[i] ?? null);
      const tried = computedLines({ ...without(rest, (entry) => entry === at), weights });
      const isProven = tried.totals.some(
        ({ explained }) =>
          explained.how.includes('weighted') && explained.tested >= 2 && explained.off.length === 0,
      );
      if (isProven && rest.entries.length > 2) return { entries, ...tried, weightsAt: at };
    }
  }
  return { entries, ...found, weightsAt: null };
}

/** Totals that stand under ratings times their weights are those of the option that was rated. */
function withTotals(figures: Figures, computed: Reckoned['entries']): Figures {
  const indexOf = (at: number): number => figures.entries.findIndex((entry) => entry.at === at);
  const moved = [...computed].flatMap(([at, { timesWeight }]) =>
    timesWeight === undefined ? [] : [{ from: indexOf(at), to: indexOf(timesWeight) }],
  );
  if (moved.length === 0) return figures;
  const lines = figures.lines.map((line) => {
    if (computedWord(line.heading) === null) return line;
    const numbers = [...line.numbers];
    for (const { from, to } of moved) numbers[to] ??= numbers[from] ?? null;
    return { ...line, numbers };
  });
  return { ...figures, lines };
}

function without(figures: Figures, isOut: (entry: number) => boolean): Figures {
  const kept = figures.entries.map(({ at }) => !isOut(at));
  return {
    ...figures,
    entries: figures.entries.filter((_, i) => kept[i]),
    lines: figures.lines.map((line) => ({ ...line, numbers: line.numbers.filter((_, i) => kept[i]) })),
  };
}
