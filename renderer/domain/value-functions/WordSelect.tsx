import type { Ref } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { NumberScale } from '../../../common/measured-words.ts';
import { readNumber } from '../../../common/typed-number.ts';
import { placeText } from '../../model/measured.ts';

interface Props {
  /** What is chosen; spoken, not shown. Left out where a label names it by its id. */
  readonly label?: string;
  readonly id?: string;
  readonly scale: NumberScale;
  /** The place of the word as it is typed; empty where none is chosen. */
  readonly value: string;
  readonly onChange: (place: string) => void;
  readonly ref?: Ref<HTMLSelectElement>;
}

/** One of the words of a criterion, in the place of a field for its number. A number that is no word stays among the choices. */
export function WordSelect({ label, id, scale, value, onChange, ref }: Props) {
  const { levels } = scale;
  const place = readNumber(value);
  const isOther = typeof place === 'number' && levels[place - 1] === undefined;
  return (
    <select
      ref={ref}
      id={id}
      className="field"
      aria-label={label}
      value={typeof place === 'number' ? String(place) : ''}
      onChange={(event) => onChange(event.target.value)}
    >
      {typeof place === 'string' && <option value="">{t('Choose…')}</option>}
      {isOther && <option value={String(place)}>{placeText(place, scale)}</option>}
      {levels.map((word, at) => (
        <option key={word} value={String(at + 1)}>
          {word}
        </option>
      ))}
    </select>
  );
}
