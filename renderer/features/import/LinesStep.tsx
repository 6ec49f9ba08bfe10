import { useId, useState } from 'react';
import { msg, t } from '../../../common/language/texts.ts';
import { useTables } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import type { At, TakenLine } from './import-state.ts';
import { StepActions, StepHeading } from './parts.tsx';
import type { Wizard } from './use-import.ts';

const PAGE = 100;

const SIGNS = [
  ['pro', msg('+ pro')],
  ['con', msg('− con')],
  ['neutral', msg('○ neutral')],
] as const;

/** The lines of a list of pros and cons: of what each speaks, for or against, on which criterion, and whether it is taken. */
export function LinesStep({ state: { opened }, wizard }: { state: At<'lines'>; wizard: Wizard }) {
  const lines = opened.lines ?? [];
  const [most, setMost] = useState(PAGE);
  const { alternatives, criteria } = useTables();
  const id = useId();
  const change = (at: number, part: Partial<TakenLine>): void =>
    wizard.send({
      type: 'lines',
      lines: lines.map((line) => (line.at === at ? { ...line, ...part } : line)),
    });
  const taken = lines.filter(({ take }) => take);
  const reason = whyNot(taken);
  const names = (own: readonly string[], key: 'alternative' | 'criterion'): string[] => [
    ...new Set([...own, ...lines.map((line) => line[key])]),
  ];
  return (
    <div className="import-step">
      <StepHeading>
        {t('{n, plural, one {# claim} other {# claims}} from {lines, plural, one {# line} other {# lines}}', {
          n: taken.length,
          lines: lines.length,
        })}
      </StepHeading>
      <p className="dim">
        {t(
          'Each line that is taken becomes a claim with one finding. Change what was understood wrongly; the text that you pasted is kept as the source, with these words marked in it.',
        )}
      </p>
      <Names
        id={`${id}-alternatives`}
        names={names(
          alternatives.map(({ name }) => name),
          'alternative',
        )}
      />
      <Names
        id={`${id}-criteria`}
        names={names(
          criteria.map(({ name }) => name),
          'criterion',
        )}
      />
      <div className="import-claims">
        <table>
          <caption className="hidden-text">{t('The lines of the list')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Take')}</th>
              <th scope="col">{t('Alternative')}</th>
              <th scope="col">{t('Sign')}</th>
              <th scope="col">{t('Criterion')}</th>
              <th scope="col">{t('Claim')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, most).map((line) => (
              <Line key={line.at} line={line} lists={id} onChange={(part) => change(line.at, part)} />
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > most && (
        <div>
          <Button onClick={() => setMost(most + PAGE)}>
            {t('Show more of the {n, plural, one {# line} other {# lines}} below', {
              n: lines.length - most,
            })}
          </Button>
        </div>
      )}
      <StepActions>
        {reason !== null && <small role="status">{reason}</small>}
        <Button kind="quiet" onClick={() => wizard.send({ type: 'go', step: 'choose' })}>
          {t('Another text')}
        </Button>
        <Button
          kind="primary"
          disabled={reason !== null}
          onClick={() => wizard.send({ type: 'go', step: 'check' })}
        >
          {t('Next: check')}
        </Button>
      </StepActions>
    </div>
  );
}

/** Why the lines cannot become claims yet; null where they can. */
function whyNot(taken: readonly TakenLine[]): string | null {
  if (taken.length === 0) return t('Take at least one line.');
  const at = taken.findIndex(({ alternative, criterion, text }) =>
    [alternative, criterion, text].some((words) => words.trim() === ''),
  );
  return at === -1
    ? null
    : t('A line lacks its alternative, its criterion or its words: fill them in, or leave the line out.');
}

function Names({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

interface LineProps {
  readonly line: TakenLine;
  /** What the lists of names are called. */
  readonly lists: string;
  readonly onChange: (part: Partial<TakenLine>) => void;
}

function Line({ line: { at, take, alternative, polarity, criterion, text }, lists, onChange }: LineProps) {
  const number = at + 1;
  return (
    <tr data-testid="import-line">
      <td>
        <input
          type="checkbox"
          aria-label={t('Take line {number}', { number })}
          checked={take}
          onChange={(event) => onChange({ take: event.target.checked })}
        />
      </td>
      <td>
        <input
          className="field"
          aria-label={t('Alternative of line {number}', { number })}
          list={`${lists}-alternatives`}
          maxLength={120}
          disabled={!take}
          value={alternative}
          onChange={(event) => onChange({ alternative: event.target.value })}
        />
      </td>
      <td>
        <select
          className="field"
          aria-label={t('Sign of line {number}', { number })}
          disabled={!take}
          value={polarity}
          onChange={(event) => {
            const chosen = SIGNS.find(([sign]) => sign === event.target.value);
            if (chosen) onChange({ polarity: chosen[0] });
          }}
        >
          {SIGNS.map(([sign, words]) => (
            <option key={sign} value={sign}>
              {t(words)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          className="field"
          aria-label={t('Criterion of line {number}', { number })}
          list={`${lists}-criteria`}
          maxLength={120}
          disabled={!take}
          value={criterion}
          onChange={(event) => onChange({ criterion: event.target.value })}
        />
      </td>
      <td>
        <input
          className="field"
          aria-label={t('Claim of line {number}', { number })}
          maxLength={2_000}
          disabled={!take}
          value={text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </td>
    </tr>
  );
}
