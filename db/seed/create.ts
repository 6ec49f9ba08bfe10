import { record } from '../changes.ts';
import type { WriteDb } from '../connection.ts';
import { appendEvent } from '../events.ts';
import { newId } from '../ids.ts';
import { makeWorkbookFile } from '../make-file.ts';
import { prepareEmptyDatabase } from '../open.ts';
import type { FindingSeed, WorkbookSeed, WorkbookSeedInput } from './format.ts';
import { validateSeed } from './validate.ts';

export interface CreateOptions {
  /** Name of the person at this machine, who becomes the workbook's analyst. */
  readonly analyst: string;
  /** What made the file, for example "Weighbridge 0.1.0". */
  readonly createdBy: string;
  readonly now?: Date;
}

/** Makes a workbook file from a seed. An existing file is never replaced: that is a UserFacingError. */
export function createWorkbookFile(path: string, seed: WorkbookSeedInput, options: CreateOptions): void {
  makeWorkbookFile(path, (unfinished) => createWorkbook(unfinished, seed, options));
}

/** Makes a workbook from a seed in a new file or, for ':memory:', in memory, and returns it open. */
export function createWorkbook(
  path: string,
  seed: WorkbookSeedInput,
  { analyst, createdBy, now = new Date() }: CreateOptions,
): WriteDb {
  const valid = validateSeed(seed);
  const db = prepareEmptyDatabase(path);
  const at = now.toISOString();
  db.transaction(() => {
    const recorder = record(db);
    const analystId = newId();
    recorder.insert('analysts', { id: analystId, name: analyst });
    const ids = insertEntities(recorder.insert, valid);
    insertClaims(recorder.insert, valid, ids);
    insertContradictions(recorder.insert, valid, ids);
    recorder.insert('workbook', {
      id: newId(),
      title: valid.title,
      question: valid.question,
      description: valid.description,
      currentScenarioId: ids.get(`scenario ${valid.scenarios[0]?.slug}`) ?? null,
      createdAt: at,
      createdBy,
    });
    appendEvent(db, {
      id: newId(),
      at,
      analystId,
      kind: 'create',
      command: 'create',
      label: `make the workbook ${valid.title}`,
      targetId: null,
      createdId: null,
      changes: recorder.changes,
    });
  });
  return db;
}

type Insert = ReturnType<typeof record>['insert'];
/** Ids by "kind slug". */
type Ids = Map<string, string>;

function insertEntities(insert: Insert, seed: WorkbookSeed): Ids {
  const ids: Ids = new Map();
  const idFor = (kind: string, slug: string): string => {
    const id = newId();
    ids.set(`${kind} ${slug}`, id);
    return id;
  };
  seed.alternatives.forEach((alternative, index) => {
    const { shown, ...columns } = alternative;
    const active = alternative.kind === 'alternative' && shown;
    insert('alternatives', {
      ...columns,
      id: idFor('alternative', alternative.slug),
      active,
      position: index + 1,
    });
  });
  let position = 0;
  seed.groups.forEach((group, index) => {
    const groupId = idFor('group', group.slug);
    insert('criterionGroups', { id: groupId, slug: group.slug, name: group.name, position: index + 1 });
    for (const { slug, name, question, pro, con } of group.criteria) {
      position++;
      insert('criteria', {
        id: idFor('criterion', slug),
        slug,
        groupId,
        name,
        question,
        proMeaning: pro,
        conMeaning: con,
        scale: 'evidence',
        direction: 'max',
        unit: null,
        active: true,
        valuePoints: [],
        position,
      });
    }
  });
  seed.sources.forEach((source, index) => {
    const { prints, ...columns } = source;
    const paragraphPrints = prints.map((line) => {
      const [words = '', print = ''] = line.split(' ');
      return { words: Number(words), print };
    });
    const id = idFor('source', source.slug);
    insert('sources', { ...columns, id, paragraphPrints, credibility: 1, position: index + 1 });
  });
  for (const speaker of seed.speakers) {
    insert('speakers', { ...speaker, id: idFor('speaker', speaker.slug), credibility: 1 });
  }
  seed.scenarios.forEach(({ slug, name, description, weights, others }, index) => {
    const id = idFor('scenario', slug);
    const rules = {
      method: 'weighted-sum',
      evidenceRule: 'beta',
      credibility: 'off',
      countPredictions: false,
      elicitation: 'direct',
      methodOptions: {},
    } as const;
    insert('scenarios', { id, slug, name, description, ...rules, position: index + 1 });
    for (const criterion of seed.groups.flatMap((g) => g.criteria)) {
      const criterionId = lookUp(ids, 'criterion', criterion.slug);
      insert('weights', {
        id: newId(),
        scenarioId: id,
        criterionId,
        value: weights[criterion.slug] ?? others,
        lockedShare: null,
      });
    }
  });
  return ids;
}

function insertClaims(insert: Insert, seed: WorkbookSeed, ids: Ids): void {
  let position = 0;
  for (const article of seed.articles) {
    for (const claim of article.claims) {
      position++;
      const id = newId();
      ids.set(`claim ${claim.slug}`, id);
      insert('claims', {
        id,
        slug: claim.slug,
        sourceId: lookUp(ids, 'source', article.source),
        paragraph: claim.paragraph,
        speakerId: lookUp(ids, 'speaker', claim.speaker),
        holderId: lookUp(ids, 'speaker', claim.holder ?? claim.speaker),
        text: claim.text,
        certainty: claim.certainty,
        date: claim.date === undefined ? article.date : claim.date,
        excludedReason: null,
        remark: claim.remark ?? null,
        position,
      });
      for (const [alternative, cells] of Object.entries(claim.findings)) {
        for (const [criterion, finding] of Object.entries(cells)) {
          insert('findings', {
            id: newId(),
            claimId: id,
            alternativeId: lookUp(ids, 'alternative', alternative),
            criterionId: lookUp(ids, 'criterion', criterion),
            ...polarityAndStrength(finding),
          });
        }
      }
    }
  }
}

function insertContradictions(insert: Insert, seed: WorkbookSeed, ids: Ids): void {
  seed.contradictions.forEach(({ slug, theme, sides }, index) => {
    const contradictionId = newId();
    insert('contradictions', { id: contradictionId, slug, theme, position: index + 1 });
    sides.forEach(({ statement, claims }, position) => {
      const sideId = newId();
      insert('contradictionSides', { id: sideId, contradictionId, statement, position: position + 1 });
      for (const claim of claims) {
        insert('contradictionClaims', { id: newId(), sideId, claimId: lookUp(ids, 'claim', claim) });
      }
    });
  });
}

function polarityAndStrength(finding: FindingSeed) {
  return Array.isArray(finding)
    ? { polarity: finding[0], strength: finding[1] }
    : { polarity: finding, strength: 1 };
}

function lookUp(ids: Ids, kind: string, slug: string): string {
  const id = ids.get(`${kind} ${slug}`);
  if (!id) throw new Error(`Validation let an unknown ${kind} pass: ${slug}.`);
  return id;
}
