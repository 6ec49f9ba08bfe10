import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { GroupKind } from '../../../scoring/sensitivity/evidence-groups.ts';
import type { LeftOut } from '../../../scoring/sensitivity/leave-one-out.ts';
import { type Names, namesIn } from '../../domain/robustness/answer-names.ts';
import type { Answered } from '../../domain/robustness/engine/follow.ts';
import {
  byEffect,
  dependenceSentence,
  doubtText,
  firstWords,
  groupName,
  rangesSentence,
} from '../../domain/robustness/evidence-sentences.ts';
import { showWords } from '../../domain/robustness/show-words.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { Button } from '../../ui/Button.tsx';
import { Figure } from '../../ui/chart/Figure.tsx';
import { ChanceTable } from './ChanceTable.tsx';
import { KindChoice } from './KindChoice.tsx';

/** Rows that stand there at first. */
const FIRST = 10;

interface Props {
  readonly known: Answered<'question'>;
  /** By which the window remembers the figure. */
  readonly id: string;
  /** What can be left out, the first at first. */
  readonly kinds: readonly [GroupKind, ...GroupKind[]];
}

/** The ranking without each source, speaker, affiliation or year, the largest effect first. */
export function LeaveOut({ known: { answer, subject }, id, kinds }: Props) {
  const [kind, setKind] = useState<GroupKind>(kinds[0]);
  const [all, setAll] = useState(false);
  const names = namesIn(subject);
  const groups = byEffect(answer.leaveOneOut[kind].groups);
  const doubts = new Map(answer.credibilityThresholds.map((doubt) => [doubt.sourceId, doubt]));
  const bySource = kind === 'source';
  return (
    <Figure
      id={id}
      level={3}
      title={t(
        'Without each {kind, select, voice {voice} speaker {speaker} affiliation {affiliation} source {source} other {year}}',
        { kind },
      )}
      sentence={dependenceSentence(groups, kind, subject)}
      controls={<KindChoice kinds={kinds} value={kind} onChange={setKind} />}
    >
      <ChanceTable
        label={t(
          'The ranking without each {kind, select, voice {voice} speaker {speaker} affiliation {affiliation} source {source} other {year}}',
          { kind },
        )}
      >
        <caption>
          {t(
            'Kendall’s tau is 1 where the order stays and −1 where it turns round. A cell that becomes empty is undefined, not 0.',
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('Without')}</th>
            <th scope="col">{t('Counted findings')}</th>
            <th scope="col" className="is-words">
              {t('First')}
            </th>
            <th scope="col">{t('Tau')}</th>
            <th scope="col">{t('Cells emptied')}</th>
            {bySource && (
              <th scope="col" className="is-words">
                {t('Winner changes at credibility')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {(all ? groups : groups.slice(0, FIRST)).map((group) => (
            <tr key={group.key ?? ''} data-testid="left-out" className={group.winnerChanges ? 'is-flip' : ''}>
              <th scope="row">
                <button type="button" className="link" onClick={() => showWords(group)}>
                  {groupName(group, subject)}
                </button>
              </th>
              <td>{group.findings + group.measurements}</td>
              <td className="is-words">
                {firstWords(group.leader, names.alternative)}
                {group.winnerChanges && <span className="robust-flips">{t('≠ another first place')}</span>}
              </td>
              <td>{group.tau === null ? t('undefined') : format.sum(group.tau)}</td>
              <td>
                <Emptied group={group} names={names} />
              </td>
              {bySource && <td className="is-words">{doubtText(doubts.get(group.key ?? ''), names)}</td>}
            </tr>
          ))}
        </tbody>
      </ChanceTable>
      <p className="figure-line dim">{rangesSentence(answer.leaveOneOut[kind], names)}</p>
      {groups.length > FIRST && (
        <Button kind="quiet" onClick={() => setAll(!all)}>
          {all
            ? t('Show the {FIRST} largest effects only', { FIRST })
            : t('Show all {n}', { n: groups.length })}
        </Button>
      )}
    </Figure>
  );
}

/** How many cells are left without evidence; opened, which ones. */
function Emptied({ group: { emptied, comparisonUndefined }, names }: { group: LeftOut; names: Names }) {
  if (emptied.length === 0) return '0';
  return (
    <details className="emptied">
      <summary>
        {emptied.length}
        {comparisonUndefined && <span className="robust-undefined">{t('∅ undefined')}</span>}
      </summary>
      {comparisonUndefined && (
        <p>{t('The first or the second loses all evidence on a criterion with weight.')}</p>
      )}
      <ul>
        {emptied.map(({ alternativeId, criterionId }) => (
          <li key={`${alternativeId}|${criterionId}`}>
            <button
              type="button"
              className="link"
              onClick={() => explain({ kind: 'cell', alternativeId, criterionId })}
            >
              {t('{alternative} on {criterion}', {
                alternative: names.alternative(alternativeId),
                criterion: format.inSentence(names.criterion(criterionId)),
              })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
