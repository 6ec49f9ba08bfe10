import type { z } from 'zod';
import { UserFacingError } from '../../common/errors.ts';
import { counts } from './differences.ts';
import { type FindingsSeed, type WorkbookSeed, type WorkbookSeedInput, workbookSeed } from './format.ts';

/**
 * Checks built-in evidence: its form, then that every slug it names exists, that no slug is used twice, that locators
 * lie within their source, that no claim says nothing, that an echo does not count and that every reading read every claim. Throws a
 * UserFacingError that names each faulty claim.
 */
export function validateSeed(input: WorkbookSeedInput): WorkbookSeed {
  const parsed = workbookSeed.safeParse(input);
  const faults = parsed.success
    ? crossCheck(parsed.data)
    : parsed.error.issues.map((i) => describeIssue(input, i));
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new UserFacingError(
    'invalid',
    `The built-in evidence has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}: ${faults.join('; ')}.`,
    'Correct it in db/seed/ (docs/evidence-format.md says how it is written).',
  );
}

/** "claim jones-kvm-memory, text: must not be empty". */
function describeIssue(input: WorkbookSeedInput, issue: z.core.$ZodIssue): string {
  const [list, index, inner, claimIndex, ...rest] = issue.path;
  if (
    list === 'articles' &&
    typeof index === 'number' &&
    inner === 'claims' &&
    typeof claimIndex === 'number'
  ) {
    const name = input.articles[index]?.claims[claimIndex]?.slug ?? `number ${claimIndex + 1}`;
    return `claim ${name}, ${rest.join('.') || 'form'}: ${issue.message}`;
  }
  return `${issue.path.join('.')}: ${issue.message}`;
}

type Known = Readonly<
  Record<
    'alternative' | 'criterion' | 'source' | 'speaker' | 'claim' | 'origin' | 'value',
    ReadonlySet<string>
  >
>;

function crossCheck(seed: WorkbookSeed): string[] {
  const criteria = seed.groups.flatMap((g) => g.criteria);
  const claims = seed.articles.flatMap((article) => article.claims);
  const known: Known = {
    alternative: slugsOf(seed.alternatives),
    criterion: slugsOf(criteria),
    source: slugsOf(seed.sources),
    speaker: slugsOf(seed.speakers),
    claim: slugsOf(claims),
    origin: slugsOf(seed.origins),
    value: new Set(seed.attributes.flatMap(({ slug, values }) => values.map((v) => `${slug} ${v.slug}`))),
  };
  return [
    ...twice('alternative', seed.alternatives),
    ...twice('group', seed.groups),
    ...twice('criterion', criteria),
    ...twice('source', seed.sources),
    ...twice('speaker', seed.speakers),
    ...twice('origin', seed.origins),
    ...twice('attribute', seed.attributes),
    ...seed.attributes.flatMap(({ slug, values }) => twice(`value of ${slug}:`, values)),
    ...twice('scenario', seed.scenarios),
    ...twice('reading', seed.readings),
    ...twice('claim', claims),
    ...seed.speakers.flatMap(({ slug, origin }) =>
      origin === undefined || known.origin.has(origin)
        ? []
        : [`speaker ${slug} has the unknown origin ${origin}`],
    ),
    ...seed.articles.flatMap((article) => {
      const source = seed.sources.find((s) => s.slug === article.source);
      if (!source) return [`source ${article.source} does not exist`];
      return article.claims.flatMap((claim) => claimFaults(claim, source.paragraphs, known));
    }),
    ...seed.readings.flatMap((reading) => readingFaults(reading, claims, known)),
    ...twice('contradiction', seed.contradictions),
    ...seed.contradictions.flatMap((contradiction) =>
      contradiction.sides
        .flatMap((side) => side.claims)
        .filter((slug) => !known.claim.has(slug))
        .map((slug) => `contradiction ${contradiction.slug} names the unknown claim ${slug}`),
    ),
    ...seed.scenarios.flatMap((scenario) =>
      Object.keys(scenario.weights)
        .filter((slug) => !known.criterion.has(slug))
        .map((slug) => `scenario ${scenario.slug} weights the unknown criterion ${slug}`),
    ),
  ];
}

type Claim = WorkbookSeed['articles'][number]['claims'][number];

function claimFaults(claim: Claim, paragraphs: number, known: Known): string[] {
  const faults = findingFaults(claim.findings, known);
  if (claim.paragraph > paragraphs)
    faults.push(`paragraph ${claim.paragraph} of ${paragraphs} does not exist`);
  for (const speaker of [claim.speaker, claim.holder ?? claim.speaker]) {
    if (!known.speaker.has(speaker)) faults.push(`unknown speaker ${speaker}`);
  }
  if (claim.origin !== undefined && !known.origin.has(claim.origin))
    faults.push(`unknown origin ${claim.origin}`);
  for (const [alternative, values] of Object.entries(claim.describes)) {
    if (!known.alternative.has(alternative)) faults.push(`unknown alternative ${alternative}`);
    for (const [attribute, value] of Object.entries(values)) {
      if (!known.value.has(`${attribute} ${value}`)) faults.push(`unknown value ${value} of ${attribute}`);
    }
  }
  if (Object.keys(claim.findings).length === 0 && !claim.remark)
    faults.push('neither a finding nor a remark that says why');
  if (claim.speakerInferred && !claim.remark)
    faults.push('its speaker is inferred and no remark says whence');
  faults.push(...echoFaults(claim, known));
  return [...new Set(faults)].map((fault) => `claim ${claim.slug}: ${fault}`);
}

/** A view counts once, where its holder states it (docs/coding.md, rule 7). */
function echoFaults(claim: Claim, known: Known): string[] {
  if (claim.echoOf === undefined) return [];
  const faults: string[] = [];
  if (!known.claim.has(claim.echoOf) || claim.echoOf === claim.slug)
    faults.push(`it cannot be an echo of ${claim.echoOf}`);
  if (counts(claim.findings)) faults.push('an echo has neutral findings only');
  return faults;
}

function findingFaults(findings: FindingsSeed, known: Known): string[] {
  return Object.entries(findings).flatMap(([alternative, cells]) => [
    ...(known.alternative.has(alternative) ? [] : [`unknown alternative ${alternative}`]),
    ...(Object.keys(cells).length === 0 ? [`no criterion for ${alternative}`] : []),
    ...Object.keys(cells)
      .filter((criterion) => !known.criterion.has(criterion))
      .map((criterion) => `unknown criterion ${criterion}`),
  ]);
}

function readingFaults(
  { slug, codings }: WorkbookSeed['readings'][number],
  claims: readonly Claim[],
  known: Known,
): string[] {
  const unread = claims.filter((claim) => !(claim.slug in codings)).map((claim) => claim.slug);
  return [
    ...(unread.length === 0 ? [] : [`reading ${slug} leaves out ${unread.slice(0, 3).join(', ')}`]),
    ...Object.entries(codings).flatMap(([claim, findings]) => [
      ...(known.claim.has(claim) ? [] : [`reading ${slug} codes the unknown claim ${claim}`]),
      ...findingFaults(findings, known).map((fault) => `reading ${slug}, claim ${claim}: ${fault}`),
    ]),
  ];
}

const slugsOf = (entries: readonly { slug: string }[]): Set<string> => new Set(entries.map((e) => e.slug));

function twice(what: string, entries: readonly { slug: string }[]): string[] {
  const seen = new Set<string>();
  return entries.flatMap(({ slug }) => {
    if (seen.has(slug)) return [`${what} ${slug} stands there twice`];
    seen.add(slug);
    return [];
  });
}
