import type { CustomHeaderProps } from 'ag-grid-react';
import { useEffect, useRef, useState } from 'react';
import { notEnoughKnown } from '../../../common/known-words.ts';
import { t } from '../../../common/language/texts.ts';
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
  const state = sorted === 'asc' ? t('ascending') : sorted === 'desc' ? t('descending') : t('not sorted');
  return (
    <span className={`header-buttons ${sorted || filtered ? 'is-on' : ''}`}>
      {enableSorting && (
        <button
          type="button"
          tabIndex={-1}
          className={`header-button ${sorted ? 'is-on' : ''}`}
          aria-label={t('Sort by {displayName} ({state})', { displayName, state })}
          title={t('Sort by {displayName}', { displayName })}
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
          aria-label={
            filtered
              ? t('Filter {displayName} (on)', { displayName })
              : t('Filter {displayName}', { displayName })
          }
          title={t('Filter {displayName}', { displayName })}
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
        <b>{t('Criterion')}</b>
        <small>{t('{n, plural, one {# criterion} other {# criteria}}', { n: criteria })}</small>
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
        title={
          beyond > 0
            ? t(
                'Sliders go from 0 to {scale} points, {beyond, plural, one {# weight} other {# weights}} beyond; “Cells” above changes that',
                { scale: format.weight(scale), beyond },
              )
            : t('Sliders go from 0 to {scale} points; “Cells” above changes that', {
                scale: format.weight(scale),
              })
        }
      >
        <b>{t('Weight')}</b>
        <small className="clip" data-testid="weight-scale">
          {beyond > 0
            ? t('{reach} points, {beyond} beyond', { reach, beyond })
            : t('{reach} points, share', { reach })}
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
            ? t(
                '{displayName}: {findings, plural, one {# finding} other {# findings}} for or against it, in all scenarios',
                { displayName, findings },
              )
            : t('{displayName}: not ranked, {notEnoughKnown}', {
                displayName,
                notEnoughKnown: notEnoughKnown({ coverage: unranked }, format.score),
              })
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
          {unranked !== null ? t('not ranked') : knownOf(findings, numbers)}
          {notes > 0 && (
            <>
              <span className="note-mark is-inline" aria-hidden="true" />
              <span className="hidden-text">
                , {t('{n, plural, one {# note} other {# notes}}', { n: notes })}
              </span>
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
    ...(findings > 0 ? [t('{n, plural, one {# finding} other {# findings}}', { n: findings })] : []),
    ...(numbers > 0 ? [t('{n, plural, one {# number} other {# numbers}}', { n: numbers })] : []),
  ];
  return said.length === 0 ? t('no findings') : said.join(', ');
}
