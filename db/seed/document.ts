import { certaintyOf } from '../../common/evidence.ts';
import { claimsOf, counts, differencesOf, type SaidFinding, saidIn } from './differences.ts';
import type { FindingsSeed, WorkbookSeed } from './format.ts';

/** Writes built-in evidence as one Markdown document for a human reviewer: every claim with its locator, and how it was coded. */
export function evidenceDocument(seed: WorkbookSeed): string {
  return [
    '# The built-in evidence',
    '',
    'Made from `db/seed/` by `npm run evidence`; a test fails when it is stale. Each claim is a paraphrase: hold it against',
    'the paragraph that it names. How claims are coded: [coding.md](coding.md). In brackets stands what is said: + speaks for the alternative,',
    '− against it, = informs; ×2 and ×0.5 are strengths; then the use it holds for, and from what a system that is not named is inferred. “Is called”',
    'tells a class, which is in no weight.',
    '',
    ...countLines(seed),
    '',
    ...seed.articles.flatMap((article) => articleLines(seed, article)),
    ...differenceLines(seed),
    ...attributeLines(seed),
    ...repeatLines(seed),
    '## Contradictions',
    '',
    ...seed.contradictions.flatMap(({ theme, sides }) => [
      `### ${theme}`,
      '',
      ...sides.map(
        (side) => `- ${side.statement} (${side.claims.map((slug) => marked(seed, slug)).join(', ')})`,
      ),
      '',
    ]),
    'Claims in **bold** count; the others say the same and give context.',
    '',
    '## What makes several voices one',
    '',
    ...seed.origins.map(({ slug, kind, name }) => `- ${name} (${kind}): ${membersOf(seed, slug).join(', ')}`),
    '',
    '## Speakers',
    '',
    ...seed.speakers.map(
      ({ name, role, affiliation, interest }) =>
        `- ${name}: ${[role, affiliation && `of ${affiliation}`, interest].filter(Boolean).join('; ')}`,
    ),
    '',
  ].join('\n');
}

type Claim = WorkbookSeed['articles'][number]['claims'][number];

function countLines(seed: WorkbookSeed): string[] {
  const claims = claimsOf(seed);
  const said = claims.flatMap((claim) => saidIn(claim.findings));
  const counting = claims.filter((claim) => counts(claim.findings)).length;
  const differences = differencesOf(seed);
  const disputes = differences.filter(({ state }) => state === 'dispute').length;
  const voices = new Set(claims.map((claim) => claim.holder ?? claim.speaker)).size;
  const signed = said.filter(({ sign }) => sign !== 'neutral');
  const echoes = claims.filter((claim) => claim.echoOf !== undefined).length;
  return [
    `- ${claims.length} claims in ${seed.sources.length} sources: ${counting} count, ${claims.length - counting} give context; ${echoes} are echoes of another.`,
    `- ${signed.length} findings for or against (${signed.filter(({ inferred }) => inferred).length} on a system that is inferred), ${said.length - signed.length} neutral ones, by ${voices} voices.`,
    `- ${seed.readings.length} readings and a settled coding differ on ${differences.length} claims; ${disputes} are left in dispute.`,
    `- ${seed.contradictions.length} contradictions.`,
  ];
}

function articleLines(seed: WorkbookSeed, article: WorkbookSeed['articles'][number]): string[] {
  const source = seed.sources.find((s) => s.slug === article.source);
  const heading = `## ${source?.title ?? 'Untitled'} (${source?.fileName})`;
  const about = `${source?.author ?? 'Author not named'}, ${source?.date ?? 'undated'}. Short title: ${source?.shortTitle ?? 'none'}. ${source?.remark}`;
  const counting = article.claims.filter((claim) => counts(claim.findings)).length;
  const byParagraph = Map.groupBy(article.claims, (claim) => claim.paragraph);
  const paragraphs = [...byParagraph].flatMap(([paragraph, claims]) => [
    `**Paragraph ${paragraph}**`,
    '',
    ...claims.flatMap((claim) => claimLines(seed, article.date, claim)),
    '',
  ]);
  const numbers = `${article.claims.length} claims: ${counting} count, ${article.claims.length - counting} give context.`;
  return [heading, '', about, '', numbers, '', ...paragraphs];
}

function claimLines(seed: WorkbookSeed, articleDate: string | null, claim: Claim): string[] {
  const holder =
    claim.holder && claim.holder !== claim.speaker ? `held by ${speakerName(seed, claim.holder)}` : '';
  const date =
    claim.date === undefined || claim.date === articleDate ? '' : `dated ${claim.date ?? 'by nobody'}`;
  const saying = [
    `${speakerName(seed, claim.speaker)}${claim.speakerInferred ? ' (inferred)' : ''}`,
    holder,
    certaintyOf(claim) === 'prediction' ? '' : certaintyOf(claim),
    claim.kind,
    claim.directness === 'indirect' ? 'indirect' : '',
    date,
    claim.about === undefined ? '' : `about: ${claim.about}`,
    claim.doubts.length === 0 ? '' : `doubts: ${claim.doubts.join(', ')}`,
    claim.origin === undefined ? '' : `one with others: ${claim.origin}`,
  ].filter(Boolean);
  const classes = Object.entries(claim.describes).flatMap(([alternative, values]) =>
    Object.values(values).map((value) => `${alternative} is called ${value}`),
  );
  const said = [
    ...saidIn(claim.findings).map(findingText),
    ...classes,
    ...(claim.echoOf === undefined ? [] : [`echo of \`${claim.echoOf}\``]),
  ];
  const remark = claim.remark === undefined ? '' : ` ${claim.remark}`;
  return [
    `- ${claim.text} (${saying.join('; ')}) [${said.join('; ') || 'no finding'}]${remark} \`${claim.slug}\``,
  ];
}

