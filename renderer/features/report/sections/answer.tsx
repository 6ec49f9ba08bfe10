import { isAssumed, knownSpan, knownSum, roundedParts } from '../../../../common/known-words.ts';
import { verdictExplanation, verdictHeadline } from '../../../../common/verdict-words.ts';
import { leadOf } from '../../../../scoring/assessment/lead.ts';
import { leastFlip } from '../../../../scoring/robustness/flip.ts';
import type { Standing } from '../../../../scoring/types.ts';
import { leastCoverageSentence, notRankedText } from '../../../domain/NotRanked.tsx';
import { doubtSentence } from '../../../domain/robustness/chance-sentences.ts';
import {
  credibilitySentence,
  dependenceSentence,
  isDoubted,
  missingSentence,
  readingSentence,
  restsSentence,
} from '../../../domain/robustness/evidence-sentences.ts';
import {
  flipSentence,
  isTied,
  leaderIn,
  stabilitySentence,
} from '../../../domain/robustness/weight-sentences.ts';
import { basisOn } from '../../../model/evidence-basis.ts';
import * as format from '../../../model/format.ts';
import { Bars, KnownKey } from '../layout.tsx';
import type { ReportData } from '../report-data.ts';

/** How many of the ranking stand on the page of the answer, so that all of it stays on one. */
const SHOWN = { portrait: 8, landscape: 4 } as const;

/** The answer on one page, in plain words. */
export function answerSection(data: ReportData) {
  const { facts, names, subject } = data;
  const { robust, question, verdict } = facts;
  const { assessment } = subject;
  return (
    <>
      <div className="report-verdict" data-testid="report-verdict">
        <p className="report-headline">{verdictHeadline(verdict, format.score)}</p>
        <p>{verdictWords(data)}</p>
      </div>
      {knownWords(data)}
      {standingBars(data)}
      {notRankedWords(data)}
      {robust && (
        <>
          <h3>How firm it is</h3>
          <p>{doubtSentence(robust.chance, robust.settings, names, isTied(assessment))}</p>
          <p>{missingSentence(question.missing, names)}</p>
          <h3>What would change it</h3>
          <p>{flipSentence(leastFlip(robust.weights.flips), names, assessment)}</p>
          <p>
            {stabilitySentence(robust.weights.stability, leaderIn(assessment), names, isTied(assessment))}
          </p>
          <p>{readingSentence(question.readingList, names)}</p>
        </>
      )}
      <h3>On whose word it rests</h3>
      <p>{basisOn(assessment, data.tables)}.</p>
      {robust && (
        <>
          <p>{restsSentence(question.leadShares.source, subject)}</p>
          <p>{dependenceSentence(question.leaveOneOut.source.groups, 'source', subject)}</p>
          <p>{dependenceSentence(question.leaveOneOut.speaker.groups, 'speaker', subject)}</p>
          {isDoubted(data) && <p>{credibilitySentence(question.credibility, names, true)}</p>}
        </>
      )}
    </>
  );
}

/** "60.8 + 2.0 = 62.8", as the line below the bars says. */
function sumText(standing: Standing): string {
  const { score, known, assumed } = roundedParts(standing);
  return `${format.score(known)} + ${format.score(assumed)} = ${format.score(score)}`;
}

/** A score as its known and its assumed part, both numbered. */
function knownSegments(standing: Standing) {
  const { known, assumed } = roundedParts(standing);
  return [
    { key: 'known', part: standing.known / 100, mark: format.score(known), shade: 0 },
    ...(isAssumed(standing)
      ? [
          {
            key: 'assumed',
            part: standing.assumed / 100,
            mark: `${format.score(assumed)} assumed`,
            shade: 0,
            assumed: true,
          },
        ]
      : []),
  ];
}

/** The sentence behind the verdict, in the number format of the report. */
export function verdictWords({ facts: { verdict } }: Pick<ReportData, 'facts'>): string {
  return verdictExplanation(verdict, format.score);
}

/** Who is ahead among what is known, and what the rest could make of it, before anything else is said. */
function knownWords({ facts: { assessment } }: ReportData) {
  const lead = leadOf(assessment);
  const words = lead && knownSpan(lead.leader, lead.runnerUp, format.score);
  return words && <p>{words}</p>;
}

/** Those that stand apart, because too little is known of them. */
export function notRankedWords({ facts: { assessment, scenario } }: ReportData) {
  const { notRanked } = assessment;
  if (notRanked.length === 0) return null;
  return (
    <>
      <h3>Not ranked: not enough known</h3>
      <p>{leastCoverageSentence(scenario.leastCoverage)}</p>
      <ul>
        {notRanked.map((standing) => (
          <li key={standing.alternativeId}>{`${standing.name}: ${notRankedText(standing)}.`}</li>
        ))}
      </ul>
    </>
  );
}

function standingBars({ facts: { assessment }, choices }: ReportData) {
  const { standings } = assessment;
  if (standings.length === 0) return null;
  const shown = standings.slice(0, SHOWN[choices.orientation]);
  const rest = standings.length - shown.length;
  return (
    <>
      <Bars
        label={`Scores of 100: ${format.list(shown.map((s) => `${s.name} ${knownSum(s, format.score)}`))}`}
        rows={shown.map((standing) => ({
          key: standing.alternativeId,
          name: `${standing.rank}. ${standing.name}`,
          segments: knownSegments(standing),
          text: sumText(standing),
        }))}
        wide
      />
      <KnownKey />
      <p className="report-small">
        Known + assumed = score, from 0 to 100
        {rest > 0 && `; ${format.plural(rest, 'alternative')} more in the ranking`}.
      </p>
    </>
  );
}
