/** Plain Node: XMCDA bundles, read. */

import { t } from '../../../common/language/texts.ts';
import { fewOf } from '../../../common/words.ts';
import type { ImportIssue } from '../../../db/exchange/issues.ts';
import type { WorkbookModelInput } from '../../../db/exchange/workbook-model.ts';
import { fileError } from '../file-error.ts';
import { createIssueCollector, type IssueCollector } from '../issue-collector.ts';
import { readXml, type XmlElement } from '../xml.ts';
import type { ReadBundle } from './bundle-contents.ts';
import { modelOfBundle } from './model-of-bundle.ts';
import {
  commentOf,
  newCriterion,
  type ReadCriterion,
  readCriterion,
  readFunction,
  readScale,
  readThresholds,
} from './read-criteria.ts';
import { childNamed, childrenNamed, isTrue, textIn, valuesIn } from './read-values.ts';
import { type TrackedDocument, trackReading } from './reading-track.ts';

/** A document of XMCDA, whatever its version, and the file that it stands in. */
interface Root extends TrackedDocument {
  readonly file: string;
}

/** Whether the name of a root element is that of XMCDA, whatever its version. */
export const isXmcdaRoot = (name: string): boolean => name.toLowerCase() === 'xmcda';

/**
 * Reads a bundle of XMCDA files, or a single one, of version 2.2, 3.1 or 4.0: alternatives and criteria with their state,
 * scales, weights in their several spellings, value functions, thresholds and the performance table. `sidecar` is the
 * evidence.json that Weighbridge puts beside them. Every element that is read nowhere is named in a warning, each name once;
 * names, weights and numbers are taken as they stand. Throws a UserFacingError for files that are none, and for files with
 * nothing in them that a workbook takes.
 */
export function readXmcda(
  files: ReadonlyMap<string, Uint8Array>,
  sidecar: unknown,
): { readonly model: WorkbookModelInput; readonly problems: readonly ImportIssue[] } {
  const issues = createIssueCollector();
  const roots = [...files].flatMap(([file, bytes]): Root[] => {
    const root = readXml(bytes, file);
    if (isXmcdaRoot(root.name)) return [{ file, ...trackReading(root) }];
    issues.warn(
      t('{file} is left out: its root is {element} and not <xmcda>.', { file, element: `<${root.name}>` }),
    );
    return [];
  });
  if (roots.length === 0) {
    throw fileError(t('There is no XMCDA file in it.'), t('Choose a file with the root <xmcda> or <XMCDA>.'));
  }
  const bundle: ReadBundle = {
    title: undefined,
    alternatives: new Map(),
    criteria: new Map(),
    weightings: [],
    performances: [],
  };
  // Criteria come first: words of a table are read by their scales, in whichever order the files stand.
  for (const concepts of [FIRST_PASS, SECOND_PASS]) {
    for (const { file, root } of roots) {
      for (const concept of root.children) concepts[concept.name]?.(bundle, concept, issues, file);
    }
  }
  chooseWeights(bundle, roots, issues);
  const model = modelOfBundle(bundle, sidecar, issues);
  refuseNothing(bundle, roots);
  warnOfUnread(roots, issues);
  return { model, problems: issues.problems() };
}

/** A file with results alone, for instance, would make an empty workbook and call that a success. */
function refuseNothing(bundle: ReadBundle, roots: readonly Root[]): void {
  const { alternatives, criteria, weightings } = bundle;
  if (alternatives.size + criteria.size + weightings.length > 0) return;
  const held = [...new Set(roots.flatMap(({ root }) => root.children.map(({ name }) => `<${name}>`)))];
  throw fileError(
    held.length === 0
      ? t('This is XMCDA, but nothing in it is for a workbook: it holds nothing.')
      : t('This is XMCDA, but nothing in it is for a workbook: it holds {elements}.', {
          elements: fewOf(held),
        }),
    t(
      'Choose the file with the alternatives, the criteria or the performance table, or a zip with all files of the problem.',
    ),
  );
}

type ReadConcept = (bundle: ReadBundle, concept: XmlElement, issues: IssueCollector, file: string) => void;

