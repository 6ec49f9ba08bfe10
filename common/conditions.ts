/**
 * What must be there before a command can be run, with what to do first. `quiet`: asking too often is common and harms
 * nobody, so nothing is said.
 */
import { type Message, msg } from './language/texts.ts';

export const CONDITIONS = {
  workbook: { first: msg('Open a workbook first, or make a new one.') },
  undo: { first: msg('There is no change to undo.'), quiet: true },
  redo: { first: msg('No change was undone last.'), quiet: true },
  selection: { first: msg('Select an alternative, a criterion or a claim first, or open a source.') },
  criterion: { first: msg('Select a criterion of the matrix first.') },
  alternative: { first: msg('Select an alternative of the matrix first.') },
  cell: { first: msg('Select a cell of the matrix first.') },
  cells: { first: msg('Select a cell, or whole rows or columns, of the matrix first.') },
  numericCell: { first: msg('Select a cell of a criterion that is measured in numbers first.') },
  otherScenario: { first: msg('It is the only scenario, and a workbook needs one: make another first.') },
  claims: { first: msg('Select claims in the evidence first.') },
  countedClaims: {
    first: msg(
      'Select claims in the evidence, or a cell of the matrix that has some, first. Those that are excluded already stay so.',
    ),
  },
  excludedClaims: {
    first: msg('Select claims that are excluded, or a cell of the matrix that has some, first.'),
  },
  triedWeights: { first: msg('Change a weight while weights are tried first: Scenario, Try Weights.') },
  trying: { first: msg('No weights are tried now.') },
  readings: { first: msg('This workbook has no readings: make one in the readings view.') },
  drafts: { first: msg('Everything that you typed is saved.') },
  severalClaims: { first: msg('Select at least two claims in the evidence, one for each side.') },
} as const satisfies Record<string, { readonly first: Message; readonly quiet?: boolean }>;

export type Condition = keyof typeof CONDITIONS;
