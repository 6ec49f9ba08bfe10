import { t } from '../../../common/language/texts.ts';
import { readMethodOptions } from '../../../scoring/method-comparison/method-options.ts';
import { METHOD_WORDS, scaleOf } from '../../domain/methods/method-words.ts';
import { type Names, namesIn, type Subject } from '../../domain/robustness/answer-names.ts';
import { useKnown } from '../../domain/robustness/engine/follow.ts';
import type { MethodReversals } from '../../domain/robustness/reversals.ts';
import { Figure } from '../../ui/chart/Figure.tsx';
import { ChanceTable } from './ChanceTable.tsx';
import { Pending } from './Pending.tsx';
import { reversalLines, reversalSentence } from './robustness-sentences.ts';

/** What dropping one alternative does to the order of the others, by method. */
export function RankReversal() {
  const known = useKnown((all) => all.reversals);
  const failure = useKnown((all) => all.failures.reversals);
  if (!known) return <Pending failure={failure} />;
  return (
    <Figure
      id="reversal"
      level={3}
      title={t('Rank reversal')}
      sentence={reversalSentence(known.answer, namesIn(known.subject))}
    >
      <ChanceTable label={t('Rank reversal by method')}>
        <caption>
          {t('At the present weights, over the numbers and with the options of the methods view.')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('Method')}</th>
            <th scope="col" className="is-words">
              {t('Scale')}
            </th>
            <th scope="col" className="is-words">
              {t('Order turned round')}
            </th>
          </tr>
        </thead>
        <tbody>
          {known.answer.map((method) => (
            <tr key={method.method} data-testid="reversal-row">
              <th scope="row">{METHOD_WORDS[method.method].name}</th>
              <td className="is-words">{scaleOf(method.method, optionsIn(known.subject))}</td>
              <td className="is-words">
                <Lines method={method} names={namesIn(known.subject)} />
              </td>
            </tr>
          ))}
        </tbody>
      </ChanceTable>
    </Figure>
  );
}

const optionsIn = ({ scenario }: Subject) => readMethodOptions(scenario.methodOptions);

/** Lines that one method says at most; more would drown the others. */
const MOST = 4;

function Lines({ method, names }: { method: MethodReversals; names: Names }) {
  if (method.fault !== null)
    return <span className="dim">{t('no answer: {fault}', { fault: method.fault })}</span>;
  if (method.never) return <span className="dim">{t('never, by its formula')}</span>;
  const lines = reversalLines(method, names);
  if (lines.length === 0) return t('none here');
  return (
    <ul>
      {lines.slice(0, MOST).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > MOST && (
        <li className="dim">
          {t('and {n, plural, one {# other} other {# others}}', { n: lines.length - MOST })}
        </li>
      )}
    </ul>
  );
}
