/** Plain Node: tables of notes and judgements. */

import { quote } from '../../../common/words.ts';
import { type Grid, isBlankRow, textOf } from './grid.ts';
import type { Role, TableMapping } from './mapping.ts';
import { keyOf, type ModelBuilder } from './model-builder.ts';
import { orient, positionIn } from './orient.ts';
import { takePlain } from './take-number.ts';

/** Notes and judgements as Weighbridge exports them; what they are about has to be in the workbook. */
export function interpretNotes(builder: ModelBuilder, grid: Grid, { head, lines }: TableMapping): void {
  const view = orient(grid, 'rows');
  const line = (role: Role): number => lines.findIndex((one) => one.role === role);
  const analysts = new Set<string>();
  for (let entry = (head ?? -1) + 1; entry < view.entries; entry++) {
    if (isBlankRow(grid[entry] ?? [])) continue;
    const text = (role: Role): string => (line(role) < 0 ? '' : textOf(view.cell(entry, line(role))));
    const position = (role: Role) => positionIn(view, entry, line(role));
    const words = text('note');
    const [about, alternative, criterion, claim, analyst] = [
      text('about').toLowerCase(),
      text('alternative'),
      text('criterion'),
      text('claimId'),
      text('analyst'),
    ];
    if (words.trim() === '') {
      builder.error(position('note'), 'There is no text in this note.', 'Write it, or empty the row.');
      continue;
    }
    if (words.length > 20_000) {
      builder.error(position('note'), 'This note is longer than 20,000 characters.', 'Shorten it.');
      continue;
    }
    if (analyst && analyst.length <= 120 && !analysts.has(keyOf(analyst))) {
      analysts.add(keyOf(analyst));
      builder.add('analysts', { name: analyst }, position('analyst'));
    }
    const content = { text: words, ...(analyst && analyst.length <= 120 ? { analyst } : {}) };
    const needs: Readonly<Record<string, readonly string[]>> = {
      workbook: [],
      alternative: [alternative],
      criterion: [criterion],
      cell: [alternative, criterion],
      claim: [claim],
      judgement: [alternative, criterion],
    };
    const needed = Object.hasOwn(needs, about) ? needs[about] : undefined;
    if (!needed) {
      builder.error(
        position('about'),
        `A note on ${quote(about)} is not known.`,
        'Write workbook, alternative, criterion, cell, claim or judgement.',
      );
      continue;
    }
    if (needed.includes('')) {
      builder.error(position('about'), `This note on a ${about} does not say which.`, 'Name it.');
      continue;
    }
    const from = position('note');
    if (about === 'workbook') builder.add('notes', { subject: 'workbook', ...content }, from);
    else if (about === 'alternative')
      builder.add('notes', { subject: 'alternative', alternative, ...content }, from);
    else if (about === 'criterion')
      builder.add('notes', { subject: 'criterion', criterion, ...content }, from);
    else if (about === 'cell')
      builder.add('notes', { subject: 'cell', alternative, criterion, ...content }, from);
    else if (about === 'claim') builder.add('notes', { subject: 'claim', claim, ...content }, from);
    else {
      const value =
        line('value') < 0
          ? undefined
          : takePlain(
              builder,
              view.cell(entry, line('value')),
              lines[line('value')]?.decimal ?? '.',
              position('value'),
            );
      if (value === undefined || value < 0 || value > 100 || words.length > 2_000) {
        builder.error(
          position('value'),
          'A judgement needs a value from 0 to 100 and a reason of 2,000 characters at most.',
          'Correct it, or empty the row.',
        );
        continue;
      }
      const { text: reason, ...who } = content;
      builder.add('judgements', { alternative, criterion, value, reason, ...who }, from);
    }
  }
}
