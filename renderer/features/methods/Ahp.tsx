import { t } from '../../../common/language/texts.ts';
import { useScenario } from '../../model/derived.ts';
import { methodOf, provenanceOf, provenanceText } from '../../model/provenance.ts';
import { update, useTables } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { sectionId } from './MethodsTable.tsx';

/** What AHP is here: a way to weights. */
export function Ahp() {
  const scenario = useScenario();
  const { weights, elicitations } = useTables();
  const inUse = methodOf(scenario) === 'ahp';
  const compare = (): void =>
    update(({ asking }) => ({ view: 'weights', asking: new Map(asking).set(scenario.id, 'ahp') }));
  return (
    <li className="method" data-testid="method-ahp">
      <div>
        <h3 id={sectionId('ahp')} tabIndex={-1}>
          AHP <small>{t('Analytic hierarchy process')}</small>
        </h3>
        <p>
          {t(
            'It asks for pairs, how many times more this matters than that, and works out the weights that agree with the answers best.',
          )}
        </p>
        <p className="dim">
          {t(
            'It suits when weights are hard to name and pairs are easy. Here it gives weights and no column of its own: alternatives are compared by their evidence and numbers, and nobody’s pairs are invented for them. With shares of each criterion’s sum as priorities it would be the scaled sum at “Divide by the sum”.',
          )}
        </p>
        <p className="method-says">
          {t(
            inUse
              ? 'The present weights were set {how}, which is AHP.'
              : 'The present weights were set {how}.',
            {
              how: provenanceText(provenanceOf(scenario, weights, elicitations)),
            },
          )}
        </p>
      </div>
      <div className="method-options">
        <Button onClick={compare}>{t('Compare criteria in pairs')}</Button>
      </div>
    </li>
  );
}
