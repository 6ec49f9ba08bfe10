import { Command } from 'cmdk';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { parseSearch } from '../../../common/search-query.ts';
import type { RecentWorkbook } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { lastPlaces } from '../../model/places.ts';
import { getState, showDialog, useTables } from '../../model/store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { commandEntries, filterEntries, paneEntries, recentEntries, visitedEntries } from './entries.ts';
import { CHIPS, type Chip, foundGroups } from './found-entries.ts';
import { NothingFound } from './NothingFound.tsx';
import { bestFirst, type Entry, type EntryGroup, rankByLetters, rankEntries } from './rank.ts';
import { type Answered, type Asked, useFound } from './use-found.ts';
import './palette.css';

const chipOptions = () =>
  (Object.keys(CHIPS) as Chip[]).map((value) => ({ value, label: t(CHIPS[value].label) }));

/** Everything that can be gone to or done: commands, and all that the workbook holds. */
export function Palette() {
  return (
    <Dialog
      title={t('Search everything')}
      className="palette"
      onClose={() => {
        if (getState().dialog === 'palette') showDialog(null);
      }}
    >
      {(close) => (
        <>
          <AlertBanner />
          <Finder
            act={(entry) => {
              // The dialog closes first, so that one which the action opens is not closed with it.
              close();
              showDialog(null);
              entry.act();
            }}
          />
        </>
      )}
    </Dialog>
  );
}

function Finder({ act }: { act: (entry: Entry) => void }) {
  const [asked, setAsked] = useState<Asked>({ typed: '', chip: 'all' });
  const answered = useFound(asked);
  const groups = useGroups(answered);
  const entries = groups.flatMap((group) => group.entries);
  // Enter runs the best for what is typed, unless one has gone on to another.
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = entries.find(({ key }) => key === picked) ?? entries[0];
  const isAnswered = answered.typed === asked.typed && answered.chip === asked.chip;
  const runWhenAnswered = useRef(false);
  const field = useRef<HTMLInputElement>(null);

  const ask = (change: Partial<Asked>): void => {
    runWhenAnswered.current = false;
    setPicked(null);
    setAsked({ ...asked, ...change });
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isAnswered || event.target !== field.current) return;
    event.preventDefault();
    runWhenAnswered.current = true;
  };
  useEffect(() => {
    if (!isAnswered || !runWhenAnswered.current) return;
    runWhenAnswered.current = false;
    if (chosen) act(chosen);
  });

  const terms = parseSearch(answered.typed);
  return (
    // What fits is ranked here: the list's own order would put a scattering of letters before a name.
    <Command
      label={t('Search everything')}
      loop
      shouldFilter={false}
      value={chosen?.key ?? ''}
      onValueChange={setPicked}
      onKeyDown={onKeyDown}
    >
      <Command.Input
        ref={field}
        data-autofocus
        placeholder={t('Search commands, claims, people, sources, notes…')}
        maxLength={500}
        value={asked.typed}
        onValueChange={(typed) => ask({ typed })}
      />
      <div className="palette-chips">
        <SegmentedControl<Chip>
          label={t('Search in')}
          options={chipOptions()}
          value={asked.chip}
          onChange={(chip) => setAsked({ ...asked, chip })}
        />
        <small className="dim">{t('“Quotes” find a phrase')}</small>
      </div>
      <Command.List label={t('Suggestions')}>
        {groups.map((group) => (
          <Command.Group key={group.heading} heading={<Heading group={group} />}>
            {group.entries.map((entry) => (
              <Command.Item key={entry.key} value={entry.key} onSelect={() => act(entry)}>
                <span className={entry.quoted ? 'palette-words' : 'palette-name'} data-testid="found-words">
                  {entry.before && `${entry.before} `}
                  <Marked text={entry.name} terms={terms} />
                </span>
                {entry.detail && (
                  <small className="clip">
                    <Marked text={entry.detail} terms={terms} />
                  </small>
                )}
                {entry.shortcut && <kbd>{entry.shortcut}</kbd>}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
        {entries.length === 0 && isAnswered && <NothingFound asked={asked} onAsk={ask} />}
      </Command.List>
    </Command>
  );
}

/** What kind of things they are; how many there are, where not all are shown. */
function Heading({ group: { heading, total, entries } }: { group: EntryGroup }) {
  return (
    <>
      {heading}
      {total > entries.length && (
        <span className="palette-total">
          {t('{shown, number} of {total, number}', { shown: entries.length, total })}
        </span>
      )}
    </>
  );
}

/** What fits, kind by kind, the kind with the best of all first. With nothing typed where one was last, then commands. */
function useGroups({ typed, chip, groups }: Answered): readonly EntryGroup[] {
  const tables = useTables();
  const recent = useRecent();
  // Once a workbook shows the palette, nothing behind it is gone to.
  const [visited] = useState(() => visitedEntries(lastPlaces(getState()), tables));
  const own = [
    ...commandEntries(getState()),
    ...paneEntries(getState()),
    ...filterEntries(tables),
    ...recentEntries(recent),
  ];
  const wantsOwn = chip === 'all' || chip === 'commands';
  if (parseSearch(typed).length === 0) {
    if (typed.trim() !== '' || !wantsOwn) return [];
    return rankEntries(chip === 'all' ? [...visited, ...own] : own, '');
  }
  const found = bestFirst([...(wantsOwn ? rankEntries(own, typed) : []), ...foundGroups(groups, tables)]);
  return found.length > 0 || !wantsOwn ? found : rankByLetters(own, typed);
}

/** The workbooks that were opened last; none until they are known. */
function useRecent(): readonly RecentWorkbook[] {
  const [recent, setRecent] = useState<readonly RecentWorkbook[]>([]);
  useEffect(() => {
    void settle(api().listRecent()).then((result) => result.ok && setRecent(result.value));
  }, []);
  return recent;
}
