import { noSide, noSource, sideToBelieve, sourceToLeave } from '../../../domain/robustness/change-words.ts';
import { themesOf } from '../../../model/contradictions.ts';
import type { ReportData } from '../report-data.ts';

/** What believing one side of a contradiction would do; null where no contradiction is recorded. */
export function sideSentence({ tables, facts }: ReportData): string | null {
  const byId = new Map(themesOf(tables).map((theme) => [theme.id, theme]));
  const themes = facts.question.contradictions.flatMap((one) => {
    const theme = byId.get(one.id);
    return theme ? [{ ...theme, ...one }] : [];
  });
  if (themes.length === 0) return null;
  const flip = sideToBelieve(themes);
  return flip ? `${flip.before}${flip.news}.` : noSide(themes);
}

/** What leaving out one source would do; null where nothing names one. */
export function sourceSentence({ facts, subject }: ReportData): string | null {
  const { groups } = facts.question.leaveOneOut.source;
  if (!groups.some(({ key }) => key !== null)) return null;
  const flip = sourceToLeave(groups, subject);
  return flip ? `${flip.before}${flip.news}.` : noSource(groups);
}
