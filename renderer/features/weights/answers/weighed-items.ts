import { t } from '../../../../common/language/texts.ts';
import type { Measurement, WorkbookTables } from '../../../../electron/ipc/contract.ts';
import { valuePointsFor } from '../../../../scoring/assessment/measure.ts';
import { groupsWithCriteria } from '../../../domain/order.ts';
import * as format from '../../../model/format.ts';
import { placeText } from '../../../model/measured.ts';

/** Something to be weighed: a criterion, or a group of criteria as a whole. */
export interface Item {
  readonly id: string;
  readonly name: string;
  /** What it asks; empty for a group. */
  readonly question: string;
  /** What being worst and best on it means, in words, or in numbers with their unit or word. */
  readonly worst: string;
  readonly best: string;
}

/** Items that are weighed against one another. */
export interface ItemSet {
  /** `all`, `groups`, or the id of a group. */
  readonly id: string;
  readonly name: string;
  readonly items: readonly Item[];
}

/** All criteria in one list, or the groups first and then the criteria of each. */
export type Structure = 'flat' | 'groups';

/** A group with the criteria of it that are compared on. */
export interface ActiveGroup {
  readonly id: string;
  readonly name: string;
  readonly items: readonly Item[];
}

type Tables = Pick<WorkbookTables, 'criteria' | 'criterionGroups' | 'alternatives' | 'measurements'>;

/** The groups that have active criteria, in their order. */
export function activeGroups(tables: Tables): ActiveGroup[] {
  const shown = new Set(
    tables.alternatives.filter((a) => a.active && a.kind === 'alternative').map((a) => a.id),
  );
  const measured = Map.groupBy(
    tables.measurements.filter((m) => shown.has(m.alternativeId)),
    (m) => m.criterionId,
  );
  const names = Map.groupBy(
    tables.criteria.filter((c) => c.active),
    (c) => c.name,
  );
  return groupsWithCriteria(tables).flatMap(({ group, criteria }) => {
    const items = criteria
      .filter((c) => c.active)
      .map((c): Item => {
        const twice = (names.get(c.name)?.length ?? 0) > 1;
        return {
          id: c.id,
          name: twice ? `${c.name} (${group.name})` : c.name,
          question: c.question,
          ...endsOf(c, measured.get(c.id) ?? []),
        };
      });
    return items.length === 0 ? [] : [{ id: group.id, name: group.name, items }];
  });
}

type Criterion = Tables['criteria'][number];

/** What the worst and the best on a criterion are: what speaks against and for it, or the ends of its numbers. */
function endsOf(criterion: Criterion, measurements: readonly Measurement[]): { worst: string; best: string } {
  const points = criterion.scale === 'numeric' ? valuePointsFor(criterion, measurements) : [];
  const [first] = points;
  if (first && points.length > 1) {
    const worst = points.reduce((least, point) => (point[1] < least[1] ? point : least), first);
    const best = points.reduce((most, point) => (point[1] > most[1] ? point : most), first);
    return { worst: placeText(worst[0], criterion), best: placeText(best[0], criterion) };
  }
  return {
    worst: criterion.conMeaning.trim() || t('Everything speaks against it.'),
    best: criterion.proMeaning.trim() || t('Everything speaks for it.'),
  };
}

/** What is asked about, one set after the other. A group with a single criterion has nothing to ask within it. */
export function setsOf(groups: readonly ActiveGroup[], structure: Structure): ItemSet[] {
  if (structure === 'flat') {
    return [{ id: 'all', name: t('All criteria'), items: groups.flatMap((g) => g.items) }];
  }
  return [
    { id: 'groups', name: t('Groups'), items: groups.map(asItem) },
    ...groups.filter((g) => g.items.length > 1),
  ];
}

function asItem({ id, name, items }: ActiveGroup): Item {
  const names = format.fewOf(items.map((item) => item.name));
  const one = items.length === 1 ? items[0] : undefined;
  return {
    id,
    name,
    question: names === name ? (one?.question ?? '') : names,
    worst: one?.worst ?? t('the worst on all of {names}.', { names }),
    best: one?.best ?? t('the best on all of them.'),
  };
}
