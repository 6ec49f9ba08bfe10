import { t } from '../../../../common/language/texts.ts';
import { takenSentence } from '../../../domain/methods/criterion-readings.ts';
import { methodRows } from '../../../domain/methods/method-rows.ts';
import { answeredOf, tauText, winnersSentence } from '../../../domain/methods/method-sentences.ts';
import { METHOD_WORDS } from '../../../domain/methods/method-words.ts';
import type { Robust } from '../facts.ts';
import { OverTable, Table } from '../layout.tsx';
import { columnsThatFit, inSets, type ReportData } from '../report-data.ts';
import { inParts } from './ranking.tsx';

/** The ranks by every method beside those of the ranking. */
export function methodsTable({ choices }: ReportData, { comparable, methods }: Robust) {
  const answered = answeredOf(methods);
  const rows = methodRows(comparable, answered);
  const columns = answered.map((outcome, i) => ({ outcome, i }));
  const sets = inSets(columns, columnsThatFit(choices, 17));
  return (
    <>
      <OverTable>
        <h3>{t('Other methods')}</h3>
        <p>
          {winnersSentence(
            methods,
            comparable.alternatives.map(({ name }) => name),
          )}
        </p>
        <p>{takenSentence(comparable.criteria)}</p>
      </OverTable>
      {sets.map((set, part) => (
        <Table
          key={set[0]?.i}
          className="report-values"
          caption={inParts(t('Ranks by every method, and Kendall’s tau with the ranking'), part, sets)}
          columns={[
            { head: t('Alternative'), width: 24 },
            ...set.map(({ outcome: { method } }) => ({ head: METHOD_WORDS[method].name, number: true })),
          ]}
          rows={rows.map((row) => ({
            key: row.key,
            cells: [row.name, ...set.map(({ i }) => row.places[i]?.rank ?? '–')],
          }))}
          foot={[[t('Like the ranking'), ...set.map(({ outcome: { tau } }) => tauText(tau))]]}
        />
      ))}
    </>
  );
}
