import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import { IdentityMark } from '../../domain/IdentityMark.tsx';
import { comparable, groupsWithCriteria } from '../../domain/order.ts';
import { useAssessment } from '../../model/derived.ts';
import type { OnCell } from '../../model/editor.ts';
import * as format from '../../model/format.ts';
import { useTables } from '../../model/store.ts';
import { IconButton } from '../../ui/Button.tsx';
import { readingKey } from '../../ui/direction.ts';
import './file-on.css';

interface Props {
  /** The words that are filed, as they stand in the text. */
  readonly words: string;
  readonly onCell: (on: OnCell) => void;
  readonly onClose: () => void;
}

/** Rows and columns by which the arrow keys go from a cell. */
const STEPS: Readonly<Record<string, readonly [down: number, on: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The matrix beside the text, small: the words are dropped on the cell of which they speak, or it is chosen by a click or the keys. */
export function FileOn({ words, onCell, onClose }: Props) {
  const tables = useTables();
  const { cells } = useAssessment();
  const [over, setOver] = useState<string | null>(null);
  const panel = useRef<HTMLElement>(null);
  const alternatives = comparable(tables.alternatives).filter(({ active }) => active);
  const groups = groupsWithCriteria(tables)
    .map(({ group, criteria }) => ({ group, criteria: criteria.filter(({ active }) => active) }))
    .filter(({ criteria }) => criteria.length > 0);
  const rows = groups.flatMap(({ criteria }) => criteria);
  useEffect(() => panel.current?.querySelector<HTMLElement>('[data-cell="0 0"]')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
      return;
    }
    const step = STEPS[readingKey(event.key)];
    const at = event.target instanceof HTMLElement ? event.target.dataset['cell'] : undefined;
    if (!step || at === undefined) return;
    event.preventDefault();
    const [row = 0, column = 0] = at.split(' ').map(Number);
    panel.current?.querySelector<HTMLElement>(`[data-cell="${row + step[0]} ${column + step[1]}"]`)?.focus();
  };
  return (
    <section
      ref={panel}
      className="file-on"
      data-testid="file-on"
      aria-label={t('File the words on a cell')}
      onKeyDown={onKeyDown}
    >
      <header>
        <div>
          <h2>{t('Of which cell do they speak?')}</h2>
          <p className="dim clip">{words}</p>
        </div>
        <IconButton icon="close" label={t('File them on no cell')} onClick={onClose} />
      </header>
      <div className="file-on-cells">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('Criterion')}</th>
              {alternatives.map(({ id, name }) => (
                <th key={id} scope="col" title={name}>
                  <IdentityMark alternativeId={id} size={10} /> <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ group, criteria }) => (
              <Fragment key={group.id}>
                <tr>
                  <th scope="rowgroup" colSpan={alternatives.length + 1} className="dim">
                    {group.name}
                  </th>
                </tr>
                {criteria.map((criterion) => (
                  <tr key={criterion.id}>
                    <th scope="row" title={criterion.question}>
                      {criterion.name}
                    </th>
                    {alternatives.map((alternative, column) => {
                      const on = { alternativeId: alternative.id, criterionId: criterion.id };
                      const key = cellKey(on.alternativeId, on.criterionId);
                      const cell = cells.get(key);
                      const row = rows.indexOf(criterion);
                      return (
                        <td key={key}>
                          <button
                            type="button"
                            data-cell={`${row} ${column}`}
                            tabIndex={row === 0 && column === 0 ? 0 : -1}
                            className={over === key ? 'is-over' : ''}
                            aria-label={t('{alternative} on {criterion}', {
                              alternative: alternative.name,
                              criterion: format.inSentence(criterion.name),
                            })}
                            onClick={() => onCell(on)}
                            onDragOver={(event) => {
                              event.preventDefault();
                              event.dataTransfer.dropEffect = 'copy';
                              setOver(key);
                            }}
                            onDragLeave={() => setOver(null)}
                            onDrop={(event) => {
                              event.preventDefault();
                              onCell(on);
                            }}
                          >
                            {cell && !(cell.empty && cell.judgement === null)
                              ? format.points(cell.value)
                              : '–'}
                          </button>
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <p className="dim">
        {t('Drop the words on a cell, or choose it: arrow keys and Enter. The claim is filed there.')}
      </p>
    </section>
  );
}
