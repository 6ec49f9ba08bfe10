import { t } from '../../../common/language/texts.ts';
import { byPosition } from '../../domain/order.ts';
import { update, useApp, useFileTables } from '../../model/store.ts';

/** By whose coding the whole window ranks. */
export function RankBy() {
  const { readings } = useFileTables();
  const reading = useApp((state) => state.reading);
  return (
    <label className="rank-by">
      <span>{t('Rank by')}</span>
      <select
        className="field"
        value={reading ?? ''}
        onChange={(event) => update({ reading: event.target.value || null })}
      >
        <option value="">{t('the settled coding')}</option>
        {[...readings].sort(byPosition).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
