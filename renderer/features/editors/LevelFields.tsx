import { t } from '../../../common/language/texts.ts';
import { fewOf, quote } from '../../../common/words.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { OrderedWords } from '../../ui/OrderedWords.tsx';
import { Field } from './fields.tsx';
import {
  addTyped,
  arrangeWords,
  type LevelDraft,
  usersOf,
  type Worded,
  wordsProblem,
} from './level-drafts.ts';

interface Props<D extends Worded> {
  /** Null while the criterion is being made. */
  readonly criterionId: string | null;
  readonly draft: D;
  readonly onChange: (draft: D) => void;
}

/** The words that stand for the numbers of a criterion: each in its own field, with its place; more are typed behind them. */
export function LevelFields<D extends Worded>({ criterionId, draft, onChange }: Props<D>) {
  const { words, levels } = draft;
  const stays = useStays(criterionId, draft);
  const problem = words.length > 0 ? wordsProblem(draft) : null;
  const rename = (key: number, word: string): void =>
    onChange({ ...draft, words: words.map((one) => (one.key === key ? { ...one, word } : one)) });
  const swap = (at: number, to: number): void => {
    const [one, other] = [words[at], words[to]];
    if (one && other) onChange(arrangeWords(draft, words.with(at, other).with(to, one)));
  };
  return (
    <>
      {words.length > 0 && (
        <div className="field-box level-fields">
          <span className="field-name">{t('Words for its numbers, the first is 1')}</span>
          <OrderedWords
            label={t('Words for its numbers')}
            rows={words.map((one, at) => {
              const reason = stays(one);
              return {
                key: one.key,
                word: one.word,
                shown: (
                  <input
                    className="field"
                    aria-label={t('Word {nth} of {all}', { nth: at + 1, all: words.length })}
                    maxLength={120}
                    value={one.word}
                    onChange={(event) => rename(one.key, event.target.value)}
                  />
                ),
                removal: reason ?? t('Take {word} away', { word: one.word }),
                stays: reason !== null,
              };
            })}
            onSwap={swap}
            onRemove={(at) => onChange(arrangeWords(draft, words.toSpliced(at, 1)))}
          />
          {problem && (
            <p className="field-problem" role="alert">
              {problem}
            </p>
          )}
        </div>
      )}
      <Field
        label={words.length > 0 ? t('More words') : t('Words for its numbers')}
        hint={
          words.length > 0
            ? t('With semicolons between. They stand behind the last; “Add” lets you move them')
            : t('In their order, with semicolons between: No; Partly; Yes. The first is 1. May stay empty')
        }
        most={4_000}
        value={levels}
        onChange={(value) => onChange({ ...draft, levels: value })}
      />
      {(words.length > 0 || levels.trim() !== '') && (
        <div className="row">
          <Button disabled={levels.trim() === ''} onClick={() => onChange(addTyped(draft))}>
            {t('Add')}
          </Button>
          {words.length > 0 && (
            <Button kind="quiet" onClick={() => onChange({ ...draft, words: [], levels: '' })}>
              {t('Numbers without words')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** Why a word cannot be taken away, in a sentence; null where it can. */
function useStays(criterionId: string | null, draft: Worded): (word: LevelDraft) => string | null {
  const tables = useTables();
  const criterion = tables.criteria.find(({ id }) => id === criterionId);
  const rows = lookup(tables);
  const numbers = tables.measurements.filter((measurement) => measurement.criterionId === criterionId);
  return (word) => {
    const users = usersOf(word, draft, criterion?.levels ?? [], numbers);
    if (users.length === 0) return null;
    const names = fewOf(users.map(({ alternativeId }) => rows.alternative(alternativeId).name));
    return t(
      '{n, plural, one {{names} is {word}: give it another word before you take it away} other {{names} are {word}: give them another word before you take it away}}',
      { n: users.length, names, word: quote(word.was ?? word.word) },
    );
  };
}
