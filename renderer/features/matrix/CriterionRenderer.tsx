import type { CustomCellRendererProps } from 'ag-grid-react';
import * as format from '../../model/format.ts';
import { GroupName } from './GroupRenderer.tsx';
import { isSummary, type MatrixRow, SUMMARY_NAMES } from './matrix-rows.ts';

/** The name that stands in front of a row. */
export function CriterionRenderer({ data }: CustomCellRendererProps<MatrixRow>) {
  if (isSummary(data)) return <span className="summary-name">{SUMMARY_NAMES[data.kind]}</span>;
  if (data?.kind === 'group') return <GroupName row={data} />;
  if (data?.kind !== 'criterion') return null;
  return (
    <span className="criterion-name">
      <span className="clip">{data.name}</span>
      {data.group !== null && <small className="clip">{data.group}</small>}
      {data.group === null && data.numeric && (
        <small className="clip">{data.unit ?? (data.levels.length > 0 ? 'in words' : 'a number')}</small>
      )}
      {data.notes > 0 && (
        <>
          <span className="note-mark" aria-hidden="true" />
          <span className="hidden-text">{format.plural(data.notes, 'note')}</span>
        </>
      )}
    </span>
  );
}
