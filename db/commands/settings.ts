/** Plain Node: commands about the workbook itself, who works on it, and its views. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { isInWorkbook, named } from '../analysts.ts';
import type { Analyst } from '../tables.ts';
import type { Handler } from './handler.ts';

export const describeWorkbook: Handler<'describeWorkbook'> = (context, { title, question, description }) => {
  const { id, before } = context.db.get<{ id: string; before: string }>(
    'SELECT id, title AS before FROM workbook',
  ) ?? { id: '', before: title };
  context.update('workbook', id, { title, question, description });
  const label =
    before === title
      ? t('describe the workbook')
      : t('rename the workbook {before} to {after}', { before: quote(before), after: quote(title) });
  return { label };
};

/** Renames whoever works here, and nobody else. */
export const renameAnalyst: Handler<'renameAnalyst'> = (context, { name }) => {
  const { analyst, db } = context;
  const taken = named(db.all<Analyst>('SELECT id, name FROM analysts WHERE id <> ?', [analyst.id]), name);
  if (taken) {
    throw new UserFacingError(
      'invalid',
      t('Another analyst of this workbook is called {name}.', { name: taken.name }),
      t(
        'Choose another name, so that your work can be told apart. If that is you, change your name while another workbook is open, then open this one again.',
      ),
    );
  }
  if (!isInWorkbook(db, analyst)) context.insert('analysts', analyst);
  context.update('analysts', analyst.id, { name });
  return {
    label:
      analyst.name === name
        ? t('your name: {name}', { name })
        : t('your name {before} to {name}', { before: analyst.name, name }),
  };
};

/** How a view is arranged (columns, widths, filters) belongs to the workbook. */
export const saveView: Handler<'saveView'> = (context, { view, state }) => {
  const present = context.db.get<{ id: string }>('SELECT id FROM view_states WHERE view = ?', [view]);
  if (present) context.update('viewStates', present.id, { state });
  else context.insert('viewStates', { id: context.newId(), view, state });
  return { label: t('arrange the {view}', { view }) };
};
