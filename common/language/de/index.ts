/** German: what each English text is in it. Loaded only where German is spoken. The files are written by "npm run texts" (docs/texts.md). */
import answer from './answer.json' with { type: 'json' };
import app from './app.json' with { type: 'json' };
import backups from './backups.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import compare from './compare.json' with { type: 'json' };
import contradictions from './contradictions.json' with { type: 'json' };
import db from './db.json' with { type: 'json' };
import documents from './documents.json' with { type: 'json' };
import domain from './domain.json' with { type: 'json' };
import drafts from './drafts.json' with { type: 'json' };
import editors from './editors.json' with { type: 'json' };
import electron from './electron.json' with { type: 'json' };
import evidence from './evidence.json' with { type: 'json' };
import exports from './export.json' with { type: 'json' };
import formats from './formats.json' with { type: 'json' };
import help from './help.json' with { type: 'json' };
import history from './history.json' with { type: 'json' };
import imports from './import.json' with { type: 'json' };
import inspector from './inspector.json' with { type: 'json' };
import matrix from './matrix.json' with { type: 'json' };
import methods from './methods.json' with { type: 'json' };
import offer from './offer.json' with { type: 'json' };
import palette from './palette.json' with { type: 'json' };
import ranking from './ranking.json' with { type: 'json' };
import readings from './readings.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };
import robustness from './robustness.json' with { type: 'json' };
import rules from './rules.json' with { type: 'json' };
import scenarios from './scenarios.json' with { type: 'json' };
import scoring from './scoring.json' with { type: 'json' };
import sources from './sources.json' with { type: 'json' };
import start from './start.json' with { type: 'json' };
import time from './time.json' with { type: 'json' };
import updates from './updates.json' with { type: 'json' };
import weights from './weights.json' with { type: 'json' };
import whatIf from './what-if.json' with { type: 'json' };

const AREAS: readonly Readonly<Record<string, string>>[] = [
  answer,
  app,
  backups,
  common,
  compare,
  contradictions,
  db,
  documents,
  domain,
  drafts,
  editors,
  electron,
  evidence,
  exports,
  formats,
  help,
  history,
  imports,
  inspector,
  matrix,
  methods,
  offer,
  palette,
  ranking,
  readings,
  report,
  robustness,
  rules,
  scenarios,
  scoring,
  sources,
  start,
  time,
  updates,
  weights,
  whatIf,
];

/** The German texts by their English ones. */
export const GERMAN: ReadonlyMap<string, string> = new Map(AREAS.flatMap((texts) => Object.entries(texts)));
