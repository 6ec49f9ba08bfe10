import { useEffect } from 'react';
import { t } from '../../../common/language/texts.ts';
import { ResultPage } from '../../domain/ResultPage.tsx';
import { dropRules } from '../../domain/try-rules.ts';
import { currentScenario, useAssessed } from '../../model/derived.ts';
import { useUntriedTables } from '../../model/store.ts';
import { AsOfSlider } from './AsOfSlider.tsx';
import { StaleClaims } from './StaleClaims.tsx';
import { TimelineFigure } from './TimelineFigure.tsx';
import { useTimeAudit } from './use-time-audit.ts';
import './time.css';

/** Who led when, as evidence came in, and which claims may no longer hold. */
export function TimelineView() {
  const tables = useUntriedTables();
  const scenario = currentScenario(tables);
  const audit = useTimeAudit(tables, scenario);
  const noRanking = useAssessed((assessment) => assessment.noRanking);
  // A date that is only tried is tried here: whoever leaves has not chosen it.
  useEffect(() => dropRules, []);
  return (
    <ResultPage
      title={t('Timeline')}
      titleId="timeline-title"
      beside={<p className="dim">{scenario.name}</p>}
      className="timeline-view"
      // Nobody may be ranked as of an early date; the way back is on this page.
      noRanking={noRanking === 'not-enough-known' ? null : noRanking}
    >
      {audit === null ? (
        <p className="dim" role="status">
          {t('Going through the dates…')}
        </p>
      ) : (
        <>
          <TimelineFigure audit={audit} tables={tables} />
          <AsOfSlider audit={audit} tables={tables} />
          <StaleClaims stale={audit.stale} tables={tables} />
        </>
      )}
    </ResultPage>
  );
}
