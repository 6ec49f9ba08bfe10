import { knownSum, notEnoughKnown, percentOf } from '../../common/known-words.ts';
import type { Unranked } from '../../scoring/types.ts';
import { useAssessed, useScenario } from '../model/derived.ts';
import * as format from '../model/format.ts';
import { explain } from '../model/inspector.ts';
import './not-ranked.css';

/** Why somebody stands apart: how much the scenario asks for. */
export const leastCoverageSentence = (leastCoverage: number): string =>
  `This scenario ranks an alternative only where ${percentOf(leastCoverage, format.score)} of the weight or more is known of it.`;

/** "51.3 = 1.3 known + 50.0 assumed" of whoever has no rank, with the reason in front. */
export const notRankedText = (standing: Unranked): string =>
  `${notEnoughKnown(standing, format.score)}; as far as it goes, ${knownSum(standing, format.score)}`;

/** Those of which not enough is known to rank them, apart from those that are ranked; nothing where there are none. */
export function NotRanked() {
  const notRanked = useAssessed((assessment) => assessment.notRanked);
  const { leastCoverage } = useScenario();
  if (notRanked.length === 0) return null;
  return (
    <section className="not-ranked-list" aria-label="Not ranked" data-testid="not-ranked-list">
      <h2>Not ranked: not enough known</h2>
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