const SIGNS = { pro: '+', con: '−', neutral: '=' } as const;

function findingText({ alternative, criterion, sign, strength, inferred, use, why }: SaidFinding): string {
  const notes = [use, inferred ? 'inferred' : '', why].filter(Boolean).join(', ');
  return `${alternative} ${SIGNS[sign]}${strength === 1 ? '' : `×${strength}`} ${criterion}${notes && ` (${notes})`}`;
}

const countedText = (findings: FindingsSeed): string =>
  saidIn(findings)
    .filter(({ sign }) => sign !== 'neutral')
    .map((finding) => findingText({ ...finding, inferred: false, why: '' }))
    .join(', ') || 'nothing';

function differenceLines(seed: WorkbookSeed): string[] {
  return [
    '## Where the readings differ',
    '',
    'Differences in what counts: cell, sign, strength or use. A claim on which both readings agree is here where the settled coding departs from them.',
    '',
    ...seed.readings.map(({ name, remark }) => `- ${name}: ${remark}`),
    '',
    '| Claim | ¶ | Readings | Settled | Reason |',
    '|---|---|---|---|---|',
    ...differencesOf(seed).map(({ claim, readings, state }) => {
      const read = readings.map(({ name, findings }) => `${name}: ${countedText(findings)}`).join('<br>');
      const reason = state === 'dispute' ? `**In dispute.** ${claim.remark ?? ''}` : (claim.settled ?? '');
      return `| \`${claim.slug}\` | ${claim.paragraph} | ${read} | ${countedText(claim.findings)} | ${reason} |`;
    }),
    '',
  ];
}

/** Who calls which alternative what, and who calls one of them several things. */
function attributeLines(seed: WorkbookSeed): string[] {
  return seed.attributes.flatMap(({ slug, name, question, values }) => {
    const entries = claimsOf(seed).flatMap((claim) =>
      Object.entries(claim.describes).flatMap(([alternative, given]) =>
        given[slug] === undefined
          ? []
          : [{ alternative, value: given[slug], voice: voiceOf(seed, claim), claim: claim.slug }],
      ),
    );
    const byAlternative = Map.groupBy(entries, (entry) => entry.alternative);
    const rows = [...byAlternative].map(([alternative, own]) => {
      const cells = values.map((value) => {
        const voices = Map.groupBy(
          own.filter((entry) => entry.value === value.slug),
          (entry) => entry.voice,
        );
        return [...voices]
          .map(([voice, claims]) => `${voice} (${claims.map(({ claim }) => `\`${claim}\``).join(', ')})`)
          .join('<br>');
      });
      return `| ${alternative} | ${cells.join(' | ')} |`;
    });
    const several = [...Map.groupBy(entries, (entry) => `${entry.voice} of ${entry.alternative}`)].filter(
      ([, own]) => new Set(own.map((entry) => entry.value)).size > 1,
    );
    return [
      `## ${name}: who says which`,
      '',
      question,
      '',
      `| | ${values.map((value) => value.name).join(' | ')} |`,
      `|---|${values.map(() => '---').join('|')}|`,
      ...rows,
      '',
      'Against themselves:',
      '',
      ...several.map(
        ([who, own]) => `- ${who}: ${own.map(({ value, claim }) => `${value} (\`${claim}\`)`).join(', ')}`,
      ),
      '',
    ];
  });
}

/** What one holder says more than once for or against the same thing: these claims share the weight of a voice. */
function repeatLines(seed: WorkbookSeed): string[] {
  const said = claimsOf(seed)
    .filter((claim) => claim.kind !== 'prediction')
    .flatMap((claim) =>
      saidIn(claim.findings)
        .filter(({ sign }) => sign !== 'neutral')
        .map(({ alternative, criterion, sign }) => ({
          cell: `${speakerName(seed, claim.holder ?? claim.speaker)}: ${alternative} ${SIGNS[sign]} ${criterion}`,
          claim: claim.slug,
        })),
    );
  const repeats = [...Map.groupBy(said, ({ cell }) => cell)].filter(([, own]) => own.length > 1);
  return [
    '## What a holder says more than once',
    '',
    'Claims of one holder with the same sign in the same cell, each from a sentence of its own. Together they count less than their number says.',
    '',
    ...repeats.map(([cell, own]) => `- ${cell}: ${own.map(({ claim }) => `\`${claim}\``).join(', ')}`),
    '',
  ];
}

const speakerName = (seed: WorkbookSeed, slug: string): string =>
  seed.speakers.find((speaker) => speaker.slug === slug)?.name ?? slug;

/** The holder, or what makes several holders one by employment. */
function voiceOf(seed: WorkbookSeed, claim: Claim): string {
  const holder = claim.holder ?? claim.speaker;
  const origin = seed.speakers.find((speaker) => speaker.slug === holder)?.origin;
  return seed.origins.find(({ slug }) => slug === origin)?.name ?? speakerName(seed, holder);
}

function membersOf(seed: WorkbookSeed, origin: string): string[] {
  return [
    ...seed.speakers.filter((speaker) => speaker.origin === origin).map(({ name }) => name),
    ...claimsOf(seed)
      .filter((claim) => claim.origin === origin)
      .map((claim) => `\`${claim.slug}\``),
  ];
}

function marked(seed: WorkbookSeed, slug: string): string {
  const claim = claimsOf(seed).find((c) => c.slug === slug);
  const counted = claim !== undefined && claim.kind !== 'prediction' && counts(claim.findings);
  return counted ? `**\`${slug}\`**` : `\`${slug}\``;
}
