/** Plain Node: merging readings, settlements and attributes. */
import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { NEW_FINDING } from '../defaults.ts';
import { foldName } from '../names.ts';
import type { RecordOf } from '../tables.ts';
import { findCell, type MergeContext } from './merge-context.ts';
import { nameGuard } from './merge-structure.ts';
import type { EntryOf } from './workbook-model.ts';

type Path = (string | number)[];

/** Attributes with their values; entries that claims make come with the claims. */
export function mergeAttributes(context: MergeContext, attributes: readonly EntryOf<'attributes'>[]): void {
  const names = nameGuard(context, 'attributes', context.present.attributes);
  attributes.forEach((entry, index) => {
    const { id: _, values, name, ...given } = entry;
    const path = ['attributes', index];
    const placed = context.references.place(
      context.references.attributes,
      { ...entry, names: [name] },
      path,
      name,
    );
    names(placed, name, path);
    context.writer.write('attributes', placed, { ...given, name }, { slug: null, name, question: '' });
    values?.forEach((value, place) => {
      mergeValue(context, placed.id, value, [...path, 'values', place]);
    });
  });
}

function mergeValue(
  context: MergeContext,
  attributeId: string,
  { id, slug, name, position }: NonNullable<EntryOf<'attributes'>['values']>[number],
  path: Path,
): void {
  const known = context.attributeValues.get(attributeId) ?? [];
  if (known.some((value) => value.imported && foldName(value.name) === foldName(name))) {
    context.issues.error(
      path,
      t('The value {name} stands there twice.', { name: quote(name) }),
      t('Keep one of them.'),
    );
    return;
  }
  const present = known.find((value) => !value.imported && isMeant(value, [id, slug, name])) ?? null;
  const rowId = present?.id ?? context.writer.giveId('attributeValues', id);
  const row = present && context.present.attributeValues.find((value) => value.id === present.id);
  context.writer.write(
    'attributeValues',
    { id: rowId, present: row ?? null },
    { slug, name, position },
    { attributeId, slug: slug ?? null, name },
  );
  const others = known.filter((value) => value !== present);
  const keys = [id, slug].flatMap((key) => (key ? [key] : []));
  context.attributeValues.set(attributeId, [...others, { id: rowId, name, keys, imported: true }]);
}

const isMeant = (
  value: { readonly id: string; readonly name: string; readonly keys: readonly string[] },
  references: readonly (string | null | undefined)[],
): boolean =>
  references.some(
    (text) =>
      text && (value.id === text || value.keys.includes(text) || foldName(value.name) === foldName(text)),
  );

/** What a claim says an alternative is: one value of each attribute. */
export function mergeDescribes(
  context: MergeContext,
  claimId: string,
  describes: EntryOf<'claims'>['describes'],
  path: Path,
): void {
  const seen = new Set<string>();
  describes?.forEach(({ id, alternative, attribute, value }, index) => {
    const at = [...path, 'describes', index];
    const alternativeId = context.references.find('alternative', alternative, [...at, 'alternative']);
    const attributeId = context.references.find('attribute', attribute, [...at, 'attribute']);
    if (alternativeId === undefined || attributeId === undefined) return;
    const values = context.attributeValues.get(attributeId) ?? [];
    const meant = values.find((known) => isMeant(known, [value]));
    if (!meant) {
      context.issues.error(
        [...at, 'value'],
        t('{attribute} has no value {value}.', { attribute: quote(attribute), value: quote(value) }),
        t('Correct it, or add it to the values of the attribute.'),
      );
      return;
    }
    const place = `${alternativeId} ${attributeId}`;
    if (seen.has(place)) {
      context.issues.error(
        at,
        t('The claim gives {alternative} two values of {attribute}.', {
          alternative: quote(alternative),
          attribute: quote(attribute),
        }),
        t('Keep one of them.'),
      );
      return;
    }
    seen.add(place);
    const ids = new Set(values.map((known) => known.id));
    const row =
      context.present.attributeEntries.find(
        (entry) =>
          entry.claimId === claimId && entry.alternativeId === alternativeId && ids.has(entry.valueId),
      ) ?? null;
    context.writer.write(
      'attributeEntries',
      { id: row?.id ?? context.writer.giveId('attributeEntries', id), present: row },
      { valueId: meant.id },
      { claimId, alternativeId, valueId: meant.id },
    );
  });
}

