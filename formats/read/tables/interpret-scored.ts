/** Plain Node: the scored matrix, as Weighbridge exports it. */

import { quote } from '../../../common/words.ts';
import type { WorkbookModelInput } from '../../../db/exchange/workbook-model.ts';

import { entryOf } from '../../../scoring/at.ts';
import { type Grid, isBlank, isBlankRow, textOf } from './grid.ts';
import { directionOf } from './headings.ts';
import type { InterpretOptions, TableMapping } from './mapping.ts';
import { isName, keyOf, type ModelBuilder } from './model-builder.ts';
import { orient, positionIn } from './orient.ts';
import { takePlain } from './take-number.ts';

type Measured = NonNullable<WorkbookModelInput['measurements']>[number]['measured'];
type Points = NonNullable<NonNullable<WorkbookModelInput['criteria']>[number]['valuePoints']>;

/** The columns beside those of the alternatives, and how a sheet heads them for people. */
const IN_SHEETS: Readonly<Record<string, readonly string[]>> = {
  group: ['group'],
  criterion: ['criterion'],
  weight: ['weight'],
  unit: ['unit'],
  direction: ['direction'],
  value_points: ['value function'],
};

/**
 * The matrix as Weighbridge exports it. Options, criteria, weights, numbers with their value functions and judgements come
 * back in; values that follow from evidence do not, because only the evidence itself can say them.
 */
export function interpretScored(
  builder: ModelBuilder,
  grid: Grid,
  { head, lines }: TableMapping,
  { fileName }: InterpretOptions,
): void {
  const view = orient(grid, 'rows');
  if (head === null) {
    builder.refuse(
      'This table has no headings, which say what its columns hold.',
      'Choose the row with them.',
    );
    return;
  }
  const headings = new Map<string, number>();
  for (let i = view.lines - 1; i >= 0; i--) headings.set(textOf(view.cell(head, i)), i);
  for (const [name, words] of Object.entries(IN_SHEETS)) {
    const written = [...headings].find(([heading]) => words.includes(heading.toLowerCase()));
    if (!headings.has(name) && written) headings.set(name, written[1]);
  }
  const alternatives = [...headings.keys()]
    .filter((name) => name !== '' && headings.has(`${name} state`))
    .sort((a, b) => entryOf(headings, a) - entryOf(headings, b));
  const known = alternatives.filter((name) =>
    isName(builder, name, view.position(head, entryOf(headings, name)), 'alternative'),
  );
  for (const name of known)
    builder.add('alternatives', { name }, view.position(head, entryOf(headings, name)));
  if (known.length === 0)
    builder.refuse('No alternative is found in this table.', 'Take it for a table of numbers instead.');
  const seen = new Set<string>();
  let fromEvidence = 0;
  for (let entry = head + 1; entry < view.entries; entry++) {
    if (isBlankRow(grid[entry] ?? [])) continue;
    const at = (heading: string): number => headings.get(heading) ?? -1;
    const position = (heading: string) => positionIn(view, entry, at(heading));
    const text = (heading: string): string => (at(heading) < 0 ? '' : textOf(view.cell(entry, at(heading))));
    const number = (heading: string): number | undefined =>
      at(heading) < 0
        ? undefined
        : takePlain(
            builder,
            view.cell(entry, at(heading)),
            lines[at(heading)]?.decimal ?? '.',
            position(heading),
          );
    const name = text('criterion');
    // The rows of totals and ranks have no group and no weight.
    if (isBlank(view.cell(entry, at('weight'))) && text('group') === '') continue;
    if (name === '' || !isName(builder, name, position('criterion'), 'criterion')) {
      if (name === '') builder.error(position('criterion'), 'This criterion has no name.', 'Name it.');
      continue;
    }
    if (seen.has(keyOf(name))) {
      builder.error(
        position('criterion'),
        `The criterion ${quote(name)} stands there twice.`,
        'Keep one of them.',
      );
      continue;
    }
    seen.add(keyOf(name));
    const direction = directionOf(text('direction'));
    const points = pointsOf(text('value_points'));
    if (points === null) {
      builder.error(
        position('value_points'),
        `${quote(text('value_points'))} is no value function.`,
        'Write points such as 12:100 30:0, in ascending order.',
      );
    }
    const group = text('group').slice(0, 120);
    const numeric = direction !== null;
    builder.add(
      'criteria',
      {
        name,
        ...(group ? { group } : {}),
        ...(numeric
          ? { scale: 'numeric', direction, unit: text('unit').slice(0, 60) || null }
          : { scale: 'evidence' }),
        ...(numeric && points ? { valuePoints: points } : {}),
      },
      position('criterion'),
    );
    const weight = number('weight');
    if (weight !== undefined && (weight < 0 || weight > 1_000_000)) {
      builder.error(
        position('weight'),
        `The weight ${weight} is below 0 or above a million.`,
        'Write a weight of 0 or more.',
      );
    } else if (weight !== undefined) builder.weigh(name, weight, null);
    for (const alternative of known) {
      const cell = { alternative, criterion: name };
      const state = text(`${alternative} state`);
      const measured = numeric ? measuredOf(number, alternative) : null;
      if (measured) {
        const source = text(`${alternative} number source`);
        builder.add(
          'measurements',
          { ...cell, measured, ...(source ? { remark: `Source: ${source}`.slice(0, 2_000) } : {}) },
          position(`${alternative} number`),
        );
      }
      if (state === 'judgement') {
        const value = number(alternative);
        if (value === undefined || value < 0 || value > 100) {
          builder.error(position(alternative), 'A judgement is a number from 0 to 100.', 'Correct it.');
        } else
          builder.add(
            'judgements',
            { ...cell, value, reason: `Imported from ${fileName}` },
            position(alternative),
          );
      } else if (state === 'evidence' || state === 'contested') fromEvidence++;
    }
  }
  if (seen.size === 0) builder.refuse('There is no criterion in this table.', 'Choose another table.');
  if (fromEvidence > 0) {
    builder.warning(
      null,
      `${fromEvidence === 1 ? 'One value follows' : `${fromEvidence} values follow`} from evidence, which is not in this table.`,
      'Import the evidence as well; the values follow from it.',
    );
  }
}

function measuredOf(number: (heading: string) => number | undefined, alternative: string): Measured | null {
  const [a, sd, low, high] = ['number', 'sd', 'low', 'high'].map((field) =>
    number(`${alternative} ${field}`),
  );
  if (low !== undefined && high !== undefined && low < high) return { kind: 'uniform', a: low, b: high };
  if (a === undefined) return null;
  return sd !== undefined && sd > 0 ? { kind: 'normal', a, b: sd } : { kind: 'exact', a };
}

/**
 * "12:100 30:0" as points; null where it is something else. One point is what a straight line over a single number comes
 * to, so it says nothing.
 */
function pointsOf(text: string): Points | null {
  if (text === '') return [];
  const points = text.split(' ').map((point) => point.split(':').map(Number));
  const sound = points.every(
    ([x, value], i) =>
      Number.isFinite(x) &&
      Number.isFinite(value) &&
      (value ?? -1) >= 0 &&
      (value ?? 101) <= 100 &&
      (i === 0 || (x ?? 0) > (points[i - 1]?.[0] ?? 0)),
  );
  if (!sound) return null;
  return points.length === 1 ? [] : points.map(([x = 0, value = 0]) => [x, value]);
}
