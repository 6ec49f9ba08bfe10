import { quote } from '../../common/words.ts';
import { foldName } from '../names.ts';
import type { Comparison, EntryOf } from './comparison.ts';
import type { Desk } from './desk.ts';

/** The frame of a comparison: its words, who works on it, what is compared, and on what. */

/** Title, question and description of a workbook that is there already. */
export function mergeWorkbook(desk: Desk, { title, question, description }: Comparison): void {
  const [present = null] = desk.present.workbook;
  if (present === null || [title, question, description].every((text) => text === undefined)) return;
  const { id: _, ...columns } = present;
  desk.write('workbook', { id: present.id, present }, { title, question, description }, columns);
}

/**
 * Analysts. In a workbook that is there they always get a new id: its own analyst is the one with the first, and has to
 * stay the first.
 */
export function mergeAnalysts(desk: Desk, analysts: readonly EntryOf<'analysts'>[]): void {
  analysts.forEach(({ id, name }, index) => {
    const entry = { id, names: [name], fresh: !desk.whole };
    const placed = desk.place(desk.analysts, entry, ['analysts', index], name);
    // Whoever is here already is called as they are called here.
    desk.write('analysts', placed, placed.present ? {} : { name }, { name });
  });
}

export function mergeAlternatives(desk: Desk, alternatives: readonly EntryOf<'alternatives'>[]): void {
  const names = nameGuard(desk, 'alternatives', desk.present.alternatives);
  alternatives.forEach((entry, index) => {
    const { id: _, name, ...given } = entry;
    const path = ['alternatives', index];
    const placed = desk.place(desk.alternatives, { ...entry, names: [name] }, path, name);
    names(placed, name, path);
    desk.write(
      'alternatives',
      placed,
      { ...given, name },
      {
        slug: null,
        name,
        aliases: [],
        vendor: null,
        kind: 'alternative',
        description: '',
        // What is only spoken of is not compared.
        active: (given.kind ?? 'alternative') === 'alternative',
      },
    );
  });
}

export function mergeGroups(desk: Desk, groups: readonly EntryOf<'groups'>[]): void {
  const names = nameGuard(desk, 'groups', desk.present.criterionGroups);
  groups.forEach((entry, index) => {
    const { id: _, name, ...given } = entry;
    const path = ['groups', index];
    const placed = desk.place(desk.groups, { ...entry, names: [name] }, path, name);
    names(placed, name, path);
    desk.write('criterionGroups', placed, { ...given, name }, { slug: null, name });
  });
}

/** Where a criterion goes that names no group. */
const DEFAULT_GROUP = 'Criteria';

export function mergeCriteria(desk: Desk, comparison: Comparison): void {
  const names = nameGuard(desk, 'criteria', desk.present.criteria);
  const numbered = new Set(comparison.measurements?.map((measurement) => foldName(measurement.criterion)));
  const measured = new Set(desk.present.measurements.map((measurement) => measurement.criterionId));
  comparison.criteria?.forEach((entry, index) => {
    const { id: _, name, group, ...given } = entry;
    const path = ['criteria', index];
    const placed = desk.place(desk.criteria, { ...entry, names: [name] }, path, name);
    names(placed, name, path);
    const { present } = placed;
    if (present && desk.onConflict === 'keep') {
      desk.write('criteria', placed, {}, present);
      return;
    }
    const hasNumbers = [entry.id, entry.slug, name].some((key) => key && numbered.has(foldName(key)));
    const scale =
      given.scale ?? present?.scale ?? (looksNumeric(entry) || hasNumbers ? 'numeric' : 'evidence');
    if (scale === 'evidence')
      checkEvidenceScale(desk, entry, path, present && measured.has(present.id) ? present : null);
    desk.criterionNow.set(placed.id, { scale, active: given.active ?? present?.active ?? true });
    const groupId = group === undefined && present ? undefined : groupFor(desk, group ?? DEFAULT_GROUP);
    desk.write(
      'criteria',
      placed,
      {
        ...given,
        ...(scale === 'evidence' ? { direction: 'max', unit: null, valuePoints: [] } : {}),
        scale,
        name,
        groupId,
      },
      {
        slug: null,
        groupId: '',
        name,
        question: '',
        proMeaning: '',
        conMeaning: '',
        scale,
        direction: 'max',
        unit: null,
        active: true,
        valuePoints: [],
      },
    );
  });
}

/**
 * Says what of a criterion on the scale of evidence cannot be.
 * @param measured the criterion in the workbook, where it has numbers
 */
function checkEvidenceScale(
  desk: Desk,
  entry: EntryOf<'criteria'>,
  path: readonly (string | number)[],
  measured: { readonly name: string } | null,
): void {
  if (looksNumeric(entry)) {
    desk.error(
      path,
      `${quote(entry.name)} is compared on evidence, which has no unit, no value function, and more is better.`,
      'Make its scale "numeric", or leave these out.',
    );
  }
  if (measured) {
    desk.error(
      path,
      `${quote(measured.name)} has measured numbers, so it stays numeric.`,
      'Give the evidence a criterion of its own.',
    );
  }
}

const looksNumeric = ({ direction, unit, valuePoints }: EntryOf<'criteria'>): boolean =>
  direction === 'min' || (unit ?? null) !== null || (valuePoints?.length ?? 0) > 0;

/** The group of this id, slug or name, made where there is none. */
function groupFor(desk: Desk, reference: string): string {
  const known = desk.groups.find(reference);
  if (known !== undefined) return known;
  const name = reference.slice(0, 120);
  const placed = desk.groups.place({ names: [name] });
  desk.write('criterionGroups', placed, { name }, { slug: null, name });
  return placed.id;
}

/** Refuses a name that another row has already, as every command does. */
export function nameGuard(
  desk: Desk,
  list: string,
  rows: readonly { readonly id: string; readonly name: string }[],
): (
  placed: { id: string; present: { name: string } | null },
  name: string,
  path: (string | number)[],
) => void {
  const taken = new Map(rows.map((row) => [foldName(row.name), row.id]));
  return ({ id, present }, name, path) => {
    // A name that stays as it is takes nobody's place.
    if (present && (desk.onConflict === 'keep' || present.name === name)) return;
    const key = foldName(name);
    const owner = taken.get(key);
    if (owner !== undefined && owner !== id) {
      desk.error(
        [...path, 'name'],
        `Another of the ${list} is called ${quote(name)}.`,
        'Give one of them another name.',
      );
    }
    taken.set(key, id);
  };
}
