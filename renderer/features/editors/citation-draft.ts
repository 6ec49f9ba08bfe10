import type { Command, Source } from '../../../electron/ipc/contract.ts';
import { addressProblem, doiProblem, orNull, sha256Problem } from './field-values.ts';

/** What a source is cited by, as its fields hold it. */
export interface CitationDraft {
  readonly shortTitle: string;
  readonly publisher: string;
  readonly edition: string;
  readonly url: string;
  readonly doi: string;
  readonly accessed: string;
  readonly archiveUrl: string;
  readonly archiveSha256: string;
}

export const citationDraft = (source: Source | undefined): CitationDraft => ({
  shortTitle: source?.shortTitle ?? '',
  publisher: source?.publisher ?? '',
  edition: source?.edition ?? '',
  url: source?.url ?? '',
  doi: source?.doi ?? '',
  accessed: source?.accessed ?? '',
  archiveUrl: source?.archiveUrl ?? '',
  archiveSha256: source?.archiveSha256 ?? '',
});

/** What keeps it from being saved, in words; null when nothing does. */
export const citationProblem = ({ url, doi, archiveUrl, archiveSha256 }: CitationDraft): string | null =>
  addressProblem(url) ?? doiProblem(doi) ?? addressProblem(archiveUrl) ?? sha256Problem(archiveSha256);

/** How many of the folded fields hold something. */
export const citationFilled = ({ shortTitle: _, ...folded }: CitationDraft): number =>
  (Object.keys(folded) as (keyof typeof folded)[]).filter(
    (name) => FOLDED.includes(name) && folded[name].trim() !== '',
  ).length;

const FOLDED: readonly string[] = [
  'publisher',
  'edition',
  'url',
  'doi',
  'accessed',
  'archiveUrl',
  'archiveSha256',
];

export const citationColumns = (
  draft: CitationDraft,
): Pick<Extract<Command, { type: 'createSource' }>, keyof CitationDraft> => ({
  shortTitle: orNull(draft.shortTitle),
  publisher: orNull(draft.publisher),
  edition: orNull(draft.edition),
  url: orNull(draft.url),
  doi: orNull(draft.doi),
  accessed: orNull(draft.accessed),
  archiveUrl: orNull(draft.archiveUrl),
  archiveSha256: orNull(draft.archiveSha256.toLowerCase()),
});
