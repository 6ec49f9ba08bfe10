import { type CSSProperties, Fragment, memo, useMemo } from 'react';
import { t } from '../../common/language/texts.ts';
import type { Alternative, Criterion, WorkbookTables } from '../../electron/ipc/contract.ts';
import { isKnown } from '../../scoring/assessment/assess.ts';
import { cellKey } from '../../scoring/assessment/cells.ts';
import type { Assessment, Cell } from '../../scoring/types.ts';
import { byPosition, groupsWithCriteria } from '../domain/order.ts';
import { evidenceText } from '../domain/voices-of-cell.ts';
import * as format from '../model/format.ts';
import { measuredText } from '../model/measured.ts';
import { Sign } from './Sign.tsx';

export interface CellPlace {
  readonly alternativeId: string;
  readonly criterionId: string;
}

interface Props {
  readonly tables: WorkbookTables;
  readonly assessment: Assessment;
  readonly onOpen: (place: CellPlace) => void;
}

/** Every alternative on every criterion; a cell opens what it rests on. */
export function Matrix({ tables, assessment, onOpen }: Props) {
  const { alternativeIds, shares, cells, standings } = assessment;
  const alternatives = useMemo(() => {
    const ids = new Set(alternativeIds);
    return tables.alternatives.filter(({ id }) => ids.has(id)).sort(byPosition);
  }, [tables, alternativeIds]);
  const byId = new Map(standings.map((s) => [s.alternativeId, s]));
  const unranked = new Map(assessment.notRanked.map((s) => [s.alternativeId, s]));
  if (alternatives.length === 0 || assessment.criterionIds.length === 0) return null;
  return (
    <section className="ip-card" aria-labelledby="ip-matrix">
      <h2 id="ip-matrix">{t('What each is worth on each criterion')}</h2>
      <p className="ip-note">
        {t('0 is worst and 100 best. Open a cell to read the claims and numbers that it rests on.')}
      </p>
      <div className="ip-wide">
        <table className="ip-matrix" style={{ '--columns': alternatives.length } as CSSProperties}>
          <thead>
            <tr>
              <th scope="col" className="ip-first">
                {t('Criterion')}
              </th>
              <th scope="col" className="ip-share ip-number">
                {t('Weight')}
              </th>
              {alternatives.map(({ id, name }) => (
                <th key={id} scope="col">
                  <span className="ip-head">
                    <Sign of={id} /> <span dir="auto">{name}</span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groupsWithCriteria(tables).map(({ group, criteria }) => (
              <Fragment key={group.id}>
                <tr className="ip-group">
                  <th scope="colgroup" colSpan={alternatives.length + 2}>
                    <span dir="auto">{group.name}</span>
                  </th>
                </tr>
                {criteria.map((criterion) => (
                  <tr key={criterion.id}>
                    <th scope="row" dir="auto" title={criterion.question || undefined}>
                      {criterion.name}
                    </th>
                    <td className="ip-number">{format.percent(shares.get(criterion.id) ?? 0)}</td>
                    <RowCells
                      criterion={criterion}
                      alternatives={alternatives}
                      cells={cells}
                      onOpen={onOpen}
                    />
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('Score')}</th>
              <td />
              {alternatives.map(({ id }) => {
                const one = byId.get(id) ?? unranked.get(id);
                return (
                  <td key={id} className="ip-number">
                    {one ? format.score(one.score) : '–'}
                  </td>
                );
              })}
            </tr>
            <tr>
              <th scope="row">{t('Rank')}</th>
              <td />
              {alternatives.map(({ id }) => (
                <td key={id} className="ip-number">
                  {byId.get(id)?.rank ?? t('none')}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="ip-note">
        {t(
          'A bar goes from the middle to the right for a value above 50 and to the left below it. J: the author’s own judgement. Hatched: nothing is known, so 50 is assumed. +2 −1: two findings for, one against.',
        )}
      </p>
    </section>
  );
}

interface RowProps {
  readonly criterion: Criterion;
  readonly alternatives: readonly Alternative[];
  readonly cells: Assessment['cells'];
  readonly onOpen: Props['onOpen'];
}

/** The cells of a criterion, which no weight changes: a slider leaves them as they are drawn. */
const RowCells = memo(function RowCells({ criterion, alternatives, cells, onOpen }: RowProps) {
  return alternatives.map(({ id, name }) => {
    const cell = cells.get(cellKey(id, criterion.id));
    return (
      <td key={id} className="ip-cell-place">
        {cell && (
          <CellButton
            cell={cell}
            criterion={criterion}
            name={name}
            onOpen={() => onOpen({ alternativeId: id, criterionId: criterion.id })}
          />
        )}
      </td>
    );
  });
});

interface CellProps {
  readonly cell: Cell;
  readonly criterion: Criterion;
  readonly name: string;
  readonly onOpen: () => void;
}

function CellButton({ cell, criterion, name, onOpen }: CellProps) {
  const { value, judgement, measurement, proCount, conCount } = cell;
  const known = isKnown(cell);
  const number = measurement && measuredText(measurement, criterion);
  const told = [
    known
      ? t('value {value}', { value: format.points(value) })
      : t('nothing known, {value} assumed', { value: format.points(value) }),
    judgement === null ? null : t('judged by the author'),
    number,
    proCount + conCount > 0 ? evidenceText(cell) : null,
  ].filter(Boolean);
  return (
    <button
      type="button"
      className="ip-cell"
      data-testid="cell"
      aria-haspopup="dialog"
      aria-label={`${name}, ${criterion.name}: ${told.join(', ')}`}
      onClick={onOpen}
    >
      <span className="ip-cell-value">
        <span className={known ? '' : 'ip-open'}>{format.points(value)}</span>
        {judgement !== null && <b className="ip-judged">{t('J')}</b>}
        <small>{number ?? (known ? countsText(proCount, conCount) : t('assumed'))}</small>
      </span>
      <ValueBar value={value} known={known} />
    </button>
  );
}

const countsText = (pro: number, con: number): string =>
  [pro > 0 && `+${pro}`, con > 0 && `−${con}`].filter(Boolean).join(' ');

/** From the middle to the value; open ground with lines where nothing is known. */
function ValueBar({ value, known }: { readonly value: number; readonly known: boolean }) {
  if (!known) return <span className="ip-bar is-assumed" aria-hidden="true" />;
  const good = value >= 50;
  return (
    <span className="ip-bar" aria-hidden="true">
      <i
        className={good ? 'is-good' : 'is-bad'}
        style={{ insetInlineStart: `${good ? 50 : value}%`, width: `${Math.abs(value - 50)}%` }}
      />
    </span>
  );
}
