import { t } from '../../../../common/language/texts.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { type Judgements, judgementOf, type PairwiseState, SCALE } from '../answers/pairwise.ts';
import type { Item } from '../answers/weighed-items.ts';
import { judgementText, scaleText } from './saaty.ts';

interface Props {
  readonly items: readonly Item[];
  readonly answers: Judgements;
  readonly worst: PairwiseState['worst'];
  readonly onChange: (a: Item, b: Item, value: number | null) => void;
}

/** All pairs at once: how many times the line counts as much as the column. The lower half follows from the upper one. */
export function PairsMatrix({ items, answers, worst, onChange }: Props) {
  return (
    <div className={`pairs-scroll ${items.length > 6 ? 'is-many' : ''}`}>
      <table data-testid="pairs-matrix" className="pairs-matrix">
        <caption className="hidden-text">
          {t('How many times as much the criterion of a line counts as the one of a column')}
        </caption>
        <thead>
          <tr>
            <td />
            {items.map((item) => (
              <th key={item.id} scope="col" title={item.name}>
                <span>{item.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((a, row) => (
            <tr key={a.id}>
              <th scope="row">{a.name}</th>
              {items.map((b, column) => {
                if (column === row) return <td key={b.id}>1</td>;
                const value = judgementOf(answers, a, b);
                return column < row ? (
                  <td key={b.id} className="dim">
                    {value === null ? '' : scaleText(value)}
                  </td>
                ) : (
                  <PairCell
                    key={b.id}
                    a={a}
                    b={b}
                    value={value}
                    isWorst={worst?.a === a && worst.b === b}
                    onChange={onChange}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <small>
        {t(
          '1 equally, 3 moderately, 5 strongly, 7 very strongly, 9 extremely more; 1/3 and so on where the column counts more.',
        )}
      </small>
    </div>
  );
}

interface PairProps extends Pick<Props, 'onChange'> {
  readonly a: Item;
  readonly b: Item;
  readonly value: number | null;
  readonly isWorst: boolean;
}

const PairCell = ({ a, b, value, isWorst, onChange }: PairProps) => (
  <td className={isWorst ? 'is-worst' : ''}>
    <select
      className="field"
      aria-label={t(isWorst ? '{row} against {column}, most out of line' : '{row} against {column}', {
        row: a.name,
        column: b.name,
      })}
      title={value === null ? t('No answer yet') : judgementText(a, b, value)}
      value={value === null ? '' : scaleText(value)}
      onChange={(event) => onChange(a, b, SCALE.find((x) => scaleText(x) === event.target.value) ?? null)}
    >
      <option value="">–</option>
      {SCALE.map((x) => (
        <option key={x} value={scaleText(x)} title={judgementText(a, b, x)}>
          {scaleText(x)}
        </option>
      ))}
    </select>
    {isWorst && <Icon className="worst-sign" name="warning" size={12} />}
  </td>
);
