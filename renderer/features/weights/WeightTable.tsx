import { Fragment } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { Interval } from '../../../scoring/types.ts';
import { useScenario } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { lockAt, locksOf, toggleLock } from '../../model/locks.ts';
import { useTables } from '../../model/store.ts';
import { IconButton } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import type { ActiveGroup, Item } from './answers/weighed-items.ts';

interface Props {
  readonly groups: readonly ActiveGroup[];
  readonly now: ReadonlyMap<string, number>;
  /** What the answers would make of them; null where they come to nothing yet, or are in use. */
  readonly then: ReadonlyMap<string, number> | null;
  /** Between which shares the answers leave each; null where they leave none a choice. */
  readonly ranges?: ReadonlyMap<string, Interval> | null;
}

/** Every weight as it is and as it would be, with its lock. */
export function WeightTable({ groups, now, then, ranges = null }: Props) {
  const { weights } = useTables();
  const locks = locksOf(weights, useScenario().id);
  const most = Math.max(
    0.01,
    ...now.values(),
    ...(then?.values() ?? []),
    ...[...(ranges?.values() ?? [])].map(({ high }) => high),
  );
  return (
    <table className="outcome-table weight-table" data-testid="weight-table">
      <caption>{t(then ? 'Share of the weight: now and with these answers' : 'Share of the weight')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden-text">{t('Lock')}</span>
          </th>
          <th scope="col">{t('Criterion')}</th>
          <th scope="col">{t('Now')}</th>
          {then && <th scope="col">{t('Then')}</th>}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Fragment key={group.id}>
            {groups.length > 1 && (
              <tr className="weight-group">
                <td />
                <th scope="rowgroup">
                  <b className="weight-group-name">{group.name}</b>
                </th>
                <td className="is-number">{format.percent(sumOf(group, now))}</td>
                {then && <td className="is-number">{format.percent(sumOf(group, then))}</td>}
              </tr>
            )}
            {group.items.map((item) => (
              <Row
                key={item.id}
                item={item}
                now={now.get(item.id) ?? 0}
                then={then ? (then.get(item.id) ?? 0) : null}
                range={ranges?.get(item.id) ?? null}
                most={most}
                locked={locks.get(item.id) ?? null}
              />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

const sumOf = (group: ActiveGroup, shares: ReadonlyMap<string, number>): number =>
  group.items.reduce((sum, item) => sum + (shares.get(item.id) ?? 0), 0);

interface RowProps {
  readonly item: Item;
  readonly now: number;
  readonly then: number | null;
  readonly range: Interval | null;
  /** The share that fills a bar. */
  readonly most: number;
  readonly locked: number | null;
}

const percentFault = (value: number): string | null =>
  value < 0 || value > 100 ? t('From 0 to 100 percent.') : null;

function Row({ item, now, then, range, most, locked }: RowProps) {
  const bar = (share: number): string => `${(100 * share) / most}%`;
  return (
    <tr data-criterion={item.name}>
      <td>
        <IconButton
          icon={locked === null ? 'unlock' : 'lock'}
          className={`lock ${locked === null ? '' : 'is-locked'}`}
          label={
            locked === null
              ? t('Lock {name} at {share}', { name: item.name, share: format.percent(now) })
              : t('Free {name}', { name: item.name })
          }
          aria-pressed={locked !== null}
          onClick={() => void toggleLock(item.id)}
        />
      </td>
      <th scope="row" className="weight-name">
        <span className="clip" title={item.name}>
          {item.name}
        </span>
        <span className="weight-bars" aria-hidden="true">
          <i className="is-now" style={{ width: bar(now) }} />
          {then !== null && <i className="is-then" style={{ width: bar(then) }} />}
          {range && (
            <i
              className="is-range"
              style={{ marginInlineStart: bar(range.low), width: bar(range.high - range.low) }}
            />
          )}
        </span>
        {range && (
          <small data-testid="weight-range">
            {t('{low} to {high}', { low: format.percent(range.low), high: format.percent(range.high) })}
          </small>
        )}
      </th>
      <td className="is-number">
        {locked === null ? (
          format.percent(now)
        ) : (
          <span className="lock-share">
            <NumberField
              label={t('Locked share of {name} in percent', { name: item.name })}
              value={Math.round(locked * 1e4) / 100}
              fault={percentFault}
              settled
              onChange={(percent) => void lockAt(item.id, percent / 100)}
            />{' '}
            %
          </span>
        )}
      </td>
      {then !== null && <td className="is-number">{locked === null ? format.percent(then) : t('locked')}</td>}
    </tr>
  );
}
