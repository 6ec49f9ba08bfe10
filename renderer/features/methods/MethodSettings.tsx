import { t } from '../../../common/language/texts.ts';
import type { Comparable } from '../../../scoring/method-comparison/comparable.ts';
import {
  type ComparedMethod,
  DEFAULT_OPTIONS,
  type MethodOptions,
  NORMALIZATIONS,
} from '../../../scoring/method-comparison/method-options.ts';
import type { Normalization } from '../../../scoring/methods/decision-problem.ts';
import { METHOD_WORDS, NORMALIZATION_WORDS } from '../../domain/methods/method-words.ts';
import { useScenario } from '../../model/derived.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { rich } from '../../ui/rich.tsx';
import { sectionId } from './MethodsTable.tsx';
import { PrometheeSettings } from './PrometheeSettings.tsx';
import { saveOptions } from './set-options.ts';
import { useMethodOptions } from './use-method-comparison.ts';

type Settable = Exclude<ComparedMethod, 'mavt'>;

/** How a method is set, to be changed; each change is saved at once, and undo takes it back. */
export function MethodSettings({ method, comparable }: { method: ComparedMethod; comparable: Comparable }) {
  const options = useMethodOptions();
  const scenario = useScenario();
  if (method === 'mavt') {
    return <p className="method-options dim">{t('Values, 0 to 100: no scaling to choose.')}</p>;
  }
  const set = <M extends Settable>(which: M, change: Partial<MethodOptions[M]>): void =>
    void saveOptions(scenario.id, { ...options, [which]: { ...options[which], ...change } });
  const { name } = METHOD_WORDS[method];
  const changed = JSON.stringify(options[method]) !== JSON.stringify(DEFAULT_OPTIONS[method]);
  return (
    <div className="method-options">
      {method !== 'vikor' && method !== 'promethee' && (
        <Scaling
          name={name}
          value={options[method].normalization}
          onChange={(normalization) => set(method, { normalization })}
        />
      )}
      {method === 'waspas' && (
        <Part
          label={t('Part of the sum, λ')}
          of={name}
          value={options.waspas.lambda}
          onChange={(lambda) => set('waspas', { lambda })}
        />
      )}
      {method === 'vikor' && (
        <>
          <p className="dim">{t('Scaling: worst 0, best 1 (min-max), part of the method.')}</p>
          <Part
            label={t('Part of all regret, v')}
            of={name}
            value={options.vikor.v}
            onChange={(v) => set('vikor', { v })}
          />
        </>
      )}
      {method === 'promethee' && (
        <PrometheeSettings
          options={options.promethee}
          comparable={comparable}
          onChange={(change) => set('promethee', change)}
        />
      )}
      {method === 'electre1' && (
        <>
          <Part
            label={t('Concordance from')}
            of={name}
            value={options.electre1.concordance}
            onChange={(concordance) => set('electre1', { concordance })}
          />
          <Part
            label={t('Discordance up to')}
            of={name}
            value={options.electre1.discordance}
            onChange={(discordance) => set('electre1', { discordance })}
          />
        </>
      )}
      {changed && (
        <Button
          kind="quiet"
          onClick={() => {
            set(method, DEFAULT_OPTIONS[method]);
            // The button goes with what it was for.
            document.getElementById(sectionId(method))?.focus();
          }}
        >
          {rich('Reset<hidden> {name}</hidden> to defaults', {
            name,
            hidden: (words) => <span className="hidden-text">{words}</span>,
          })}
        </Button>
      )}
    </div>
  );
}

interface ScalingProps {
  readonly name: string;
  readonly value: Normalization;
  readonly onChange: (normalization: Normalization) => void;
}

function Scaling({ name, value, onChange }: ScalingProps) {
  return (
    <label className="method-option is-tall">
      {t('Scaling')}
      <select
        className="field"
        aria-label={t('Scaling of {name}', { name })}
        value={value}
        onChange={(event) =>
          onChange(NORMALIZATIONS.find((choice) => choice === event.target.value) ?? value)
        }
      >
        {NORMALIZATIONS.map((choice) => (
          <option key={choice} value={choice}>
            {NORMALIZATION_WORDS[choice].name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PartProps {
  readonly label: string;
  readonly of: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number from 0 to 1. */
function Part({ label, of, value, onChange }: PartProps) {
  return (
    <div className="method-option">
      <span>{label}</span>
      <NumberField
        label={t('{label} ({method}), 0 to 1', { label, method: of })}
        value={value}
        fault={(typed) => (typed < 0 || typed > 1 ? t('From 0 to 1.') : null)}
        settled
        onChange={onChange}
      />
    </div>
  );
}
