import { partsOfCertainty, type SayingParts } from '../../common/evidence.ts';
import { t } from '../../common/language/texts.ts';
import { quote, sourceName } from '../../common/words.ts';
import { NEW_CLAIM, NEW_FINDING, NO_CITATION } from '../defaults.ts';
import type { RecordOf } from '../tables.ts';
import { mergeDescribes, mergeSettlement } from './merge-coding.ts';
import { findCell, type MergeContext } from './merge-context.ts';
import type { Placed } from './reference-index.ts';
import type { EntryOf } from './workbook-model.ts';

/** Sources, speakers, and the claims with their findings. */

export function mergeSources(context: MergeContext, sources: readonly EntryOf<'sources'>[]): void {
  const files = new Map(context.present.sources.map((row) => [row.fileName, row.id]));
  const texts = new Map(context.present.sourceTexts.map((row) => [row.sourceId, row]));
  const fileOf = new Map(context.present.sources.map((row) => [row.id, row.fileName]));
  const otherFile = ({ fileName }: EntryOf<'sources'>) => {
    return (id: string): boolean => {
      const existing = fileOf.get(id);
      return Boolean(fileName && existing && existing !== fileName);
    };
  };
  sources.forEach((entry, index) => {
    const { id: _, text, ...given } = entry;
    const path = ['sources', index];
    const placed = context.references.place(
      context.references.sources,
      // Two sources of one title are one only if nothing says that they are different files.
      { ...entry, names: [entry.fileName, entry.title], unless: otherFile(entry) },
      path,
      sourceName(entry),
    );
    const owner = entry.fileName ? files.get(entry.fileName) : undefined;
    if (owner !== undefined && owner !== placed.id && !(placed.present && context.onConflict === 'keep')) {
      context.issues.error(
        [...path, 'fileName'],
        t('Another source has the file {file}.', { file: quote(entry.fileName ?? '') }),
        t('Give one of them another file name.'),
      );
    }
    if (entry.fileName) files.set(entry.fileName, placed.id);
    context.writer.write('sources', placed, given, {
      slug: null,
      fileName: null,
      title: null,
      author: null,
      publication: null,
      date: null,
      remark: '',
      sha256: null,
      paragraphs: null,
      credibility: 1,
      paragraphPrints: [],
      ...NO_CITATION,
    });
    if (!text) return;
    const present = texts.get(placed.id) ?? null;
    const { id, ...columns } = text;
    const textId = present?.id ?? context.writer.giveId('sourceTexts', id);
    context.writer.write('sourceTexts', { id: textId, present }, columns, {
      sourceId: placed.id,
      ...columns,
      attachedAt: columns.attachedAt ?? context.now,
    });
  });
}

export function mergeSpeakers(context: MergeContext, speakers: readonly EntryOf<'speakers'>[]): void {
  const byId = new Map(context.present.speakers.map((row) => [row.id, row]));
  speakers.forEach((entry, index) => {
    const { id: _, name, origin, ...given } = entry;
    const originId = findOrigin(context, origin, ['speakers', index]);
    // Two people may have one name; one who works elsewhere is another.
    const unless = (id: string): boolean => {
      const existing = byId.get(id)?.affiliation;
      return Boolean(entry.affiliation && existing && existing !== entry.affiliation);
    };
    const placed = context.references.place(
      context.references.speakers,
      { ...entry, names: [name], unless },
      ['speakers', index],
      name,
    );
    context.writer.write(
      'speakers',
      placed,
      { ...given, name, originId },
      { slug: null, name, role: '', affiliation: null, interest: null, credibility: 1, originId: null },
    );
  });
}

export function mergeOrigins(context: MergeContext, origins: readonly EntryOf<'origins'>[]): void {
  origins.forEach((entry, index) => {
    const { id: _, ...given } = entry;
    const { kind, name } = entry;
    const placed = context.references.place(
      context.references.origins,
      { ...entry, names: [name] },
      ['origins', index],
      name,
    );
    context.writer.write('origins', placed, given, { slug: null, kind, name });
  });
}

/** The row of an origin; null says that there is none, undefined that nothing is said of it. */
const findOrigin = (
  context: MergeContext,
  origin: string | null | undefined,
  path: readonly (string | number)[],
): string | null | undefined =>
  origin == null ? origin : context.references.find('origin', origin, [...path, 'origin']);

/** An entry of the model with its row, its source and its speakers. */
interface PlacedClaim {
  readonly entry: EntryOf<'claims'>;
  readonly path: (string | number)[];
  readonly placed: Placed<RecordOf<'claims'>>;
  readonly sourceId: string;
  readonly speakerId: string;
  readonly holderId: string | undefined;
}

/** All claims get their rows before any is written: an echo may stand before what it repeats. */
export function mergeClaims(context: MergeContext, claims: readonly EntryOf<'claims'>[]): void {
  if (claims.length === 0) return;
  const passages = new Map(context.present.passages.map((row) => [row.claimId, row]));
  const findings = new Map(context.present.findings.map((row) => [findingKey(row), row]));
  const all = placeClaims(context, claims);
  const echoes = new Map(context.present.claims.map((row) => [row.id, row.echoOfId]));
  for (const claim of all) {
    const { placed, entry, path } = claim;
    const echoOfId = findEcho(context, claim, echoes);
    writeClaim(context, claim, echoOfId);
    mergeFindings(context, placed.id, entry, path, findings);
    mergeDescribes(context, placed.id, entry.describes, path);
    mergeSettlement(context, placed.id, entry.settlement, path);
    if (!entry.passage) continue;
    const { id: passageId, ...selector } = entry.passage;
    const present = passages.get(placed.id) ?? null;
    context.writer.write(
      'passages',
      { id: present?.id ?? context.writer.giveId('passages', passageId), present },
      selector,
      { claimId: placed.id, ...selector },
    );
  }
  refuseEndlessEchoes(context, all, echoes);
}

