import { useRef, useState } from 'react';
import { t } from '../../../../common/language/texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { sayBeside, sayFiner, sayLargest } from '../answers/interview.ts';
import { takeOver } from '../take-over.ts';
import { transferFocus, useTransferredFocus } from '../transfer-focus.ts';
import type { Panel } from '../use-panel.ts';
import { AnswerList } from './AnswerList.tsx';
import type { Asked, Course } from './course.ts';
import { Question } from './Question.tsx';
import { useInterviewKeys } from './use-interview-keys.ts';
import { situationText } from './words.ts';
import './interview.css';

/** Where the focus goes with the next question: what was answered before, else the first answer, else the way on. */
const NEXT_FOCUS = ['[data-answer][aria-pressed=true]', '[data-answer]', '[data-settled] button'];

/** One question at a time, by keys or pointer, until nothing can change who is first. */
export function Interview({ panel, course }: { readonly panel: Panel; readonly course: Course }) {
  const { draft, weighed, locks, cells, change } = panel;
  const { shown, answered, next, situation } = course;
  const [goingOn, setGoingOn] = useState(false);
  const section = useRef<HTMLDivElement>(null);
  useTransferredFocus(section);
  const again = shown !== null && shown !== next;
  const done = !again && (next === null || (situation.settled && !goingOn));
  const place = again ? answered.indexOf(shown) : answered.length;
  const goTo = (key: string): void => {
    transferFocus(...NEXT_FOCUS);
    change({ at: key });
  };
  const back = (): void => {
    const before = answered[place - 1];
    if (before) goTo(before.key);
  };
  const forward = (): void => {
    if (again) goTo(answered[place + 1]?.key ?? '');
  };
  const answer = (one: Asked, answers: Asked['answers']): void => {
    transferFocus(...NEXT_FOCUS);
    change({
      sets: { ...draft.sets, [one.set.id]: answers },
      asked: draft.asked.includes(one.key) ? draft.asked : [...draft.asked, one.key],
      at: '',
    });
  };
  useInterviewKeys(section, { back, forward });
  const names = cells.alternatives.map(({ name }) => name);
  const asked = weighed.reduce((sum, group) => sum + group.items.length, 0);
  if (asked < 2) return <NothingToAsk locked={locks.size} />;
  return (
    <div ref={section} className="interview">
      <Progress course={course} place={place} done={done} />
      {shown !== null && !done ? (
        <Question
          key={shown.key}
          asked={shown}
          onLargest={(id) => answer(shown, sayLargest(shown.answers, id))}
          onRange={(range) => {
            if (shown.item === null) return;
            const say = shown.range === null ? sayBeside : sayFiner;
            answer(shown, say(shown.answers, shown.item, range));
          }}
        />
      ) : (
        <div data-settled className="interview-done">
          <h3>{situation.settled ? t('That is enough') : t('Everything is answered')}</h3>
          <p data-testid="interview-settled">{situationText(situation, names)}</p>
          <p className="dim">
            {t('Each weight stands in the middle of what your answers allow; its range is beside it.')}
          </p>
          <div className="row">
            <Button
              kind="primary"
              disabled={answered.length === 0 || panel.used}
              onClick={() => void takeOver(panel)}
            >
              {t('Use these weights')}
            </Button>
            {next !== null && (
              <Button
                onClick={() => {
                  transferFocus(...NEXT_FOCUS);
                  setGoingOn(true);
                }}
              >
                {t('Go on asking')}
              </Button>
            )}
          </div>
        </div>
      )}
      <div className="row">
        <Button kind="quiet" disabled={place === 0} onClick={back}>
          {t('Back')} <kbd>←</kbd>
        </Button>
        {again && (
          <Button kind="quiet" onClick={forward}>
            {t('Forward')} <kbd>→</kbd>
          </Button>
        )}
      </div>
      <AnswerList answered={answered} shown={again ? shown : null} onChoose={goTo} />
    </div>
  );
}

function Progress({
  course: { answered, next, shown, most },
  place,
  done,
}: {
  readonly course: Pick<Course, 'answered' | 'next' | 'shown' | 'most'>;
  readonly place: number;
  readonly done: boolean;
}) {
  const closer = shown?.range != null;
  const first = answered.filter((one) => one.range === null).length;
  const text = done
    ? answeredText(answered.length, next === null ? null : most)
    : closer
      ? t('A closer look at an answer')
      : t('Question {number} of at most {most}', { number: place + 1, most });
  return (
    <div className="interview-progress">
      <p data-testid="interview-progress" className="dim" role="status">
        {text}
      </p>
      <span className="interview-bar" aria-hidden="true">
        <i style={{ width: `${(100 * first) / Math.max(1, most)}%` }} />
      </span>
    </div>
  );
}

const answeredText = (n: number, most: number | null): string =>
  most === null
    ? t('{n, plural, one {# question} other {# questions}} answered', { n })
    : t('{n, plural, one {# question} other {# questions}} answered of at most {most}', { n, most });

function NothingToAsk({ locked }: { readonly locked: number }) {
  return (
    <p className="ask-how" role="status">
      {locked > 0
        ? t(
            'Fewer than two weights are free: free another one in the table beside this, and there is something to ask.',
          )
        : t('There is nothing to ask.')}
    </p>
  );
}
