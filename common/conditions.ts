/**
 * What must be there before a command can be run, with what to do first. `quiet`: asking too often is common and harms
 * nobody, so nothing is said.
 */
export const CONDITIONS = {
  workbook: { first: 'Open a workbook first, or make a new one.' },
  undo: { first: 'There is no change to undo.', quiet: true },
  redo: { first: 'No change was undone last.', quiet: true },
  selection: { first: 'Select an alternative, a criterion or a claim first, or open a source.' },
  criterion: { first: 'Select a criterion of the matrix first.' },
  alternative: { first: 'Select an alternative of the matrix first.' },
  cell: { first: 'Select a cell of the matrix first.' },
  cells: { first: 'Select a cell, or whole rows or columns, of the matrix first.' },
  numericCell: { first: 'Select a cell of a criterion that is measured in numbers first.' },
  otherScenario: { first: 'It is the only scenario, and a workbook needs one: make another first.' },
  claims: { first: 'Select claims in the evidence first.' },
  countedClaims: {
    first:
      'Select claims in the evidence, or a cell of the matrix that has some, first. Those that are excluded already stay so.',
  },
  excludedClaims: { first: 'Select claims that are excluded, or a cell of the matrix that has some, first.' },
  triedWeights: { first: 'Change a weight while weights are tried first: Scenario, Try Weights.' },
  trying: { first: 'No weights are tried now.' },
  readings: { first: 'This workbook has no readings: make one in the readings view.' },
  drafts: { first: 'Everything that you typed is saved.' },
  severalClaims: { first: 'Select at least two claims in the evidence, one for each side.' },
} as const satisfies Record<string, { readonly first: string; readonly quiet?: boolean }>;

export type Condition = keyof typeof CONDITIONS;
