import type { CustomHeaderProps } from 'ag-grid-react';
import { useEffect, useRef, useState } from 'react';
import { notEnoughKnown } from '../../../common/known-words.ts';
import { IdentityMark } from '../../domain/IdentityMark.tsx';
import { countNotes } from '../../domain/note-counts.ts';
import { useAssessed, useScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { useTables } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { modPressed } from '../../ui/platform-keys.ts';
import { chooseAlternative, extendLines, toggleLine, useLineInRange } from './range.ts';
import { useComparedWeights } from './use-matrix-rows.ts';
import { useWeightScale } from './weight-scale.ts';

type Sorted = 'asc' | 'desc' | null;

/** How a column is sorted and whether it is filtered, as AG Grid says. */
function useColumnState({ column }: CustomHeaderProps): { sorted: Sorted; filtered: boolean } {
  const read = (): { sorted: Sorted; filtered: boolean } => ({
    sorted: column.getSort() ?? null,
    filtered: column.isFilterActive(),
  });
  const [state, setState] = useState(read);
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    const refresh = (): void => setState(latest.current());
    column.addEventListener('sortChanged', refresh);
    column.addEventListener('filterActiveChanged', refresh);
    return () => {
      column.removeEventListener('sortChanged', refresh);
      column.removeEventListener('filterActiveChanged', refresh);
    };
  }, [column]);
  return state;
}

function HeaderButtons(props: CustomHeaderProps) {
  const { displayName, progressSort, showFilter, enableSorting, enableFilterButton } = props;
  const { sorted, filtered } = useColumnState(props);
  const state = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'not sorted';
  return (
    <span className={`header-buttons ${sorted || filtered ? 'is-on' : ''}`}>
      {enableSorting && (
        <button
          type="button"
          tabIndex={-1}
          className={`header-button ${sorted ? 'is-on' : ''}`}
          aria-label={`Sort by ${displayName} (${state})`}
          title={`Sort by ${displayName}`}
          onClick={(event) => progressSort(event.shiftKey)}
        >
          <Icon name={sorted === 'asc' ? 'up' : sorted === 'desc' ? 'down' : 'sort'} size={13} />
        </button>
      )}
      {enableFilterButton && (
        <button
          type="button"
          tabIndex={-1}
          className={`header-button ${filtered ? 'is-on' : ''}`}
          aria-label={`Filter ${displayName}${filtered ? ' (on)' : ''}`}
          title={`Filter ${displayName}`}
          onClick={(event) => showFilter(event.currentTarget)}
        >
          <Icon name="filter" size={13} />
        </button>
      )}
    </span>
  );
}

export function CriterionHeader(props: CustomHeaderProps) {
  const criteria = useAssessed(({ criterionIds }) => criterionIds.length);
  return (
    <div className="header">
      <span className="header-text">
        <b>Criterion</b>
        <small>{format.plural(criteria, 'criterion', 'criteria')}</small>
      </span>
      <HeaderButtons {...props} />
    </div>
  );
}

export function WeightHeader(props: CustomHeaderProps) {
  const weights = useComparedWeights();
  const scale = useWeightScale(useScenario().id, weights);
  const beyond = weights.filter((weight) => weight > scale).length;
  const reach = `0–${format.shortWeight(scale)}`;
  return (
    <div className="header">
      <span
        className="header-text"
        title={`Sliders go from 0 to ${format.weight(scale)} points${beyond > 0 ? `, ${format.plural(beyond, 'weight')} beyond` : ''}; “Cells” above changes that`}
      >
        <b>Weight</b>
        <small className="clip" data-testid="weight-scale">
          {reach} points{beyond > 0 ? `, ${beyond} beyond` : ', share'}
        </small>
      </span>
      <HeaderButtons {...props} />
    </div>
  );
}

/** Head of an alternative's column: its name selects it, so that the inspector explains it. */
export function AlternativeHeader(props: CustomHeaderProps & { alternativeId: string }) {
  const { displayName, alternativeId, api } = props;
  const chosen = useLineInRange('alternatives', alternativeId);
  const tables = useTables();
  const findings = tables.findings.filter(
    (f) => f.alternativeId === alternativeId && f.polarity !== 'neutral',
  ).length;
  const numbers = tables.measurements.filter((m) => m.alternativeId === alternativeId).length;
  const notes = countNotes(tables.notes).alternatives.get(alternativeId) ?? 0;
  const unranked = useAssessed(
    ({ notRanked }) =>
      notRanked.find((standing) => standing.alternativeId === alternativeId)?.coverage ?? null,
  );
  return (
    <div className={chosen ? 'header is-chosen' : 'header'} data-chosen={chosen}>
      <button
        type="button"
        tabIndex={-1}
        className="header-text"
        title={
          unranked === null
            ? `${displayName}: ${format.plural(findings, 'finding')} for or against it, in all scenarios`
            : `${displayName}: not ranked, ${notEnoughKnown({ coverage: unranked }, format.score)}`
        }
        onClick={(event) => {
          if (event.shiftKey) extendLines(api, 'alternatives', alternativeId);
          else if (modPressed(event)) toggleLine(api, 'alternatives', alternativeId);
          else chooseAlternative(alternativeId);
        }}
      >
        <b className="header-name" data-testid="alternative-name">
          <IdentityMark alternativeId={alternativeId} size={10} /> {displayName}
        </b>
        <small>
          {unranked !== null ? 'not ranked' : knownOf(findings, numbers)}
          {notes > 0 && (
            <>
              <span className="note-mark is-inline" aria-hidden="true" />
              <span className="hidden-text">, {format.plural(notes, 'note')}</span>
            </>
          )}
        </small>
      </button>
      <HeaderButtons {...props} />
    </div>
  );
}

/** "3 findings, 2 numbers"; "no findings" only where there are no numbers either. */
function knownOf(findings: number, numbers: number): string {
  const said = [
    ...(findings > 0 ? [format.plural(findings, 'finding')] : []),
    ...(numbers > 0 ? [format.plural(numbers, 'number')] : []),
  ];
  return said.length === 0 ? 'no findings' : said.join(', ');
}