function placeClaims(context: MergeContext, claims: readonly EntryOf<'claims'>[]): PlacedClaim[] {
  const claimsByKey = Map.groupBy(context.present.claims, claimKey);
  return claims.flatMap((entry, index): PlacedClaim[] => {
    const path = ['claims', index];
    const sourceId = context.references.find('source', entry.source, [...path, 'source']);
    const speakerId = context.references.find('speaker', entry.speaker, [...path, 'speaker']);
    const holderId =
      entry.holder === undefined
        ? undefined
        : (context.references.find('speaker', entry.holder, [...path, 'holder']) ?? speakerId);
    if (sourceId === undefined || speakerId === undefined) return [];
    const { id, slug, paragraph = null, text } = entry;
    const same = claimsByKey.get(claimKey({ sourceId, speakerId, paragraph, text }))?.map((row) => row.id);
    const placed = context.references.place(
      context.references.claims,
      { id, slug, same, names: [] },
      path,
      text,
    );
    return [{ entry, path, placed, sourceId, speakerId, holderId }];
  });
}

function writeClaim(
  context: MergeContext,
  { entry, path, placed, sourceId, speakerId, holderId }: PlacedClaim,
  echoOfId: string | null | undefined,
): void {
  const { slug, position, text, excludedReason, remark } = entry;
  const { directness, doubts, date, undated, about, speakerInferred } = entry;
  context.writer.write(
    'claims',
    placed,
    {
      ...{ slug, position, sourceId, paragraph: entry.paragraph, speakerId },
      holderId: holderId ?? (placed.present ? undefined : speakerId),
      text,
      ...sayingOf(entry),
      ...{ directness, doubts, date, undated, about, speakerInferred, echoOfId },
      originId: findOrigin(context, entry.origin, path),
      ...{ excludedReason, remark },
    },
    {
      ...{ slug: null, sourceId, paragraph: null, speakerId, holderId: speakerId, text, date: null },
      ...NEW_CLAIM,
    },
  );
}

/** The claim that an entry repeats. `echoes` has what each claim repeats, as far as they were merged. */
function findEcho(
  context: MergeContext,
  { entry, path, placed }: PlacedClaim,
  echoes: Map<string, string | null>,
): string | null | undefined {
  if (entry.echoOf === undefined) return undefined;
  const id =
    entry.echoOf === null ? null : context.references.find('claim', entry.echoOf, [...path, 'echoOf']);
  // A claim that is there and stays keeps what it repeats.
  const stays = placed.present && context.onConflict === 'keep';
  if (id !== undefined && !stays) echoes.set(placed.id, id);
  return id;
}

/** A claim that repeats itself, by others, was never said at first. Every claim is looked at once. */
function refuseEndlessEchoes(
  context: MergeContext,
  claims: readonly PlacedClaim[],
  echoes: ReadonlyMap<string, string | null>,
): void {
  const seen = new Map<string, string>();
  for (const { placed, entry, path } of claims) {
    if (seen.has(placed.id)) continue;
    let id: string | null | undefined = placed.id;
    while (id && !seen.has(id)) {
      seen.set(id, placed.id);
      id = echoes.get(id);
    }
    if (!id || seen.get(id) !== placed.id) continue;
    context.issues.error(
      [...path, 'echoOf'],
      t('{text} is an echo that leads back to itself.', { text: quote(entry.text) }),
      t('Leave "echoOf" out of the claim that was there first.'),
    );
  }
}

/** The parts of how a claim is said: those given, else what a single word tells. Neither leaves them as they are. */
function sayingOf(entry: EntryOf<'claims'>): Partial<SayingParts> {
  const { certainty, transmission, sureness, form, kind } = entry;
  const told = certainty === undefined ? {} : partsOfCertainty(certainty);
  const parts = { transmission, sureness, form, kind };
  return { ...told, ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) };
}

const claimKey = (claim: { sourceId: string; speakerId: string; paragraph: number | null; text: string }) =>
  `${claim.sourceId} ${claim.speakerId} ${claim.paragraph} ${claim.text}`;

interface FindingRef {
  readonly claimId: string;
  readonly alternativeId: string;
  readonly criterionId: string;
}
const findingKey = ({ claimId, alternativeId, criterionId }: FindingRef): string =>
  `${claimId} ${alternativeId} ${criterionId}`;

function mergeFindings(
  context: MergeContext,
  claimId: string,
  claim: EntryOf<'claims'>,
  path: readonly (string | number)[],
  present: ReadonlyMap<string, MergeContext['present']['findings'][number]>,
): void {
  const seen = new Set<string>();
  claim.findings?.forEach(({ id, alternative, criterion, ...said }, index) => {
    const cell = findCell(context, { alternative, criterion }, [...path, 'findings', index]);
    if (!cell) return;
    const key = findingKey({ claimId, ...cell });
    if (seen.has(key)) {
      context.issues.error(
        [...path, 'findings', index],
        t('The claim has two findings on {alternative} and {criterion}.', {
          alternative: quote(alternative),
          criterion: quote(criterion),
        }),
        t('Keep one of them.'),
      );
      return;
    }
    seen.add(key);
    const row = present.get(key) ?? null;
    context.writer.write(
      'findings',
      { id: row?.id ?? context.writer.giveId('findings', id), present: row },
      said,
      { claimId, ...cell, ...NEW_FINDING, polarity: said.polarity },
    );
  });
}
