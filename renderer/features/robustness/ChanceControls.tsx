import { t } from '../../../common/language/texts.ts';
import { CHANCE_WEIGHTS, chanceDefinition } from '../../../common/verdict-words.ts';
import { SAMPLES } from '../../../scoring/robustness/chance.ts';
import { lockedSentence } from '../../domain/robustness/answer-names.ts';
import { ChanceSwitch } from '../../domain/robustness/ChanceSwitch.tsx';
import { error } from '../../domain/robustness/chance-sentences.ts';
import { type Chance, stopDrawing } from '../../domain/robustness/engine/follow.ts';
import { changeChance, useChance } from '../../model/chance.ts';
import * as format from '../../model/format.ts';
import { Button } from '../../ui/Button.tsx';

/** What varies in the draws and how many there are; progress and a way to end them. */
export function ChanceControls({ chance }: { chance: Chance | undefined }) {
  const settings = useChance();
  const { weights, evidence, samples, seed } = settings;
  return (
    <div className="chance-controls" data-testid="chance-controls">
      <ChanceSwitch />
      <div className="row">
        <label>
          <input
            type="checkbox"
            checked={evidence}
            onChange={({ target }) => changeChance({ evidence: target.checked })}
          />{' '}
          {t('Draw the evidence too')}
        </label>
        <label className="row">
          {t('Draws')}
          <select
            className="field chance-samples"
            value={samples}
            onChange={({ target }) => {
              const chosen = SAMPLES.find((n) => n === Number(target.value));
              if (chosen) changeChance({ samples: chosen });
            }}
          >
            {SAMPLES.map((n) => (
              <option key={n} value={n}>
                {format.count(n)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {chance && <Progress chance={chance} />}
      <details>
        <summary>{t('What is drawn')}</summary>
        <p>
          {chanceDefinition(settings, format.score)} {weights !== 'fixed' && t(CHANCE_WEIGHTS[weights].means)}
        </p>
        <p>{t('Seed {seed}: the same settings give the same numbers again.', { seed })}</p>
      </details>
      {weights !== 'fixed' && chance && <p className="dim">{lockedSentence(chance.drawn.subject)}</p>}
    </div>
  );
}

/** How far the draws have come and how exact they are so far. */
function Progress({ chance: { drawn, done, total, running, stopped } }: { chance: Chance }) {
  const { result } = drawn;
  const made = format.count(result.samples);
  return (
    <div className="chance-progress" data-testid="chance-progress" data-running={running}>
      {running && (
        <>
          <progress aria-label={t('Draws made')} max={total} value={done} />
          <Button onClick={stopDrawing}>{t('Cancel')}</Button>
        </>
      )}
      <p role="status" className="dim">
        {running
          ? t('{made} draws so far', { made })
          : stopped
            ? t('Ended after {made} draws: everything below rests on these.', { made })
            : t('{made} draws: no chance is further off than {value} of 100 in 19 of 20 such runs.', {
                made,
                value: error(0.5, result.samples),
              })}
      </p>
    </div>
  );
}
