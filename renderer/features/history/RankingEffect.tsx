import { t } from '../../../common/language/texts.ts';
import { list } from '../../../common/words.ts';
import { RankingsSideBySide } from '../../domain/compare/RankingsSideBySide.tsx';
import { type Effect, effectWords, movedAny } from './history-words.ts';

/** What an event did to the ranking of each scenario. */
export function RankingEffect({ effect }: { readonly effect: readonly Effect[] }) {
  const same = effect.filter((one) => !movedAny([one]));
  const moved = effect.filter((one) => movedAny([one]));
  return (
    <section aria-labelledby="effect-title" data-testid="effect">
      <h3 id="effect-title">{t('Effect on the ranking')}</h3>
      {moved.length === 0 && (
        <p>{t('None: every alternative keeps its place and its score in every scenario.')}</p>
      )}
      {moved.map((one) => (
        <p key={one.scenarioId}>
          <b>{one.name}</b>: {effectWords(one)}
        </p>
      ))}
      {moved.length > 0 && same.length > 0 && (
        <p className="dim">{t('No change in {names}.', { names: list(same.map(({ name }) => name)) })}</p>
      )}
      {moved.length > 0 && <RankingsSideBySide rankings={moved} before={t('Before')} after={t('After')} />}
    </section>
  );
}
