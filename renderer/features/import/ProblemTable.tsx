import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { ImportIssue, ImportOutlook } from '../../../electron/ipc/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { inWindow } from './import-sentences.ts';
import type { Place } from './import-state.ts';

type Shown = 'all' | ImportIssue['severity'];
const PAGE = 100;

interface Props {
  readonly outlook: ImportOutlook;
  /** Leads to a place in the table; null where there is no table. */
  readonly onShow: ((place: Place) => void) | null;
}

/** Every problem by row and column, with what is wrong and how to mend it. */
export function ProblemTable({ outlook: { problems, more, errors }, onShow }: Props) {
  const [shown, setShown] = useState<Shown>('all');
  const [words, setWords] = useState('');
  const [most, setMost] = useState(PAGE);
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const query = words.trim().toLowerCase();
  const found = problems.filter(
    (problem) =>
      (shown === 'all' || problem.severity === shown) &&
      (query === '' ||
        `${placeText(problem)} ${problem.message} ${problem.remedy}`.toLowerCase().includes(query)),
  );
  if (problems.length === 0) return <p role="status">{t('No problems were found.')}</p>;
  return (
    <section className="import-problems" aria-label={t('Problems')}>
      <div className="row">
        <p role="status">
          {more > 0
            ? t(
                '{errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# warnings}}; {more, number} more are not listed',
                { errors, warnings, more },
              )
            : t(
                '{errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# warnings}}',
                { errors, warnings },
              )}
        </p>
        <SegmentedControl<Shown>
          label={t('Which problems are listed')}
          value={shown}
          options={[
            { value: 'all', label: t('All') },
            { value: 'error', label: t('Errors') },
            { value: 'warning', label: t('Warnings') },
          ]}
          onChange={setShown}
        />
        <input
          className="field"
          type="search"
          aria-label={t('Search the problems')}
          placeholder={t('Search: row 12, date, …')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <ul>
        {found.slice(0, most).map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may read alike.
          <li key={index} className={`is-${problem.severity}`}>
            <span className="import-severity">
              {problem.severity === 'error' ? t('Error') : t('Warning')}
            </span>
            {onShow && problem.row !== undefined ? (
              <button
                type="button"
                className="link"
                onClick={() => onShow({ row: problem.row ?? 1, column: problem.column })}
              >
                {placeText(problem)}
              </button>
            ) : (
              <span>{placeText(problem)}</span>
            )}
            <span dir="auto">
              {inWindow(problem.message)} <span className="dim">{inWindow(problem.remedy)}</span>
            </span>
          </li>
        ))}
        {found.length === 0 && <li>{t('Nothing is listed under these words.')}</li>}
      </ul>
      {found.length > most && (
        <div>
          <Button onClick={() => setMost(most + PAGE)}>{t('Show more problems')}</Button>
        </div>
      )}
    </section>
  );
}

/** "Row 12, column C", or where in the file where there is no table. */
function placeText({ row, column, path }: ImportIssue): string {
  if (row !== undefined)
    return column ? t('Row {row}, column {column}', { row, column }) : t('Row {row}', { row });
  return path.length === 0 ? t('The whole') : path.join(' › ');
}
