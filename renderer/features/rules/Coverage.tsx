import { t } from '../../../common/language/texts.ts';
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
      <h3 id="rules-coverage">{t('Known enough to be ranked')}</h3>
      <RuleSlider
        label={t('Least share of the weight that is known, in percent')}
        value={leastCoverage}
        most={1}
        step={0.01}
        factor={100}
        ends={[t('rank everybody'), t('only what is fully known')]}
        text={format.percent(leastCoverage)}
        onTry={(share, held) => tryRules({ leastCoverage: share }, held)}
      />
      <p className="rules-note">
        {coverageRule({ leastCoverage }).does}{' '}
        {notRanked.length > 0 &&
          t('Not ranked now: {names}.', {
            names: format.list(
              notRanked.map(({ name, coverage }) =>
                t('{name} ({share} known)', { name, share: format.percent(coverage) }),
              ),
            ),
          })}
      </p>
      <p className="rules-turn" data-testid="turn-coverage">
        {coverageSentence(coverageTipping({ leastCoverage }, assessment), (id) => rows.alternative(id).name)}
      </p>
    </section>
  );
}