const criterionIn = (bundle: ReadBundle, id: string): ReadCriterion => {
  const known = bundle.criteria.get(id) ?? newCriterion(id);
  bundle.criteria.set(id, known);
  return known;
};

const FIRST_PASS: Readonly<Record<string, ReadConcept>> = {
  projectReference: (bundle, concept) => {
    bundle.title ??= textIn(concept, 'title');
  },
  alternatives: (bundle, concept, issues) => {
    const all = /fictive|profile/i.test(concept.attributes['mcdaConcept'] ?? '');
    for (const xml of childrenNamed(concept, 'alternative')) {
      const { name } = xml.attributes;
      const id = xml.attributes['id'] || textIn(xml, 'alternativeID');
      if (!id) continue;
      const known = bundle.alternatives.get(id);
      const fictive = all || /^fictive$/i.test(textIn(xml, 'type') ?? '');
      if (fictive) {
        issues.warn(
          t('{name} is fictive, such as the limit of a category; it comes in hidden.', { name: name || id }),
        );
      }
      const active = !fictive && isTrue(textIn(xml, 'active'), true);
      const description = commentOf(xml) ?? known?.description;
      bundle.alternatives.set(id, { name: name || known?.name, description, active });
    }
  },
  criteria: (bundle, concept, issues) => {
    for (const xml of childrenNamed(concept, 'criterion')) {
      const id = xml.attributes['id'] || textIn(xml, 'criterionID');
      if (id) readCriterion(criterionIn(bundle, id), xml, issues);
    }
  },
};

const SECOND_PASS: Readonly<Record<string, ReadConcept>> = {
  criteriaScales: (bundle, concept) => {
    const entries = childrenNamed(concept, 'criterionScales', 'criterionScale');
    const scalesOf = (entry: XmlElement) => [
      ...childrenNamed(entry, 'scale'),
      ...childrenNamed(entry, 'scales').flatMap((list) => childrenNamed(list, 'scale')),
    ];
    const byId = new Map(entries.flatMap(scalesOf).map((scale) => [scale.attributes['id'], scale]));
    for (const entry of entries) {
      const id = textIn(entry, 'criterionID');
      if (id === undefined) continue;
      const references = childrenNamed(childNamed(entry, 'scales'), 'scaleID').flatMap(
        ({ text }) => byId.get(text) ?? [],
      );
      for (const scale of [...scalesOf(entry), ...references]) readScale(criterionIn(bundle, id), scale);
    }
  },
  criteriaFunctions: (bundle, concept, issues) => {
    for (const entry of childrenNamed(concept, 'criterionFunctions', 'criterionFunction')) {
      const id = textIn(entry, 'criterionID');
      if (id !== undefined) readFunction(criterionIn(bundle, id), entry, issues);
    }
  },
  criteriaThresholds: (bundle, concept, issues) => {
    for (const entry of childrenNamed(concept, 'criterionThresholds', 'criterionThreshold')) {
      const id = textIn(entry, 'criterionID');
      const list = childNamed(entry, 'thresholds') ?? entry;
      if (id !== undefined) readThresholds(criterionIn(bundle, id), list, issues);
    }
  },
  performanceTable: (bundle, concept, issues, file) => {
    if (bundle.performances.length > 0) {
      issues.warn(t('There is a second performance table, in {file}; it is left out.', { file }));
      return;
    }
    for (const row of childrenNamed(concept, 'alternativePerformances')) {
      const alternative = textIn(row, 'alternativeID');
      if (alternative === undefined) continue;
      for (const xml of childrenNamed(row, 'performance')) {
        const criterion = textIn(xml, 'criterionID', 'attributeID');
        if (criterion !== undefined)
          bundle.performances.push({ alternative, criterion, values: valuesIn(xml) });
      }
    }
  },
};

const WEIGHTS = 'criteriaValues';

/**
 * Weights are `criteriaValues`, and so are other numbers of criteria: those that call themselves weights count; where none
 * does, the only one whose file is not called after something else.
 */
