import { useRef, useState } from 'react';
import { POLARITIES, type Polarity } from '../../../common/evidence.ts';
import { t } from '../../../common/language/texts.ts';
import { POLARITY_LABELS } from '../../domain/claim-sentences.ts';
import { byPosition, groupsWithCriteria } from '../../domain/order.ts';
import { wordsOfUse } from '../../domain/saying-words.ts';
import { useTables } from '../../model/store.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { rich } from '../../ui/rich.tsx';
import { type Choice, SelectField } from './fields.tsx';

/** A finding as it is being written: ids are empty until they are chosen. */
export interface FindingDraft {
  readonly key: number;
  readonly alternativeId: string;
  readonly criterionId: string;
  readonly polarity: Polarity;
  readonly strength: number;
  /** The alternative is not named, but meant. */
  readonly inferred: boolean;
  /** Where it holds; empty for everywhere. */
  readonly use: string;
  /** Why its strength is not 1, or whence the inference. */
  readonly remark: string;
}

/** A finding that was just begun; `key` tells it from the others of its claim. */
export const newFinding = (key: number, begun: Partial<FindingDraft> = {}): FindingDraft => ({
  key,
  alternativeId: '',
  criterionId: '',
  polarity: 'pro',
  strength: 1,
  inferred: false,
  use: '',
  remark: '',
  ...begun,
});

const polarityChoices = (): readonly Choice[] =>
  POLARITIES.map((value) => ({ value, label: POLARITY_LABELS[value] }));

const strengths = (): readonly Choice[] => [
  { value: '0.5', label: t('0.5, played down') },
  { value: '1', label: '1' },
  { value: '2', label: t('2, played up') },
];

interface Props {
  readonly findings: readonly FindingDraft[];
  readonly onChange: (findings: readonly FindingDraft[]) => void;
}

/** What a claim says of which alternative on which criterion. */
export function FindingRows({ findings, onChange }: Props) {
  const { alternatives, criteria, criterionGroups } = useTables();
  const next = useRef(Math.max(-1, ...findings.map(({ key }) => key)) + 1);
  const adder = useRef<HTMLButtonElement>(null);
  const compared = [...alternatives].sort(byPosition).map(({ id, name, kind }) => ({
    value: id,
    label: kind === 'related' ? t('{name} (related)', { name }) : name,
  }));
  const grouped = groupsWithCriteria({ criteria, criterionGroups }).flatMap(({ criteria: inGroup }) =>
    inGroup.map(({ id, name }) => ({ value: id, label: name })),
  );
  const change = (key: number, part: Partial<FindingDraft>): void =>
    onChange(findings.map((finding) => (finding.key === key ? { ...finding, ...part } : finding)));
  const add = (): void => {
    const last = findings.at(-1);
    const { criterionId, polarity, use } = last ?? newFinding(0);
    onChange([...findings, newFinding(next.current++, { criterionId, polarity, use })]);
  };
  const remove = (key: number): void => {
    onChange(findings.filter((finding) => finding.key !== key));
    adder.current?.focus();
  };
  const possible = compared.length > 0 && grouped.length > 0;
  return (
    <fieldset className="finding-rows">
      <legend>{t('What it says')}</legend>
      {findings.length === 0 && (
        <p className="dim">
          {possible
            ? t('Without a finding it counts nowhere.')
            : t(
                'A finding needs an alternative and a criterion. The claim can be filed without, and edited later.',
              )}
        </p>
      )}
      {findings.map((finding, index) => (
        <FindingRow
          key={finding.key}
          finding={finding}
          nth={index + 1}
          alternatives={compared}
          criteria={grouped}
          onChange={(part) => change(finding.key, part)}
          onRemove={() => remove(finding.key)}
        />
      ))}
      <Button ref={adder} disabled={!possible} onClick={add}>
        {t('Add a finding')}
      </Button>
    </fieldset>
  );
}

interface RowProps {
  readonly finding: FindingDraft;
  readonly nth: number;
  readonly alternatives: readonly Choice[];
  readonly criteria: readonly Choice[];
  readonly onChange: (part: Partial<FindingDraft>) => void;
  readonly onRemove: () => void;
}

/** One finding; what is rarely needed of it opens below, and stays open where something is said there or missing. */
function FindingRow({ finding, nth, alternatives, criteria, onChange, onRemove }: RowProps) {
  const { alternativeId, criterionId, polarity, strength, inferred, use, remark } = finding;
  const [asked, setAsked] = useState(false);
  const open = asked || strength !== 1 || inferred || use !== '' || remark !== '';
  return (
    <div className="finding-row-box">
      <div className="finding-row">
        <SelectField
          label={t('Alternative of finding {nth}', { nth })}
          hidden
          value={alternativeId}
          choices={alternatives}
          onChange={(value) => onChange({ alternativeId: value })}
        />
        <SelectField
          label={t('Criterion of finding {nth}', { nth })}
          hidden
          value={criterionId}
          choices={criteria}
          onChange={(value) => onChange({ criterionId: value })}
        />
        <SelectField
          label={t('Sign of finding {nth}', { nth })}
          hidden
          value={polarity}
          choices={polarityChoices()}
          onChange={(value) => onChange({ polarity: polarityOf(value) })}
        />
        <SelectField
          label={t('Strength of finding {nth}', { nth })}
          hidden
          value={String(strength)}
          choices={strengths()}
          onChange={(value) => onChange({ strength: Number(value) })}
        />
        <IconButton
          icon="more"
          label={t('Use and inference of finding {nth}', { nth })}
          aria-expanded={open}
          onClick={() => setAsked(!open)}
        />
        <IconButton icon="close" label={t('Remove finding {nth}', { nth })} onClick={onRemove} />
      </div>
      {open && (
        <div className="finding-more">
          <label className="finding-inferred">
            <input
              type="checkbox"
              checked={inferred}
              onChange={({ target }) => onChange({ inferred: target.checked })}
            />
            {rich('Meant, not named<hidden> in finding {nth}</hidden>', {
              nth,
              hidden: (words) => <span className="hidden-text">{words}</span>,
            })}
          </label>
          <SelectField
            label={t('Use of finding {nth}', { nth })}
            hidden
            value={use === '' ? EVERYWHERE : use}
            choices={placesOfUse(use)}
            onChange={(value) => onChange({ use: value === EVERYWHERE ? '' : value })}
          />
          <input
            className="field"
            aria-label={t('Why of finding {nth}', { nth })}
            aria-required={strength !== 1 || inferred}
            maxLength={2000}
            placeholder={
              inferred
                ? t('Why: by what it is meant')
                : strength === 1
                  ? t('Why (optional)')
                  : t('Why: which words')
            }
            value={remark}
            onChange={({ target }) => onChange({ remark: target.value })}
          />
        </div>
      )}
    </div>
  );
}

const EVERYWHERE = 'everywhere';

/** The uses that scenarios know, and the one that a file brought. */
const placesOfUse = (present: string): readonly Choice[] => [
  { value: EVERYWHERE, label: t('everywhere') },
  ...[...new Set(['servers', 'desktops', present])]
    .filter((use) => use !== '')
    .map((use) => ({ value: use, label: wordsOfUse(use) })),
];

const polarityOf = (value: string): Polarity =>
  value === 'con' ? 'con' : value === 'neutral' ? 'neutral' : 'pro';
