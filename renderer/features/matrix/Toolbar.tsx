import type { GridApi } from 'ag-grid-community';
import { useEffect, useState } from 'react';
import { type Message, msg, t } from '../../../common/language/texts.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { commandItem } from '../../commands/command-items.ts';
import { Legend } from '../../domain/Legend.tsx';
import { isTrying } from '../../domain/what-if/try-weights.ts';
import { useAssessed, useScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { DENSITIES, type Density } from '../../model/matrix-view.ts';
import { provenanceOf, provenanceText } from '../../model/provenance.ts';
import { useApp, useTables } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { AlternativeChooser, CriterionChooser } from './choosers.tsx';
import type { MatrixRow } from './matrix-rows.ts';
import { useRangeSize } from './range.ts';
import { useComparedWeights } from './use-matrix-rows.ts';
import { chooseWeightScale, scaleChoices, useWeightScale } from './weight-scale.ts';
import '../../domain/legend.css';

/** How many rows a filter leaves: what it hides still counts, which the totals do not show. */
function FilterNote({ grid }: { grid: GridApi<MatrixRow> | null }) {
  const criteria = useAssessed(({ criterionIds }) => criterionIds.length);
  const [shown, setShown] = useState<number | null>(null);
  useEffect(() => {
    if (!grid) return;
    const count = (): void => {
      let rows = 0;
      grid.forEachNodeAfterFilter((node) => {
        if (node.data?.kind === 'criterion') rows++;
      });
      setShown(rows);
    };
    count();
    grid.addEventListener('modelUpdated', count);
    return () => {
      if (!grid.isDestroyed()) grid.removeEventListener('modelUpdated', count);
    };
  }, [grid]);
  if (shown === null) return null;
  return (
    <span className="dim" role="status" data-testid="filtered">
      {t('{shown} of {criteria} shown; the total counts all', { shown, criteria })}
    </span>
  );
}

/** How much is selected: cells, whole rows or whole columns; in the place of what is said at rest. */
const RangeNote = ({ size }: { size: string }) => (
  <span className="range-note is-number" role="status" data-testid="range-size">
    {t('{size} selected', { size })}
  </span>
);

/** How the weights came to be, and the way to where they are asked for. */
function WeightsFrom() {
  const { weights, elicitations } = useTables();
  const text = provenanceText(provenanceOf(useScenario(), weights, elicitations));
  return (
    <CommandButton
      id="showWeights"
      kind="quiet"
      className="weights-from"
      hint={t('Weights set {text}. Ask for them in another way', { text })}
      data-testid="weights-from"
    >
      <span className="clip">{t('Weights {text}', { text })}</span>
    </CommandButton>
  );
}

/** Weights that are tried are not saved; while they are, the line above says so. */
function TryWeights() {
  const trying = useApp(isTrying);
  return (
    <CommandButton
      id="tryWeights"
      kind="quiet"
      className="try-weights"
      aria-pressed={trying}
      hint={t('Change weights without saving them')}
    />
  );
}
/** What can be added, where one looks at what is missing. */
const NewMenu = () => (
  <Menu
    label={t('New')}
    side="left"
    buttonClass="icon-button"
    buttonLabel={t('New')}
    button={<Icon name="plus" />}
    items={[
      commandItem('newClaim'),
      commandItem('newSource'),
      commandItem('newCriterion'),
      commandItem('newAlternative'),
      commandItem('pasteImport'),
    ]}
  />
);

/** How much the cells show. */
function CellsMenu() {
  const { density, heat } = useApp((state) => state.matrixView);
  const weights = useComparedWeights();
  const scenarioId = useScenario().id;
  const scale = useWeightScale(scenarioId, weights);
  return (
    <Menu
      label={t('How the cells are shown')}
      side="left"
      // no text: classes
      buttonClass="button is-quiet"
      button={
        <>
          {t('Cells')}
          <Icon name="chevron-down" />
        </>
      }
      sections={[
        {
          label: t('How much a cell shows'),
          items: DENSITIES.map((name) => ({
            ...commandItem(`${name}Matrix`),
            label: t(DENSITY_LABELS[name]),
            checked: density === name,
          })),
        },
        {
          label: t('Columns'),
          items: [
            { ...commandItem('fitColumns'), label: t('As wide as their content') },
            { ...commandItem('levelColumns'), label: t('All alike') },
          ],
        },
        {
          label: t('Colours'),
          items: [{ ...commandItem('toggleHeatMap'), label: t('Heat map'), checked: heat }],
        },
        {
          label: t('Weight sliders reach'),
          items: scaleChoices(weights, scale).map((choice) => ({
            label: t('{points} points', { points: format.weight(choice) }),
            checked: choice === scale,
            run: () => chooseWeightScale(scenarioId, choice),
          })),
        },
      ]}
    />
  );
}

const DENSITY_LABELS: Readonly<Record<Density, Message>> = {
  compact: msg('Compact rows'),
  comfortable: msg('Comfortable rows'),
  detailed: msg('Every sign in the cell'),
};

/** What stands over the matrix: which rows and columns it has and how they are arranged. */
export function Toolbar({ grid }: { grid: GridApi<MatrixRow> | null }) {
  const { sort, filter } = useApp((state) => state.matrixView.grid);
  const sorted = (sort?.sortModel.length ?? 0) > 0;
  const filtered = Object.keys(filter?.filterModel ?? {}).length > 0;
  const size = useRangeSize();
  const [legend, setLegend] = useState(false);
  const clear = (): void => {
    grid?.setFilterModel(null);
    grid?.applyColumnState({ defaultState: { sort: null } });
  };
  return (
    <div className="toolbar" role="toolbar" aria-label={t('Matrix')}>
      <AlternativeChooser />
      <CriterionChooser />
      <CommandButton
        id="equalWeights"
        kind="quiet"
        hint={t('Give every criterion the same weight in this scenario')}
      />
      <TryWeights />
      {size === null ? <WeightsFrom /> : <RangeNote size={size} />}
      {(sorted || filtered) && (
        <button type="button" className="chip" onClick={clear}>
          {sorted && filtered
            ? t('Sorted and filtered: clear')
            : sorted
              ? t('Sorted: clear')
              : t('Filtered: clear')}
          <Icon name="close" size={12} />
        </button>
      )}
      {filtered && <FilterNote grid={grid} />}
      <span className="push">
        <NewMenu />
        <CellsMenu />
        <Popover
          open={legend}
          onOpenChange={setLegend}
          label={t('Signs')}
          side="left"
          className="legend-popover"
          button={t('Signs')}
          // no text: classes
          buttonClass="button is-quiet"
        >
          {() => <Legend />}
        </Popover>
      </span>
    </div>
  );
}
