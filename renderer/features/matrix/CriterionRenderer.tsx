import type { CustomCellRendererProps } from 'ag-grid-react';
import { useEffect, useRef } from 'react';
import * as format from '../../model/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { GroupName } from './GroupRenderer.tsx';
import { type CriterionRow, isSummary, type MatrixRow, SUMMARY_NAMES } from './matrix-rows.ts';
import { useLineInRange } from './range.ts';

type Register = CustomCellRendererProps<MatrixRow>['registerRowDragger'];

/** The name that stands in front of a row. */
export function CriterionRenderer({ data, registerRowDragger }: CustomCellRendererProps<MatrixRow>) {
  if (isSummary(data)) return <span className="summary-name">{SUMMARY_NAMES[data.kind]}</span>;
  if (data?.kind === 'group') return <GroupName row={data} />;
  if (data?.kind !== 'criterion') return null;
  return <CriterionName row={data} register={registerRowDragger} />;
}

function CriterionName({ row: data, register }: { row: CriterionRow; register: Register }) {
  const chosen = useLineInRange('criteria', data.criterionId);
  return (
    <span className={chosen ? 'criterion-name is-chosen' : 'criterion-name'} data-chosen={chosen}>
      <Handle register={register} />
      <span className="clip">{data.name}</span>
      {data.group !== null && (
        <>
          <span className="hidden-text">, in the group </span>
          <small className="clip">{data.group}</small>
        </>
      )}
      {data.group === null && data.numeric && (
        <>
          <span className="hidden-text">, {data.unit !== null && 'in '}</span>
          <small className="clip">{data.unit ?? (data.levels.length > 0 ? 'in words' : 'a number')}</small>
        </>
      )}
      {data.notes > 0 && (
        <>
          <span className="note-mark" aria-hidden="true" />
          <span className="hidden-text">, {format.plural(data.notes, 'note')}</span>
        </>
      )}
    </span>
  );
}

/** By it the row is dragged to another place; the menu moves it, too. */
function Handle({ register }: { register: Register }) {
  const handle = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (handle.current) register(handle.current);
  }, [register]);
  return (
    <span
      ref={handle}
      className="row-handle"
      data-testid="row-handle"
      aria-hidden="true"
      title="Drag to move the criterion"
    >
      <Icon name="handle" />
    </span>
  );
}
