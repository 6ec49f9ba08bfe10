import { useId } from 'react';
import { lockedSentence } from '../../domain/robustness/answer-names.ts';
import { error } from '../../domain/robustness/chance-sentences.ts';
import { SAMPLES } from '../../domain/robustness/chance-settings.ts';
import * as format from '../../model/format.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { type Chance, stopDrawing } from './engine/follow.ts';
import { changeSettings, useSettings } from './use-chance-settings.ts';

const WEIGHTS = [
  { value: 'fixed', label: 'As they are' },
  { value: 'around', label: 'Around these' },
  { value: 'ordered', label: 'In this order' },
  { value: 'any', label: 'Any' },
] as const;

/** What each choice means, for somebody who meets it for the first time. */
const MEANING = {
  fixed: 'The weights are held as they are.',
  around:
    'That part of all weight is dealt out anew in every draw and the rest stays, so that the draws lean a little towards equal weights.',
  ordered:
    'Only which criterion weighs more than which is taken as known; those that weigh the same now may come in any order.',
  any: 'Every division of the weight is as likely as any other, also on criteria that have none now.',
} as const;

/** What varies in the draws and how many there are; progress and a way to end them. */
export function ChanceControls({ chance }: { chance: Chance | undefined }) {
  const settings = useSettings();
  const widthId = useId();
  const { weights, width, evidence, samples, seed } = settings;
  return (
    <div className="chance-controls" data-testid="chance-controls">
      <div className="row">
        <span className="chance-label">Weights</span>
        <SegmentedControl
          label="Weights in the draws"
          options={WEIGHTS}
          value={weights}
          onChange={(value) => changeSettings({ weights: value })}
        />
        {weights === 'around' && (
          <>
            <label htmlFor={widthId} className="hidden-text">
              Part of the weight that is dealt out anew
            </label>
            <input
              id={widthId}
              className="chance-width"
              type="range"
              min={0}
              max={100}
              step={1}
              value={Math.round(100 * width)}
              aria-valuetext={format.percent(width)}
              onChange={({ target }) => changeSettings({ width: Number(target.value) / 100 })}
            />
            <output htmlFor={widthId} className="chance-number">
              {format.percent(width)}
            </output>
          </>
        )}
      </div>
      <div className="row">
        <label>
          <input
            type="checkbox"
            checked={evidence}
            onChange={({ target }) => changeSettings({ evidence: target.checked })}
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
              if (chosen) changeSettings({ samples: chosen });
            }}
          >
            {SAMPLES.map((n) => (
              <option key={n} value={n}>
                {n.toLocaleString('en')}
              </option>
            ))}
          </select>
        </label>
        <span className="dim">Seed {seed}: the same settings give the same numbers again.</span>
      </div>
      <p className="dim">
        {MEANING[weights]}
        {!evidence && ' Every cell counts at its value, as if it were certain.'}
        {weights !== 'fixed' && chance && lockedSentence(chance.drawn.subject)}
      </p>
      {chance && <Progress chance={chance} />}
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
