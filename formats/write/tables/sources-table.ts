/** Plain Node: the tables of sources and of claims. */

import { type Certainty, certaintyOf, type Kind } from '../../../common/evidence.ts';
import { type Message, msg, t } from '../../../common/language/texts.ts';
import { numberClaims, numberSources } from '../../../common/numbering.ts';
import { sourceName } from '../../../common/words.ts';
import { byId, type ExportContext } from '../export-context.ts';
import { head, type Table } from '../plain/table.ts';

/** The sources, numbered in their order. */
export function sourcesTable({ tables }: ExportContext): Table {
  const claims = Map.groupBy(tables.claims, (claim) => claim.sourceId);
  return {
    name: 'sources',
    title: t('Sources'),
    caption: t('What the claims are taken from, by number.'),
    columns: [
      { key: 'number', ...head(msg.in('numbering', 'Number')), type: 'number' },
      { key: 'source_id', ...head(msg('Id')), type: 'text', forPrograms: true },
      { key: 'title', ...head(msg('Title')), type: 'text' },
      { key: 'author', ...head(msg('Author')), type: 'text' },
      { key: 'publication', ...head(msg('Publication')), type: 'text' },
      { key: 'date', ...head(msg('Date')), type: 'date' },
      { key: 'source_file', ...head(msg('File')), type: 'text' },
      { key: 'paragraphs', ...head(msg('Paragraphs')), type: 'number', forPrograms: true },
      { key: 'credibility', ...head(msg('Credibility')), type: 'number' },
      { key: 'claims', ...head(msg('Claims')), type: 'number' },
      { key: 'sha256', ...head(msg('SHA-256')), type: 'text', forPrograms: true },
      { key: 'remark', ...head(msg('Remark')), type: 'text' },
      { key: 'short_title', ...head(msg('Short title')), type: 'text' },
      { key: 'publisher', ...head(msg('Publisher')), type: 'text' },
      { key: 'edition', ...head(msg('Edition')), type: 'text' },
      { key: 'url', ...head(msg('URL')), type: 'text' },
      { key: 'doi', ...head(msg('DOI')), type: 'text' },
      { key: 'accessed', ...head(msg('Accessed')), type: 'date' },
      { key: 'archive_url', ...head(msg('Archived copy')), type: 'text' },
      { key: 'archive_sha256', ...head(msg('SHA-256 of the copy')), type: 'text', forPrograms: true },
    ],
    rows: numberSources(tables.sources).inOrder.map((source, i) => [
      i + 1,
      source.slug ?? source.id,
      source.title,
      source.author,
      source.publication,
      source.date,
      source.fileName,
      source.paragraphs,
      source.credibility,
      claims.get(source.id)?.length ?? 0,
      source.sha256,
      source.remark === '' ? null : source.remark,
      source.shortTitle,
      source.publisher,
      source.edition,
      source.url,
      source.doi,
      source.accessed,
      source.archiveUrl,
      source.archiveSha256,
    ]),
  };
}

/** The claims for readers by number: a row for each, with what it bears on in words and its source by number and name. */
export function claimsTable({ tables }: ExportContext): Table {
  const alternatives = byId(tables.alternatives);
  const criteria = byId(tables.criteria);
  const speakers = byId(tables.speakers);
  const sources = new Map(
    numberSources(tables.sources).inOrder.map((source, i) => [source.id, `${i + 1}. ${sourceName(source)}`]),
  );
  const findings = Map.groupBy(tables.findings, (finding) => finding.claimId);
  const { inOrder, numbers } = numberClaims(tables.claims, tables.sources);
  return {
    name: 'claims',
    title: t('Claims'),
    caption: t(
      'What the sources say, for or against which alternative and on which criterion. Claims that count nowhere give context.',
    ),
    columns: [
      { key: 'number', ...head(msg.in('numbering', 'Number')), type: 'number' },
      { key: 'claim', ...head(msg('Claim')), type: 'text' },
      { key: 'bears_on', ...head(msg('Bears on')), type: 'text' },
      { key: 'certainty', ...head(msg('Certainty')), type: 'text', words: CERTAINTY_WORDS },
      { key: 'speaker', ...head(msg('Speaker')), type: 'text' },
      { key: 'holder', ...head(msg('View of')), type: 'text' },
      { key: 'source', ...head(msg('Source')), type: 'text' },
      { key: 'paragraph', ...head(msg('Paragraph')), type: 'number' },
      { key: 'date', ...head(msg('Date')), type: 'date' },
      { key: 'excluded', ...head(msg('Kept out of scoring because')), type: 'text' },
      { key: 'kind', ...head(msg('Kind')), type: 'text', words: KIND_WORDS },
      { key: 'echo_of', ...head(msg('Echo of')), type: 'number' },
      { key: 'context', ...head(msg('Counts')), type: 'text', words: { context: msg('context') } },
    ],
    rows: inOrder.map((claim, i) => [
      i + 1,
      claim.text,
      (findings.get(claim.id) ?? [])
        .map(({ alternativeId, criterionId, polarity, inferred }) =>
          t(inferred ? INFERRED[polarity] : STATED[polarity], {
            alternative: alternatives.get(alternativeId)?.name ?? '?',
            criterion: criteria.get(criterionId)?.name ?? '?',
          }),
        )
        .join('; ') || null,
      certaintyOf(claim),
      speakers.get(claim.speakerId)?.name ?? null,
      claim.holderId === claim.speakerId ? null : (speakers.get(claim.holderId)?.name ?? null),
      sources.get(claim.sourceId) ?? null,
      claim.paragraph,
      claim.date,
      claim.excludedReason,
      claim.kind,
      numbers.get(claim.echoOfId ?? '') ?? null,
      isContext(findings.get(claim.id) ?? []) ? 'context' : null,
    ]),
  };
}

const STATED = {
  pro: msg('for {alternative} on {criterion}'),
  con: msg('against {alternative} on {criterion}'),
  neutral: msg('neutral to {alternative} on {criterion}'),
};
const INFERRED = {
  pro: msg('for {alternative} (inferred) on {criterion}'),
  con: msg('against {alternative} (inferred) on {criterion}'),
  neutral: msg('neutral to {alternative} (inferred) on {criterion}'),
};

/** Whether nothing of a claim can count in any scenario: it has no finding but neutral ones. */
export const isContext = (findings: readonly { readonly polarity: string }[]): boolean =>
  findings.every(({ polarity }) => polarity === 'neutral');

const CERTAINTY_WORDS = {
  asserted: msg('asserted'),
  hedged: msg('hedged'),
  reported: msg('reported'),
  quoted: msg('quoted'),
  conceded: msg('conceded'),
  question: msg('question'),
  sarcasm: msg('sarcasm'),
  prediction: msg('prediction'),
} satisfies Record<Certainty, Message>;

const KIND_WORDS = {
  measurement: msg('measurement'),
  experience: msg('experience'),
  documentation: msg('documentation'),
  opinion: msg('opinion'),
  report: msg.in('kind of evidence', 'report'),
  rumour: msg('rumour'),
  prediction: msg('prediction'),
} satisfies Record<Kind, Message>;
