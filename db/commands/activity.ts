import { t } from '../../common/language/texts.ts';
import { getRow, type Handler } from './handler.ts';

/** Which alternatives and criteria take part in the comparison. */

const countOf = (names: readonly string[]) => ({ n: names.length, name: names[0] ?? '' });

export const setAlternativesActive: Handler<'setAlternativesActive'> = (
  context,
  { alternativeIds, active },
) => {
  const names = alternativeIds.map((id) => {
    const { name } = getRow(context.db, 'alternatives', id, 'alternative');
    context.update('alternatives', id, { active });
    return name;
  });
  return {
    label: active
      ? t('{n, plural, one {show {name}} other {show # alternatives}}', countOf(names))
      : t('{n, plural, one {hide {name}} other {hide # alternatives}}', countOf(names)),
  };
};

export const setCriteriaActive: Handler<'setCriteriaActive'> = (context, { criterionIds, active }) => {
  const names = criterionIds.map((id) => {
    const { name } = getRow(context.db, 'criteria', id, 'criterion');
    context.update('criteria', id, { active });
    return name;
  });
  return {
    label: active
      ? t('{n, plural, one {show {name}} other {show # criteria}}', countOf(names))
      : t('{n, plural, one {hide {name}} other {hide # criteria}}', countOf(names)),
  };
};
