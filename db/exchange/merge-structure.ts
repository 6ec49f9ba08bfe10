/** Plain Node: merging the frame of a model, from its words to its criteria. */
import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { foldName } from '../names.ts';
import type { ImportIssue } from './issues.ts';
import type { MergeContext } from './merge-context.ts';
import type { EntryOf, WorkbookModel } from './workbook-model.ts';

/** The frame of a model: its words, who works on it, what is compared, and on what. */

/** Title, question and description of a workbook that is there already. */
export function mergeWorkbook(context: MergeContext, { title, question, description }: WorkbookModel): void {
  const [present = null] = context.present.workbook;
  if (present === null || [title, question, description].every((text) => text === undefined)) return;
  const { id: _, ...columns } = present;
  context.writer.write('workbook', { id: present.id, present }, { title, question, description }, columns);
}

/** Analysts: what they wrote stays theirs. Whoever is known by id or name is the one who is here. */
export function mergeAnalysts(context: MergeContext, analysts: readonly EntryOf<'analysts'>[]): void {
  analysts.forEach(({ id, name }, index) => {
    const entry = { id, names: [name] };
    const placed = context.references.place(context.references.analysts, entry, ['analysts', index], name);
    // Whoever is here already is called as they are called here.
    context.writer.write('analysts', placed, placed.present ? {} : { name }, { name });
  });
}

export function mergeAlternatives(
  context: MergeContext,
  alternatives: readonly EntryOf<'alternatives'>[],
): void {
  const names = nameGuard(context, 'alternatives', context.present.alternatives);
  alternatives.forEach((entry, index) => {
    const { id: _, name, ...given } = entry;
    const path = ['alternatives', index];
    const placed = context.references.place(
      context.references.alternatives,
      { ...entry, names: [name] },
      path,
      name,
    );
    names(placed, name, path);
    context.writer.write(
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

export function mergeGroups(context: MergeContext, groups: readonly EntryOf<'groups'>[]): void {
  const names = nameGuard(context, 'groups', context.present.criterionGroups);
  groups.forEach((entry, index) => {
    const { id: _, name, ...given } = entry;
    const path = ['groups', index];
    const placed = context.references.place(
      context.references.groups,
      { ...entry, names: [name] },
      path,
      name,
    );
    names(placed, name, path);
    context.writer.write('criterionGroups', placed, { ...given, name }, { slug: null, name });
  });
}

/** Where a criterion goes that names no group. */
const DEFAULT_GROUP = 'Criteria';

export function mergeCriteria(context: MergeContext, model: WorkbookModel): void {
  const names = nameGuard(context, 'criteria', context.present.criteria);
  const numbered = new Set(model.measurements?.map((measurement) => foldName(measurement.criterion)));
  const measured = new Set(context.present.measurements.map((measurement) => measurement.criterionId));
  model.criteria?.forEach((entry, index) => {
    const { id: _, name, group, ...given } = entry;
    const path = ['criteria', index];
    const placed = context.references.place(
      context.references.criteria,
      { ...entry, names: [name] },
      path,
      name,
    );
    names(placed, name, path);
    const { present } = placed;
    if (present && context.onConflict === 'keep') {
      context.writer.write('criteria', placed, {}, present);
      return;
    }
    const scale = given.scale ?? present?.scale ?? scaleOf(entry, numbered);
    if (scale === 'evidence') {
      refuseNumbers(context, entry, path, present && measured.has(present.id) ? present.name : null);
    }
    context.criterionNow.set(placed.id, { scale, active: given.active ?? present?.active ?? true });
    const groupId = group === undefined ? undefined : groupFor(context, group);
    context.writer.write(
      'criteria',
      placed,
      {
        ...given,
        ...(scale === 'evidence' ? { direction: 'max', unit: null, valuePoints: [], levels: [] } : {}),
        scale,
        name,
        groupId: groupId ?? (present ? undefined : groupFor(context, DEFAULT_GROUP)),
      },
      { ...NEW_CRITERION, name, scale },
    );
  });
}

const NEW_CRITERION = {
  slug: null,
  groupId: '',
  question: '',
  proMeaning: '',
  conMeaning: '',
  direction: 'max',
  unit: null,
  active: true,
  valuePoints: [],
  levels: [],
} as const;

/** What a criterion is compared on that does not say so: numbers, if it has a scale of them or any number. */
function scaleOf(entry: EntryOf<'criteria'>, numbered: ReadonlySet<string>): 'numeric' | 'evidence' {
  const keys = [entry.id, entry.slug, entry.name];
  const hasNumbers = keys.some((key) => key && numbered.has(foldName(key)));
  return looksNumeric(entry) || hasNumbers ? 'numeric' : 'evidence';
}

/** Says what a criterion that is compared on evidence has and must not have; `measuredName` names one with numbers. */
function refuseNumbers(
  context: MergeContext,
  entry: EntryOf<'criteria'>,
  path: ImportIssue['path'],
  measuredName: string | null,
): void {
  if (looksNumeric(entry)) {
    context.issues.error(
      path,
      t(
        '{name} is compared on evidence, which has no unit, no value function, no levels, and more is better.',
        { name: quote(entry.name) },
      ),
      t('Make its scale "numeric", or leave these out.'),
    );
  }
  if (measuredName !== null) {
    context.issues.error(
      path,
      t('{name} has measured numbers, so it stays numeric.', { name: quote(measuredName) }),
      t('Give the evidence a criterion of its own.'),
    );
  }
}

const looksNumeric = ({ direction, unit, valuePoints, levels }: EntryOf<'criteria'>): boolean =>
  direction === 'min' ||
  (unit ?? null) !== null ||
  (valuePoints?.length ?? 0) > 0 ||
  (levels?.length ?? 0) > 0;

/** The group of this id, slug or name, made where there is none. */
function groupFor(context: MergeContext, reference: string): string {
  const known = context.references.groups.find(reference);
  if (known !== undefined) return known;
  const name = reference.slice(0, 120);
  const placed = context.references.groups.place({ names: [name] });
  context.writer.write('criterionGroups', placed, { name }, { slug: null, name });
  return placed.id;
}

/** Refuses a name that another row has already, as every command does. */
export function nameGuard(
  context: MergeContext,
  list: 'scenarios' | 'alternatives' | 'groups' | 'criteria' | 'attributes' | 'readings',
  rows: readonly { readonly id: string; readonly name: string }[],
): (
  placed: { id: string; present: { name: string } | null },
  name: string,
  path: (string | number)[],
) => void {
  const usedNames = new Map(rows.map((row) => [foldName(row.name), row.id]));
  return ({ id, present }, name, path) => {
    // A name that stays as it is takes nobody's place.
    if (present && (context.onConflict === 'keep' || present.name === name)) return;
    const key = foldName(name);
    const owner = usedNames.get(key);
    if (owner !== undefined && owner !== id) {
      context.issues.error(
        [...path, 'name'],
        t(
          '{list, select, scenarios {Another of the scenarios is called {name}.} alternatives {Another of the alternatives is called {name}.} groups {Another of the groups is called {name}.} criteria {Another of the criteria is called {name}.} attributes {Another of the attributes is called {name}.} other {Another of the readings is called {name}.}}',
          { list, name: quote(name) },
        ),
        t('Give one of them another name.'),
      );
    }
    usedNames.set(key, id);
  };
}
