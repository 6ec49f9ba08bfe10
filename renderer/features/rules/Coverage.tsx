import { coverageTipping } from '../../../scoring/sensitivity/coverage-tipping.ts';
import { coverageRule } from '../../domain/scenario-rules.ts';
import { tryRules } from '../../domain/try-rules.ts';
import { useAssessment } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { RuleSlider } from './RuleSlider.tsx';
import { coverageSentence } from './turn-sentences.ts';

/** How much has to be known of an alternative before it is ranked. */
export function Coverage({ leastCoverage }: { leastCoverage: number }) {
  const assessment = useAssessment();
  const rows = lookup(useTables());
  const { notRanked } = assessment;
  return (
    <section aria-labelledby="rules-coverage">
      <h3 id="rules-coverage">Known enough to be ranked</h3>
      <RuleSlider
        label="Least share of the weight that is known, in percent"
        value={leastCoverage}
        most={1}
        step={0.01}
        factor={100}
        ends={['rank everybody', 'only what is fully known']}
        text={format.percent(leastCoverage)}
        onTry={(share, held) => tryRules({ leastCoverage: share }, held)}
      />
      <p className="rules-note">
        {coverageRule({ leastCoverage }).does}{' '}
        {notRanked.length > 0 &&
          `Not ranked now: ${format.list(notRanked.map(({ name, coverage }) => `${name} (${format.percent(coverage)} known)`))}.`}
      </p>
      <p className="rules-turn" data-testid="turn-coverage">
        {coverageSentence(coverageTipping({ leastCoverage }, assessment), (id) => rows.alternative(id).name)}
      </p>
    </section>
  );
}
