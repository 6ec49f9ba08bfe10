/** Plain Node: commands about attributes, which describe alternatives and are in no weight. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { foldName } from '../names.ts';
import {
  type CommandContext,
  excerpt,
  getRow,
  type Handler,
  nextPosition,
  recordsWhere,
  refuseTakenName,
  removeWhere,
} from './handler.ts';
import type { CommandOf } from './schema.ts';

type Values = CommandOf<'createAttribute'>['values'];

export const createAttribute: Handler<'createAttribute'> = (context, { name, question, values }) => {
  refuseTakenName(context.db, 'attributes', name);
  const id = context.newId();
  const position = nextPosition(context.db, 'attributes');
  context.insert('attributes', { id, slug: null, name, question, position });
  writeValues(context, id, values);
  return { label: t('new attribute {name}', { name }), createdId: id };
};

export const editAttribute: Handler<'editAttribute'> = (context, { attributeId, name, question, values }) => {
  getRow(context.db, 'attributes', attributeId, 'attribute');
  refuseTakenName(context.db, 'attributes', name, attributeId);
  context.update('attributes', attributeId, { name, question });
  writeValues(context, attributeId, values);
  return { label: t('edit attribute {name}', { name }) };
};

/** An attribute goes with what was said of it. */
export const deleteAttribute: Handler<'deleteAttribute'> = (context, { attributeId }) => {
  const { name } = getRow(context.db, 'attributes', attributeId, 'attribute');
  removeWhere(context, 'attributeEntries', `value_id IN (${ITS_VALUES})`, [attributeId]);
  removeWhere(context, 'attributeValues', 'attribute_id = ?', [attributeId]);
  context.remove('attributes', attributeId);
  return { label: t('delete attribute {name}', { name }) };
};

const ITS_VALUES = 'SELECT id FROM attribute_values WHERE attribute_id = ?';

/** Gives an attribute these values. One that something is said by does not go. */
function writeValues(context: CommandContext, attributeId: string, values: Values): void {
  refuseTwice(values);
  const present = recordsWhere(context.db, 'attributeValues', 'attribute_id = ?', [attributeId]);
  for (const { id, name } of present) {
    if (values.some((value) => value.id === id)) continue;
    refuseUsed(context, id, name);
    context.remove('attributeValues', id);
  }
  const kept = new Map(present.map((row) => [row.id, row]));
  for (const { id } of values) {
    if (id === undefined || kept.has(id)) continue;
    throw new UserFacingError(
      'invalid',
      t('One of the values is no longer in the workbook.'),
      t('Add it anew, without its id.'),
    );
  }
  // Names are unique, so those that change places are out of the way first.
  for (const { id, name } of values) {
    if (id !== undefined && kept.get(id)?.name !== name) context.update('attributeValues', id, { name: id });
  }
  values.forEach(({ id, name }, index) => {
    const columns = { name, position: index + 1 };
    if (id !== undefined) context.update('attributeValues', id, columns);
    else context.insert('attributeValues', { ...columns, id: context.newId(), attributeId, slug: null });
  });
}

function refuseTwice(values: Values): void {
  const seen = new Set<string>();
  for (const { name } of values) {
    const key = foldName(name);
    if (seen.has(key)) {
      throw new UserFacingError(
        'invalid',
        t('There are two values called {name}.', { name }),
        t('Keep one of them.'),
      );
    }
    seen.add(key);
  }
}

function refuseUsed(context: CommandContext, valueId: string, name: string): void {
  const entries = recordsWhere(context.db, 'attributeEntries', 'value_id = ?', [valueId]);
  if (entries.length === 0) return;
  throw new UserFacingError(
    'invalid',
    t(
      '{n, plural, one {# claim describes} other {# claims describe}} something as {name}, so this value has to stay.',
      { n: entries.length, name },
    ),
    t('Rename it, or give these claims another value first.'),
  );
}

/** Says which value of an attribute a claim gives an alternative: one at most. */
export const describe: Handler<'describe'> = (context, { claimId, alternativeId, attributeId, valueId }) => {
  const { text } = getRow(context.db, 'claims', claimId, 'claim');
  const alternative = getRow(context.db, 'alternatives', alternativeId, 'alternative');
  const attribute = getRow(context.db, 'attributes', attributeId, 'attribute');
  const value = valueId === null ? null : getRow(context.db, 'attributeValues', valueId, 'value');
  if (value && value.attributeId !== attributeId) {
    throw new UserFacingError(
      'invalid',
      t('{value} is no value of {attribute}.', { value: value.name, attribute: attribute.name }),
      t('Choose one of its values.'),
    );
  }
  const present = recordsWhere(
    context.db,
    'attributeEntries',
    `claim_id = ? AND alternative_id = ? AND value_id IN (${ITS_VALUES})`,
    [claimId, alternativeId, attributeId],
  );
  const label = t('{alternative}, {attribute}: {value} by {claim}', {
    alternative: alternative.name,
    attribute: attribute.name,
    value: value?.name ?? t('nothing'),
    claim: excerpt(text),
  });
  if (value && present.length === 1 && present[0]?.valueId === value.id) return { label };
  for (const { id } of present) context.remove('attributeEntries', id);
  if (value) {
    context.insert('attributeEntries', {
      id: context.newId(),
      valueId: value.id,
      claimId,
      alternativeId,
    });
  }
  return { label };
};
