import { guessTable } from '../../../../../formats/read/tables/guess.ts';
import type { Interpretation } from '../../../../../formats/read/tables/interpret/model-builder.ts';
import { interpretTable } from '../../../../../formats/read/tables/interpret.ts';
import type { Guess, GuessOptions } from '../../../../../formats/read/tables/mapping.ts';
import { readText } from '../../../../../formats/read/tables/reading/read-text.ts';
import { bytesOf } from '../table-files.ts';

export interface ReadList extends Interpretation {
  readonly guess: Guess;
}

/** A text as the import reads it without asking anybody; `isAlone` where nothing else is in the workbook that it goes to. */
export async function readList(text: string, options: GuessOptions = {}, isAlone = false): Promise<ReadList> {
  const { grid, separator } = await readText(bytesOf(text));
  const guess = guessTable(grid, { decimal: separator === ';' ? ',' : '.', ...options });
  return { ...interpretTable(grid, guess.mapping, { fileName: 'x.csv', scenario: 'W', isAlone }), guess };
}

/** "KVM | Price = 3" for each number, sorted. */
export const numbersIn = ({ model }: ReadList): string[] =>
  (model.measurements ?? [])
    .map(({ alternative, criterion, measured }) => `${alternative} | ${criterion} = ${measured.a}`)
    .sort();

/** "KVM | Price: pro, Cheap., Review 1" for each finding, sorted; the source is left out where it is the file. */
export const findingsIn = ({ model }: ReadList): string[] =>
  (model.claims ?? [])
    .flatMap(({ text, source, findings }) =>
      (findings ?? []).map(({ alternative, criterion, polarity }) =>
        [
          `${alternative} | ${criterion}: ${polarity}`,
          text,
          ...(source === 'Import of x.csv' ? [] : [source]),
        ].join(', '),
      ),
    )
    .sort();

/** "Price (EUR) min 0.3 linear 1 2" for each criterion: what the table says of it. */
export function criteriaIn({ model }: ReadList): string[] {
  const [scenario] = model.scenarios ?? [];
  const weights = new Map((scenario?.weights ?? []).map(({ criterion, value }) => [criterion, value]));
  const options = scenario?.methodOptions as
    | { promethee: { criteria: Record<string, { preference: string; q: number; p: number; s: number }> } }
    | undefined;
  return (model.criteria ?? []).map(({ name, unit, direction, group }) => {
    const preference = options?.promethee.criteria[name];
    return [
      group ? `${group}:` : '',
      name,
      unit ? `(${unit})` : '',
      direction ?? '',
      weights.get(name) ?? '',
      preference ? `${preference.preference} ${preference.q} ${preference.p}` : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  });
}

/** The messages of errors. */
export const errorsIn = ({ problems }: ReadList): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
