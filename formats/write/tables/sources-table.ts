/** Plain Node: the tables of sources and of claims. */

import { certaintyOf } from '../../../common/evidence.ts';
import { numberClaims, numberSources } from '../../../common/numbering.ts';
import { sourceName } from '../../../common/words.ts';
import { byId, type ExportContext } from '../export-context.ts';
import type { Table } from '../plain/table.ts';

/** The sources, numbered in their order. */
export function sourcesTable({ tables }: ExportContext): Table {
  const claims = Map.groupBy(tables.claims, (claim) => claim.sourceId);
  return {
    name: 'sources',
    title: 'Sources',
    caption: 'What the claims are taken from, by number.',
    columns: [
      { key: 'number', heading: 'Number', type: 'number' },
      { key: 'source_id', heading: 'Id', type: 'text', forPrograms: true },
      { key: 'title', heading: 'Title', type: 'text' },
      { key: 'author', heading: 'Author', type: 'text' },
      { key: 'publication', heading: 'Publication', type: 'text' },
      { key: 'date', heading: 'Date', type: 'date' },
      { key: 'source_file', heading: 'File', type: 'text' },
      { key: 'paragraphs', heading: 'Paragraphs', type: 'number', forPrograms: true },
      { key: 'credibility', heading: 'Credibility', type: 'number' },
      { key: 'claims', heading: 'Claims', type: 'number' },
      { key: 'sha256', heading: 'SHA-256', type: 'text', forPrograms: true },
      { key: 'remark', heading: 'Remark', type: 'text' },
      { key: 'short_title', heading: 'Short title', type: 'text' },
      { key: 'publisher', heading: 'Publisher', type: 'text' },
      { key: 'edition', heading: 'Edition', type: 'text' },
      { key: 'url', heading: 'URL', type: 'text' },
      { key: 'doi', heading: 'DOI', type: 'text' },
      { key: 'accessed', heading: 'Accessed', type: 'date' },
      { key: 'archive_url', heading: 'Archived copy', type: 'text' },
      { key: 'archive_sha256', heading: 'SHA-256 of the copy', type: 'text', forPrograms: true },
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
    title: 'Claims',
    caption:
      'What the sources say, for or against which alternative and on which criterion. Claims that count nowhere give context.',
    columns: [
      { key: 'number', heading: 'Number', type: 'number' },
      { key: 'claim', heading: 'Claim', type: 'text' },
      { key: 'bears_on', heading: 'Bears on', type: 'text' },
      { key: 'certainty', heading: 'Certainty', type: 'text' },
      { key: 'speaker', heading: 'Speaker', type: 'text' },
      { key: 'holder', heading: 'View of', type: 'text' },
      { key: 'source', heading: 'Source', type: 'text' },
      { key: 'paragraph', heading: 'Paragraph', type: 'number' },
      { key: 'date', heading: 'Date', type: 'date' },
      { key: 'excluded', heading: 'Kept out of scoring because', type: 'text' },
      { key: 'kind', heading: 'Kind', type: 'text' },
      { key: 'echo_of', heading: 'Echo of', type: 'number' },
      { key: 'context', heading: 'Counts', type: 'text' },
    ],
    rows: inOrder.map((claim, i) => [
      i + 1,
      claim.text,
      (findings.get(claim.id) ?? [])
        .map(
          ({ alternativeId, criterionId, polarity, inferred }) =>
            `${WORDS[polarity]} ${alternatives.get(alternativeId)?.name ?? '?'}${inferred ? ' (inferred)' : ''} on ${criteria.get(criterionId)?.name ?? '?'}`,
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

const WORDS = { pro: 'for', con: 'against', neutral: 'neutral to' } as const;

/** Whether nothing of a claim can count in any scenario: it has no finding but neutral ones. */
export const isContext = (findings: readonly { readonly polarity: string }[]): boolean =>
  findings.every(({ polarity }) => polarity === 'neutral');
