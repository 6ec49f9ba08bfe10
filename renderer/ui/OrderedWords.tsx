import type { ReactNode } from 'react';
import { t } from '../../common/language/texts.ts';
import { IconButton } from './Button.tsx';

interface Row {
  readonly key: string | number;
  /** What it is called on its buttons. */
  readonly word: string;
  readonly shown: ReactNode;
  /** What its last button does, or why it cannot. */
  readonly removal: string;
  readonly stays?: boolean;
}

interface Props {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Swaps a row with its neighbour. */
  readonly onSwap: (at: number, to: number) => void;
  readonly onRemove: (at: number) => void;
}

/** Words in an order from the worst to the best, with buttons that move them and take them away. */
export function OrderedWords({ label, rows, onSwap, onRemove }: Props) {
  return (
    <ol aria-label={label} className="ordered-words">
      {rows.map(({ key, word, shown, removal, stays = false }, at) => (
        <li key={key}>
          {shown}
          <IconButton
            icon="up"
            label={t('Move {word} towards the worst', { word })}
            disabled={at === 0}
            onClick={() => onSwap(at, at - 1)}
          />
          <IconButton
            icon="down"
            label={t('Move {word} towards the best', { word })}
            disabled={at === rows.length - 1}
            onClick={() => onSwap(at, at + 1)}
          />
          <IconButton icon="close" label={removal} disabled={stays} onClick={() => onRemove(at)} />
        </li>
      ))}
    </ol>
  );
}
