/** Plain Node: the handler of each command. */
import { setAlternativesActive, setCriteriaActive } from './activity.ts';
import { createAlternative, deleteAlternative, editAlternative, moveAlternatives } from './alternatives.ts';
import { createAttribute, deleteAttribute, describe, editAttribute } from './attributes.ts';
import { setCells } from './cells.ts';
import { createClaim, deleteClaim, editClaim, excludeClaims, includeClaims } from './claims.ts';
import { createContradiction, deleteContradiction } from './contradictions.ts';
import { createCriterion, deleteCriterion, editCriterion, moveCriteria } from './criteria.ts';
import { dismissEvidence, takeEvidence } from './evidence.ts';
import type { CommandContext, CommandOutcome, Handler } from './handler.ts';
import { importComparison } from './import.ts';
import { clearJudgement, setJudgement } from './judgements.ts';
import { clearMeasurement, setMeasurement } from './measurements.ts';
import { addNote, deleteNote, editNote } from './notes.ts';
import { createOrigin, deleteOrigin, editOrigin } from './origins.ts';
import {
  codeClaim,
  createReading,
  deleteReading,
  editReading,
  settleClaim,
  unsettleClaim,
} from './readings.ts';
import { restoreBackup, restoreState } from './restore.ts';
import {
  createScenario,
  deleteScenario,
  duplicateScenario,
  renameScenario,
  selectScenario,
  setMethodOptions,
  setRules,
} from './scenarios.ts';
import type { Command, CommandType } from './schema.ts';
import { describeWorkbook, renameAnalyst, saveView } from './settings.ts';
import {
  attachText,
  createSource,
  createSpeaker,
  deleteSource,
  deleteSpeaker,
  editSource,
  editSpeaker,
  pasteText,
  removeText,
} from './sources.ts';
import { deleteVersion, editVersion, nameVersion } from './versions.ts';
import {
  applyElicitation,
  lockWeight,
  lockWeights,
  saveElicitation,
  setWeight,
  setWeights,
} from './weights.ts';

const handlers: { readonly [T in CommandType]: Handler<T> } = {
  setWeight,
  setWeights,
  setAlternativesActive,
  setCriteriaActive,
  setJudgement,
  clearJudgement,
  addNote,
  editNote,
  deleteNote,
  createScenario,
  duplicateScenario,
  renameScenario,
  deleteScenario,
  selectScenario,
  setRules,
  setMethodOptions,
  setMeasurement,
  clearMeasurement,
  setCells,
  lockWeight,
  lockWeights,
  applyElicitation,
  saveElicitation,
  describeWorkbook,
  excludeClaims,
  includeClaims,
  createAlternative,
  editAlternative,
  deleteAlternative,
  moveAlternatives,
  createCriterion,
  editCriterion,
  deleteCriterion,
  moveCriteria,
  createSource,
  editSource,
  deleteSource,
  createSpeaker,
  editSpeaker,
  deleteSpeaker,
  createClaim,
  editClaim,
  deleteClaim,
  createOrigin,
  editOrigin,
  deleteOrigin,
  createReading,
  editReading,
  deleteReading,
  codeClaim,
  settleClaim,
  unsettleClaim,
  createAttribute,
  editAttribute,
  deleteAttribute,
  describe,
  takeEvidence,
  dismissEvidence,
  attachText,
  pasteText,
  removeText,
  createContradiction,
  deleteContradiction,
  importComparison,
  nameVersion,
  editVersion,
  deleteVersion,
  restoreState,
  restoreBackup,
  renameAnalyst,
  saveView,
};

/** Runs the handler of a command in the caller's transaction. */
export function runCommand(context: CommandContext, command: Command): CommandOutcome {
  // The key and the command's type are the same word, which TypeScript cannot see across a union.
  const handler = handlers[command.type] as Handler<CommandType>;
  return handler(context, command);
}
