import { t } from '../../../common/language/texts.ts';
import { isWorded, type NumberScale } from '../../../common/measured-words.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { addRow, type PointDraft, removePoint, sortDrafts } from './value-points-draft.ts';
import { WordSelect } from './WordSelect.tsx';

interface Props {
  readonly drafts: readonly PointDraft[];
  readonly scale: NumberScale;
  readonly onChange: (drafts: readonly PointDraft[]) => void;
}

/** The points to type into: the twin of the plot. Rows take their order when a field is left. */
export function PointTable({ drafts, scale, onChange }: Props) {
  const worded = isWorded(scale);
  const changed = (key: number, part: Partial<PointDraft>): PointDraft[] =>
    drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft));
  return (
    <div className={worded ? 'point-table is-worded' : 'point-table'}>
      <table>
        <caption className="hidden-text">{t('The points of the value function')}</caption>
        <thead>
          <tr>
            <th scope="col">
              {worded ? t('Word') : scale.unit ? t('Number, {unit}', { unit: scale.unit }) : t('Number')}
            </th>
            <th scope="col">{t('Value')}</th>
            <th scope="col">
              <span className="hidden-text">{t('Remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drafts.map(({ key, x, value }, index) => (
            <tr key={key}>
              <td className={worded ? 'point-word' : undefined}>
                {worded ? (
                  <WordSelect
                    label={t('Word of point {number}', { number: index + 1 })}
                    scale={scale}
                    value={x}
                    onChange={(place) => onChange(sortDrafts(changed(key, { x: place })))}
                  />
                ) : (
                  <input
                    className="field is-number"
                    inputMode="decimal"
                    aria-label={t('Number of point {number}', { number: index + 1 })}
                    value={x}
                    onChange={(event) => onChange(changed(key, { x: event.target.value }))}
                    onBlur={() => onChange(sortDrafts(drafts))}
                  />
                )}
              </td>
              <td>
                <input
                  className="field is-number"
                  inputMode="decimal"
                  aria-label={t('Value of point {number}', { number: index + 1 })}
                  value={value}
                  onChange={(event) => onChange(changed(key, { value: event.target.value }))}
                />
              </td>
              <td>
                <IconButton
                  icon="close"
                  label={
                    drafts.length <= 2
                      ? t('A line needs two points; “Straight line” removes them all')
                      : t('Remove point {number}', { number: index + 1 })
                  }
                  disabled={drafts.length <= 2}
                  onClick={() => onChange(removePoint(drafts, key))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button kind="quiet" onClick={() => onChange(addRow(drafts))}>
        {worded ? t('Choose another point') : t('Type another point')}
      </Button>
    </div>
  );
}
