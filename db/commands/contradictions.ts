import { t } from '../../common/language/texts.ts';
import { excerpt, getRow, type Handler, nextPosition, removeWhere } from './handler.ts';

export const createContradiction: Handler<'createContradiction'> = (context, { theme, sides }) => {
  const id = context.newId();
  const position = nextPosition(context.db, 'contradictions');
  context.insert('contradictions', { id, slug: null, theme, position });
  sides.forEach(({ statement, claimIds }, index) => {
    const sideId = context.newId();
    context.insert('contradictionSides', { id: sideId, contradictionId: id, statement, position: index + 1 });
    for (const claimId of new Set(claimIds)) {
      getRow(context.db, 'claims', claimId, 'claim');
      context.insert('contradictionClaims', { id: context.newId(), sideId, claimId });
    }
  });
  return { label: t('new contradiction {text}', { text: excerpt(theme) }), createdId: id };
};

export const deleteContradiction: Handler<'deleteContradiction'> = (context, { contradictionId }) => {
  const { theme } = getRow(context.db, 'contradictions', contradictionId, 'contradiction');
  const itsSides = 'SELECT id FROM contradiction_sides WHERE contradiction_id = ?';
  removeWhere(context, 'contradictionClaims', `side_id IN (${itsSides})`, [contradictionId]);
  removeWhere(context, 'contradictionSides', 'contradiction_id = ?', [contradictionId]);
  context.remove('contradictions', contradictionId);
  return { label: t('delete contradiction {text}', { text: excerpt(theme) }) };
};
