import type { CustomCellRendererProps } from 'ag-grid-react';
import { useEffect, useRef } from 'react';
import { t } from '../../../common/language/texts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { rich } from '../../ui/rich.tsx';
import { GroupName } from './GroupRenderer.tsx';
import { type CriterionRow, isSummary, type MatrixRow, SUMMARY_NAMES } from './matrix-rows.ts';
import { useLineInRange } from './range.ts';

type Register = CustomCellRendererProps<MatrixRow>['registerRowDragger'];

/** The name that stands in front of a row. */
export function CriterionRenderer({ data, registerRowDragger }: CustomCellRendererProps<MatrixRow>) {
  if (isSummary(data)) return <span className="summary-name">{t(SUMMARY_NAMES[data.kind])}</span>;
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
      {data.group !== null &&
        rich('<hidden>, in the group </hidden><small>{group}</small>', {
          group: data.group,
          hidden: (words) => <span className="hidden-text">{words}</span>,
          small: (words) => <small className="clip">{words}</small>,
        })}
      {data.group === null &&
        data.numeric &&
        (data.unit === null ? (
          <>
            <span className="hidden-text">, </span>
            <small className="clip">{data.levels.length > 0 ? t('in words') : t('a number')}</small>
          </>
        ) : (
          rich('<hidden>, in </hidden><small>{unit}</small>', {
            unit: data.unit,
            hidden: (words) => <span className="hidden-text">{words}</span>,
            small: (words) => <small className="clip">{words}</small>,
          })
        ))}
      {data.notes > 0 && (
        <>
          <span className="note-mark" aria-hidden="true" />
          <span className="hidden-text">
            , {t('{n, plural, one {# note} other {# notes}}', { n: data.notes })}
          </span>
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
      title={t('Drag to move the criterion')}
    >
      <Icon name="handle" />
    </span>
  );
}
