import { getRow, type Handler } from './handler.ts';

/** Which alternatives and criteria take part in the comparison. */

const named = (names: readonly string[], many: string): string =>
  names.length === 1 ? (names[0] ?? '') : `${names.length} ${many}`;

export const setAlternativesActive: Handler<'setAlternativesActive'> = (
  context,
  { alternativeIds, active },
) => {
  const names = alternativeIds.map((id) => {
    const { name } = getRow(context.db, 'alternatives', id, 'alternative');
    context.update('alternatives', id, { active });
    return name;
  });
  return { label: `${active ? 'show' : 'hide'} ${named(names, 'alternatives')}` };
};

export const setCriteriaActive: Handler<'setCriteriaActive'> = (context, { criterionIds, active }) => {
  const names = criterionIds.map((id) => {
    const { name } = getRow(context.db, 'criteria', id, 'criterion');
    context.update('criteria', id, { active });
    return name;
  });
  return { label: `${active ? 'show' : 'hide'} ${named(names, 'criteria')}` };
};
