import { t } from '../../../common/language/texts.ts';
import { hundredths } from '../../../common/verdict-words.ts';
import { namesIn } from '../../domain/robustness/answer-names.ts';
import { useKnown } from '../../domain/robustness/engine/follow.ts';
import { STATES } from '../../domain/robustness/evidence-sentences.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { Part, Waiting } from './Part.tsx';

const MOST = 3;

/** The cells that are most worth settling, with the chance that another is first then. */
export function Next() {
  const known = useKnown((all) => all.question);
  const failure = useKnown((all) => all.failures.question);
  if (!known) {
    return (
      <Part name="next" title={t('What to find out next')} view="robustness" pane="evidence">
        <Waiting failure={failure} />
      </Part>
    );
  }
  const names = namesIn(known.subject);
  const items = known.answer.readingList.filter(({ probability }) => probability > 0).slice(0, MOST);
  return (
    <Part
      name="next"
      title={t('What to find out next')}
      view="robustness"
      pane="evidence"
      sentence={
        items.length === 0
          ? t('No single cell could change the first place.')
          : t('Chance that another is first once the cell is settled.')
      }
    >
      <ul>
        {items.map(({ alternativeId, criterionId, probability, state, winnerIds }) => (
          <li key={`${alternativeId} ${criterionId}`}>
            <button
              type="button"
              className="answer-cell"
              title={t('It would put {names} first; show the cell', {
                names: format.fewOf(winnerIds.map(names.alternative)),
              })}
              onClick={() => explain({ kind: 'cell', alternativeId, criterionId })}
            >
              <span>
                {t('{alternative} on {criterion}', {
                  alternative: names.alternative(alternativeId),
                  criterion: format.inSentence(names.criterion(criterionId)),
                })}
              </span>
              <small>
                <span aria-hidden="true">{STATES[state].sign} </span>
                {STATES[state].name}
              </small>
              <span className="is-number">
                {t('{probability} of 100', { probability: hundredths(probability) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
