/** Plain Node: the evidence of problem files, as claims of a model. */

import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import type { EntryOf, WorkbookModelInput } from '../../db/exchange/workbook-model.ts';
import { LIMITS } from '../../db/limits.ts';
import type { EvidenceCell, StatedFinding } from '../problem-file/evidence-schema.ts';
import type { IssueCollector } from './issue-collector.ts';

/** A cell with findings, by the names of what it is about. */
export interface CellOfEvidence {
  readonly alternative: string;
  readonly criterion: string;
  readonly cell: EvidenceCell;
}

type Claim = NonNullable<WorkbookModelInput['claims']>[number];

/**
 * Every finding as a claim of its own: its voice the speaker, its origin kept, its text where the file gives one. A strength that a
 * workbook does not have becomes the nearest that it has, with a warning.
 */
export function claimsOfEvidence(
  cells: readonly CellOfEvidence[],
  name: string,
  issues: IssueCollector,
): Pick<WorkbookModelInput, 'sources' | 'speakers' | 'origins' | 'claims'> {
  if (cells.length === 0) return {};
  const [sources, speakers, origins] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const claims = cells.flatMap(({ alternative, criterion, cell }) =>
    cell.evidence.map((finding, i): Claim => {
      const where = t('{alternative} on {criterion}', {
        alternative: quote(alternative),
        criterion: quote(criterion),
      });
      const source = finding.source ?? t('Evidence of {name}', { name }).slice(0, LIMITS.line);
      const voice = finding.voice ?? finding.holder;
      const speaker = (
        voice ?? t('Not named, {number} of {cell}', { number: String(i + 1), cell: where })
      ).slice(0, LIMITS.name);
      if (voice && voice !== speaker)
        issues.warn(
          t('The voice {name} of a finding of {cell} is cut; a workbook takes {most} characters.', {
            name: quote(voice, 40),
            cell: where,
            most: String(LIMITS.name),
          }),
          t('Shorten it if that does not say enough.'),
        );
      sources.add(source);
      speakers.add(speaker);
      if (finding.origin !== undefined) origins.add(finding.origin);
      return {
        source,
        speaker,
        text: textOf(
          finding,
          t('Finding {number} on {alternative}, {criterion}.', {
            number: String(i + 1),
            alternative,
            criterion,
          }),
          where,
          issues,
        ),
        kind: finding.prediction ? 'prediction' : 'opinion',
        ...(finding.date === undefined ? { undated: true } : { date: finding.date }),
        ...(finding.origin === undefined ? {} : { origin: finding.origin }),
        findings: [
          {
            alternative,
            criterion,
            polarity: finding.polarity,
            strength: strengthOf(finding, where, issues),
          },
        ],
      };
    }),
  );
  return {
    sources: [...sources].map((title) => ({ title })),
    speakers: [...speakers].map((speaker) => ({ name: speaker })),
    origins: [...origins].map((origin) => ({ kind: 'event' as const, name: origin })),
    claims,
  };
}

/** The text of a claim, which has so many words and characters at most; that more was there is said. */
function textOf({ text }: StatedFinding, otherwise: string, where: string, issues: IssueCollector): string {
  const words = (text ?? otherwise).trim().split(/\s+/);
  const kept = words.slice(0, LIMITS.claimWords).join(' ').slice(0, LIMITS.claim);
  if (text !== undefined && kept !== words.join(' ')) {
    issues.warn(
      t(
        'The text {text} of a finding of {cell} is cut; a workbook takes {words} words and {characters} characters.',
        {
          text: quote(text, 40),
          cell: where,
          words: String(LIMITS.claimWords),
          characters: String(LIMITS.claim),
        },
      ),
      t('Shorten it if that does not say enough.'),
    );
  }
  return kept;
}

const STRENGTHS = [0.5, 1, 2] as const;

function strengthOf(
  { polarity, strength = 1, credibility = 1 }: StatedFinding,
  where: string,
  issues: IssueCollector,
): (typeof STRENGTHS)[number] {
  const said = strength * credibility;
  const nearest = STRENGTHS.reduce((a, b) => (Math.abs(b - said) < Math.abs(a - said) ? b : a));
  if (nearest !== said && polarity !== 'neutral') {
    issues.warn(
      t(
        'A finding of {cell} counts {said}; a workbook has the strengths {small}, 1 and 2, so it counts {nearest}.',
        { cell: where, said: String(said), small: '0.5', nearest: String(nearest) },
      ),
    );
  }
  return nearest;
}

/** The rules of the file as those of a scenario. */
export function rulesOfEvidence(options: object): Partial<EntryOf<'scenarios'>> {
  const { rho, asOf, halfLife, countPredictions, rule, leastCoverage } = options as Readonly<
    Record<string, never>
  >;
  const rules = { rho, asOf, halfLife, countPredictions, evidenceRule: rule, leastCoverage };
  return Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined));
}
