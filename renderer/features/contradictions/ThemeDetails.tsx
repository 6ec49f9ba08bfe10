import { t } from '../../../common/language/texts.ts';
import {
  claimsOfOtherSides,
  type RankingEffect,
} from '../../../scoring/sensitivity/contradiction-effects.ts';
import {
  believedAs,
  leaderText,
  presentResult,
  type ThemeSide,
  type WeighedTheme,
} from '../../model/contradictions.ts';
import * as format from '../../model/format.ts';
import { showDialog, update, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { rich } from '../../ui/rich.tsx';
import { SideClaim } from './SideClaim.tsx';

/** One theme: its sides beside one another, each with its claims and what believing it would do. */
export function ThemeDetails({ theme }: { theme: WeighedTheme }) {
  const present = presentResult(useTables());
  return (
    <article className="theme-details" aria-labelledby="theme-title">
      <header className="theme-title">
        <h2 id="theme-title">{theme.theme}</h2>
        <Button
          kind="quiet"
          title={t('Its claims stay; undo brings it back')}
          onClick={() => void execute({ type: 'deleteContradiction', contradictionId: theme.id })}
        >
          {t('Delete')}
        </Button>
      </header>
      <p className="theme-present" data-testid="present-result">
        {rich('With every side counted as it is now, <b>{leader}</b>.', { leader: leaderText(present) })}
      </p>
      <div className="sides">
        {theme.sides.map((side, index) => (
          <Side key={side.id} theme={theme} side={side} index={index} present={present} />
        ))}
      </div>
    </article>
  );
}

interface SideProps {
  readonly theme: WeighedTheme;
  readonly side: ThemeSide;
  readonly index: number;
  readonly present: RankingEffect;
}

function Side({ theme, side, index, present }: SideProps) {
  const { claims } = useTables();
  const effect = theme.effects[index];
  const against = new Set(
    claimsOfOtherSides(
      theme.sides.map((s) => s.claimIds),
      index,
    ),
  );
  const counted = claims.filter((c) => against.has(c.id) && c.excludedReason === null).map((c) => c.id);
  const out = claims
    .filter((c) => side.claimIds.includes(c.id) && c.excludedReason !== null)
    .map((c) => c.id);
  const believe = (): void => {
    update({
      // It stays on the screen though it gets another place in the list.
      contradictionId: theme.id,
      exclusion: {
        claimIds: counted,
        reason: t('On “{theme}” we believe {side}.', {
          theme: theme.theme,
          side: believedAs(side, theme),
        }).slice(0, 500),
      },
    });
    showDialog('excludeClaims');
  };
  return (
    <section className="side" data-testid="side" aria-label={side.statement}>
      <h3>{side.statement}</h3>
      {side.excluded ? (
        <div className="side-effect">
          <p>{t('This side is excluded from scoring at present.')}</p>
        </div>
      ) : (
        effect && <SideEffect effect={effect} present={present} held={counted.length === 0} />
      )}
      <div className="row">
        {!side.excluded && (
          <Button
            disabled={counted.length === 0}
            title={
              counted.length === 0
                ? t('The claims against it are excluded already')
                : t('Exclude the claims of the other side')
            }
            onClick={believe}
          >
            {t('Believe this side…')}
          </Button>
        )}
        {out.length > 0 && (
          <Button
            onClick={() => {
              update({ contradictionId: theme.id });
              void execute({ type: 'includeClaims', claimIds: out });
            }}
          >
            {t('Count {n, plural, one {# claim} other {# claims}} again', { n: out.length })}
          </Button>
        )}
      </div>
      <ul className="side-list">
        {side.claimIds.map((id) => (
          <SideClaim key={id} claimId={id} />
        ))}
      </ul>
    </section>
  );
}

/** The ranking without the claims of the other sides, beside the present one. */
function SideEffect({
  effect,
  present,
  held,
}: {
  effect: RankingEffect;
  present: RankingEffect;
  held: boolean;
}) {
  const unmoved = Math.abs(effect.swing) < 0.05 && effect.moves.length === 0;
  return (
    <div className={`side-effect ${effect.winnerChanges ? 'is-change' : ''}`} data-testid="side-effect">
      <p className="dim">{held ? t('This side is believed at present:') : t('If you believe this side,')}</p>
      <p data-testid="side-leader" className="side-leader">
        {leaderText(effect)}
        {effect.winnerChanges && (
          <span className="winner-tag">
            <Icon name="opposed" size={12} />
            {t('winner changes')}
          </span>
        )}
      </p>
      {unmoved ? (
        <p className="dim">{t('Nothing moves.')}</p>
      ) : (
        <p className="dim is-number">
          {t(
            effect.swing < 0
              ? '{names} loses {points} on its best rival'
              : '{names} gains {points} on its best rival',
            { names: format.list(present.leaders), points: format.score(Math.abs(effect.swing)) },
          )}
        </p>
      )}
      {effect.moves.length > 0 && (
        <ul className="rank-moves">
          {effect.moves.map(({ name, from, to }) => (
            <li key={name}>
              <Icon name={to < from ? 'up' : 'down'} size={12} />
              {name} <span className="is-number">{`${from} → ${to}`}</span>
              <span className="hidden-text">{` ${t(to < from ? 'rises' : 'falls')}`}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
