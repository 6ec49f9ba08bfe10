import type { Grid } from '../../../../../formats/read/tables/grid.ts';
import { guessTable } from '../../../../../formats/read/tables/guess.ts';
import { interpretTable } from '../../../../../formats/read/tables/interpret.ts';
import type { Guess, GuessOptions, TableMapping } from '../../../../../formats/read/tables/mapping.ts';
import { readText } from '../../../../../formats/read/tables/reading/read-text.ts';
import { bytesOf } from '../table-files.ts';

/** What a table came to, in short. */
export interface ReadBack {
  readonly guess: Guess;
  readonly alternatives: readonly string[];
  /** "Cost: Licence [EUR] min". */
  readonly criteria: readonly string[];
  readonly weights: readonly number[];
  readonly numbers: readonly number[];
  /** The numbers worth nothing and all of each criterion; null where its own are. */
  readonly ends: readonly (readonly [number, number] | null)[];
  readonly problems: readonly string[];
  readonly doubts: readonly string[];
  readonly notes: readonly string[];
}

export function carriedOut(grid: Grid, mapping: TableMapping): Omit<ReadBack, 'guess' | 'doubts' | 'notes'> {
  const { model, problems } = interpretTable(grid, mapping, { fileName: 'x.csv', scenario: 'S' });
  return {
    alternatives: (model.alternatives ?? []).map(({ name }) => name),
    criteria: (model.criteria ?? []).map(
      ({ group, name, unit, direction }) =>
        `${group ? `${group} > ` : ''}${name}${unit ? ` [${unit}]` : ''} ${direction ?? ''}`,
    ),
    weights: (model.scenarios?.[0]?.weights ?? []).map(({ value }) => value),
    numbers: (model.measurements ?? []).map(({ measured }) => measured.a),
    ends: (model.criteria ?? []).map(({ valuePoints }) => {
      const points = valuePoints?.toSorted(([, a], [, b]) => a - b) ?? [];
      const [worst, best] = [points[0]?.[0], points.at(-1)?.[0]];
      return worst === undefined || best === undefined ? null : ([worst, best] as const);
    }),
    problems: problems.map(({ severity, message }) => `${severity}: ${message}`),
  };
}

export function readGrid(grid: Grid, options: GuessOptions = {}): ReadBack {
  const guess = guessTable(grid, options);
  return {
    guess,
    ...carriedOut(grid, guess.mapping),
    doubts: guess.doubts.map(({ about, question }) => `${about}: ${question}`),
    notes: guess.notes.map(({ message }) => message),
  };
}

export async function readBack(text: string, options: GuessOptions = {}): Promise<ReadBack> {
  const { grid, separator } = await readText(bytesOf(text));
  return readGrid(grid, { decimal: separator === ';' ? ',' : '.', ...options });
}
