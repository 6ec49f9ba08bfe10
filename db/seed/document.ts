import { certaintyOf } from '../../common/evidence.ts';
import type { FindingSeed, WorkbookSeed } from './format.ts';

/** Writes built-in evidence as one Markdown document for a human reviewer: every claim with its locator. */
export function evidenceDocument(seed: WorkbookSeed): string {
  const claims = seed.articles.flatMap((article) => article.claims);
  return [
    '# The built-in evidence',
    '',
    'Made from `db/seed/` by `npm run evidence`; a test fails when it is stale. Each claim is a paraphrase: hold it against',
    'the paragraph that it names. The sign in front of a criterion: + speaks for the alternative, − against it, = informs.',
    '',
    `${claims.length} claims by ${seed.speakers.length} speakers in ${seed.sources.length} sources; ${seed.contradictions.length} contradictions.`,
    '',
    ...seed.articles.flatMap((article) => articleLines(seed, article)),
    '## Contradictions',
    '',
    ...seed.contradictions.flatMap(({ theme, sides }) => [
      `### ${theme}`,
      '',
      ...sides.map((side) => `- ${side.statement} (${side.claims.map((slug) => `\`${slug}\``).join(', ')})`),
      '',
    ]),
    '## Speakers',
    '',
    ...seed.speakers.map(
      ({ name, role, affiliation, interest }) =>
        `- ${name}: ${[role, affiliation && `of ${affiliation}`, interest].filter(Boolean).join('; ')}`,
    ),
    '',
  ].join('\n');
}

function articleLines(seed: WorkbookSeed, article: WorkbookSeed['articles'][number]): string[] {
  const source = seed.sources.find((s) => s.slug === article.source);
  const heading = `## ${source?.title ?? 'Untitled'} (${source?.fileName})`;
  const about = `${source?.author ?? 'Author not named'}, ${source?.date ?? 'undated'}. ${source?.remark}`;
  const byParagraph = Map.groupBy(article.claims, (claim) => claim.paragraph);
  const paragraphs = [...byParagraph].flatMap(([paragraph, claims]) => [
    `**Paragraph ${paragraph}**`,
    '',
    ...claims.map((claim) => claimLine(seed, article.date, claim)),
    '',
  ]);
  return [heading, '', about, '', ...paragraphs];
}

type Claim = WorkbookSeed['articles'][number]['claims'][number];

function claimLine(seed: WorkbookSeed, articleDate: string | null, claim: Claim): string {
  const nameOf = (slug: string): string => seed.speakers.find((s) => s.slug === slug)?.name ?? slug;
  const holder = claim.holder && claim.holder !== claim.speaker ? `, held by ${nameOf(claim.holder)}` : '';
  const date = claim.date === undefined || claim.date === articleDate ? '' : `, ${claim.date ?? 'undated'}`;
  const findings = Object.entries(claim.findings).flatMap(([alternative, cells]) =>
    Object.entries(cells).map(([criterion, finding]) => `${alternative} ${signOf(finding)} ${criterion}`),
  );
  const said = findings.length > 0 ? findings.join('; ') : `no finding: ${claim.remark ?? ''}`;
  return `- ${claim.text} (${nameOf(claim.speaker)}${holder}, ${certaintyOf(claim)}${date}) [${said}] \`${claim.slug}\``;
}

const SIGNS = { pro: '+', con: '−', neutral: '=' } as const;

function signOf(finding: FindingSeed): string {
  if (typeof finding === 'string') return SIGNS[finding];
  return `${SIGNS[finding.sign]}${finding.strength === undefined ? '' : `×${finding.strength}`}`;
}
