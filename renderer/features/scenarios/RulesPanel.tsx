import { useId } from 'react';
import type { Command, Scenario } from '../../../electron/ipc/contract.ts';
import {
  CREDIBILITY_RULES,
  EVIDENCE_RULES,
  methodRule,
  numericRule,
  predictionRule,
  type Rule,
} from '../../domain/scenario-rules.ts';
import { useScenario } from '../../model/derived.ts';
import { update, useApp, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Popover } from '../../ui/Popover.tsx';
import './rules.css';

type Change = Omit<Extract<Command, { type: 'setRules' }>, 'type' | 'scenarioId'>;

/** The rules of the scenario in a few words; they open to be read and chosen. */
export function RulesButton() {
  const scenario = useScenario();
  const open = useApp((state) => state.rulesOpen);
  const words = [
    methodRule(scenario).name,
    EVIDENCE_RULES[scenario.evidenceRule].name,
    CREDIBILITY_RULES[scenario.credibility].name,
  ];
  return (
    <Popover
      open={open}
      onOpenChange={(now) => update({ rulesOpen: now })}
      label={`Rules of ${scenario.name}`}
      button={words.join(', ')}
      buttonClass="footer-button rules-button"
      className="rules"
      side="left"
    >
      {() => <RulesPanel scenario={scenario} />}
    </Popover>
  );
}

function RulesPanel({ scenario }: { scenario: Scenario }) {
  const numeric = useTables().criteria.some((c) => c.active && c.scale === 'numeric');
  const set = (change: Change): void =>
    void execute({ type: 'setRules', scenarioId: scenario.id, ...change });
  return (
    <>
      <h2>Rules of {scenario.name}</h2>
      <p className="dim">
        {methodRule(scenario).name}: {methodRule(scenario).does}
      </p>
      <RuleChoice
        legend="Value of a cell"
        options={Object.entries(EVIDENCE_RULES).map(([value, rule]) => ({ value, ...rule }))}
        chosen={scenario.evidenceRule}
        first
        onChoose={(value) => set({ evidenceRule: value as Scenario['evidenceRule'] })}
      />
      <p className="rules-note">
        {numeric && `${numericRule(scenario)} `}Ranges and the chances to be first are drawn from the beliefs
        under every rule.
      </p>
      <div className="field-pair">
        <RuleChoice
          legend="Credibility"
          options={(['off', 'on'] as const).map((value) => ({
            value,
            name: value === 'off' ? 'Off' : 'On',
            does: CREDIBILITY_RULES[value].does,
          }))}
          chosen={scenario.credibility}
          onChoose={(value) => set({ credibility: value === 'on' ? 'on' : 'off' })}
        />
        <RuleChoice
          legend="Predictions"
          options={[false, true].map((countPredictions) => ({
            value: String(countPredictions),
            name: countPredictions ? 'Counted' : 'Not counted',
            does: predictionRule({ countPredictions }).does,
          }))}
          chosen={String(scenario.countPredictions)}
          onChoose={(value) => set({ countPredictions: value === 'true' })}
        />
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly legend: string;
  readonly options: readonly (Rule & { readonly value: string })[];
  readonly chosen: string;
  readonly first?: boolean;
  readonly onChoose: (value: string) => void;
}

/** One of several, each with what it does. It is saved at once, and undo takes it back. */
function RuleChoice({ legend, options, chosen, first = false, onChoose }: ChoiceProps) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, name: label, does }) => (
        <label key={value} className="check">
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            data-autofocus={(first && value === chosen) || undefined}
            aria-describedby={`${name}${value}`}
            aria-label={label}
            onChange={() => onChoose(value)}
          />
          <span>
            <span className="check-name">{label}</span>
            <small id={`${name}${value}`} className="check-detail">
              {does}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
