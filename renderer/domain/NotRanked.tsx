import { knownSum, notEnoughKnown, percentOf } from '../../common/known-words.ts';
import { t } from '../../common/language/texts.ts';
import type { Unranked } from '../../scoring/types.ts';
import { useAssessed, useScenario } from '../model/derived.ts';
import * as format from '../model/format.ts';
import { explain } from '../model/inspector.ts';
import './not-ranked.css';

/** Why somebody stands apart: how much the scenario asks for. */
export const leastCoverageSentence = (leastCoverage: number): string =>
  t('This scenario ranks an alternative only where {share} of the weight or more is known of it.', {
    share: percentOf(leastCoverage, format.score),
  });

/** "51.3 = 1.3 known + 50.0 assumed" of whoever has no rank, with the reason in front. */
export const notRankedText = (standing: Unranked): string =>
  t('{reason}; as far as it goes, {sum}', {
    reason: notEnoughKnown(standing, format.score),
    sum: knownSum(standing, format.score),
  });

/** Those of which not enough is known to rank them, apart from those that are ranked; nothing where there are none. */
export function NotRanked() {
  const notRanked = useAssessed((assessment) => assessment.notRanked);
  const { leastCoverage } = useScenario();
  if (notRanked.length === 0) return null;
  return (
    <section className="not-ranked-list" aria-label={t('Not ranked')} data-testid="not-ranked-list">
      <h2>{t('Not ranked: not enough known')}</h2>
      <p className="dim">{leastCoverageSentence(leastCoverage)}</p>
      <ul>
        {notRanked.map((standing) => (
          <li key={standing.alternativeId}>
            <button
              type="button"
              className="link"
              onClick={() => explain({ kind: 'alternative', alternativeId: standing.alternativeId })}
            >
              {standing.name}
            </button>
            <span className="dim">{notRankedText(standing)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
