import { t } from '../../../common/language/texts.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import * as format from '../../model/format.ts';
import { useDocument, useEditable } from '../../model/store.ts';
import { useStore } from '../../state/create-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { EventList } from './EventList.tsx';
import { EventPane } from './EventPane.tsx';
import { HistoryBar } from './HistoryBar.tsx';
import { isNarrowed, noFilter } from './history-filter.ts';
import { historyStore } from './history-state.ts';
import { useHistory } from './use-history.ts';
import { Versions } from './Versions.tsx';
import './history.css';

/** Every change that was saved, the newest first, and what one of them did. */
export function HistoryView() {
  const { history: present } = useDocument();
  const editable = useEditable();
  const filter = useStore(historyStore, (state) => state.filter);
  const chosen = useStore(historyStore, (state) => state.chosen);
  const history = useHistory(filter, present);
  const shown = history?.entries.find(({ number }) => number === chosen) ?? history?.entries[0];
  return (
    <section className="history-view" data-region="work" aria-labelledby="history-title">
      <header className="history-head">
        <div className="page-head">
          <h1 id="history-title" data-view-heading tabIndex={-1}>
            {t('History')}
          </h1>
          <CommandButton id="undo" disabled={!editable || present.undo === null}>
            <Icon name="undo" />
            {t('Undo')}
            {present.undo !== null && `: ${present.undo}`}
          </CommandButton>
          <CommandButton id="redo" disabled={!editable || present.redo === null}>
            <Icon name="redo" />
            {t('Redo')}
            {present.redo !== null && `: ${present.redo}`}
          </CommandButton>
          <CommandButton id="historyLog" />
        </div>
        <HistoryBar analysts={history?.analysts ?? []} />
        <p className="dim" role="status">
          {history === null
            ? t('Reading the history…')
            : isNarrowed(filter)
              ? t('{n, plural, one {# change} other {# changes}} of {all}', {
                  n: history.found,
                  all: format.count(history.all),
                })
              : t('{n, plural, one {# change} other {# changes}}, with who made each and when', {
                  n: history.all,
                })}
        </p>
      </header>
      {history !== null && history.entries.length === 0 && (
        <div className="history-none">
          <p>{t('No change fits.')}</p>
          <Button onClick={() => historyStore.set({ filter: noFilter })}>
            {t('Show all {n}', { n: history.all })}
          </Button>
        </div>
      )}
      {history !== null && shown !== undefined && (
        <>
          <div className="history-list">
            <Versions />
            <EventList history={history} shown={shown.number} />
          </div>
          <EventPane entry={shown} />
        </>
      )}
    </section>
  );
}
