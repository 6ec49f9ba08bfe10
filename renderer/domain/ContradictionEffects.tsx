import type { ReactNode } from 'react';
import { t } from '../../common/language/texts.ts';
import { presentResult, showTheme, useThemes, type WeighedTheme } from '../model/contradictions.ts';
import * as format from '../model/format.ts';
import { useTables } from '../model/store.ts';
import { drawnAs } from '../ui/chart/difference-scale.ts';
import { Figure } from '../ui/chart/Figure.tsx';
import { RangeRows } from '../ui/chart/RangeRows.tsx';
import type { RangeScale } from '../ui/chart/row-types.ts';
import { effectRange, effectScale, effectsSentence } from './contradiction-effects.ts';

interface Props {
  readonly controls?: ReactNode;
  readonly level?: 2 | 3;
  readonly onChoose?: (id: string) => void;
}

/** What believing either side of each contradiction makes of the present lead: a range on one scale for each, the widest first. */
export function ContradictionEffects({ controls, level, onChoose = showTheme }: Props) {
  const themes = useThemes();
  const lead = presentResult(useTables()).lead ?? 0;
  if (themes.length === 0) return null;
  const rows = themes.map((theme) => ({ theme, ...effectRange(theme, lead) }));
  const scale: RangeScale = {
    ...effectScale(rows.flatMap(({ low, high }) => [low, high, lead])),
    tick: (value) => (value === 0 ? t('tie') : format.signed(value).replace(/[.,]0$/, '')),
    lines: [0, lead],
  };
  const sentence = effectsSentence(themes);
  return (
    <Figure
      id="contradiction-effects"
      {...(level && { level })}
      title={t('One side believed')}
      sentence={sentence}
      controls={controls}
      table={() => ({
        caption: t(
          'The lead of who is first now when one side of a contradiction is believed; below 0 another is first',
        ),
        columns: [
          { label: t('Contradiction'), words: true },
          { label: t('Lowest') },
          { label: t('Highest') },
          { label: t('Another first'), words: true },
        ],
        rows: rows.map(({ theme, low, high }) => ({
          key: theme.id,
          cells: [theme.theme, format.signed(low), format.signed(high), theme.winnerChanges ? t('yes') : ''],
        })),
      })}
    >
      <RangeRows
        label={t('The lead by contradiction. {sentence}', { sentence })}
        heads={[t('Contradiction'), t('Moves')]}
        ends={[t('another is first'), t('the lead grows')]}
        rows={rows.map(({ theme, low, high }) => ({
          key: theme.id,
          name: theme.theme,
          head: <ThemeButton theme={theme} onChoose={onChoose} />,
          low,
          high,
          mark: null,
          none: drawnAs(theme.size, 100) === 'none',
          text: (
            <span>{drawnAs(theme.size, 100) === 'none' ? t('no effect') : format.score(theme.size)}</span>
          ),
          tip: [
            [t('Lowest lead'), format.signed(low)],
            [t('Highest lead'), format.signed(high)],
          ],
        }))}
        scale={scale}
        onChoose={onChoose}
      />
    </Figure>
  );
}

interface ThemeProps {
  readonly theme: WeighedTheme;
  readonly onChoose: (id: string) => void;
}

function ThemeButton({ theme: { id, theme, winnerChanges }, onChoose }: ThemeProps) {
  return (
    <button type="button" className="clip" title={theme} onClick={() => onChoose(id)}>
      {winnerChanges && (
        <b title={t('One side of it makes another first')}>
          ≠ <span className="hidden-text">{t('another first:')} </span>
        </b>
      )}
      {theme}
    </button>
  );
}
