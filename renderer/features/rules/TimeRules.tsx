import { type KeyboardEvent, useEffect, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { Scenario } from '../../../electron/ipc/contract.ts';
import { MethodWords } from '../../domain/Explained.tsx';
import { timeRule } from '../../domain/scenario-rules.ts';
import { setRules, tryRules } from '../../domain/try-rules.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { RuleSlider } from './RuleSlider.tsx';
import type { RuleTurns } from './rule-turns.ts';
import { datesSentence, halfLifeSentence } from './turn-sentences.ts';

/** With what a half-life begins when it is switched on. */
const USUAL_HALF_LIFE = 2;

/** Until when claims count, and how fast they age. */
export function TimeRules({ scenario, turns }: { scenario: Scenario; turns: RuleTurns | null }) {
  const { asOf, halfLife } = scenario;
  const rows = lookup(useTables());
  const nameOf = (id: string): string => rows.alternative(id).name;
  return (
    <section aria-labelledby="rules-time">
      <h3 id="rules-time">{t('Time')}</h3>
      <div className="row">
        <AsOf asOf={asOf} />
        <Button disabled={asOf === null} onClick={() => void setRules({ asOf: null })}>
          {t('Every date')}
        </Button>
      </div>
      <p className="rules-turn" data-testid="turn-as-of">
        {datesSentence(turns?.time.asOf, nameOf)}
      </p>
      <label className="check">
        <input
          type="checkbox"
          checked={halfLife !== null}
          onChange={() => void setRules({ halfLife: halfLife === null ? USUAL_HALF_LIFE : null })}
        />
        <span className="check-name">{t('Older claims count less')}</span>
      </label>
      {halfLife !== null && (
        <RuleSlider
          label={t('Half-life in years')}
          value={halfLife}
          least={0.25}
          most={20}
          step={0.25}
          text={t('{n, plural, one {# year} other {# years}}', { n: halfLife })}
          onTry={(value, held) => tryRules({ halfLife: value }, held)}
        />
      )}
      <p className="rules-note">
        <MethodWords text={timeRule(scenario).does} />
      </p>
      <p className="rules-turn" data-testid="turn-half-life">
        {halfLifeSentence(turns?.time.halfLife, nameOf)}
      </p>
    </section>
  );
}

/** A date to type. It is tried as soon as it is whole, and saved when it is left. */
function AsOf({ asOf }: { asOf: string | null }) {
  const [typed, setTyped] = useState(asOf ?? '');
  useEffect(() => setTyped(asOf ?? ''), [asOf]);
  const take = (text: string): void => {
    if (/^[12]\d{3}-\d\d-\d\d$/.test(text) && text !== asOf) void setRules({ asOf: text });
    else if (text === '' && asOf !== null) void setRules({ asOf: null });
    else setTyped(asOf ?? '');
  };
  return (
    <label className="rules-date">
      <span>{t('As of')}</span>
      <input
        type="date"
        className="field"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => take(typed)}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter') take(typed);
        }}
      />
    </label>
  );
}
