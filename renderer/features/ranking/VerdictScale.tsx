import { msg, t } from '../../../common/language/texts.ts';
import { chanceDefinition, verdictExplanation, verdictHeadline } from '../../../common/verdict-words.ts';
import { CLEAR_WINNER, LEADS } from '../../../scoring/robustness/verdict.ts';
import { ChanceSwitch } from '../../domain/robustness/ChanceSwitch.tsx';
import { useScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { useApp } from '../../model/store.ts';
import { firstIn, rulesApart } from './ranking-sentences.ts';

const ZONES = [
  { from: 0, to: LEADS, name: msg('no clear winner') },
  { from: LEADS, to: CLEAR_WINNER, name: msg('leads') },
  { from: CLEAR_WINNER, to: 1, name: msg('clear winner') },
] as const;

/** Where on the scale of verdicts the chance of the leader stands. */
export function VerdictScale() {
  const verdict = useApp((state) => state.verdict?.verdict);
  const scenario = useScenario();
  if (!verdict) {
    return (
      <p className="figure-line dim" role="status">
        {t('Drawing the cells from the evidence…')}
      </p>
    );
  }
  const { chance, leaders, kind, samples, draws } = verdict;
  if (chance === null || kind === 'single') {
    return <p className="figure-line dim">{verdictExplanation(verdict)}</p>;
  }
  const where = firstIn(leaders, chance, draws);
  const apart = rulesApart(scenario);
  return (
    <div
      className="figure-line verdict-scale"
      data-testid="verdict-scale"
      data-chance={format.outOf100(chance)}
    >
      <div role="img" aria-label={`${where}: ${verdictHeadline(verdict)}`} className="verdict-bar">
        {ZONES.map(({ from, to, name }) => (
          <span
            key={from}
            className={chance >= from && (chance < to || to === 1) ? 'is-here' : ''}
            style={{ insetInlineStart: `${100 * from}%`, width: `${100 * (to - from)}%` }}
          >
            {t(name)}
          </span>
        ))}
        <b style={{ insetInlineStart: `clamp(3px, ${100 * chance}%, 100% - 3px)` }} />
      </div>
      <p>
        {where}.{apart && ` ${apart}`}
      </p>
      <details>
        <summary>{t('What the chance to be first is')}</summary>
        <p>
          {t(
            '{draws} There are {samples} draws. From {leads} of 100 on the first leads, from {clear} on it is the clear winner.',
            {
              draws: chanceDefinition(draws, format.score),
              samples: format.count(samples),
              leads: 100 * LEADS,
              clear: 100 * CLEAR_WINNER,
            },
          )}
        </p>
      </details>
      <ChanceSwitch />
    </div>
  );
}
