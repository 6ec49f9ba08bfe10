import { msg, t } from '../../../../common/language/texts.ts';
import type { CellTable } from '../../../../scoring/types.ts';
import { useTables } from '../../../model/store.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { rich } from '../../../ui/rich.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { measuredFully } from '../answers/objective.ts';
import type { Draft } from '../draft.ts';

const FORMULAS = [
  { value: 'entropy', label: msg('Entropy') },
  { value: 'critic', label: msg('CRITIC') },
  { value: 'merec', label: msg('MEREC') },
] as const;

const SAYS = {
  entropy: msg('A criterion weighs more the more unevenly its numbers are spread over the alternatives.'),
  critic: msg(
    'A criterion weighs more the more the alternatives differ on it, and the less it repeats what other criteria say.',
  ),
  merec: msg('A criterion weighs more the more the overall performances change when it is left out.'),
} as const;

const DATA = [
  { value: 'values', label: msg('Cell values') },
  { value: 'numbers', label: msg('Measured numbers') },
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
  const read = { alternatives: cells.alternatives.length, criteria: cells.criterionIds.length };
  const all = cells.rows.flat();
  const empty = all.filter((cell) => cell.empty && cell.judgement === null).length;
  return (
    <>
      <p className="ask-warning is-strong">
        <Icon name="warning" />
        <span>
          {rich(
            '<b>These weights say what differs, not what matters.</b> A criterion on which all alternatives are alike gets little or nothing, however important it is to you. Use them as a second opinion, not in place of your own.',
          )}
        </span>
      </p>
      <div className="row ask-options">
        <SegmentedControl
          label={t('Formula')}
          options={FORMULAS.map(({ value, label }) => ({ value, label: t(label) }))}
          value={draft.objective}
          onChange={(objective) => onDraft({ objective })}
        />
        {measured > 0 && (
          <SegmentedControl
            label={t('Data')}
            options={DATA.map(({ value, label }) => ({ value, label: t(label) }))}
            value={draft.data}
            onChange={(data) => onDraft({ data })}
          />
        )}
      </div>
      <p>{t(SAYS[draft.objective])}</p>
      <p className="dim">
        {measured > 0 && draft.data === 'numbers'
          ? t(
              'It reads {alternatives, plural, one {# alternative} other {# alternatives}} on {criteria, plural, one {# criterion} other {# criteria}}: {measured, plural, one {# criterion} other {# criteria}} by measured numbers, the rest by cell values.',
              { ...read, measured },
            )
          : t(
              'It reads {alternatives, plural, one {# alternative} other {# alternatives}} on {criteria, plural, one {# criterion} other {# criteria}} by their cell values, 0 to 100.',
              read,
            )}{' '}
        {empty > 0 &&
          t(
            '{empty, plural, one {# cell of {all} is empty and stands at 50, so that missing evidence looks like likeness or difference.} other {# cells of {all} are empty and stand at 50, so that missing evidence looks like likeness or difference.}}',
            { empty, all: all.length },
          )}
      </p>
    </>
  );
}
