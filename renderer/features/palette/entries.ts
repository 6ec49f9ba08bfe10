import {
  COMMAND_IDS,
  COMMANDS,
  commandName,
  commandTitle,
  MENUS,
  type MenuName,
  showing,
  VIEWS,
} from '../../../common/commands.ts';
import { inEnglish, t } from '../../../common/language/texts.ts';
import { quote, sourceName } from '../../../common/words.ts';
import type { RecentWorkbook, WorkbookTables } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { commandKeys } from '../../commands/command-items.ts';
import { whyNot } from '../../commands/conditions.ts';
import { run } from '../../commands/run.ts';
import { PANES, type PaneName, showRobustness } from '../../domain/robustness/panes.ts';
import { lookup } from '../../model/lookup.ts';
import { goTo, type Place } from '../../model/places.ts';
import { applyFilter, savedFilters } from '../../model/saved-filters.ts';
import { type AppState, update } from '../../model/store.ts';
import type { Entry } from './rank.ts';

/** Page: the commands as the palette and the list of shortcuts offer them, and places where one was. */

/**
 * Every command but the palette's own. Those that cannot be run now come last and say what has to be done first, so that
 * whoever looks for one learns why it is not there.
 */
export function commandEntries(state: AppState): Entry[] {
  const entries = COMMAND_IDS.filter((id) => id !== 'commandPalette').map((id) => {
    const reason = whyNot(id, state);
    const enabled = reason === null;
    return {
      enabled,
      key: id,
      heading: t('Commands'),
      name: commandTitle(id),
      english: inEnglish(COMMANDS[id].title),
      shortcut: commandKeys(id),
      ...(!enabled && { detail: reason }),
      act: () => run(id),
    };
  });
  return [...entries.filter((e) => e.enabled), ...entries.filter((e) => !e.enabled)];
}

/** The workbooks that were opened last. One that is missing is offered too: choosing it says where it was. */
export const recentEntries = (recent: readonly RecentWorkbook[]): Entry[] =>
  recent.map(({ id, name, folder, missing }) => ({
    // no text: an id
    key: `recent ${id}`,
    heading: t('Recent workbooks'),
    before: t('Open:'),
    name,
    detail: missing ? t('It is no longer there ({folder})', { folder }) : folder,
    act: () => void openRecent(id),
  }));

/** The parts of the robustness view; none where there is nothing to look at. */
export const paneEntries = (state: AppState): Entry[] =>
  whyNot(showing('robustness'), state) === null
    ? (Object.keys(PANES) as PaneName[]).map((pane) => ({
        // no text: an id
        key: `pane ${pane}`,
        heading: t('Views'),
        // no text: two names
        name: [t(VIEWS.robustness.name), PANES[pane].label].join(': '),
        detail: PANES[pane].question,
        act: () => showRobustness(pane),
      }))
    : [];

/** The filters of the evidence that have a name. */
export const filterEntries = (tables: WorkbookTables): Entry[] =>
  savedFilters(tables).map((filter) => ({
    // no text: an id
    key: `filter ${filter.name}`,
    heading: t('Saved filters'),
    before: t('Filter:'),
    name: filter.name,
    act: () => applyFilter(filter),
  }));

async function openRecent(id: string): Promise<void> {
  const result = await settle(api().openRecent({ id }));
  if (!result.ok) update({ alert: result.problem });
}

/** Places where one was last, as ways back. */
export const visitedEntries = (places: readonly Place[], tables: WorkbookTables): Entry[] =>
  places.map((place) => ({
    // no text: an id
    key: `visited ${JSON.stringify(place)}`,
    heading: t('Visited last'),
    ...wordsOf(place, tables),
    act: () => goTo(place),
  }));

function wordsOf(place: Place, tables: WorkbookTables): Pick<Entry, 'name' | 'detail'> {
  const rows = lookup(tables);
  switch (place.kind) {
    case 'view':
      return { name: t(VIEWS[place.view].name), detail: t('View') };
    case 'source':
      return { name: sourceName(rows.source(place.sourceId)), detail: t('Source') };
    case 'speaker':
      return { name: rows.speaker(place.speakerId).name, detail: t('Speaker') };
    case 'contradiction':
      return {
        name: tables.contradictions.find(({ id }) => id === place.contradictionId)?.theme ?? '',
        detail: t('Contradiction'),
      };
    default:
      return wordsOfSelection(place, tables);
  }
}

function wordsOfSelection(
  { selection }: Extract<Place, { kind: 'selection' }>,
  tables: WorkbookTables,
): Pick<Entry, 'name' | 'detail'> {
  const rows = lookup(tables);
  switch (selection.kind) {
    case 'cell': {
      const [alternative, criterion] = [
        rows.alternative(selection.alternativeId),
        rows.criterion(selection.criterionId),
      ];
      return { name: `${alternative.name}: ${criterion.name}`, detail: t('Cell') };
    }
    case 'criterion':
      return { name: rows.criterion(selection.criterionId).name, detail: t('Criterion') };
    case 'alternative':
      return { name: rows.alternative(selection.alternativeId).name, detail: t('Alternative') };
    case 'claim':
      return { name: quote(rows.claim(selection.claimId).text, 90), detail: t('Claim') };
    default:
      return { name: '' };
  }
}

/** The commands that have keys on this machine, menu by menu. */
export function shortcutEntries(): { menu: string; commands: { title: string; keys: string }[] }[] {
  return (Object.keys(MENUS) as MenuName[]).map((menu) => ({
    menu: t(MENUS[menu].label).replace('&', ''),
    commands: COMMAND_IDS.flatMap((id) => {
      const keys = commandKeys(id);
      if (keys === undefined || !COMMANDS[id].place.startsWith(`${menu}/`)) return [];
      return [{ title: commandName(id), keys }];
    }),
  }));
}
