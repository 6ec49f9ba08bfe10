import type { Cell } from '../../../scoring/types.ts';
import { believedAs, effectsOf, leaderText, showTheme, themesOf } from '../../model/contradictions.ts';
import { useTables } from '../../model/store.ts';
import './contradiction-lines.css';

/** Where claims of the cell stand against others: what believing each side would do to the ranking. */
export function CellContradictions({ cell }: { cell: Cell }) {
  const tables = useTables();
  const claims = new Set(cell.findings.map((f) => f.claimId));
  const themes = themesOf(tables).filter((theme) =>
    theme.sides.some((side) => side.claimIds.some((id) => claims.has(id))),
  );
  if (themes.length === 0) return null;
  return (
    <section className="inspector-section" data-testid="cell-contradictions">
      <h3>{themes.length === 1 ? 'A contradiction' : `${themes.length} contradictions`}</h3>
      <ul className="contradiction-lines">
        {themes.map((theme) => {
          const effects = effectsOf(tables, theme);
          const open = theme.sides.flatMap((side, i) => {
            const effect = effects[i];
            return side.excluded || !effect ? [] : [{ side, effect }];
          });
          return (
            <li key={theme.id}>
              <button type="button" className="link" onClick={() => showTheme(theme.id)}>
                {theme.theme}
              </button>
              <p>
                {open.map(({ side, effect }, i) => (
                  <span key={side.id} className={effect.winnerChanges ? 'bold' : undefined}>
                    {i === 0 ? 'If' : ' if'} you believe {believedAs(side, theme)}, {leaderText(effect)}
                    {i === open.length - 1 ? '.' : ';'}
                  </span>
                ))}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
