import type { KeyboardEvent } from 'react';
import { t } from '../../../../common/language/texts.ts';
import { readNumber } from '../../../../common/typed-number.ts';
import * as format from '../../../model/format.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { rich } from '../../../ui/rich.tsx';
import { chooseFirst, firstOf, LARGEST, ratingOf, type Swings } from '../answers/swing.ts';
import type { Item } from '../answers/weighed-items.ts';
import { transferFocus } from '../transfer-focus.ts';
import type { PanelProps } from './props.ts';
import { Slider } from './Slider.tsx';
import { WorstToBest } from './WorstToBest.tsx';

/** The largest step from worst to best first, then every other beside it. */
export function SwingPanel(props: PanelProps<Swings>) {
  const first = firstOf(props.set.items, props.answers);
  return first ? <Rating {...props} first={first} /> : <First {...props} />;
}

function First({ set, answers, onChange }: PanelProps<Swings>) {
  return (
    <>
      <p className="ask-how">
        {rich(
          '<b>Step 1 of 2.</b> Imagine something that is as bad as can be on everything below. You may lift it on one line only, from its worst to its best. <b>Which one would you lift first?</b>',
        )}
      </p>
      <ul className="ask-list">
        {set.items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              data-testid="swing-first"
              className="swing-first"
              onClick={() => {
                transferFocus('.ask-row .field');
                onChange(chooseFirst(answers, item.id));
              }}
            >
              <span className="ask-name">{item.name}</span>
              <WorstToBest item={item} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Rating({ set, answers, onChange, first }: PanelProps<Swings> & { readonly first: Item }) {
  const open = set.items.filter((item) => ratingOf(answers, item) === null).length;
  const fault = (value: number): string | null =>
    value < 0
      ? t('From 0 to 100.')
      : value > LARGEST
        ? t('More than {name}? Enter makes it the largest.', { name: first.name })
        : null;
  return (
    <>
      <p className="ask-how">
        {rich(
          '<b>Step 2 of 2.</b> Lifting <b>{name}</b> from its worst to its best is worth <b>100</b>. <b>What is each of the others worth beside it?</b> 50 is half as much; 0 means that it makes no difference.',
          { name: first.name },
        )}{' '}
        {open > 0 && (
          <span role="status">{t('{n, plural, one {# answer} other {# answers}} to go.', { n: open })}</span>
        )}
      </p>
      <ul className="ask-list">
        {[first, ...set.items.filter((item) => item !== first)].map((item) => {
          const value = ratingOf(answers, item);
          const change = (next: number): void =>
            onChange({ ...answers, ratings: { ...answers.ratings, [item.id]: next } });
          const makeLargest = (): void => {
            transferFocus('.ask-row .field');
            onChange(chooseFirst(answers, item.id));
          };
          return (
            <li
              key={item.id}
              data-testid="ask-row"
              className={`ask-row is-swing ${item === first ? 'is-first' : ''}`}
              onKeyDown={(event) => onEnter(event, makeLargest)}
            >
              <span className="ask-name">
                {item.name}
                <WorstToBest item={item} />
              </span>
              {item === first ? (
                <span className="swing-largest">
                  {rich('<b>100</b> the largest')}
                  <Button
                    className="push"
                    kind="quiet"
                    onClick={() => {
                      transferFocus('.swing-first');
                      onChange({ ...answers, first: null });
                    }}
                  >
                    {t('Choose another')}
                  </Button>
                </span>
              ) : (
                <>
                  <Slider
                    label={t('What {item} is worth beside {largest}', {
                      item: item.name,
                      largest: first.name,
                    })}
                    value={value}
                    most={LARGEST}
                    step={1}
                    tabIndex={-1}
                    text={
                      value === null
                        ? t('not rated yet')
                        : t('{value} of 100', { value: format.weight(value) })
                    }
                    onChange={change}
                  />
                  <NumberField
                    label={t('What {name} is worth, as a number', { name: item.name })}
                    value={value}
                    fault={fault}
                    onChange={change}
                  />
                  <IconButton
                    icon="up"
                    tabIndex={-1}
                    label={t('Make {name} the largest', { name: item.name })}
                    keys={t('a number above 100, then Enter')}
                    onClick={makeLargest}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Enter goes on to the next number; on one above 100 it makes its line the largest. */
function onEnter(event: KeyboardEvent<HTMLLIElement>, makeLargest: () => void): void {
  const { target, currentTarget, key } = event;
  if (key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type === 'range') return;
  event.preventDefault();
  const typed = readNumber(target.value);
  if (typeof typed === 'number' && typed > LARGEST) makeLargest();
  else currentTarget.nextElementSibling?.querySelector<HTMLElement>('.field')?.focus();
}
