import { useEffect, useRef, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { MappingOutcome, TableMapping } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { rich } from '../../ui/rich.tsx';
import { type AskedDoubt, type Choice, isAboutWhole, type OpenedTable, openDoubts } from './import-state.ts';
import { hidden } from './parts.tsx';

interface Props {
  readonly opened: OpenedTable;
  readonly onAnswer: (at: number, choice: Choice) => void;
}

const CHOICES: readonly Choice[] = [0, 1];

/** What is not sure about a table, one question at a time, each with its two readings; answers stay and can be changed. */
export function Doubts({ opened, onAnswer }: Props) {
  const { doubts } = opened;
  const [chosen, setChosen] = useState<number | null>(null);
  const firstOpen = doubts.findIndex(({ answer }) => answer === null);
  const at = chosen !== null && chosen < doubts.length ? chosen : firstOpen;
  const current = doubts[at];
  const open = openDoubts(opened);
  const question = current?.doubt.question ?? null;
  const section = useRef<HTMLElement>(null);
  const shown = useRef(question);
  // What had the focus is gone with the question before; the next one, or that there is none, takes it.
  useEffect(() => {
    if (shown.current === question) return;
    shown.current = question;
    section.current?.focus();
  }, [question]);
  if (doubts.length === 0) return null;
  const later = doubts.findIndex(({ answer }, i) => answer === null && i > at);
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="import-doubts"
      aria-label={t('Questions about the table')}
    >
      <p className="import-doubts-open" role="status">
        {open === 0
          ? t('All questions are answered.')
          : t('{n, plural, one {# question} other {# questions}} open', { n: open })}
      </p>
      {current && (
        <fieldset key={current.doubt.question}>
          <legend>
            {t('Question {at} of {all}: {question}', {
              at: at + 1,
              all: doubts.length,
              question: current.doubt.question,
            })}
          </legend>
          <p>
            {current.doubt.position && `${placeWords(current)}: `}
            {current.doubt.grounds}
          </p>
          <div className="import-readings">
            {CHOICES.map((choice) => (
              <ReadingCard
                key={choice}
                asked={current}
                choice={choice}
                onTake={() => {
                  setChosen(null);
                  onAnswer(at, choice);
                }}
              />
            ))}
          </div>
          {later >= 0 && (
            <Button kind="quiet" onClick={() => setChosen(later)}>
              {t('Ask me later')}
            </Button>
          )}
        </fieldset>
      )}
      <ol className="import-answers">
        {doubts.map((asked, i) => {
          const { doubt, answer } = asked;
          if (i === at || answer === null) return null;
          return (
            <li key={doubt.question}>
              <span>
                {doubt.question} <strong>{doubt.readings[answer].words}</strong>
              </span>
              <Button kind="quiet" onClick={() => setChosen(i)}>
                {rich('Change<hidden> the answer to: {question}</hidden>', {
                  question: doubt.question,
                  hidden,
                })}
              </Button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function placeWords({ doubt: { position } }: AskedDoubt): string {
  if (!position) return '';
  return position.column === undefined
    ? t('Row {row}', { row: position.row })
    : t('Row {row}, column {column}', { row: position.row, column: position.column });
}

function ReadingCard({
  asked: { doubt, answer },
  choice,
  onTake,
}: {
  asked: AskedDoubt;
  choice: Choice;
  onTake: () => void;
}) {
  const { words, mapping } = doubt.readings[choice];
  // Another sheet or encoding is another table, which is not at hand before it is read.
  const isOtherTable = isAboutWhole(doubt) && ['sheet', 'encoding', 'separator'].includes(doubt.about);
  const taken = answer === choice || (answer === null && choice === 0);
  return (
    <div className={`import-reading ${taken ? 'is-taken' : ''}`}>
      <h4>{words}</h4>
      {!isOtherTable && <Outcome mapping={mapping} words={words} />}
      <Button kind={taken ? 'primary' : 'plain'} onClick={onTake}>
        {answer === choice ? t('Keep this') : t('Take this')}
        <span className="hidden-text">: {words}</span>
      </Button>
      {answer === null && choice === 0 && (
        <small className="dim">{t('Taken unless you say otherwise')}</small>
      )}
    </div>
  );
}

/** What comes of a reading: names, first numbers, and who would lead. */
function Outcome({ mapping, words }: { mapping: TableMapping; words: string }) {
  const [outcome, setOutcome] = useState<MappingOutcome | null>(null);
  useEffect(() => {
    let current = true;
    void settle(api().tryMapping({ mapping })).then((result) => {
      if (current && result.ok) setOutcome(result.value);
    });
    return () => {
      current = false;
    };
  }, [mapping]);
  if (!outcome) return <p className="dim">{t('Working out what comes of it…')}</p>;
  const { alternatives, criteria, rows, leaders, numbers, errors } = outcome;
  return (
    <>
      <p>
        {errors > 0
          ? t(
              '{alternatives, plural, one {# alternative} other {# alternatives}}, {criteria, plural, one {# criterion} other {# criteria}}, {values, plural, one {# value} other {# values}}, {errors, plural, one {# error} other {# errors}}',
              { alternatives: alternatives.count, criteria: criteria.count, values: numbers, errors },
            )
          : t(
              '{alternatives, plural, one {# alternative} other {# alternatives}}, {criteria, plural, one {# criterion} other {# criteria}}, {values, plural, one {# value} other {# values}}',
              { alternatives: alternatives.count, criteria: criteria.count, values: numbers },
            )}
      </p>
      {criteria.first.length > 0 && rows.length > 0 && (
        <div className="import-outcome">
          <table>
            <caption className="hidden-text">{t('First rows: {words}', { words })}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="hidden-text">{t('Alternative')}</span>
                </th>
                {criteria.first.map((name) => (
                  <th key={name} scope="col" dir="auto">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {alternatives.first.map((name, i) => (
                <tr key={name}>
                  <th scope="row" dir="auto">
                    {name}
                  </th>
                  {rows[i]?.map((value, column) => (
                    <td key={criteria.first[column]}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {leaders && <p dir="auto">{leadersWords(leaders.map((tied) => tied.slice(0, 3).join(' = ')))}</p>}
    </>
  );
}

/** Who stands first, three places at most. */
function leadersWords([first = '', second, third]: readonly string[]): string {
  if (second === undefined) return t('First by a plain weighted sum: {first}', { first });
  return third === undefined
    ? t('First by a plain weighted sum: {first}, then {second}', { first, second })
    : t('First by a plain weighted sum: {first}, then {second}, then {third}', { first, second, third });
}
