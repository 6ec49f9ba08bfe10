import { CommandButton } from '../../commands/CommandButton.tsx';
import { showTheme, useThemes } from '../../model/contradictions.ts';
import * as format from '../../model/format.ts';

/** Which contradictions would change the winner if one side were believed; the rest is said where they are. */
export function Contradictions() {
  const themes = useThemes();
  if (themes.length === 0) return null;
  const changing = themes.filter((theme) => theme.winnerChanges);
  const [largest] = themes;
  return (
    <section className="figure" data-testid="figure-contradictions">
      <div className="figure-head">
        <h3>One side believed</h3>
        <div className="figure-controls">
          <CommandButton id="showContradictions" kind="quiet" />
        </div>
      </div>
      <p data-testid="figure-sentence" className="figure-sentence">
        {changing.length === 0
          ? `Whichever side of the ${format.plural(themes.length, 'contradiction')} one believes, the first place stays.`
          : `Believing one side of ${changing.length} of ${format.plural(themes.length, 'contradiction')} makes somebody else first.`}
        {largest && (
          <>
            {' '}
            The one with the largest effect is{' '}
            <button type="button" className="link" onClick={() => showTheme(largest.id)}>
              “{largest.theme}”
            </button>
            : believing one side of it moves the lead by {format.score(largest.size)}.
          </>
        )}
      </p>
    </section>
  );
}
