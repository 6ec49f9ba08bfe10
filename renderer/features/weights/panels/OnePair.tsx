import { useId, useRef } from 'react';
import { t } from '../../../../common/language/texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { type Pair, SCALE } from '../answers/pairwise.ts';
import { transferFocus, useTransferredFocus } from '../transfer-focus.ts';
import { judgementText, scaleText, sizeOf } from './saaty.ts';
import { WorstToBest } from './WorstToBest.tsx';

interface Props {
  readonly pair: Pair;
  readonly number: number;
  readonly count: number;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** An answer that is final: the next open pair comes by itself. */
  readonly onAnswer: (value: number) => void;
  readonly onGo: (by: -1 | 1) => void;
}

/** One pair: the two side by side, the scale between them, and what is chosen in words. */
export function OnePair({ pair: { a, b }, number, count, value, onChange, onAnswer, onGo }: Props) {
  const name = useId();
  const form = useRef<HTMLFormElement>(null);
  useTransferredFocus(form);
  const go = (by: -1 | 1): void => {
    transferFocus('input:checked', 'input');
    onGo(by);
  };
  return (
    <form
      ref={form}
      className="one-pair"
      onSubmit={(event) => {
        event.preventDefault();
        if (number < count) go(1);
      }}
    >
      <p className="dim">{t('Pair {number} of {count}', { number, count })}</p>
      <div className="pair-sides">
        <div>
          <b>{a.name}</b>
          <WorstToBest item={a} />
        </div>
        <div>
          <b>{b.name}</b>
          <WorstToBest item={b} />
        </div>
      </div>
      <fieldset className="saaty">
        <legend className="hidden-text">
          {t('{first} or {second}: which counts more, and how much more?', { first: a.name, second: b.name })}
        </legend>
        <span className="saaty-end">{t('{name} counts more', { name: a.name })}</span>
        <span className="saaty-end is-middle">{t('equally')}</span>
        <span className="saaty-end is-right">{t('{name} counts more', { name: b.name })}</span>
        {SCALE.map((x) => {
          const chosen = value !== null && Math.abs(value - x) < 1e-9;
          return (
            // A click is an answer; the arrow keys go through several, and Enter is theirs.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the radio buttons
            <label
              key={x}
              className={chosen ? 'is-chosen' : ''}
              title={judgementText(a, b, x)}
              onClick={(event) => {
                if (event.target instanceof HTMLInputElement) return;
                event.preventDefault();
                transferFocus('input:checked', 'input');
                onAnswer(x);
              }}
            >
              <input
                type="radio"
                name={name}
                value={scaleText(x)}
                aria-label={judgementText(a, b, x)}
                checked={chosen}
                onChange={() => onChange(x)}
              />
              {sizeOf(x)}
            </label>
          );
        })}
      </fieldset>
      <p data-testid="pair-said" className="pair-said" role="status">
        {value === null ? t('No answer yet.') : `${judgementText(a, b, value)}.`}
      </p>
      <p className="row">
        <Button disabled={number === 1} onClick={() => go(-1)}>
          {t('Back')}
        </Button>
        <Button type="submit" disabled={number === count}>
          {value === null ? t('Leave it open') : t('Next pair')}
        </Button>
        {value !== null && (
          <Button kind="quiet" onClick={() => onChange(null)}>
            {t('Take the answer back')}
          </Button>
        )}
      </p>
    </form>
  );
}
