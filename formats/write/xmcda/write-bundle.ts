/** Plain Node: XMCDA bundles, written. */

import { isWorded } from '../../../common/measured-words.ts';
import { findScenario } from '../../../db/choose-scenario.ts';
import type { Criterion, WorkbookTables } from '../../../db/tables.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import { centralNumber } from '../../../scoring/assessment/measure.ts';
import { readMethodOptions } from '../../../scoring/method-comparison/method-options.ts';
import type { Assessment } from '../../../scoring/types.ts';
import { SIDECAR_FILE, VALUES_TO_100 } from '../../format-names.ts';
import { element, type XmlContent, xmlDocument } from '../xml.ts';
import { writeZip } from '../zip.ts';
import { sidecarOf, xmcdaId } from './write-sidecar.ts';

const NAMESPACE = 'http://www.decision-deck.org/2021/XMCDA-4.0.0';
const SCHEMA = 'http://www.decision-deck.org/xmcda/_downloads/XMCDA-4.0.0.xsd';

/**
 * A scenario of a workbook as an XMCDA 4.0.0 bundle: one zip with a file for each concept, and evidence.json beside them
 * (docs/xmcda.md). The performance table has the number of a numeric criterion as it was measured (the mean, or the middle of
 * a range) or the word that stands for it, and of a criterion that rests on evidence the value from 0 to 100; a cell of which nothing is known is NA. A
 * hidden alternative or criterion has `active` false. Weights are as they were given, or where some are locked, as they count.
 */
export function xmcdaBundle(tables: WorkbookTables, scenarioId: string): Uint8Array {
  return writeZip(xmcdaFiles(tables, scenarioId));
}

/** The files of the bundle by name. */
export function xmcdaFiles(tables: WorkbookTables, scenarioId: string): Readonly<Record<string, string>> {
  const scenario = findScenario(tables, scenarioId);
  const assessment = assess(tables, scenario);
  const functions = criteriaFunctions(tables);
  const thresholds = criteriaThresholds(tables, scenario.methodOptions);
  return {
    'alternatives.xml': document(alternatives(tables)),
    'criteria.xml': document(criteria(tables)),
    'criteria_scales.xml': document(criteriaScales(tables)),
    'criteria_weights.xml': document(criteriaWeights(tables, scenario.name, assessment)),
    'performance_table.xml': document(performanceTable(tables, assessment)),
    ...(functions === null ? {} : { 'criteria_functions.xml': document(functions) }),
    ...(thresholds === null ? {} : { 'criteria_thresholds.xml': document(thresholds) }),
    [SIDECAR_FILE]: `${JSON.stringify(sidecarOf(tables, assessment), null, 1)}\n`,
  };
}

