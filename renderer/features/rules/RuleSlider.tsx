import { type CSSProperties, useId, useRef } from 'react';
import { t } from '../../../common/language/texts.ts';
import { settleRules } from '../../domain/try-rules.ts';
import { NumberField } from '../../ui/NumberField.tsx';

interface Props {
  readonly label: string;
  /** More about it, under its name. */
  readonly detail?: string;
  readonly value: number;
  readonly least?: number;
  readonly most: number;
  readonly step: number;
  /** What its two ends mean. */
  readonly ends?: readonly [low: string, high: string];
  /** What the value means, for who does not see it. */
  readonly text: string;
  /** Takes the focus when the panel opens. */
  readonly first?: boolean;
  /** How the number is written and typed, where that is not as it is: 33 for a share of 0.33. */
  readonly factor?: number;
  readonly onTry: (value: number, held: boolean) => void;
}

/** A rule that is a number: drawn with the browser's own slider, or typed. The window follows at once. */
export function RuleSlider({
  label,
  detail,
  value,
  least = 0,
  most,
  step,
  ends,
  text,
  first = false,
  factor = 1,
  onTry,
}: Props) {
  const id = useId();
  const held = useRef(false);
  const part = Math.min(100, (100 * (value - least)) / (most - least));
  const letGo = (): void => {
    if (!held.current) return;
    held.current = false;
    void settleRules();
  };
  return (
    <div className="rules-slider">
      <span className="rules-slider-name">
        <span id={id}>{label}</span>
        {detail && <small className="dim">{detail}</small>}
      </span>
      <span className="rules-slider-track">
        <input
          type="range"
          style={{ '--part': `${part}%` } as CSSProperties}
          aria-labelledby={id}
          aria-valuetext={text}
          min={least}
          max={most}
          step={step}
          value={value}
          data-autofocus={first || undefined}
          onPointerDown={() => {
            held.current = true;
          }}
          onPointerUp={letGo}
          onPointerCancel={letGo}
          onChange={(event) => onTry(Number(event.target.value), held.current)}
        />
        {ends && (
          <span className="rules-ends" aria-hidden="true">
            <small>{ends[0]}</small>
            <small>{ends[1]}</small>
          </span>
        )}
      </span>
      <NumberField
        label={t('{label}: number', { label })}
        value={Math.round(value * factor * 100) / 100}
        settled
        fault={(number) => faultOf(number, least * factor, most * factor)}
        onChange={(number) => onTry(number / factor, false)}
      />
    </div>
  );
}

const faultOf = (number: number, least: number, most: number): string | null =>
  number < least || number > most ? t('It goes from {least} to {most}.', { least, most }) : null;
