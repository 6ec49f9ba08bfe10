import { Fragment } from 'react';
import { t } from '../../../../common/language/texts.ts';
import type {
  ContradictionEffects,
  RankingEffect,
} from '../../../../scoring/sensitivity/contradiction-effects.ts';
import { leaderText, type Theme, themesOf } from '../../../model/contradictions.ts';
import * as format from '../../../model/format.ts';
import { rich } from '../../../ui/rich.tsx';
import { Jump, OverTable, Table } from '../layout.tsx';
import { claimLink, type ReportData } from '../report-data.ts';

/** Where claims assert the opposite, and what believing one side would do; null where nothing is filed. */
export function contradictionsSection(data: ReportData, linked: boolean) {
  const themes = new Map(themesOf(data.tables).map((theme) => [theme.id, theme]));
  const weighed = data.facts.question.contradictions.flatMap((one) => {
    const theme = themes.get(one.id);
    return theme ? [{ theme, one }] : [];
  });
  if (weighed.length === 0) return null;
  const changing = weighed.filter(({ one }) => one.winnerChanges).length;
  return (
    <>
      <p className="report-opening">
        {changing === 0
          ? t(
              'Whichever side of the {n, plural, one {# contradiction} other {# contradictions}} one believes, the first place stays.',
              { n: weighed.length },
            )
          : t(
              'Believing one side of {changing} of {n, plural, one {# contradiction} other {# contradictions}} makes somebody else first.',
              { changing, n: weighed.length },
            )}{' '}
        {t('Those with the largest effect come first.')}
      </p>
      {weighed.map(({ theme, one }) => (
        <section key={theme.id}>{themeTable(data, theme, one, linked)}</section>
      ))}
    </>
  );
}

function themeTable(data: ReportData, theme: Theme, { effects }: ContradictionEffects, linked: boolean) {
  return (
    <>
      <OverTable>
        <h3>{theme.theme}</h3>
      </OverTable>
      <Table
        caption={t('Sides of: {theme}', { theme: theme.theme })}
        captionHidden
        columns={[
          { head: t('Side'), width: 30 },
          { head: t('Held by'), width: 26 },
          { head: t('Claims'), width: 14 },
          { head: t('If only this side is believed') },
        ]}
        rows={theme.sides.map((side, i) => ({
          key: side.id,
          cells: [
            side.statement,
            format.fewOf(side.holders),
            claimLinks(data, side.claimIds, linked),
            side.excluded ? t('excluded from scoring at present') : effectText(effects[i]),
          ],
        }))}
      />
    </>
  );
}

function effectText(effect: RankingEffect | undefined): string {
  if (!effect) return '';
  const moved =
    Math.abs(effect.swing) < 0.05
      ? t('nothing moves')
      : t('the lead moves by {points}', { points: format.signed(effect.swing) });
  const leader = leaderText(effect);
  return `${effect.winnerChanges ? t('{leader} (another first place)', { leader }) : leader}; ${moved}`;
}

/** Claims on nothing that is compared have no number. */
function claimLinks(data: ReportData, claimIds: readonly string[], linked: boolean) {
  const numbers = claimIds.flatMap((id) => data.claimNumbers.get(id) ?? []).sort((a, b) => a - b);
  const others = claimIds.length - numbers.length;
  const links = numbers.map((n, i) => (
    <span key={n}>
      {i > 0 && ', '}
      <Jump to={linked ? claimLink(data, n) : null} label={t('Claim {n}', { n })}>
        {n}
      </Jump>
    </span>
  ));
  if (others === 0) return links;
  return numbers.length === 0
    ? t('{n} not printed', { n: others })
    : rich('{claims} and {n} not printed', { claims: <Fragment key="claims">{links}</Fragment>, n: others });
}
