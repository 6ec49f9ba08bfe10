import { useEffect, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { capitalized } from '../../../common/words.ts';
import type { EventReading, ListedEvent } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { ChangedTables } from '../../domain/compare/ChangedTables.tsx';
import { showComparison } from '../../model/comparison.ts';
import { update, useEditable, useTables } from '../../model/store.ts';
import { showNaming } from '../../model/versions.ts';
import { stepTo } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { factsOf, kindWords, rowsOf, stepWords } from './history-words.ts';
import { wayTo } from './lead-to.ts';
import { RankingEffect } from './RankingEffect.tsx';

/** So many rows lie open at once. */
const FEW = 30;

/** One event: who, when, what it changed, what that did to the rankings, and the ways from here. */
export function EventPane({ entry }: { readonly entry: ListedEvent }) {
  const reading = useReading(entry.number);
  const step = stepWords(entry);
  const tables = useTables();
  const editable = useEditable();
  return (
    <section className="event-pane" aria-labelledby="event-title" data-testid="event">
      <h2 id="event-title">{capitalized(`${kindWords(entry)}${entry.label}`)}</h2>
      <p className="dim">{factsOf(entry)}</p>
      <div className="event-ways">
        {step !== null && (
          <Button disabled={!editable} onClick={() => void stepTo(entry.number)}>
            <Icon name={(entry.steps ?? 0) > 0 ? 'undo' : 'redo'} />
            {step}
          </Button>
        )}
        <Button onClick={() => showComparison(entry.number)}>{t('Compare or go back…')}</Button>
        <Button disabled={!editable} onClick={() => showNaming({ eventNumber: entry.number })}>
          {t('Name this version…')}
        </Button>
      </div>
      {reading === null ? (
        <p role="status">{t('Reading what it changed…')}</p>
      ) : (
        <>
          <RankingEffect effect={reading.rankings} />
          <h3>{t('What changed')}</h3>
          {reading.tables.length === 0 && <p>{t('Nothing that the comparison itself says.')}</p>}
          <ChangedTables
            tables={reading.tables}
            wayTo={(table, id) => wayTo(tables, table, id)}
            open={rowsOf(reading) <= FEW}
          />
        </>
      )}
    </section>
  );
}

/** What an event changed never changes itself, so that it is read once for each that is looked at. */
function useReading(number: number): EventReading | null {
  const [read, setRead] = useState<{ readonly number: number; readonly reading: EventReading } | null>(null);
  useEffect(() => {
    let current = true;
    void settle(api().readEvent({ number })).then((result) => {
      if (!current) return;
      if (result.ok) setRead({ number, reading: result.value });
      else update({ alert: result.problem });
    });
    return () => {
      current = false;
    };
  }, [number]);
  return read?.number === number ? read.reading : null;
}
