/** Plain Node: the evidence of problem files, as claims of a model. */

import { quote } from '../../common/words.ts';
import type { EntryOf, WorkbookModelInput } from '../../db/exchange/workbook-model.ts';
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
      const where = `${quote(alternative)} on ${quote(criterion)}`;
      const source = (finding.source ?? `Evidence of ${name}`).slice(0, 300);
      const speaker = (finding.voice ?? finding.holder ?? `Not named, ${i + 1} of ${where}`).slice(0, 120);
      sources.add(source);
      speakers.add(speaker);
      if (finding.origin !== undefined) origins.add(finding.origin.slice(0, 300));
      return {
        source,
        speaker,
        text: textOf(finding, `Finding ${i + 1} on ${alternative}, ${criterion}.`),
        kind: finding.prediction ? 'prediction' : 'opinion',
        ...(finding.date === undefined ? { undated: true } : { date: finding.date }),
        ...(finding.origin === undefined ? {} : { origin: finding.origin.slice(0, 300) }),
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

/** The text of a claim has 25 words and 400 characters at most. */
const textOf = ({ text }: StatedFinding, otherwise: string): string =>
  (text ?? otherwise).trim().split(/\s+/).slice(0, 25).join(' ').slice(0, 400);

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
      `A finding of ${where} counts ${said}; a workbook has the strengths 0.5, 1 and 2, so it counts ${nearest}.`,
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
