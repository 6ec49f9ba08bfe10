import { t } from '../../../common/language/texts.ts';
import { capitalized, list } from '../../../common/words.ts';
import type { StateComparison } from '../../../electron/ipc/contract.ts';
import { LongText } from '../../ui/LongText.tsx';
import { rich } from '../../ui/rich.tsx';
import './compared.css';

type Table = StateComparison['tables'][number];
type Row = Table['rows'][number];

/** Where a row is shown, as what goes there; null where it is nowhere. */
export type WayTo = (table: Table['table'], id: string) => (() => void) | null;

/** What differs between two states, table by table, each row with what it said before and after. */
export function ChangedTables({
  tables,
  wayTo,
  open = false,
}: {
  tables: readonly Table[];
  wayTo?: WayTo;
  /** The rows lie open at first. */
  open?: boolean;
}) {
  return (
    <section aria-label={t('What differs')} data-testid="changes">
      {tables.map((table) => (
        <ChangedTable key={table.table} table={table} wayTo={wayTo} open={open} />
      ))}
    </section>
  );
}

function ChangedTable({
  table: { table, title, added, changed, removed, rows },
  wayTo,
  open,
}: {
  table: Table;
  wayTo: WayTo | undefined;
  open: boolean;
}) {
  const counts = [
    added > 0 ? t('{n, number} new', { n: added }) : '',
    changed > 0 ? t('{n, number} changed', { n: changed }) : '',
    removed > 0 ? t('{n, number} gone', { n: removed }) : '',
  ].filter(Boolean);
  const more = added + changed + removed - rows.length;
  return (
    <details className="compared-table" open={open} data-testid={`changed-${table}`}>
      <summary>
        {capitalized(title)} <small>{list(counts)}</small>
      </summary>
      <ul>
        {rows.map((row) => (
          <ChangedRow key={row.id} row={row} way={wayTo?.(table, row.id) ?? null} />
        ))}
      </ul>
      {more > 0 && <p className="dim">{t('{more, number} more are not listed.', { more })}</p>}
    </details>
  );
}

function ChangedRow({ row, way }: { row: Row; way: (() => void) | null }) {
  return (
    <li className="compared-row">
      <p>
        <small>
          {t('{what, select, added {New:} changed {Changed:} other {Gone:}}', { what: row.what })}{' '}
        </small>
        {way === null ? (
          row.name
        ) : (
          <button type="button" className="link" onClick={way}>
            {row.name}
          </button>
        )}
      </p>
      {row.fields.length > 0 && (
        <dl>
          {row.fields.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                {row.what === 'changed' ? (
                  rich('<del>{before}</del> <dim>to</dim> <ins>{after}</ins>', {
                    before: before === null ? t('nothing') : <LongText text={before} />,
                    after: after === null ? t('nothing') : <LongText text={after} />,
                    del: (words) => <del>{words}</del>,
                    dim: (words) => <span className="dim">{words}</span>,
                    ins: (words) => <ins>{words}</ins>,
                  })
                ) : (
                  <LongText text={after ?? before ?? ''} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
