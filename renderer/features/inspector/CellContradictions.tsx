import { t } from '../../../common/language/texts.ts';
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
      <h3>{t('{n, plural, =1 {A contradiction} other {# contradictions}}', { n: themes.length })}</h3>
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
                    {i > 0 && ' '}
                    {t(
                      '{part, select, whole {If you believe {who}, {result}.} first {If you believe {who}, {result};} last {if you believe {who}, {result}.} other {if you believe {who}, {result};}}',
                      {
                        part: partOf(i, open.length),
                        who: believedAs(side, theme),
                        result: leaderText(effect),
                      },
                    )}
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

/** Which part of the sentence on all sides a side is. */
function partOf(at: number, all: number): 'whole' | 'first' | 'last' | 'between' {
  if (all === 1) return 'whole';
  return at === 0 ? 'first' : at === all - 1 ? 'last' : 'between';
}
