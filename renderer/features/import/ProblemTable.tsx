import { useState } from 'react';
import { plural } from '../../../common/words.ts';
import type { ImportIssue, ImportOutlook } from '../../../electron/ipc/contract.ts';
import * as format from '../../model/format.ts';
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
  if (problems.length === 0) return <p role="status">No problems were found.</p>;
  return (
    <section className="import-problems" aria-label="Problems">
      <div className="row">
        <p role="status">
          {plural(errors, 'error')}, {plural(warnings, 'warning')}
          {more > 0 && `; ${format.count(more)} more are not listed`}
        </p>
        <SegmentedControl<Shown>
          label="Which problems are listed"
          value={shown}
          options={[
            { value: 'all', label: 'All' },
            { value: 'error', label: 'Errors' },
            { value: 'warning', label: 'Warnings' },
          ]}
          onChange={setShown}
        />
        <input
          className="field"
          type="search"
          aria-label="Search the problems"
          placeholder="Search: row 12, date, …"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <ul>
        {found.slice(0, most).map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may read alike.
          <li key={index} className={`is-${problem.severity}`}>
            <span className="import-severity">{problem.severity === 'error' ? 'Error' : 'Warning'}</span>
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
        {found.length === 0 && <li>Nothing is listed under these words.</li>}
      </ul>
      {found.length > most && (
        <div>
          <Button onClick={() => setMost(most + PAGE)}>Show more problems</Button>
        </div>
      )}
    </section>
  );
}

/** "Row 12, column C", or where in the file where there is no table. */
function placeText({ row, column, path }: ImportIssue): string {
  if (row !== undefined) return `Row ${row}${column ? `, column ${column}` : ''}`;
  return path.length === 0 ? 'The whole' : path.join(' › ');
}
