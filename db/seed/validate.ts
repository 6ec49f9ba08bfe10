import type { z } from 'zod';
import { UserFacingError } from '../../common/errors.ts';
import { type WorkbookSeed, type WorkbookSeedInput, workbookSeed } from './format.ts';

/**
 * Checks built-in evidence: its form, then that every slug it names exists, that no slug is used twice, that locators
 * lie within their source and that no claim says nothing. Throws a UserFacingError that names each faulty claim.
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

function crossCheck(seed: WorkbookSeed): string[] {
  const criteria = seed.groups.flatMap((g) => g.criteria);
  const known = {
    alternative: slugsOf(seed.alternatives),
    criterion: slugsOf(criteria),
    source: slugsOf(seed.sources),
    speaker: slugsOf(seed.speakers),
  };
  const claims = seed.articles.flatMap((article) => article.claims);
  return [
    ...twice('alternative', seed.alternatives),
    ...twice('criterion', criteria),
    ...twice('source', seed.sources),
    ...twice('speaker', seed.speakers),
    ...twice('scenario', seed.scenarios),
    ...twice('claim', claims),
    ...seed.articles.flatMap((article) => {
      const source = seed.sources.find((s) => s.slug === article.source);
      if (!source) return [`source ${article.source} does not exist`];
      return article.claims.flatMap((claim) => claimFaults(claim, source.paragraphs, known));
    }),
    ...twice('contradiction', seed.contradictions),
    ...seed.contradictions.flatMap((contradiction) =>
      contradiction.sides
        .flatMap((side) => side.claims)
        .filter((slug) => !slugsOf(claims).has(slug))
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

function claimFaults(
  claim: Claim,
  paragraphs: number,
  known: Readonly<Record<'alternative' | 'criterion' | 'speaker', ReadonlySet<string>>>,
): string[] {
  const faults: string[] = [];
  if (claim.paragraph > paragraphs)
    faults.push(`paragraph ${claim.paragraph} of ${paragraphs} does not exist`);
  for (const speaker of [claim.speaker, claim.holder ?? claim.speaker]) {
    if (!known.speaker.has(speaker)) faults.push(`unknown speaker ${speaker}`);
  }
  for (const [alternative, cells] of Object.entries(claim.findings)) {
    if (!known.alternative.has(alternative)) faults.push(`unknown alternative ${alternative}`);
    if (Object.keys(cells).length === 0) faults.push(`no criterion for ${alternative}`);
    for (const criterion of Object.keys(cells)) {
      if (!known.criterion.has(criterion)) faults.push(`unknown criterion ${criterion}`);
    }
  }
  if (Object.keys(claim.findings).length === 0 && !claim.remark)
    faults.push('neither a finding nor a remark that says why');
  return [...new Set(faults)].map((fault) => `claim ${claim.slug}: ${fault}`);
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
