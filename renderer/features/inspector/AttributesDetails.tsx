import { t } from '../../../common/language/texts.ts';
import { Explained } from '../../domain/Explained.tsx';
import { attributesOf } from '../../model/attributes.ts';
import { lookup } from '../../model/lookup.ts';
import { update, useTables } from '../../model/store.ts';
import { SaidValues } from './DescribedAs.tsx';
import { InspectorHead } from './InspectorHead.tsx';

/** What alternatives are said to be, by whom: described, and in no weight. */
export function AttributesDetails() {
  const tables = useTables();
  const attributes = attributesOf(tables);
  return (
    <>
      <InspectorHead title={attributes.length === 1 ? (attributes[0]?.name ?? '') : t('Attributes')}>
        <p className="dim">
          {t(
            'Described, not scored: no weight rests on it. Reasons that are given for it count where they take effect.',
          )}
        </p>
      </InspectorHead>
      {attributes.map(({ id, name, question, said }) => (
        <section key={id} data-testid="attribute">
          {attributes.length > 1 && <h3>{name}</h3>}
          <p>
            <Explained text={question} />
          </p>
          {said.length === 0 && <p className="dim">{t('No claim says it of an alternative yet.')}</p>}
          {[...Map.groupBy(said, ({ alternativeId }) => alternativeId)].map(([alternativeId, values]) => (
            <section key={alternativeId} className="inspector-section">
              <h3>
                <button
                  type="button"
                  className="link"
                  onClick={() => update({ selection: { kind: 'alternative', alternativeId } })}
                >
                  {lookup(tables).alternative(alternativeId).name}
                </button>
              </h3>
              <SaidValues said={values} from={{ kind: 'attributes' }} />
            </section>
          ))}
        </section>
      ))}
    </>
  );
}
