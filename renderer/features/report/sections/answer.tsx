import { verdictExplanation, verdictHeadline } from '../../../../common/verdict-words.ts';
import { leastFlip } from '../../../../scoring/robustness/flip.ts';
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
import { Bars } from '../layout.tsx';
import type { ReportData } from '../report-data.ts';

/** How many of the ranking stand on the page of the answer, so that all of it stays on one. */
const SHOWN = { portrait: 8, landscape: 4 } as const;

/** The answer on one page, in plain words. */
export function answerSection(data: ReportData) {
  const { facts, names, subject } = data;
  const { robust, question, verdict, assessment } = facts;
  return (
    <>
      <div className="report-verdict">
        <p className="report-headline">{verdictHeadline(verdict)}</p>
        <p>{verdictWords(data)}</p>
      </div>
      {standingBars(data)}
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

/** The sentence behind the verdict, in the number format of the report. */
export function verdictWords({ facts: { verdict } }: Pick<ReportData, 'facts'>): string {
  return verdictExplanation(verdict, format.score);
}

function standingBars({ facts: { assessment }, choices }: ReportData) {
  const { standings } = assessment;
  if (standings.length === 0) return null;
  const shown = standings.slice(0, SHOWN[choices.orientation]);
  const rest = standings.length - shown.length;
  return (
    <>
      <Bars
        label={`Scores of 100: ${format.list(shown.map((s) => `${s.name} ${format.score(s.score)}`))}`}
        rows={shown.map(({ alternativeId, name, score, rank }) => ({
          key: alternativeId,
          name: `${rank}. ${name}`,
          segments: [{ key: 'score', part: score / 100, shade: 0 }],
          text: format.score(score),
        }))}
      />
      <p className="report-small">
        Scores from 0 to 100{rest > 0 && `; ${format.plural(rest, 'alternative')} more in the ranking`}.
      </p>
    </>
  );
}
