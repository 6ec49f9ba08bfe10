import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { Criterion } from '../../../electron/ipc/contract.ts';
import type { Comparable } from '../../../scoring/method-comparison/comparable.ts';
import type { MethodOptions, PreferenceChoice } from '../../../scoring/method-comparison/method-options.ts';
import { preferencesFor } from '../../../scoring/method-comparison/run-method.ts';
import { PREFERENCES } from '../../../scoring/methods/preference.ts';
import { PREFERENCE_WORDS, THRESHOLDS } from '../../domain/methods/method-words.ts';
import { lookup } from '../../model/lookup.ts';
import { numberToType } from '../../model/measured.ts';
import { useTables } from '../../model/store.ts';
import { NumberField } from '../../ui/NumberField.tsx';

type Promethee = MethodOptions['promethee'];

/** More numeric criteria than this are listed on demand. */
const MOST_OPEN = 4;

interface Props {
  readonly options: Promethee;
  readonly comparable: Comparable;
  readonly onChange: (change: Partial<Promethee>) => void;
}

/** The preference function for all criteria, and one of its own for each that is read in numbers. */
export function PrometheeSettings({ options, comparable, onChange }: Props) {
  const rows = lookup(useTables());
  const numeric = comparable.criteria.flatMap((criterion, column) =>
    criterion.taken === 'numbers' ? [{ ...criterion, column }] : [],
  );
  const ownChoice = (id: string): PreferenceChoice | undefined =>
    Object.hasOwn(options.criteria, id) ? options.criteria[id] : undefined;
  const own = numeric.filter(({ id }) => ownChoice(id)).length;
  const [open, setOpen] = useState(numeric.length <= MOST_OPEN);
  const setOwn = (id: string, choice: PreferenceChoice | null): void => {
    const { [id]: _, ...others } = options.criteria;
    onChange({ criteria: choice ? { ...others, [id]: choice } : others });
  };
  return (
    <>
      <Preference
        label={t('Preference')}
        choice={options}
        unit={t('points of 100')}
        most={100}
        onChange={onChange}
      />
      {numeric.length > 0 && (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{numericText(numeric.length, own)}</summary>
          {open && (
            <div className="method-preference">
              {numeric.map(({ id, name, column }) => {
                const choice = ownChoice(id);
                return choice ? (
                  <Preference
                    key={id}
                    label={name}
                    choice={choice}
                    unit={unitOf(rows.criterion(id))}
                    most={1e300}
                    onChange={(change) => setOwn(id, { ...choice, ...change })}
                    onShare={() => setOwn(id, null)}
                  />
                ) : (
                  <label key={id} className="method-option is-tall">
                    {name}
                    <select
                      className="field"
                      aria-label={t('Preference on {name}', { name })}
                      value=""
                      onChange={() => setOwn(id, ownOf(comparable, options, column))}
                    >
                      <option value="">{t('As for all')}</option>
                      <option value="own">
                        {t('By itself, in {unit}', { unit: unitOf(rows.criterion(id)) })}
                      </option>
                    </select>
                  </label>
                );
              })}
            </div>
          )}
        </details>
      )}
    </>
  );
}

const numericText = (n: number, own: number): string =>
  own === 0
    ? t('{n, plural, one {The criterion in numbers} other {# criteria in numbers}}', { n })
    : t(
        '{n, plural, one {The criterion in numbers} other {# criteria in numbers}}, {own, plural, one {# by itself} other {# by themselves}}',
        { n, own },
      );

/** In what its thresholds are: from one word to the next is a step. */
const unitOf = ({ unit, levels }: Criterion): string =>
  levels.length > 0 ? t('steps between its words') : (unit ?? t('its numbers'));

/** Where a criterion of its own begins: at what holds for all, in its unit and with few digits. */
function ownOf(comparable: Comparable, options: Promethee, column: number): PreferenceChoice {
  const few = (x: number | null | undefined): number => Number((x ?? 0).toPrecision(3));
  const preference = preferencesFor(comparable, { promethee: { ...options, criteria: {} } })[column];
  return {
    preference: options.preference,
    q: few(preference?.q),
    p: few(preference?.p),
    s: few(preference?.s),
  };
}

interface PreferenceProps {
  readonly label: string;
  readonly choice: PreferenceChoice;
  readonly unit: string;
  readonly most: number;
  readonly onChange: (change: Partial<PreferenceChoice>) => void;
  /** Gives a function of its own up; only where there is one for all. */
  readonly onShare?: () => void;
}

function Preference({ label, choice, unit, most, onChange, onShare }: PreferenceProps) {
  const choose = (value: string): void => {
    const preference = PREFERENCES.find((kind) => kind === value);
    if (preference) onChange({ preference });
    else onShare?.();
  };
  return (
    <div className="method-preference">
      <label className="method-option is-tall">
        {label}
        <select
          className="field"
          aria-label={onShare ? t('Preference on {label}', { label }) : t('Preference on all criteria')}
          value={choice.preference}
          onChange={(event) => choose(event.target.value)}
        >
          {onShare && <option value="">{t('As for all')}</option>}
          {PREFERENCES.map((kind) => (
            <option key={kind} value={kind}>
              {PREFERENCE_WORDS[kind].name}: {PREFERENCE_WORDS[kind].does}
            </option>
          ))}
        </select>
      </label>
      {THRESHOLDS[choice.preference].map((threshold) => (
        <div key={threshold} className="method-option">
          <span>
            {threshold} <small>{unit}</small>
          </span>
          <NumberField
            label={`${threshold} (${label}), ${unit}`}
            value={choice[threshold]}
            write={numberToType}
            fault={(typed) => thresholdFault(choice, threshold, typed, most)}
            settled
            onChange={(value) => onChange({ [threshold]: value })}
          />
        </div>
      ))}
    </div>
  );
}

function thresholdFault(
  choice: PreferenceChoice,
  threshold: 'q' | 'p' | 's',
  value: number,
  most: number,
): string | null {
  if (value < 0) return t('From 0 up.');
  if (value > most) return t('Up to {most}.', { most });
  const both = THRESHOLDS[choice.preference].length === 2;
  if (both && threshold === 'q' && value > choice.p) return t('Not above p.');
  return both && threshold === 'p' && value < choice.q ? t('Not below q.') : null;
}
