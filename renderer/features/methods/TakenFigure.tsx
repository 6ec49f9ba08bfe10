import { useState } from 'react';
import type { Criterion } from '../../../electron/ipc/contract.ts';
import type { Comparable } from '../../../scoring/method-comparison/comparable.ts';
import { TAKEN_BECAUSE, takenSentence } from '../../domain/methods/criterion-readings.ts';
import { explain } from '../../model/inspector.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { FigureTable } from '../../ui/chart/FigureTable.tsx';

/** More rows than this are shown on demand. */
const MOST_OPEN = 8;

/** What the methods read, criterion by criterion where that differs. */
export function TakenFigure({ comparable: { criteria } }: { comparable: Comparable }) {
  const rows = lookup(useTables());
  const numeric = criteria.filter(({ taken }) => taken !== 'evidence');
  const [open, setOpen] = useState(numeric.length <= MOST_OPEN);
  return (
    <section className="figure" aria-labelledby="taken-title" data-testid="taken">
      <h2 id="taken-title" className="methods-heading">
        What they read
      </h2>
      <p className="figure-sentence">{takenSentence(criteria)}</p>
      {numeric.length > 0 && (
        <details
          className="methods-taken"
          open={open}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>Criteria that are measured in numbers</summary>
          {open && (
            <FigureTable
              caption="Criteria that are measured in numbers"
              columns={[
                { label: 'Criterion', words: true },
                { label: 'Read as', words: true },
                { label: 'Because', words: true },
              ]}
              rows={numeric.map(({ id, name, taken, direction }) => {
                const criterion = rows.criterion(id);
                const better = direction === 'max' ? 'more is better' : 'less is better';
                return {
                  key: id,
                  cells: [
                    <button
                      key="name"
                      type="button"
                      className="link"
                      onClick={() => explain({ kind: 'criterion', criterionId: id })}
                    >
                      {name}
                    </button>,
                    taken === 'numbers'
                      ? `${numbersOf(criterion)}, ${better}; a mean or a range by its middle`
                      : 'values of the cells, 0 to 100',
                    TAKEN_BECAUSE[taken],
                  ],
                };
              })}
            />
          )}
        </details>
      )}
    </section>
  );
}

const numbersOf = ({ unit, levels }: Criterion): string =>
  levels.length > 0 ? `places of its words, 1 to ${levels.length}` : `numbers${unit ? ` in ${unit}` : ''}`;
