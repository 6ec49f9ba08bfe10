import { type ReactNode, useId, useState } from 'react';
import { t } from '../../../../common/language/texts.ts';
import { finerAnswers } from '../../../../scoring/elicitation/interview.ts';
import type { Interval } from '../../../../scoring/types.ts';
import { ANY, NOT_SURE } from '../answers/interview.ts';
import { WorstToBest } from '../panels/WorstToBest.tsx';
import { type Asked, answerTo } from './course.ts';
import { OwnRange } from './OwnRange.tsx';
import { RATIO_CHOICES, rangeText, sameRange, timesText } from './words.ts';

interface Props {
  readonly asked: Asked;
  readonly onLargest: (id: string) => void;
  readonly onRange: (range: Interval) => void;
}

/** One question with all its answers, each with the digit that gives it. */
export function Question({ asked, onLargest, onRange }: Props) {
  const { set, largest, item } = asked;
  const title = useId();
  const where =
    set.id === 'groups'
      ? t('Groups as a whole')
      : set.id === 'all'
        ? null
        : t('Within {name}', { name: set.name });
  return (
    <section className="interview-question" aria-labelledby={title}>
      {where && <p className="interview-where">{where}</p>}
      {item === null || largest === null ? (
        <Largest asked={asked} title={title} onLargest={onLargest} />
      ) : (
        <Ratio asked={asked} largest={largest} item={item} title={title} onRange={onRange} />
      )}
    </section>
  );
}

function Largest({
  asked: { set, answers },
  title,
  onLargest,
}: Pick<Props, 'asked' | 'onLargest'> & { readonly title: string }) {
  return (
    <>
      <h3 id={title}>{t('Which one would you lift from its worst to its best first?')}</h3>
      <p className="dim">
        {t('Imagine an alternative that is as bad as can be on all of these. You may lift it on one only.')}
      </p>
      <ul className="interview-answers">
        {set.items.map((item, i) => (
          <Answer
            key={item.id}
            number={i + 1}
            chosen={answers.first === item.id}
            onClick={() => onLargest(item.id)}
          >
            <b>{item.name}</b>
            {set.id === 'groups' ? <small>{item.question}</small> : <WorstToBest item={item} />}
          </Answer>
        ))}
        <Answer
          number={set.items.length + 1}
          chosen={answers.first === NOT_SURE}
          onClick={() => onLargest(NOT_SURE)}
        >
          <b>{t('Not sure')}</b>
          <small>{t('Nothing more is asked about these; any weights among them stay possible.')}</small>
        </Answer>
      </ul>
    </>
  );
}

interface RatioProps extends Pick<Props, 'asked' | 'onRange'> {
  readonly title: string;
  readonly largest: NonNullable<Asked['largest']>;
  readonly item: NonNullable<Asked['item']>;
}

function Ratio({ asked, largest, item, title, onRange }: RatioProps) {
  const [own, setOwn] = useState(false);
  const given = answerTo(asked);
  const finer = asked.range;
  const names = { largest: largest.name, item: item.name };
  const choices =
    finer === null
      ? RATIO_CHOICES.map(({ range, label }) => ({ range, label: t(label) }))
      : finerAnswers(finer).map((range) => ({ range, label: rangeText(range) }));
  const last =
    finer === null ? { range: ANY, label: t('Not sure') } : { range: finer, label: t('Leave it as it is') };
  const isOwn =
    given !== null && !sameRange(given, last.range) && !choices.some(({ range }) => sameRange(range, given));
  return (
    <>
      <h3 id={title}>
        {finer === null
          ? t('Lifting {largest} is worth 100. What is lifting {item} worth?', names)
          : t('Lifting {largest} is worth 100. What is lifting {item} worth, more closely than {range}?', {
              ...names,
              range: rangeText(finer),
            })}
      </h3>
      <div className="interview-sides">
        <div>
          <b>{largest.name}: 100</b>
          <WorstToBest item={largest} />
        </div>
        <div>
          <b>{item.name}: ?</b>
          <WorstToBest item={item} />
        </div>
      </div>
      <ul className="interview-answers is-ratio">
        {choices.map(({ range, label }, i) => (
          <Answer
            key={label}
            number={i + 1}
            chosen={given !== null && sameRange(range, given)}
            onClick={() => onRange(range)}
          >
            <b>{label}</b>
            <Worth range={range} withRange={finer === null} />
          </Answer>
        ))}
        <Answer number={choices.length + 1} chosen={isOwn} expanded={own} onClick={() => setOwn(!own)}>
          <b>{t('A number or range of my own…')}</b>
          {isOwn && given && <Worth range={given} withRange />}
        </Answer>
        {own && (
          <li>
            <OwnRange start={given} largest={largest.name} onCancel={() => setOwn(false)} onRange={onRange} />
          </li>
        )}
        <Answer
          number={choices.length + 2}
          chosen={given !== null && sameRange(last.range, given)}
          onClick={() => onRange(last.range)}
        >
          <b>{last.label}</b>
          {finer === null && <small>{t('anything up to 100')}</small>}
        </Answer>
      </ul>
    </>
  );
}

function Worth({ range, withRange }: { readonly range: Interval; readonly withRange: boolean }) {
  const parts = [withRange && range.high > 0 ? rangeText(range) : null, timesText(range)];
  return <small>{parts.filter((part) => part !== null).join(' · ')}</small>;
}

function Answer({
  number,
  chosen,
  expanded,
  onClick,
  children,
}: {
  readonly number: number;
  readonly chosen: boolean;
  readonly expanded?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <button
        type="button"
        data-answer
        data-testid="interview-answer"
        className="interview-answer"
        aria-pressed={chosen}
        aria-expanded={expanded}
        aria-keyshortcuts={number <= 9 ? String(number) : undefined}
        onClick={onClick}
      >
        <kbd>{number <= 9 ? number : ''}</kbd>
        <span>{children}</span>
      </button>
    </li>
  );
}
