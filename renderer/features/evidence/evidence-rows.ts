import { isContext } from '../../../common/context.ts';
import { type Message, msg, t } from '../../../common/language/texts.ts';
import type { SearchTerm } from '../../../common/search-query.ts';
import { sourceName } from '../../../common/words.ts';
import type { Claim, WorkbookTables } from '../../../electron/ipc/contract.ts';
import { statementDate } from '../../../scoring/assessment/time.ts';
import { voicesOfClaims } from '../../../scoring/assessment/voices.ts';
import type { Assessment, CellFinding, Polarity } from '../../../scoring/types.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import type { SearchedFor } from './use-search.ts';

/** Whether a claim moves a value, and if not, why. */
export type Standing =
  | 'counts'
  | 'overridden'
  | 'excluded'
  | 'prediction'
  | 'other-use'
  | 'later'
  | 'numeric'
  | 'judgement-only'
  | 'not-believed'
  | 'neutral'
  | 'hidden'
  | 'silent';

/** One thing that a claim says. */
export interface RowFinding {
  readonly id: string;
  readonly polarity: Polarity;
  readonly strength: number;
  readonly alternativeId: string;
  readonly criterionId: string;
  readonly alternative: string;
  readonly criterion: string;
  /** The alternative is not named, but meant. */
  readonly inferred: boolean;
  /** Where it holds; null for everywhere. */
  readonly use: string | null;
  /** Its cell is contested in the present scenario. */
  readonly contested: boolean;
}

/** One claim as the evidence shows it. */
export interface ClaimRow {
  /** The claim's slug where it has one: stable between workbooks, for tests. */
  readonly id: string;
  readonly claimId: string;
  readonly position: number;
  readonly text: string;
  readonly findings: readonly RowFinding[];
  /** How it is said, and what kind of evidence it is. */
  readonly said: Pick<Claim, 'transmission' | 'sureness' | 'form' | 'kind' | 'directness' | 'doubts'>;
  /** It repeats another claim, or others repeat it. */
  readonly echo: 'echo' | 'repeated' | 'single';
  /** Nothing of it can count: it gives context. */
  readonly context: boolean;
  readonly speakerId: string;
  readonly speaker: string;
  /** Whose view it is, where another reports it. */
  readonly holderId: string;
  /** Whose voice counts: the holder's, or that of the claim that it repeats. */
  readonly voiceId: string;
  readonly holder: string | null;
  readonly sourceId: string;
  readonly source: string;
  readonly sourcePosition: number;
  readonly paragraph: number | null;
  /** Of the claim, else of its source. */
  readonly date: string | null;
  readonly standing: Standing;
  readonly excludedReason: string | null;
  readonly notes: number;
  /** What is marked in the text, because it was searched for. */
  readonly terms: readonly SearchTerm[];
  /** 0 is the best match. */
  readonly relevance: number;
}

export const STANDING: Readonly<Record<Standing, Message>> = {
  counts: msg('Counts'),
  overridden: msg('Overridden by a judgement'),
  excluded: msg('Excluded by an analyst'),
  prediction: msg('A prediction, not counted here'),
  'other-use': msg('For another use than this scenario’s'),
  later: msg('Made after the date of this scenario'),
  numeric: msg('On what is measured, informs only'),
  'judgement-only': msg('Not counted, judgements only'),
  'not-believed': msg('Not believed, credibility 0'),
  neutral: msg('Neutral, informs only'),
  hidden: msg('On what is not compared'),
  silent: msg('Says nothing of an alternative'),
};

