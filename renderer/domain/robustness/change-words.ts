import { t } from '../../../common/language/texts.ts';
import type { LeftOut } from '../../../scoring/sensitivity/leave-one-out.ts';
import { believedAs, leaderText, type ThemeSide, type WeighedTheme } from '../../model/contradictions.ts';
import { namesIn, type Subject } from './answer-names.ts';
import { byEffect, firstWords, groupName } from './evidence-sentences.ts';

/** Page: what would put another first besides a weight, in words: a side to believe, a source to leave out. */

/** A sentence, and what of it is news: the part that stands out. */
export interface Change {
  readonly before: string;
  readonly news: string;
}

/** The side of a contradiction that puts another first when it alone is believed, with its theme; null where none does. */
export function sideToBelieve(
  themes: readonly WeighedTheme[],
): (Change & { readonly theme: WeighedTheme; readonly side: ThemeSide }) | null {
  for (const theme of themes) {
    const index = theme.effects.findIndex((effect) => effect?.winnerChanges);
    const [side, effect] = [theme.sides[index], theme.effects[index]];
    if (!side || !effect) continue;
    return {
      theme,
      side,
      before: `${t('On “{theme}” believe {side}:', { theme: theme.theme, side: believedAs(side, theme) })} `,
      news: leaderText(effect),
    };
  }
  return null;
}

/** Said where no side does. */
export const noSide = (themes: readonly unknown[]): string =>
  themes.length === 0
    ? t('No contradiction is recorded.')
    : t(
        'Whichever side of the {n, plural, =1 {one contradiction} other {# contradictions}} is believed, the first place stays.',
        { n: themes.length },
      );

const counting = (groups: readonly LeftOut[]): readonly LeftOut[] =>
  groups.filter((g) => g.key !== null && g.findings + g.measurements > 0);

/** The source without which another is first; null where there is none. */
export function sourceToLeave(
  groups: readonly LeftOut[],
  subject: Pick<Subject, 'tables' | 'assessment'>,
): (Change & { readonly sourceId: string; readonly name: string }) | null {
  const [most] = byEffect(counting(groups)).filter((g) => g.winnerChanges);
  if (!most || most.key === null) return null;
  const name = groupName(most, subject);
  const first = firstWords(most.leader, namesIn(subject).alternative);
  return {
    sourceId: most.key,
    name,
    before: `${t('Without “{name}”:', { name })} `,
    news: most.leader?.alternativeIds.length === 1 ? t('{name} is first', { name: first }) : first,
  };
}

/** Said where no source alone does. */
export function noSource(groups: readonly LeftOut[]): string {
  const sources = counting(groups).length;
  if (sources === 0) return t('Nothing that counts has a source.');
  return sources === 1
    ? t('All that counts is from one source.')
    : t('The first place stays without any one of the {n, number} sources.', { n: sources });
}
