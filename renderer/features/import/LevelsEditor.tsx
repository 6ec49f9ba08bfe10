import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { Level } from '../../../electron/ipc/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { OrderedWords } from '../../ui/OrderedWords.tsx';

interface Props {
  /** What the line is called. */
  readonly name: string;
  readonly levels: readonly Level[] | null;
  readonly onChange: (levels: readonly Level[] | null) => void;
}

const MOST = 100;

/** "No, Partly / Some, Yes": a level may have several words. */
const levelsIn = (text: string): Level[] =>
  text.split(',').flatMap((level) => {
    const words = level
      .split('/')
      .map((word) => word.trim().slice(0, 200))
      .filter((word) => word !== '');
    return words.length === 0 ? [] : [{ words }];
  });

/** Words that stand for numbers, the worst first; their order can be changed. */
export function LevelsEditor({ name, levels, onChange }: Props) {
  const [text, setText] = useState('');
  const list = levels ?? [];
  const swap = (at: number, to: number): void => {
    const [one, other] = [list[at], list[to]];
    if (one && other) onChange(list.with(at, other).with(to, one));
  };
  const added = levelsIn(text);
  const words = [...list, ...added].flatMap((level) => level.words);
  const isScale = list.length + added.length >= 2 && new Set(words).size === words.length;
  const add = (): void => {
    onChange([...list, ...added]);
    setText('');
  };
  return (
    <details className="import-levels">
      <summary>
        {levels === null ? t('Words for numbers') : t('{n} words, the worst first', { n: levels.length })}
      </summary>
      <OrderedWords
        label={t('Levels of {name}, the worst first', { name })}
        rows={list.map(({ words: own }) => ({
          key: own[0] ?? '',
          word: own[0] ?? '',
          shown: <span dir="auto">{own.join(' / ')}</span>,
          removal: t('Take {word} out of the levels of {name}', { word: own[0] ?? '', name }),
        }))}
        onSwap={swap}
        onRemove={(at) => onChange(list.length <= 2 ? null : list.toSpliced(at, 1))}
      />
      <div className="row">
        <label className="import-field">
          <span className="hidden-text">
            {t('Words for the numbers of {name}, the worst first, with commas', { name })}
          </span>
          <input
            className="field"
            maxLength={400}
            placeholder={t('No, Partly / Some, Yes')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <Button disabled={added.length === 0 || !isScale || list.length + added.length > MOST} onClick={add}>
          {levels === null ? t('Use these words') : t('Add as the best')}
        </Button>
      </div>
    </details>
  );
}