/** Why the coding of a claim was settled as it is. */
export function mergeSettlement(
  context: MergeContext,
  claimId: string,
  settlement: EntryOf<'claims'>['settlement'],
  path: Path,
): void {
  if (!settlement) return;
  const { id, reason, analyst, settledAt = context.now } = settlement;
  const analystId =
    (analyst === undefined
      ? undefined
      : context.references.find('analyst', analyst, [...path, 'settlement', 'analyst'])) ??
    context.analyst.id;
  const present = context.present.settlements.find((row) => row.claimId === claimId) ?? null;
  context.writer.write(
    'settlements',
    { id: present?.id ?? context.writer.giveId('settlements', id), present },
    { reason, analystId, settledAt },
    { claimId, reason, analystId, settledAt },
  );
}

/** Readings with what they coded. */
export function mergeReadings(context: MergeContext, readings: readonly EntryOf<'readings'>[]): void {
  const names = nameGuard(context, 'readings', context.present.readings);
  const codings = new Map(context.present.readingClaims.map((row) => [codingKey(row), row]));
  const findings = new Map(context.present.readingFindings.map((row) => [findingKey(row), row]));
  readings.forEach((entry, index) => {
    const { id: _, name, codings: coded, ...given } = entry;
    const path = ['readings', index];
    const placed = context.references.place(
      context.references.readings,
      { ...entry, names: [name] },
      path,
      name,
    );
    names(placed, name, path);
    context.writer.write('readings', placed, { ...given, name }, { slug: null, name, remark: '' });
    const seen = new Set<string>();
    coded?.forEach((coding, place) => {
      const at = [...path, 'codings', place];
      const claimId = context.references.find('claim', coding.claim, [...at, 'claim']);
      if (claimId === undefined) return;
      if (seen.has(claimId)) {
        context.issues.error(
          at,
          t('{name} codes a claim twice.', { name: quote(name) }),
          t('Keep one of the codings.'),
        );
        return;
      }
      seen.add(claimId);
      const key = { readingId: placed.id, claimId };
      const present = codings.get(codingKey(key)) ?? null;
      const rowId = present?.id ?? context.writer.giveId('readingClaims', coding.id);
      context.writer.write('readingClaims', { id: rowId, present }, {}, key);
      // A coding that is there is one whole: findings of another would make it nobody's.
      if (present && context.onConflict === 'keep') return;
      mergeCoding(context, key, coding, at, findings);
    });
  });
}

interface Coded {
  readonly readingId: string;
  readonly claimId: string;
}

const codingKey = ({ readingId, claimId }: Coded): string => `${readingId} ${claimId}`;
const findingKey = (row: Coded & { readonly alternativeId: string; readonly criterionId: string }): string =>
  `${codingKey(row)} ${row.alternativeId} ${row.criterionId}`;

function mergeCoding(
  context: MergeContext,
  coded: Coded,
  { findings }: NonNullable<EntryOf<'readings'>['codings']>[number],
  path: Path,
  present: ReadonlyMap<string, RecordOf<'readingFindings'>>,
): void {
  const seen = new Set<string>();
  findings?.forEach(({ id, alternative, criterion, ...said }, index) => {
    const at = [...path, 'findings', index];
    const cell = findCell(context, { alternative, criterion }, at);
    if (!cell) return;
    const key = findingKey({ ...coded, ...cell });
    if (seen.has(key)) {
      context.issues.error(
        at,
        t('The coding has two findings on {alternative} and {criterion}.', {
          alternative: quote(alternative),
          criterion: quote(criterion),
        }),
        t('Keep one of them.'),
      );
      return;
    }
    seen.add(key);
    const row = present.get(key) ?? null;
    context.writer.write(
      'readingFindings',
      { id: row?.id ?? context.writer.giveId('readingFindings', id), present: row },
      said,
      { ...coded, ...cell, ...NEW_FINDING, polarity: said.polarity },
    );
  });
}
