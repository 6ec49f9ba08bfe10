import { type CSSProperties, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { AlternativeButton } from '../../domain/AlternativeButton.tsx';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberTable } from '../../ui/NumberTable.tsx';
import type { ScoreRow, Segment } from './contributions.ts';

/** Rows that stand there at first; the others come on demand. */
const FIRST = 20;

/** The darkest shade stands for so many points at least, so that small numbers stay light. */
const LEAST = 5;

interface Props {
  readonly rows: readonly ScoreRow[];
  readonly segments: readonly Segment[];
}

/** Points from every criterion for every alternative, shaded by how many; the criterion that sets them furthest apart first. */
export function PartsTable({ rows, segments }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? segments : segments.slice(0, FIRST);
  const most = Math.max(LEAST, ...rows.flatMap(({ parts }) => parts));
  return (
    <>
      <NumberTable className="parts-table" label={t('Points from every criterion')}>
        <thead>
          <tr>
            <th scope="col" className="is-words">
              {t('Criterion')}
            </th>
            <th scope="col">{t('Weight')}</th>
            {rows.map(({ alternativeId, name }) => (
              <th key={alternativeId} scope="col" data-alternative={alternativeId}>
                <AlternativeButton alternativeId={alternativeId} name={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, share }, i) => (
            <tr key={key} data-testid="part-row">
              <th scope="row" className="is-words">
                <button
                  type="button"
                  className="clip"
                  title={name}
                  onClick={() => explain({ kind: 'criterion', criterionId: key })}
                >
                  {name}
                </button>
              </th>
              <td>{format.percent(share)}</td>
              {rows.map((row) => (
                <Part
                  key={row.alternativeId}
                  row={row}
                  criterionId={key}
                  criterion={name}
                  part={row.parts[i] ?? 0}
                  assumed={(row.assumedParts[i] ?? 0) > 0}
                  most={most}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="is-words">
              {t('Score')}
            </th>
            <td />
            {rows.map(({ alternativeId, score }) => (
              <td key={alternativeId}>{format.score(score)}</td>
            ))}
          </tr>
        </tfoot>
      </NumberTable>
      {segments.length > FIRST && (
        <Button kind="quiet" onClick={() => setAll(!all)}>
          {all ? t('Show the first {FIRST} only', { FIRST }) : t('Show all {n}', { n: segments.length })}
        </Button>
      )}
    </>
  );
}

interface PartProps {
  readonly row: ScoreRow;
  readonly criterionId: string;
  readonly criterion: string;
  readonly part: number;
  readonly assumed: boolean;
  /** The largest part of all: it has the darkest shade. */
  readonly most: number;
}

/** What one criterion adds to one score; it leads to the cell. */
function Part({ row: { alternativeId, name }, criterionId, criterion, part, assumed, most }: PartProps) {
  const said = t(
    '{assumed, select, yes {{name} on {criterion}: {points} points, assumed} other {{name} on {criterion}: {points} points}}',
    {
      assumed: assumed ? 'yes' : 'no',
      name,
      criterion: format.inSentence(criterion),
      points: format.score(part),
    },
  );
  return (
    <td
      className={`part-cell ${assumed ? 'is-open' : ''}`}
      style={{ '--part': part / most } as CSSProperties}
      data-alternative={alternativeId}
    >
      <button
        type="button"
        title={said}
        aria-label={said}
        onClick={() => explain({ kind: 'cell', alternativeId, criterionId })}
      >
        {format.score(part)}
      </button>
    </td>
  );
}
