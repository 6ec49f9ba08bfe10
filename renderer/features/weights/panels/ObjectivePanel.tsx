import type { CellTable } from '../../../../scoring/types.ts';
import * as format from '../../../model/format.ts';
import { useTables } from '../../../model/store.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { measuredFully } from '../answers/objective.ts';
import type { Draft } from '../draft.ts';

const FORMULAS = [
  { value: 'entropy', label: 'Entropy' },
  { value: 'critic', label: 'CRITIC' },
  { value: 'merec', label: 'MEREC' },
] as const;

const SAYS = {
  entropy: 'A criterion weighs more the more unevenly its numbers are spread over the alternatives.',
  critic:
    'A criterion weighs more the more the alternatives differ on it, and the less it repeats what other criteria say.',
  merec: 'A criterion weighs more the more the overall performances change when it is left out.',
} as const;

const DATA = [
  { value: 'values', label: 'Cell values' },
  { value: 'numbers', label: 'Measured numbers' },
] as const;

interface Props {
  readonly draft: Draft;
  readonly onDraft: (part: Partial<Draft>) => void;
  readonly cells: CellTable;
}

/** Weights from the data alone, with a plain warning of what they are not. */
export function ObjectivePanel({ draft, onDraft, cells }: Props) {
  const { criteria } = useTables();
  const measured = measuredFully(cells, criteria).size;
  const all = cells.rows.flat();
  const empty = all.filter((cell) => cell.empty && cell.judgement === null).length;
  return (
    <>
      <p className="ask-warning is-strong">
        <Icon name="warning" />
        <span>
          <b>These weights say what differs, not what matters.</b> A criterion on which all alternatives are
          alike gets little or nothing, however important it is to you. Use them as a second opinion, not in
          place of your own.
        </span>
      </p>
      <div className="row ask-options">
        <SegmentedControl
          label="Formula"
          options={FORMULAS}
          value={draft.objective}
          onChange={(objective) => onDraft({ objective })}
        />
        {measured > 0 && (
          <SegmentedControl
            label="Data"
            options={DATA}
            value={draft.data}
            onChange={(data) => onDraft({ data })}
          />
        )}
      </div>
      <p>{SAYS[draft.objective]}</p>
      <p className="dim">
        It reads {format.plural(cells.alternatives.length, 'alternative')} on{' '}
        {format.plural(cells.criterionIds.length, 'criterion', 'criteria')}
        {measured > 0 && draft.data === 'numbers'
          ? `: ${format.plural(measured, 'criterion', 'criteria')} by measured numbers, the rest by cell values.`
          : ' by their cell values, 0 to 100.'}{' '}
        {empty > 0 &&
          `${format.plural(empty, 'cell')} of ${all.length} ${empty === 1 ? 'is' : 'are'} empty and ${empty === 1 ? 'stands' : 'stand'} at 50, so that missing evidence looks like likeness or difference.`}
      </p>
    </>
  );
}
