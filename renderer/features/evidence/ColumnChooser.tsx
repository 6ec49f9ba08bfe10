import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { OPTIONAL_COLUMNS, type OptionalColumn } from '../../model/evidence-view.ts';
import { update, useApp } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { COLUMN_NAMES } from './evidence-columns.ts';

/** Which columns of the claims are shown besides those that always are. */
export function ColumnChooser() {
  const [open, setOpen] = useState(false);
  const columns = useApp((state) => state.evidenceView.columns);
  const toggle = (name: OptionalColumn): void =>
    update(({ evidenceView }) => ({
      evidenceView: {
        ...evidenceView,
        columns: OPTIONAL_COLUMNS.filter((other) => columns.includes(other) !== (other === name)),
      },
    }));
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t('Columns')}
      side="left"
      className="facet-panel"
      button={
        <>
          {t('Columns')}
          <Icon name="chevron-down" />
        </>
      }
    >
      {() => (
        <ul className="facet-values">
          {OPTIONAL_COLUMNS.map((name, i) => (
            <li key={name}>
              <label>
                <input
                  type="checkbox"
                  data-autofocus={i === 0 || undefined}
                  checked={columns.includes(name)}
                  onChange={() => toggle(name)}
                />
                <span>{t(COLUMN_NAMES[name])}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