function chooseWeights(bundle: ReadBundle, roots: readonly Root[], issues: IssueCollector): void {
  const lists = roots.flatMap(({ file, root }) =>
    childrenNamed(root, WEIGHTS).map((xml) => ({ file, xml, weights: weightsIn(xml) })),
  );
  const describedAs = ({ xml }: { xml: XmlElement }): string =>
    ['mcdaConcept', 'name', 'id'].map((key) => xml.attributes[key] ?? '').join(' ');
  const namesWeights = (text: string): boolean => /weight|poids|importance|significance/i.test(text);
  const byName = lists.filter((list) => namesWeights(describedAs(list)));
  const byFile = lists.filter((list) => describedAs(list).trim() === '' && namesWeights(list.file));
  const named = byName.length > 0 ? byName : byFile;
  const unnamed = lists.filter(
    (list) => describedAs(list).trim() === '' && !/segment|threshold|bound|lambda/i.test(list.file),
  );
  const chosen = named.length > 0 ? named : unnamed.length === 1 ? unnamed : [];
  for (const list of lists.filter((each) => !chosen.includes(each))) {
    const what = describedAs(list).trim();
    issues.warn(
      what === ''
        ? t('The criteriaValues in {file} do not call themselves weights; they are left out.', {
            file: list.file,
          })
        : t('The criteriaValues "{name}" in {file} do not call themselves weights; they are left out.', {
            name: what,
            file: list.file,
          }),
    );
  }
  chosen.forEach(({ xml, weights }, index) => {
    const given = xml.attributes['name'] || (chosen.length > 1 ? xml.attributes['id'] : undefined);
    const invalid = invalidWeights(xml);
    if (invalid.length > 0) {
      issues.warn(
        t('The weight of {criteria} is not one number; it is left out.', { criteria: invalid.join(', ') }),
      );
    }
    bundle.weightings.push({
      name:
        given ||
        (index === 0 ? t('Imported weights') : t('Imported weights {number}', { number: String(index + 1) })),
      weights,
    });
  });
  const criterionWeights = new Map(
    [...bundle.criteria.values()].flatMap(({ id, weight }) =>
      weight === undefined ? [] : [[id, weight] as const],
    ),
  );
  if (chosen.length === 0 && criterionWeights.size > 0) {
    bundle.weightings.push({ name: t('Imported weights'), weights: criterionWeights });
  }
}

function weightsIn(list: XmlElement): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const entry of childrenNamed(list, 'criterionValues', 'criterionValue')) {
    const id = textIn(entry, 'criterionID');
    const [value, ...others] = valuesIn(entry);
    if (id !== undefined && others.length === 0 && value?.kind === 'number') weights.set(id, value.value);
  }
  return weights;
}

/** The criteria for which something else than one number stands among the weights. */
function invalidWeights(list: XmlElement): string[] {
  return childrenNamed(list, 'criterionValues', 'criterionValue').flatMap((entry) => {
    const values = valuesIn(entry);
    const id = textIn(entry, 'criterionID');
    return id === undefined || (values.length === 1 && values[0]?.kind === 'number') ? [] : [id];
  });
}

/** Concepts that say nothing about what is compared. */
const IGNORED: ReadonlySet<string> = new Set([WEIGHTS, 'programExecutionResult', 'methodMessages']);

/** More different elements than anybody reads of. */
const MOST_NAMED = 30;

function warnOfUnread(roots: readonly Root[], issues: IssueCollector): void {
  const messages = new Set(
    roots.flatMap(({ root, unread }) =>
      unread().flatMap(({ name, within }) => {
        if (within !== root.name)
          return [
            t('{element} in {parent} is read nowhere; it is left out.', {
              element: `<${name}>`,
              parent: `<${within}>`,
            }),
          ];
        return IGNORED.has(name)
          ? []
          : [t('{element} has no place in a workbook; it is left out.', { element: `<${name}>` })];
      }),
    ),
  );
  for (const message of [...messages].slice(0, MOST_NAMED)) issues.warn(message);
  if (messages.size > MOST_NAMED) {
    issues.warn(
      t('{n} more kinds of elements are read nowhere; they are left out.', {
        n: String(messages.size - MOST_NAMED),
      }),
    );
  }
}
