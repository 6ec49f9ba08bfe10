import type { Handler } from './handler.ts';

export const describeWorkbook: Handler<'describeWorkbook'> = (context, { title, question, description }) => {
  const id = context.db.get<{ id: string }>('SELECT id FROM workbook')?.id ?? '';
  context.update('workbook', id, { title, question, description });
  return { label: `describe the workbook as ${title}` };
};

export const renameAnalyst: Handler<'renameAnalyst'> = (context, { name }) => {
  context.update('analysts', context.analystId, { name });
  return { label: `your name: ${name}` };
};

/** How a view is arranged (columns, widths, filters) belongs to the workbook. */
export const saveView: Handler<'saveView'> = (context, { view, state }) => {
  const present = context.db.get<{ id: string }>('SELECT id FROM view_states WHERE view = ?', [view]);
  if (present) context.update('viewStates', present.id, { state });
  else context.insert('viewStates', { id: context.newId(), view, state });
  return { label: `arrange the ${view}` };
};
