import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
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
        {t('What they read')}
      </h2>
      <p className="figure-sentence">{takenSentence(criteria)}</p>
      {numeric.length > 0 && (
        <details
          className="methods-taken"
          open={open}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>{t('Criteria that are measured in numbers')}</summary>
          {open && (
            <FigureTable
              caption={t('Criteria that are measured in numbers')}
              columns={[
                { label: t('Criterion'), words: true },
                { label: t('Read as'), words: true },
                { label: t('Because'), words: true },
              ]}
              rows={numeric.map(({ id, name, taken, direction }) => {
                const criterion = rows.criterion(id);
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
                      ? t(
                          direction === 'max'
                            ? '{numbers}, more is better; a mean or a range by its middle'
                            : '{numbers}, less is better; a mean or a range by its middle',
                          { numbers: numbersOf(criterion) },
                        )
                      : t('values of the cells, 0 to 100'),
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

function numbersOf({ unit, levels }: Criterion): string {
  if (levels.length > 0) return t('places of its words, 1 to {n}', { n: levels.length });
  return unit ? t('numbers in {unit}', { unit }) : t('numbers');
}
