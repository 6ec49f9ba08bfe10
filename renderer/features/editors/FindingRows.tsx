import { useRef } from 'react';
import { POLARITIES, type Polarity } from '../../../common/evidence.ts';
import { POLARITY_LABELS } from '../../domain/claim-sentences.ts';
import { byPosition, groupsWithCriteria } from '../../domain/order.ts';
import { useTables } from '../../model/store.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { type Choice, SelectField } from './fields.tsx';

/** A finding as it is being written: ids are empty until they are chosen. */
export interface FindingDraft {
  readonly key: number;
  readonly alternativeId: string;
  readonly criterionId: string;
  readonly polarity: Polarity;
  readonly strength: number;
}

const POLARITY_CHOICES: readonly Choice[] = POLARITIES.map((value) => ({
  value,
  label: POLARITY_LABELS[value],
}));

const STRENGTHS: readonly Choice[] = [
  { value: '0.5', label: '0.5, played down' },
  { value: '1', label: '1' },
  { value: '2', label: '2, played up' },
];

interface Props {
  readonly findings: readonly FindingDraft[];
  readonly onChange: (findings: readonly FindingDraft[]) => void;
}

/** What a claim says of which alternative on which criterion. */
export function FindingRows({ findings, onChange }: Props) {
  const { alternatives, criteria, criterionGroups } = useTables();
  const next = useRef(findings.length);
  const adder = useRef<HTMLButtonElement>(null);
  const compared = [...alternatives]
    .sort(byPosition)
    .map(({ id, name, kind }) => ({ value: id, label: kind === 'related' ? `${name} (related)` : name }));
  const grouped = groupsWithCriteria({ criteria, criterionGroups }).flatMap(({ criteria: inGroup }) =>
    inGroup.map(({ id, name }) => ({ value: id, label: name })),
  );
  const change = (key: number, part: Partial<FindingDraft>): void =>
    onChange(findings.map((finding) => (finding.key === key ? { ...finding, ...part } : finding)));
  const add = (): void => {
    const last = findings.at(-1);
    onChange([
      ...findings,
      {
        key: next.current++,
        alternativeId: '',
        criterionId: last?.criterionId ?? '',
        polarity: last?.polarity ?? 'pro',
        strength: 1,
      },
    ]);
  };
  const remove = (key: number): void => {
    onChange(findings.filter((finding) => finding.key !== key));
    adder.current?.focus();
  };
  const possible = compared.length > 0 && grouped.length > 0;
  return (
    <fieldset className="finding-rows">
      <legend>What it says</legend>
      {findings.length === 0 && (
        <p className="dim">
          {possible
            ? 'Without a finding it counts nowhere.'
            : 'A finding needs an alternative and a criterion. The claim can be filed without, and edited later.'}
        </p>
      )}
      {findings.map(({ key, alternativeId, criterionId, polarity, strength }, index) => {
        const nth = `of finding ${index + 1}`;
        return (
          <div key={key} className="finding-row">
            <SelectField
              label={`Alternative ${nth}`}
              hidden
              value={alternativeId}
              choices={compared}
              onChange={(value) => change(key, { alternativeId: value })}
            />
            <SelectField
              label={`Criterion ${nth}`}
              hidden
              value={criterionId}
              choices={grouped}
              onChange={(value) => change(key, { criterionId: value })}
            />
            <SelectField
              label={`Sign ${nth}`}
              hidden
              value={polarity}
              choices={POLARITY_CHOICES}
              onChange={(value) => change(key, { polarity: polarityOf(value) })}
            />
            <SelectField
              label={`Strength ${nth}`}
              hidden
              value={String(strength)}
              choices={STRENGTHS}
              onChange={(value) => change(key, { strength: Number(value) })}
            />
            <IconButton icon="close" label={`Remove finding ${index + 1}`} onClick={() => remove(key)} />
          </div>
        );
      })}
      <Button ref={adder} disabled={!possible} onClick={add}>
        Add a finding
      </Button>
    </fieldset>
  );
}

const polarityOf = (value: string): Polarity =>
  value === 'con' ? 'con' : value === 'neutral' ? 'neutral' : 'pro';
