import { ELICITATION_METHODS, type ElicitationMethod } from '../../../common/elicitation.ts';
import { t } from '../../../common/language/texts.ts';
import { useScenario } from '../../model/derived.ts';
import { answersIn } from '../../model/elicitation-answers.ts';
import { methodOf, WAYS } from '../../model/provenance.ts';
import { useApp, useTables } from '../../model/store.ts';
import { ADVICE } from './elicitation-methods.ts';

interface Props {
  readonly chosen: ElicitationMethod;
  readonly onChoose: (method: ElicitationMethod) => void;
}

/** The ways of asking, with when each suits, which one gave the present weights and which have answers. */
export function MethodList({ chosen, onChoose }: Props) {
  const scenario = useScenario();
  const { elicitations } = useTables();
  const unsaved = useApp((state) => state.answers);
  return (
    <nav className="method-list" aria-label={t('Ways of asking')}>
      <ul>
        {ELICITATION_METHODS.map((method) => {
          const begun = answersIn(unsaved, elicitations, scenario.id, method) !== undefined;
          const inUse = methodOf(scenario) === method;
          return (
            <li key={method}>
              <button
                type="button"
                aria-current={method === chosen ? 'page' : undefined}
                onClick={() => onChoose(method)}
              >
                <span className="method-name">
                  {t(WAYS[method].name)}
                  {(inUse || begun) && (
                    <small className="method-state">{inUse ? t('in use') : t('begun')}</small>
                  )}
                </span>
                <small>{t(ADVICE[method].suits)}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
