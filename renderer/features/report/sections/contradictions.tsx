import type {
  ContradictionEffects,
  RankingEffect,
} from '../../../../scoring/sensitivity/contradiction-effects.ts';
import { leaderText, type Theme, themesOf } from '../../../model/contradictions.ts';
import * as format from '../../../model/format.ts';
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
          ? `Whichever side of the ${format.plural(weighed.length, 'contradiction')} one believes, the first place stays.`
          : `Believing one side of ${changing} of ${format.plural(weighed.length, 'contradiction')} makes somebody else first.`}{' '}
        Those with the largest effect come first.
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
        caption={`Sides of: ${theme.theme}`}
        captionHidden
        columns={[
          { head: 'Side', width: 30 },
          { head: 'Held by', width: 26 },
          { head: 'Claims', width: 14 },
          { head: 'If only this side is believed' },
        ]}
        rows={theme.sides.map((side, i) => ({
          key: side.id,
          cells: [
            side.statement,
            format.fewOf(side.holders),
            claimLinks(data, side.claimIds, linked),
            side.excluded ? 'excluded from scoring at present' : effectText(effects[i]),
          ],
        }))}
      />
    </>
  );
}

function effectText(effect: RankingEffect | undefined): string {
  if (!effect) return '';
  const moved =
    Math.abs(effect.swing) < 0.05 ? 'nothing moves' : `the lead moves by ${format.signed(effect.swing)}`;
  return `${leaderText(effect)}${effect.winnerChanges ? ' (another first place)' : ''}; ${moved}`;
}

/** Claims on nothing that is compared have no number. */
function claimLinks(data: ReportData, claimIds: readonly string[], linked: boolean) {
  const numbers = claimIds.flatMap((id) => data.claimNumbers.get(id) ?? []).sort((a, b) => a - b);
  const others = claimIds.length - numbers.length;
  return (
    <>
      {numbers.map((n, i) => (
        <span key={n}>
          {i > 0 && ', '}
          <Jump to={linked ? claimLink(data, n) : null} label={`Claim ${n}`}>
            {n}
          </Jump>
        </span>
      ))}
      {others > 0 && `${numbers.length > 0 ? ' and ' : ''}${others} not printed`}
    </>
  );
}
