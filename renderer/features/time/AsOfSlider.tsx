import { type CSSProperties, useId } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import type { TimeAudit } from '../../../scoring/time/types.ts';
import { leadIn } from '../../domain/leads.ts';
import { dropRules, settleRules, tryRules } from '../../domain/try-rules.ts';
import { leaderText } from '../../model/contradictions.ts';
import { currentScenario, useAssessed, useScenario } from '../../model/derived.ts';
import { useApp } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';

/** Goes through the dates: the whole window follows, and the scenario keeps the date only when one says so. */
export function AsOfSlider({ audit, tables }: { audit: TimeAudit; tables: WorkbookTables }) {
  const id = useId();
  const dates = audit.timeline.steps.flatMap(({ date }) => date ?? []);
  const { asOf } = useScenario();
  const saved = currentScenario(tables).asOf;
  const trying = useApp((state) => state.rulesPreview !== null);
  const lead = useAssessed((assessment) => leaderText(leadIn(assessment)));
  if (dates.length === 0) return null;
  // Behind the last date stands "every date"; a date between two is at the one before it.
  const place = asOf === null ? dates.length : dates.findLastIndex((date) => date <= asOf);
  const go = (to: number): void => tryRules({ asOf: dates[to] ?? null }, true);
  return (
    <section className="timeline-as-of" aria-labelledby={id}>
      <h2 id={id}>{t('As of')}</h2>
      <div className="timeline-slider">
        <input
          type="range"
          aria-labelledby={id}
          aria-valuetext={asOf ?? t('every date')}
          style={{ '--part': `${(100 * Math.max(0, place)) / dates.length}%` } as CSSProperties}
          min={0}
          max={dates.length}
          step={1}
          value={Math.max(0, place)}
          onChange={(event) => go(Number(event.target.value))}
        />
        <output className="is-number">{asOf ?? t('every date')}</output>
      </div>
      <p role="status" data-testid="as-of-lead">
        {asOf === null
          ? t('With every date {lead}.', { lead })
          : t('As of {date} {lead}.', { date: asOf, lead })}
        {saved !== null && !trying && ` ${t('The scenario keeps this date.')}`}
      </p>
      <div className="row">
        <Button kind="primary" disabled={!trying || asOf === saved} onClick={() => void settleRules()}>
          {asOf === null ? t('Save: every date') : t('Save as of {date}', { date: asOf })}
        </Button>
        <Button disabled={!trying} onClick={dropRules}>
          {t('Leave it as it was')}
        </Button>
      </div>
    </section>
  );
}
