import { record } from '../changes.ts';
import { given } from '../commands/handler.ts';
import type { WriteDb } from '../connection.ts';
import { NEW_CLAIM, NEW_FINDING, NEW_SCENARIO, NO_CITATION } from '../defaults.ts';
import { appendEvent } from '../events.ts';
import { newId } from '../ids.ts';
import { madeLabel, makeWorkbookFile } from '../make-file.ts';
import { makeDatabase } from '../open.ts';
import type { FindingSeed, FindingsSeed, WorkbookSeed, WorkbookSeedInput } from './format.ts';
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
  const at = now.toISOString();
  return makeDatabase(path, (db) =>
    db.transaction(() => {
      const recorder = record(db);
      const analystId = newId();
      recorder.insert('analysts', { id: analystId, name: analyst });
      const ids = insertEntities(recorder.insert, valid);
      insertClaims(recorder.insert, valid, ids, { analystId, at });
      insertReadings(recorder.insert, valid, ids);
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
        sessionId: null,
        kind: 'create',
        command: 'create',
        label: madeLabel(valid.title),
        targetId: null,
        createdId: null,
        changes: recorder.changes,
      });
    }),
  );
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
        levels: [],
        position,
      });
    }
  });
  seed.origins.forEach((origin, index) => {
    insert('origins', { ...origin, id: idFor('origin', origin.slug), position: index + 1 });
  });
  seed.attributes.forEach(({ values, ...attribute }, index) => {
    const attributeId = idFor('attribute', attribute.slug);
    insert('attributes', { ...attribute, id: attributeId, position: index + 1 });
    for (const [place, value] of values.entries()) {
      const id = idFor('value', `${attribute.slug} ${value.slug}`);
      insert('attributeValues', { ...value, id, attributeId, position: place + 1 });
    }
  });
  seed.sources.forEach((source, index) => {
    const { prints, ...columns } = source;
    const paragraphPrints = prints.map((line) => {
      const [words = '', print = ''] = line.split(' ');
      return { words: Number(words), print };
    });
    const id = idFor('source', source.slug);
    insert('sources', {
      ...NO_CITATION,
      ...given(columns),
      id,
      paragraphPrints,
      credibility: 1,
      position: index + 1,
    });
  });
  for (const { origin, ...speaker } of seed.speakers) {
    const originId = origin === undefined ? null : lookUp(ids, 'origin', origin);
    insert('speakers', { ...speaker, id: idFor('speaker', speaker.slug), credibility: 1, originId });
  }
  seed.scenarios.forEach(({ weights, others, use = null, ...scenario }, index) => {
    const id = idFor('scenario', scenario.slug);
    insert('scenarios', { ...NEW_SCENARIO, ...given(scenario), id, use, position: index + 1 });
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

/** Claims first, so that an echo may stand before what it echoes. */
function insertClaims(
  insert: Insert,
  seed: WorkbookSeed,
  ids: Ids,
  { analystId, at }: { readonly analystId: string; readonly at: string },
): void {
  const claims = seed.articles.flatMap((article) => article.claims.map((claim) => ({ article, claim })));
  for (const { claim } of claims) ids.set(`claim ${claim.slug}`, newId());
  for (const [index, { article, claim }] of claims.entries()) {
    const id = lookUp(ids, 'claim', claim.slug);
    insert('claims', { ...claimRow(article, claim, ids), id, position: index + 1 });
    for (const finding of findingsOf(claim.findings, ids)) {
      insert('findings', { ...finding, id: newId(), claimId: id });
    }
    for (const [alternative, values] of Object.entries(claim.describes)) {
      for (const [attribute, value] of Object.entries(values)) {
        insert('attributeEntries', {
          id: newId(),
          valueId: lookUp(ids, 'value', `${attribute} ${value}`),
          claimId: id,
          alternativeId: lookUp(ids, 'alternative', alternative),
        });
      }
    }
    if (claim.settled !== undefined) {
      insert('settlements', { id: newId(), claimId: id, reason: claim.settled, analystId, settledAt: at });
    }
  }
}

type ArticleSeed = WorkbookSeed['articles'][number];

/** The columns of a claim. Without a date of its own it has that of its article, and with none it is undated. */
function claimRow(article: ArticleSeed, claim: ArticleSeed['claims'][number], ids: Ids) {
  const { slug, paragraph, text, transmission, sureness, form, kind, directness, doubts } = claim;
  const date = claim.date === undefined ? article.date : claim.date;
  const idOf = (of: string, name: string | undefined): string | null =>
    name === undefined ? null : lookUp(ids, of, name);
  return {
    ...NEW_CLAIM,
    ...{ slug, paragraph, text, transmission, sureness, form, kind, directness, doubts, date },
    sourceId: lookUp(ids, 'source', article.source),
    speakerId: lookUp(ids, 'speaker', claim.speaker),
    holderId: lookUp(ids, 'speaker', claim.holder ?? claim.speaker),
    undated: date === null,
    about: claim.about ?? null,
    speakerInferred: claim.speakerInferred ?? false,
    echoOfId: idOf('claim', claim.echoOf),
    originId: idOf('origin', claim.origin),
    remark: claim.remark ?? null,
  };
}

function insertReadings(insert: Insert, seed: WorkbookSeed, ids: Ids): void {
  seed.readings.forEach(({ codings, ...reading }, index) => {
    const readingId = newId();
    insert('readings', { ...reading, id: readingId, position: index + 1 });
    for (const [slug, findings] of Object.entries(codings)) {
      const claimId = lookUp(ids, 'claim', slug);
      insert('readingClaims', { id: newId(), readingId, claimId });
      for (const finding of findingsOf(findings, ids)) {
        insert('readingFindings', { ...finding, id: newId(), readingId, claimId });
      }
    }
  });
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

/** The findings of one claim as rows, without what they belong to. */
const findingsOf = (findings: FindingsSeed, ids: Ids) =>
  Object.entries(findings).flatMap(([alternative, cells]) =>
    Object.entries(cells).map(([criterion, finding]) => ({
      alternativeId: lookUp(ids, 'alternative', alternative),
      criterionId: lookUp(ids, 'criterion', criterion),
      ...saidBy(finding),
    })),
  );

function saidBy(finding: FindingSeed) {
  if (typeof finding === 'string') return { ...NEW_FINDING, polarity: finding };
  const { sign, strength = 1, inferred = false, use = null, why = '' } = finding;
  return { polarity: sign, strength, inferred, use, remark: why };
}

function lookUp(ids: Ids, kind: string, slug: string): string {
  const id = ids.get(`${kind} ${slug}`);
  if (!id) throw new Error(`Validation let an unknown ${kind} pass: ${slug}.`);
  return id;
}
