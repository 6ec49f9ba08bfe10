/** Plain Node: the ranking as text. */

import { roundedParts } from '../../common/known-words.ts';
import { lineForTerminal } from '../../common/strange-characters.ts';
import { verdictText } from '../../common/verdict-words.ts';
import type { Verdict } from '../../scoring/robustness/verdict.ts';
import type { Assessment, Unranked } from '../../scoring/types.ts';
import { NOT_ENOUGH } from './known-text.ts';

const partsOf = (parts: Unranked): string => {
  const { known, assumed } = roundedParts(parts);
  return `  known ${known.toFixed(1)}, assumed ${assumed.toFixed(1)}`;
};

/** The ranking in plain lines for a terminal. */
export function rankingText(
  workbook: string,
  scenario: string,
  assessment: Assessment,
  verdict: Verdict,
): string {
  const ranges = new Map(verdict.standings.map((s) => [s.alternativeId, s.interval]));
  const width = Math.max(0, ...[...assessment.standings, ...assessment.notRanked].map((s) => s.name.length));
  const lines = assessment.standings.map((s) => {
    const range = ranges.get(s.alternativeId);
    const interval = range ? `  90 percent range ${range.low.toFixed(1)} to ${range.high.toFixed(1)}` : '';
    return `${String(s.rank).padStart(3)}  ${s.name.padEnd(width)}  ${s.score.toFixed(1).padStart(5)}${partsOf(s)}${interval}`;
  });
  const without = assessment.notRanked.map(
    (s) => `  -  ${s.name.padEnd(width)}  ${s.score.toFixed(1).padStart(5)}${partsOf(s)}  ${NOT_ENOUGH}`,
  );
  return [`${workbook}: ${scenario}`, '', ...lines, ...without, '', verdictText(verdict)]
    .map(lineForTerminal)
    .join('\n');
}
