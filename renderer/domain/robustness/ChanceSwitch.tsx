import { t } from '../../../common/language/texts.ts';
import './chance-switch.css';
import { useId } from 'react';
import { CHANCE_WEIGHTS } from '../../../common/verdict-words.ts';
import { OPEN_WEIGHTS } from '../../../scoring/robustness/chance.ts';
import { changeChance, useChance } from '../../model/chance.ts';
import * as format from '../../model/format.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';

/** Made when it is shown: then the language is known. */
const options = () => OPEN_WEIGHTS.map((value) => ({ value, label: t(CHANCE_WEIGHTS[value].label) }));

/**
 * Whether the chance to be first varies the weights too. It is one switch of one number: wherever it stands, it changes what every
 * view, every scenario and the report say.
 */
export function ChanceSwitch() {
  const { weights, width } = useChance();
  const widthId = useId();
  return (
    <div className="chance-switch" data-testid="chance-switch">
      <span aria-hidden="true">{t('Also vary the weights')}</span>
      <SegmentedControl
        label={t('Also vary the weights')}
        options={options()}
        value={weights}
        onChange={(value) => changeChance({ weights: value })}
      />
      {weights === 'around' && (
        <>
          <label htmlFor={widthId} className="hidden-text">
            {t('Part of the weight that is dealt out anew')}
          </label>
          <input
            id={widthId}
            type="range"
            min={0}
            max={100}
            step={1}
            value={Math.round(100 * width)}
            aria-valuetext={format.percent(width)}
            onChange={({ target }) => changeChance({ width: Number(target.value) / 100 })}
          />
          <output htmlFor={widthId}>{format.percent(width)}</output>
        </>
      )}
    </div>
  );
}