function document(concept: XmlContent): string {
  const attributes = {
    xmlns: NAMESPACE,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${NAMESPACE} ${SCHEMA}`,
  };
  return xmlDocument(element('xmcda', attributes, concept));
}

const NONE = {};
const real = (value: number): XmlContent => element('real', NONE, xmlNumber(value));
const values = (value: XmlContent): XmlContent => element('values', NONE, element('value', NONE, value));
const comment = (text: string): XmlContent =>
  text === '' ? null : element('description', NONE, element('comment', NONE, text));

/** A double that reads back as the same double. */
const xmlNumber = (value: number): string => (Object.is(value, -0) ? '0' : String(value).replace('e+', 'e'));

const comparedIn = ({ alternatives }: WorkbookTables) =>
  alternatives.filter(({ kind }) => kind === 'alternative');

function alternatives(tables: WorkbookTables): XmlContent {
  const entries = comparedIn(tables).map((alternative) =>
    element(
      'alternative',
      { id: xmcdaId(alternative), name: alternative.name },
      comment(alternative.description),
      element('type', NONE, 'real'),
      element('active', NONE, String(alternative.active)),
    ),
  );
  return element('alternatives', NONE, entries);
}

function criteria(tables: WorkbookTables): XmlContent {
  const entries = tables.criteria.map((criterion) =>
    element(
      'criterion',
      { id: xmcdaId(criterion), name: criterion.name },
      comment(criterion.question),
      element('active', NONE, String(criterion.active)),
    ),
  );
  return element('criteria', NONE, entries);
}

function criteriaScales(tables: WorkbookTables): XmlContent {
  const entries = tables.criteria.map((criterion) =>
    element(
      'criterionScales',
      NONE,
      element('criterionID', NONE, xmcdaId(criterion)),
      element('scales', NONE, scaleOf(criterion)),
    ),
  );
  return element('criteriaScales', NONE, entries);
}

const valuedLabel = (word: string, place: number): XmlContent =>
  element(
    'valuedLabel',
    NONE,
    element('label', NONE, word),
    element('value', NONE, element('integer', NONE, String(place))),
  );

/**
 * Words have their places; where a cell rests on evidence its value goes from 0 to 100, and more is better.
 */
function scaleOf(criterion: Criterion): XmlContent {
  const numeric = criterion.scale === 'numeric';
  const unit = numeric && criterion.unit ? { name: criterion.unit, mcdaConcept: 'unit' } : NONE;
  if (numeric && isWorded(criterion)) {
    const labels = criterion.levels.map((word, at) => valuedLabel(word, at + 1));
    return element(
      'scale',
      unit,
      element(
        'qualitative',
        NONE,
        element('preferenceDirection', NONE, criterion.direction),
        element('valuedLabels', NONE, labels),
      ),
    );
  }
  return element(
    'scale',
    unit,
    element(
      'quantitative',
      NONE,
      element('preferenceDirection', NONE, criterion.direction),
      numeric ? null : element('minimum', NONE, real(0)),
      numeric ? null : element('maximum', NONE, real(100)),
    ),
  );
}

function criteriaWeights(tables: WorkbookTables, name: string, assessment: Assessment): XmlContent {
  const rows = new Map(
    tables.weights
      .filter(({ scenarioId }) => scenarioId === assessment.scenarioId)
      .map((row) => [row.criterionId, row]),
  );
  const locked = assessment.criterionIds.some((id) => (rows.get(id)?.lockedShare ?? null) !== null);
  const entries = tables.criteria.map((criterion) => {
    const counted = locked ? assessment.shares.get(criterion.id) : undefined;
    return element(
      'criterionValues',
      NONE,
      element('criterionID', NONE, xmcdaId(criterion)),
      values(real(counted ?? rows.get(criterion.id)?.value ?? 0)),
    );
  });
  return element('criteriaValues', { name, mcdaConcept: 'weights' }, entries);
}

function performanceTable(tables: WorkbookTables, { cells }: Assessment): XmlContent {
  const numbers = new Map(
    tables.measurements.map((row) => [cellKey(row.alternativeId, row.criterionId), row]),
  );
  const rows = comparedIn(tables).map((alternative) =>
    element(
      'alternativePerformances',
      NONE,
      element('alternativeID', NONE, xmcdaId(alternative)),
      tables.criteria.map((criterion) => {
        const key = cellKey(alternative.id, criterion.id);
        const cell = cells.get(key);
        const number = numbers.get(key);
        const worth = cell && (!cell.empty || cell.judgement !== null) ? cell.value : undefined;
        const value = criterion.scale === 'numeric' ? number && centralNumber(number) : worth;
        return element(
          'performance',
          NONE,
          element('criterionID', NONE, xmcdaId(criterion)),
          values(performance(value, criterion.scale === 'numeric' ? criterion.levels : [])),
        );
      }),
    ),
  );
  const isReal = !tables.criteria.some(({ scale, levels }) => scale === 'numeric' && levels.length > 0);
  return element('performanceTable', isReal ? { mcdaConcept: 'REAL' } : NONE, rows);
}

/** A number, or the word that it stands for; what lies between two words stays a number. */
function performance(value: number | undefined, levels: readonly string[]): XmlContent {
  if (value === undefined) return element('NA', NONE);
  const word = levels[value - 1];
  return word === undefined ? real(value) : element('label', NONE, word);
}

/** Value functions that a criterion has of its own; null where none has. */
function criteriaFunctions({ criteria: all }: WorkbookTables): XmlContent {
  const entries = all
    .filter(({ valuePoints }) => valuePoints.length > 1)
    .map((criterion) =>
      element(
        'criterionFunctions',
        { mcdaConcept: VALUES_TO_100 },
        element('criterionID', NONE, xmcdaId(criterion)),
        element(
          'functions',
          NONE,
          element('function', NONE, element('piecewiseLinear', NONE, segments(criterion.valuePoints))),
        ),
      ),
    );
  return entries.length === 0 ? null : element('criteriaFunctions', NONE, entries);
}

function segments(points: Criterion['valuePoints']): XmlContent[] {
  const end = (name: string, [x, y]: readonly [number, number], open: string | null = null): XmlContent =>
    element(name, { open }, element('abscissa', NONE, real(x)), element('ordinate', NONE, real(y)));
  return points.slice(1).flatMap((tail, index) => {
    const head = points[index];
    // Where two pieces meet, the number belongs to the second.
    const open = index + 2 < points.length ? 'true' : null;
    return head ? [element('segment', NONE, end('head', head), end('tail', tail, open))] : [];
  });
}

/** Thresholds of PROMETHEE that were set for a criterion by itself; null where none was. */
function criteriaThresholds({ criteria: all }: WorkbookTables, methodOptions: unknown): XmlContent {
  const { promethee } = readMethodOptions(methodOptions);
  const entries = all.flatMap((criterion) => {
    const own = promethee.criteria[criterion.id];
    if (!own) return [];
    return [
      element(
        'criterionThresholds',
        NONE,
        element('criterionID', NONE, xmcdaId(criterion)),
        element('thresholds', NONE, threshold('indifference', own.q), threshold('preference', own.p)),
      ),
    ];
  });
  return entries.length === 0 ? null : element('criteriaThresholds', NONE, entries);
}

const threshold = (name: string, value: number): XmlContent =>
  element('threshold', { id: name, mcdaConcept: name }, element('constant', NONE, real(value)));
