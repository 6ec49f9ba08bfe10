import { useEffect, useRef, useState } from 'react';
import { t } from '../../../../common/language/texts.ts';
import * as format from '../../../model/format.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { rich } from '../../../ui/rich.tsx';
import {
  checkPair,
  contradicted,
  nextPair,
  parts,
  type Ratio,
  type Ratios,
  ratioFault,
  withSide,
} from '../answers/ratios.ts';
import type { Item } from '../answers/weighed-items.ts';
import type { PanelProps } from './props.ts';
import { WorstToBest } from './WorstToBest.tsx';

/** Pairs of steps from worst to best, each with how many times as much the first is worth. */
export function RatiosPanel({ set, answers, onChange, result }: PanelProps<Ratios>) {
  const { items } = set;
  const clashes = contradicted(items, answers);
  const unconnected = parts(items, answers, true);
  const contradiction = result.shares === null && unconnected.length === 1;
  const next = nextPair(items, answers);
  const change = (index: number, part: Partial<Ratio>): void =>
    onChange({ ratios: answers.ratios.map((ratio, i) => (i === index ? { ...ratio, ...part } : ratio)) });
  const known = new Set(items.map((item) => item.id));
  // The open line shows its steps in words. It stays so while the pointer goes elsewhere, or what it aims at would move.
  const [openLine, setOpenLine] = useState(answers.ratios.length - 1);
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (added.current) list.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus();
    added.current = false;
  });
  const ask = (): void => {
    const pair = next ?? checkPair(items, answers);
    if (!pair) return;
    added.current = true;
    setOpenLine(answers.ratios.length);
    onChange({ ratios: [...answers.ratios, pair] });
  };
  return (
    <>
      <p className="ask-how">
        {rich(
          'Each line compares two steps from worst to best. <b>How many times as much is the first step worth as the second?</b> 2 is twice as much, 0.5 half as much. One line for every criterion but one is enough, if all hang together; further lines check your answers.',
        )}
      </p>
      <p className="ask-progress" role="status">
        {unconnected.length === 1
          ? contradiction
            ? ''
            : t('Enough: every criterion hangs together with the others.')
          : t('{n} more to answer until all hang together.', { n: unconnected.length - 1 })}
      </p>
      {contradiction && (
        <p className="ask-warning" role="alert">
          <Icon name="warning" />
          {result.missing}
        </p>
      )}
      <ol ref={list} className="ratio-list">
        {answers.ratios.map((ratio, index) => {
          if (!known.has(ratio.a) || !known.has(ratio.b)) return null;
          const clash = clashes.find((c) => c.index === index);
          return (
            <RatioRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the same pair may stand twice, and lines keep their order.
              key={index}
              items={items}
              ratio={ratio}
              open={ratio.ratio === null || index === openLine}
              onFocus={() => setOpenLine(index)}
              consistent={clash?.consistent ?? null}
              onChange={(part) => change(index, part)}
              onRemove={() => onChange({ ratios: answers.ratios.filter((_, i) => i !== index) })}
            />
          );
        })}
      </ol>
      <p className="row">
        <Button disabled={!next && !checkPair(items, answers)} onClick={ask}>
          <Icon name="plus" />
          {next ? t('Ask the next pair') : t('Add a pair to check')}
        </Button>
      </p>
    </>
  );
}

interface RowProps {
  readonly items: readonly Item[];
  readonly ratio: Ratio;
  /** What the other lines make it, where it contradicts them. */
  readonly consistent: number | null;
  /** Whether the steps stand in words under it. */
  readonly open: boolean;
  readonly onFocus: () => void;
  readonly onChange: (part: Partial<Ratio>) => void;
  readonly onRemove: () => void;
}

function RatioRow({ items, ratio, consistent, open, onFocus, onChange, onRemove }: RowProps) {
  const [a, b] = [ratio.a, ratio.b].map((id) => items.find((item) => item.id === id));
  if (!a || !b) return null;
  const names = { first: a.name, second: b.name };
  const shown = consistent === null ? '' : format.weight(consistent);
  return (
    <li
      data-testid="ratio-row"
      className={`ratio-row ${consistent === null ? '' : 'is-clash'}`}
      onFocus={(event) => {
        // A button is being aimed at.
        if (!(event.target instanceof HTMLButtonElement)) onFocus();
      }}
    >
      <Chosen
        label={t('First step')}
        items={items}
        value={a}
        open={open}
        onChange={(id) => onChange(withSide(ratio, 'a', id))}
      />
      <span className="ratio-middle">
        {rich('is worth {number} times', {
          number: (
            <NumberField
              label={t('How many times as much {first} is worth as {second}', names)}
              value={ratio.ratio}
              fault={ratioFault}
              onChange={(value) => onChange({ ratio: value })}
            />
          ),
        })}
      </span>
      <Chosen
        label={t('Second step')}
        items={items}
        value={b}
        open={open}
        onChange={(id) => onChange(withSide(ratio, 'b', id))}
      />
      <IconButton icon="close" label={t('Remove {first} against {second}', names)} onClick={onRemove} />
      {consistent !== null && (
        <p className="ratio-clash">
          <Icon name="warning" /> {t('The other lines make it {value}.', { value: shown })}{' '}
          <Button onClick={() => onChange({ ratio: consistent })}>
            {t('Take {value}', { value: shown })}
          </Button>
        </p>
      )}
    </li>
  );
}

function Chosen({
  label,
  items,
  value,
  open,
  onChange,
}: {
  readonly label: string;
  readonly items: readonly Item[];
  readonly value: Item;
  readonly open: boolean;
  readonly onChange: (id: string) => void;
}) {
  return (
    <span className="ratio-item">
      <select
        className="field"
        aria-label={label}
        value={value.id}
        onChange={(event) => onChange(event.target.value)}
      >
        {items.map((item) => (
          <option key={item.id} value={item.id}>
            {item.name}
          </option>
        ))}
      </select>
      {open && <WorstToBest item={value} />}
    </span>
  );
}
