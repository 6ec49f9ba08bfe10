import { t } from '../../../common/language/texts.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { WinnerTag } from '../../domain/what-if/LeadLine.tsx';
import { firstText, leadText } from '../../domain/what-if/lead-words.ts';
import { isTrying } from '../../domain/what-if/try-weights.ts';
import { assessmentAsSaved, currentAssessment, triedWeights } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { useApp, useTables } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import './what-if.css';

/** That weights are tried, who leads by them and by the saved ones, and what can be done with them; in sight of every view. */
export function TriedBanner() {
  const trying = useApp(isTrying);
  return trying ? <Banner /> : null;
}

function Banner() {
  const tried = useApp(triedWeights);
  const now = useApp((state) => leadText(currentAssessment(state)));
  const saved = useApp((state) => leadText(assessmentAsSaved(state)));
  const changes = useApp(
    (state) => firstText(currentAssessment(state)) !== firstText(assessmentAsSaved(state)),
  );
  const reports = useApp((state) => state.view === 'report');
  return (
    <section className="tried-banner" aria-label={t('Tried weights')} data-testid="tried-banner">
      <Icon name="scales" />
      {tried ? (
        <>
          <b className="tried-what">
            <TriedCount ids={[...tried.points.keys()]} />
          </b>
          <span className="clip">
            {now}
            <span className="dim"> {t('· saved: {lead}', { lead: saved })}</span>
            {reports && <span className="dim"> {t('· report and exports use the saved weights')}</span>}
          </span>
          {changes && <WinnerTag />}
        </>
      ) : (
        <span className="clip">
          {t('Weights are tried: what you change in them shows at once and is not saved.')}
        </span>
      )}
      <span className="tried-buttons">
        {tried && (
          <>
            <CommandButton id="keepWeights" kind="primary">
              {t('Keep')}
            </CommandButton>
            <CommandButton id="keepWeightsAsScenario">{t('Keep as new scenario')}</CommandButton>
          </>
        )}
        <CommandButton id="revertWeights" kind="quiet">
          {t(tried ? 'Revert' : 'Stop')}
        </CommandButton>
      </span>
    </section>
  );
}

/** "Trying 3 weights", with their names on hover. */
function TriedCount({ ids }: { ids: readonly string[] }) {
  const { criteria } = useTables();
  const names = criteria.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return (
    <span title={format.list(names)}>
      {t('Trying {n, plural, one {# weight} other {# weights}}', { n: ids.length })}
    </span>
  );
}
