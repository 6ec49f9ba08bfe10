import { t } from '../../../common/language/texts.ts';
import { parseSearch } from '../../../common/search-query.ts';
import { useTables } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import type { Asked } from './use-found.ts';

interface Props {
  readonly asked: Asked;
  readonly onAsk: (change: Partial<Asked>) => void;
}

/** Says that nothing fits and offers what may: all kinds, no phrase, fewer words. */
export function NothingFound({ asked: { typed, chip }, onAsk }: Props) {
  const { sources, sourceTexts } = useTables();
  const terms = parseSearch(typed);
  if (terms.length === 0) {
    return (
      <div className="palette-nothing" role="status">
        <p>
          {typed.trim() === ''
            ? t(
                '{chip, select, commands {Type a word to search the commands.} compared {Type a word to search the compared.} claims {Type a word to search the claims.} people {Type a word to search the people.} sources {Type a word to search the sources.} notes {Type a word to search the notes.} other {Type a word to search everything.}}',
                { chip },
              )
            : t('There is no word in that to search for.')}
        </p>
      </div>
    );
  }
  const phrase = terms.some(({ words, whole }) => whole || words.length > 1);
  const words = terms.flatMap((term) => term.words);
  const without = sources.length - sourceTexts.length;
  return (
    <div className="palette-nothing" role="status">
      <p>
        {t(
          '{chip, select, commands {Nothing among the commands} compared {Nothing among the compared} claims {Nothing among the claims} people {Nothing among the people} sources {Nothing among the sources} notes {Nothing among the notes} other {Nothing}} has {words, plural, one {a word that begins like that} other {all of these words}}.',
          { chip, words: words.length },
        )}
      </p>
      <div className="row palette-ways">
        {chip !== 'all' && (
          <Button kind="primary" onClick={() => onAsk({ chip: 'all' })}>
            {t('Search everything')}
          </Button>
        )}
        {phrase && (
          <Button onClick={() => onAsk({ typed: words.join(' ') })}>{t('Search the words apart')}</Button>
        )}
        {words.length > 1 && (
          <Button onClick={() => onAsk({ typed: words.slice(0, -1).join(' ') })}>
            {t('Leave out “{word}”', { word: words.at(-1) ?? '' })}
          </Button>
        )}
      </div>
      {without > 0 && (
        <p className="dim">
          {t(
            '{n, plural, one {# source of {all, number} has no text attached, so that only claims on it are searched.} other {# sources of {all, number} have no text attached, so that only claims on them are searched.}}',
            { n: without, all: sources.length },
          )}
        </p>
      )}
    </div>
  );
}
