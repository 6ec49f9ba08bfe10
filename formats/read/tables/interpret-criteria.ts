/** Plain Node: tables with a criterion a row. */

import { quote } from '../../../common/words.ts';
import { type Grid, isBlank, isBlankRow, isComment, textOf } from './grid.ts';
import { directionOf } from './headings.ts';
import type { Role, TableMapping } from './mapping.ts';
import { isName, keyOf, type ModelBuilder } from './model-builder.ts';
import { orient, positionIn } from './orient.ts';
import { takePlain } from './take-number.ts';

/** A table with a criterion a row: its weight, its direction, its unit. Our own weights come back in through it. */
export function interpretCriteria(builder: ModelBuilder, grid: Grid, { head, lines }: TableMapping): void {
  const view = orient(grid, 'rows');
  const line = (role: Role): number => lines.findIndex((one) => one.role === role);
  const named = line('criterion');
  const seen = new Set<string>();
  if (named < 0) {
    builder.refuse('No column holds the names of the criteria.', 'Choose the one that does.');
    return;
  }
  for (let entry = (head ?? -1) + 1; entry < view.entries; entry++) {
    const row = grid[entry] ?? [];
    if (isBlankRow(row) || isComment(row)) continue;
    const text = (role: Role): string => (line(role) < 0 ? '' : textOf(view.cell(entry, line(role))));
    const position = (role: Role) => positionIn(view, entry, line(role));
    const number = (role: Role): number | undefined =>
      line(role) < 0
        ? undefined
        : takePlain(builder, view.cell(entry, line(role)), lines[line(role)]?.decimal ?? '.', position(role));
    const name = text('criterion');
    if (name === '') {
      builder.error(position('criterion'), 'This criterion has no name.', 'Name it, or empty the row.');
      continue;
    }
    if (!isName(builder, name, position('criterion'), 'criterion')) continue;
    if (seen.has(keyOf(name))) {
      builder.error(
        position('criterion'),
        `The criterion ${quote(name)} stands there twice.`,
        'Keep one of them.',
      );
      continue;
    }
    const directionText = text('direction');
    const direction = directionOf(directionText);
    if (directionText !== '' && direction === null) {
      builder.error(
        position('direction'),
        `${quote(directionText)} says neither that more nor that less is better.`,
        'Write max or min.',
      );
      continue;
    }
    const [weight, locked] = [number('weight'), number('lockedShare')];
    if (weight !== undefined && (weight < 0 || weight > 1_000_000)) {
      builder.error(
        position('weight'),
        `The weight ${weight} is below 0 or above a million.`,
        'Write a weight of 0 or more.',
      );
      continue;
    }
    if (locked !== undefined && (locked < 0 || locked > 1)) {
      builder.error(
        position('lockedShare'),
        `The locked share ${locked} is not between 0 and 1.`,
        'Write a share such as 0.25.',
      );
      continue;
    }
    seen.add(keyOf(name));
    const [group, unit, question] = [
      text('group').slice(0, 120),
      text('unit').slice(0, 60),
      text('question').slice(0, 2_000),
    ];
    builder.add(
      'criteria',
      {
        name,
        ...(group ? { group } : {}),
        ...(unit ? { unit } : {}),
        ...(direction ? { direction } : {}),
        ...(question ? { question } : {}),
      },
      position('criterion'),
    );
    if (weight !== undefined) builder.weigh(name, weight, locked ?? null);
    else if (line('weight') >= 0 && isBlank(view.cell(entry, line('weight')))) {
      builder.warning(
        position('weight'),
        `${quote(name)} has no weight.`,
        'It counts nothing until it gets one.',
      );
    }
  }
  if (seen.size === 0)
    builder.refuse('There is no criterion in this table.', 'Choose another reading of it.');
}
