import type { ComparisonInput } from '../../../db/exchange/comparison.ts';
import { type Draft, isName, type Place } from './draft.ts';
import { type Cell, type Grid, isBlankRow, isComment, textOf } from './grid.ts';
import { directionOf } from './headings.ts';
import { takeClaim } from './list-claim.ts';
import { type ListDesk, type ListRow, listDesk } from './list-desk.ts';
import { paragraphOf } from './list-words.ts';
import type { InterpretOptions, Role, TableMapping } from './mapping.ts';
import { isMissing } from './number-format.ts';
import { orient } from './orient.ts';
import { takeNumber, takePlain } from './take-number.ts';

type Measured = NonNullable<ComparisonInput['measurements']>[number]['measured'];

/**
 * A list with a row for each finding of a claim, or for each number: our own evidence comes back in through it, and tidy
 * tables of other people come in. Rows of one claim become one claim.
 */
export function interpretList(
  draft: Draft,
  grid: Grid,
  { head, lines }: TableMapping,
  options: InterpretOptions,
): void {
  const view = orient(grid, 'rows');
  const at = new Map(lines.map(({ role }, i) => [role, i] as const).reverse());
  const desk = listDesk(draft, options);
  if (!at.has('alternative') || !at.has('criterion')) {
    draft.refuse(
      'The list has to say which alternative and which criterion a row is about.',
      'Choose the columns that hold them.',
    );
    return;
  }
  for (let entry = (head ?? -1) + 1; entry < view.entries; entry++) {
    if (isBlankRow(grid[entry] ?? []) || isComment(grid[entry] ?? [])) continue;
    const cell = (role: Role): Cell => {
      const line = at.get(role);
      return line === undefined ? null : view.cell(entry, line);
    };
    const place = (role: Role): Place => view.place(entry, at.get(role) ?? 0);
    const decimal = (role: Role) => lines[at.get(role) ?? -1]?.decimal ?? '.';
    takeRow(draft, desk, {
      has: (role) => at.has(role),
      cell,
      text: (role) => textOf(cell(role)),
      place,
      number: (role) => takePlain(draft, cell(role), decimal(role), place(role)),
      decimal,
    });
  }
  desk.finish();
}

function takeRow(draft: Draft, desk: ListDesk, row: ListRow): void {
  const [alternative, criterion, text] = [row.text('alternative'), row.text('criterion'), row.text('claim')];
  const isNumber = ['number', 'low', 'high'].some((role) => !isMissing(row.cell(role as Role)));
  const isClaim = text !== '' || row.text('polarity') !== '';
  if (!isNumber && !isClaim) {
    draft.error(
      row.place(row.has('claim') ? 'claim' : 'number'),
      'There is neither a claim nor a number in this row.',
      'Write one, or empty the row.',
    );
    return;
  }
  const pair = alternative !== '' || criterion !== '';
  for (const [role, name, what] of [
    ['alternative', alternative, 'alternative'],
    ['criterion', criterion, 'criterion'],
  ] as const) {
    if (name === '' && (pair || isNumber)) {
      draft.error(row.place(role), `The row names no ${what}.`, 'Name it.');
      return;
    }
    if (!isName(draft, name, row.place(role), what)) return;
  }
  if (isNumber) takeMeasurement(draft, desk, row, alternative, criterion);
  if (isClaim) takeClaim(draft, desk, row, pair ? { alternative, criterion } : null);
}

function takeMeasurement(
  draft: Draft,
  desk: ListDesk,
  row: ListRow,
  alternative: string,
  criterion: string,
): void {
  const measured = measuredOf(draft, row);
  if (!measured) return;
  if (!desk.measurement(alternative, criterion, row.place('number'))) return;
  desk.alternative(alternative, row.place('alternative'));
  desk.criterion(
    criterion,
    row.place('criterion'),
    true,
    row.text('unit'),
    directionOf(row.text('direction')),
  );
  const name =
    row.text('polarity') === '' && row.text('claim') === '' ? row.text('source').slice(0, 300) : '';
  const paragraph = name ? paragraphOf(row.cell('paragraph')) : null;
  const remark = row.text('remark').slice(0, 2_000);
  draft.add(
    'measurements',
    {
      alternative,
      criterion,
      measured,
      ...(name ? { source: desk.source(name, row.place('source')) } : {}),
      ...(typeof paragraph === 'number' ? { paragraph } : {}),
      ...(remark ? { remark } : {}),
    },
    row.place(row.has('number') ? 'number' : 'low'),
  );
}

function measuredOf(draft: Draft, row: ListRow): Measured | null {
  const [sd, low, high] = [row.number('sd'), row.number('low'), row.number('high')];
  if (low !== undefined && high !== undefined) {
    if (low < high) return { kind: 'uniform', a: low, b: high };
    draft.error(
      row.place('low'),
      `The lowest number, ${low}, is not below the highest, ${high}.`,
      'Correct one of them.',
    );
    return null;
  }
  const unit = row.text('unit') || null;
  const number = takeNumber(
    draft,
    row.cell('number'),
    { decimal: row.decimal('number'), unit },
    row.place('number'),
  );
  if (number === null || sd === undefined || number.kind !== 'exact' || sd === 0) return number;
  if (sd > 0) return { kind: 'normal', a: number.a, b: sd };
  draft.error(row.place('sd'), `The standard deviation ${sd} is below 0.`, 'Write it as a number above 0.');
  return null;
}
