import type { ViewName } from '../../../common/commands.ts';
import { type Message, msg } from '../../../common/language/texts.ts';
import { currentAssessment } from '../../model/derived.ts';
import { refusalToEdit } from '../../model/editable.ts';
import { type AppState, openDocument } from '../../model/store.ts';

/** Where in the window a step points. */
export type Anchor = 'cell' | 'pane' | 'weight' | 'verdict' | 'answer' | 'export';

export interface TourStep {
  readonly anchor: Anchor;
  readonly view: ViewName;
  readonly title: Message;
  readonly text: Message;
  /** Whether the open workbook has what it speaks of. */
  readonly has: (state: AppState) => boolean;
}

const hasCells = (state: AppState): boolean => {
  const { alternativeIds, criterionIds } = currentAssessment(state);
  return alternativeIds.length > 0 && criterionIds.length > 0;
};

const hasRanking = (state: AppState): boolean => currentAssessment(state).standings.length > 0;

/** The tour of six steps, from a cell to the page that is handed on. */
export const TOUR: readonly TourStep[] = [
  {
    anchor: 'cell',
    view: 'matrix',
    title: msg('A cell is what is known'),
    text: msg(
      'Its number says how an alternative stands on a criterion: 50 is even, more speaks for it, less against. Hatched means that nothing is known.',
    ),
    has: hasCells,
  },
  {
    anchor: 'pane',
    view: 'matrix',
    title: msg('Behind it are the words'),
    text: msg(
      'The pane shows every claim that the cell rests on, with who said it and where. Judge it yourself, add a note or a claim here.',
    ),
    has: hasCells,
  },
  {
    anchor: 'weight',
    view: 'matrix',
    title: msg('What matters is yours to say'),
    text: msg(
      'Drag the handle or type points. Total and ranking move with it, and Escape puts it back while you drag.',
    ),
    has: (state) => hasCells(state) && refusalToEdit(state) === null,
  },
  {
    anchor: 'verdict',
    view: 'matrix',
    title: msg('Who leads, and how firmly'),
    text: msg(
      'The verdict stays in sight. Select it to see why the leader leads, criterion by criterion; the bars show known and assumed parts.',
    ),
    has: hasRanking,
  },
  {
    anchor: 'answer',
    view: 'answer',
    title: msg('The answer on one screen'),
    text: msg(
      'Reasons for and against, what would change it, on whose word it rests, and what to find out next. Each part leads to its evidence.',
    ),
    has: (state) => openDocument(state).tables.alternatives.length > 0,
  },
  {
    anchor: 'export',
    view: 'answer',
    title: msg('Hand it on'),
    text: msg(
      'As a report, as tables for a spreadsheet, or as a page that anyone can open and in which they may move the weights.',
    ),
    has: () => true,
  },
];

/** The steps that the open workbook has something to show for. */
export const stepsFor = (state: AppState): readonly TourStep[] => TOUR.filter(({ has }) => has(state));