/** All claims of a workbook, in its own order. */
export function claimRows(tables: WorkbookTables, assessment: Assessment): ClaimRow[] {
  const rows = lookup(tables);
  const inCells = findingsInCells(assessment);
  const notes = Map.groupBy(
    tables.notes.filter((n) => n.subject === 'claim'),
    (n) => n.claimId,
  );
  const voiceOf = voicesOfClaims(tables.claims);
  const repeated = new Set(tables.claims.map((claim) => claim.echoOfId));
  return [...tables.claims]
    .sort((a, b) => a.position - b.position)
    .map((claim): ClaimRow => {
      const source = rows.source(claim.sourceId);
      const findings = rows.findingsOf(claim.id).map(
        (f): RowFinding => ({
          id: f.id,
          polarity: f.polarity,
          strength: f.strength,
          alternativeId: f.alternativeId,
          criterionId: f.criterionId,
          alternative: rows.alternative(f.alternativeId).name,
          criterion: rows.criterion(f.criterionId).name,
          inferred: f.inferred,
          use: f.use,
          contested: inCells.get(f.id)?.contested ?? false,
        }),
      );
      return {
        id: claim.slug ?? claim.id,
        claimId: claim.id,
        position: claim.position,
        text: claim.text,
        findings,
        said: claim,
        echo: claim.echoOfId !== null ? 'echo' : repeated.has(claim.id) ? 'repeated' : 'single',
        context: isContext(findings),
        speakerId: claim.speakerId,
        speaker: rows.speaker(claim.speakerId).name,
        holderId: claim.holderId,
        voiceId: voiceOf(claim),
        holder: claim.holderId === claim.speakerId ? null : rows.speaker(claim.holderId).name,
        sourceId: source.id,
        source: sourceName(source),
        sourcePosition: source.position,
        paragraph: claim.paragraph,
        date: statementDate(claim, source.date),
        standing: standingOf(claim, findings, inCells),
        excludedReason: claim.excludedReason,
        notes: notes.get(claim.id)?.length ?? 0,
        terms: NO_TERMS,
        relevance: 0,
      };
    });
}

interface InCell extends Pick<CellFinding, 'uncounted'> {
  readonly contested: boolean;
  readonly judged: boolean;
}

function findingsInCells({ cells }: Assessment): ReadonlyMap<string, InCell> {
  return new Map(
    [...cells.values()].flatMap(({ findings, contested, judgement }) =>
      findings.map(
        ({ id, uncounted }) => [id, { uncounted, contested, judged: judgement !== null }] as const,
      ),
    ),
  );
}

function standingOf(
  claim: Claim,
  findings: readonly RowFinding[],
  inCells: ReadonlyMap<string, InCell>,
): Standing {
  if (claim.excludedReason !== null) return 'excluded';
  if (findings.length === 0) return 'silent';
  const compared = findings.flatMap((f) => inCells.get(f.id) ?? []);
  if (compared.length === 0) return 'hidden';
  const counted = compared.filter((f) => f.uncounted === null);
  if (counted.length > 0) return counted.every((f) => f.judged) ? 'overridden' : 'counts';
  // What could count by other rules says more than what never does.
  const reasons = ['prediction', 'other-use', 'later', 'judgement-only', 'not-believed', 'numeric'] as const;
  return reasons.find((reason) => compared.some((f) => f.uncounted === reason)) ?? 'neutral';
}

const NO_TERMS: readonly SearchTerm[] = [];

/** The rows that a search found, marked and with their rank; all of them without a search. */
export function searched(rows: readonly ClaimRow[], found: SearchedFor | null): readonly ClaimRow[] {
  if (!found) return rows;
  const ranks = new Map(found.claimIds.map((claimId, relevance) => [claimId, relevance]));
  return rows.flatMap((row) => {
    const relevance = ranks.get(row.claimId);
    return relevance === undefined ? [] : [{ ...row, relevance, terms: found.terms }];
  });
}

/** "pro: KVM on performance (strength 2)". Words and no signs, which a spreadsheet would take for a formula. */
export const findingText = ({ polarity, alternative, criterion, strength }: RowFinding): string => {
  const said = { polarity, alternative, criterion: format.inSentence(criterion) };
  return strength === 1
    ? t(
        '{polarity, select, pro {pro: {alternative} on {criterion}} con {con: {alternative} on {criterion}} other {neutral: {alternative} on {criterion}}}',
        said,
      )
    : t(
        '{polarity, select, pro {pro: {alternative} on {criterion} (strength {strength})} con {con: {alternative} on {criterion} (strength {strength})} other {neutral: {alternative} on {criterion} (strength {strength})}}',
        { ...said, strength: format.sum(strength) },
      );
};

export const bearsOn = ({ findings }: ClaimRow): string => findings.map(findingText).join('; ');

/** "Counts", or why it does not, with the analyst's reason. */
export const standingText = ({ standing, excludedReason }: ClaimRow): string =>
  excludedReason === null ? t(STANDING[standing]) : t('Excluded: {reason}', { reason: excludedReason });
