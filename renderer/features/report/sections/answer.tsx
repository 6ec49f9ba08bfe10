import { knownSpan } from '../../../../common/known-words.ts';
import { t } from '../../../../common/language/texts.ts';
import { verdictExplanation, verdictHeadline } from '../../../../common/verdict-words.ts';
import { leadOf } from '../../../../scoring/assessment/lead.ts';
import { leastFlip } from '../../../../scoring/robustness/flip.ts';
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
import type { ReportData } from '../report-data.ts';

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
      {robust && (
        <>
          <h3>{t('How firm it is')}</h3>
          <p>{doubtSentence(robust.chance, robust.settings, names, isTied(assessment))}</p>
          <p>{missingSentence(question.missing, names)}</p>
          <h3>{t('What would change it')}</h3>
          <p>{flipSentence(leastFlip(robust.weights.flips), names, assessment)}</p>
          <p>
            {stabilitySentence(robust.weights.stability, leaderIn(assessment), names, isTied(assessment))}
          </p>
          <p>{readingSentence(question.readingList, names)}</p>
        </>
      )}
      <h3>{t('On whose word it rests')}</h3>
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
      <h3>{t('Not ranked: not enough known')}</h3>
      <p>{leastCoverageSentence(scenario.leastCoverage)}</p>
      <ul>
        {notRanked.map((standing) => (
          <li key={standing.alternativeId}>{`${standing.name}: ${notRankedText(standing)}.`}</li>
        ))}
      </ul>
    </>
  );
}
