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
          Draw the evidence too
        </label>
        <label className="row">
          Draws
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
                {n.toLocaleString('en')}
              </option>
            ))}
          </select>
        </label>
      </div>
      {chance && <Progress chance={chance} />}
      <details>
        <summary>What is drawn</summary>
        <p>
          {chanceDefinition(settings, format.score)} {weights !== 'fixed' && CHANCE_WEIGHTS[weights].means}
        </p>
        <p>Seed {seed}: the same settings give the same numbers again.</p>
      </details>
      {weights !== 'fixed' && chance && <p className="dim">{lockedSentence(chance.drawn.subject)}</p>}
    </div>
  );
}

/** How far the draws have come and how exact they are so far. */
function Progress({ chance: { drawn, done, total, running, stopped } }: { chance: Chance }) {
  const { result } = drawn;
  const made = result.samples.toLocaleString('en');
  return (
    <div className="chance-progress" data-testid="chance-progress" data-running={running}>
      {running && (
        <>
          <progress aria-label="Draws made" max={total} value={done} />
          <Button onClick={stopDrawing}>Cancel</Button>
        </>
      )}
      <p role="status" className="dim">
        {running
          ? `${made} draws so far`
          : stopped
            ? `Ended after ${made} draws: everything below rests on these.`
            : `${made} draws: no chance is further off than ${error(0.5, result.samples)} of 100 in 19 of 20 such runs.`}
      </p>
    </div>
  );
}
