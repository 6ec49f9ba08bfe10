import { parseSearch } from '../../../common/search-query.ts';
import * as format from '../../model/format.ts';
import { useTables } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { CHIPS } from './found-entries.ts';
import type { Asked } from './use-found.ts';

interface Props {
  readonly asked: Asked;
  readonly onAsk: (change: Partial<Asked>) => void;
}

/** Says that nothing fits and offers what may: all kinds, no phrase, fewer words. */
export function NothingFound({ asked: { typed, chip }, onAsk }: Props) {
  const { sources, sourceTexts } = useTables();
  const terms = parseSearch(typed);
  const kind = CHIPS[chip].label.toLowerCase();
  if (terms.length === 0) {
    return (
      <div className="palette-nothing" role="status">
        <p>
          {typed.trim() === ''
            ? `Type a word to search the ${kind}.`
            : 'There is no word in that to search for.'}
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
        {chip === 'all' ? 'Nothing' : `Nothing among the ${kind}`} has{' '}
        {words.length === 1 ? 'a word that begins like that' : 'all of these words'}.
      </p>
      <div className="row palette-ways">
        {chip !== 'all' && (
          <Button kind="primary" onClick={() => onAsk({ chip: 'all' })}>
            Search everything
          </Button>
        )}
        {phrase && <Button onClick={() => onAsk({ typed: words.join(' ') })}>Search the words apart</Button>}
        {words.length > 1 && (
          <Button onClick={() => onAsk({ typed: words.slice(0, -1).join(' ') })}>
            Leave out “{words.at(-1)}”
          </Button>
        )}
      </div>
      {without > 0 && (
        <p className="dim">
          {format.plural(without, 'source')} of {format.count(sources.length)}{' '}
          {without === 1 ? 'has' : 'have'} no text attached, so that only claims on{' '}
          {without === 1 ? 'it' : 'them'} are searched.
        </p>
      )}
    </div>
  );
}
