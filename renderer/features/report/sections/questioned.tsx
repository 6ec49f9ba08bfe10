import { t } from '../../../../common/language/texts.ts';
import { hundredths } from '../../../../common/verdict-words.ts';
import type { GroupKind } from '../../../../scoring/sensitivity/evidence-groups.ts';
import type { LeftOut } from '../../../../scoring/sensitivity/leave-one-out.ts';
import {
  byEffect,
  credibilitySentence,
  dependenceSentence,
  doubtText,
  firstWords,
  groupName,
  isDoubted,
  missingSentence,
  rangesSentence,
  readingSentence,
  restsSentence,
  STATES,
} from '../../../domain/robustness/evidence-sentences.ts';
import * as format from '../../../model/format.ts';
import { OverTable, Table } from '../layout.tsx';
import { firstRows } from '../limits.ts';
import type { ReportData } from '../report-data.ts';

/** Rows of a list that begins with what matters most. */
const TOP = 12;

/** The ranking without some of what was said, on whom the lead rests, and what is most worth finding out. */
export function questionedEvidence(data: ReportData) {
  return (
    <>
      {leadCarriers(data)}
      {without(data, 'source')}
      {without(data, 'speaker')}
      {otherKinds(data)}
      {readingTable(data)}
      {missingTable(data)}
    </>
  );
}

function leadCarriers({ facts: { question }, subject, names }: ReportData) {
  const shares = question.leadShares.source;
  if (!shares) return null;
  const carriers = firstRows(shares.carriers);
  const others = shares.carriers.slice(carriers.length);
  const sum = (amount: (carrier: (typeof others)[number]) => number): number =>
    others.reduce((total, carrier) => total + amount(carrier), 0);
  const [leader, second] = [names.alternative(shares.leaderId), names.alternative(shares.runnerUpId)];
  return (
    <>
      <OverTable>
        <h3>{t('On whom the lead of {leader} over {second} rests', { leader, second })}</h3>
        <p>{restsSentence(shares, subject)}</p>
      </OverTable>
      <Table
        caption={t('Points of each add up to the lead of {points}', { points: format.score(shares.lead) })}
        columns={[
          { head: t('Carried by') },
          { head: t('Share of what moves it'), number: true, width: 18 },
          { head: t('Points moved'), number: true, width: 16 },
          { head: t('Points for {leader}', { leader }), number: true, width: 20 },
        ]}
        rows={[
          ...carriers.map((carrier) => ({
            key: JSON.stringify([carrier.kind, carrier.key]),
            cells: [
              groupName(carrier, subject),
              format.percent(carrier.share),
              format.score(carrier.gross),
              format.signed(carrier.points),
            ],
          })),
          ...(others.length > 0
            ? [
                {
                  key: 'others',
                  cells: [
                    t('{n} others together', { n: others.length }),
                    format.percent(sum(({ share }) => share)),
                    format.score(sum(({ gross }) => gross)),
                    format.signed(sum(({ points }) => points)),
                  ],
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function without({ facts: { question }, subject, names }: ReportData, kind: GroupKind) {
  const groups = byEffect(question.leaveOneOut[kind].groups);
  const doubts = new Map(question.credibilityThresholds.map((doubt) => [doubt.sourceId, doubt]));
  const bySource = kind === 'source';
  return (
    <>
      <OverTable>
        <h3>{t(bySource ? 'Without each source' : 'Without each speaker')}</h3>
        <p>{dependenceSentence(groups, kind, subject)}</p>
        <p>{rangesSentence(question.leaveOneOut[kind], names)}</p>
      </OverTable>
      {groups.length > 0 && (
        <Table
          caption={[
            t(
              'Kendall’s tau is 1 where the order stays and −1 where it turns round. A cell that becomes empty is undefined, not 0.',
            ),
            ...(groups.length > TOP
              ? [t('The {n} largest effects of {all}.', { n: TOP, all: groups.length })]
              : []),
          ].join(' ')}
          columns={[
            { head: t('Without') },
            { head: t('Counted findings'), number: true, width: 11 },
            { head: t('First'), width: 22 },
            { head: t('Tau'), number: true, width: 12 },
            { head: t('Cells emptied'), number: true, width: 12 },
            ...(bySource ? [{ head: t('Winner changes at credibility'), width: 18 }] : []),
          ]}
          rows={groups.slice(0, TOP).map((group) => ({
            key: group.key ?? '',
            cells: [
              groupName(group, subject),
              format.count(group.findings + group.measurements),
              firstThen(group, names),
              group.tau === null ? t('undefined') : format.sum(group.tau),
              group.comparisonUndefined
                ? t('{n}, undefined', { n: group.emptied.length })
                : String(group.emptied.length),
              ...(bySource ? [doubtText(doubts.get(group.key ?? ''), names)] : []),
            ],
          }))}
        />
      )}
    </>
  );
}

/** Who is first without a group, and whether that is another. */
function firstThen({ leader, winnerChanges }: LeftOut, names: ReportData['names']): string {
  const first = firstWords(leader, names.alternative);
  return winnerChanges ? t('{first}, another', { first }) : first;
}

function otherKinds(data: ReportData) {
  const { facts, subject, names } = data;
  const { leaveOneOut, credibility } = facts.question;
  return (
    <>
      <p>{dependenceSentence(leaveOneOut.voice.groups, 'voice', subject)}</p>
      <p>{dependenceSentence(leaveOneOut.affiliation.groups, 'affiliation', subject)}</p>
      <p>{dependenceSentence(leaveOneOut.year.groups, 'year', subject)}</p>
      <p>{credibilitySentence(credibility, names, isDoubted(data))}</p>
    </>
  );
}

function readingTable({ facts: { question }, names }: ReportData) {
  const items = question.readingList.filter(({ probability }) => probability > 0).slice(0, TOP);
  return (
    <>
      <OverTable>
        <h3>{t('What to find out next')}</h3>
        <p>{readingSentence(question.readingList, names)}</p>
      </OverTable>
      {items.length > 0 && (
        <Table
          caption={t('Each cell by itself, if its true value were known')}
          columns={[
            { head: t('Cell') },
            { head: t('Now'), width: 13 },
            { head: t('Chance of 100'), number: true, width: 12 },
            { head: t('Gain'), number: true, width: 9 },
            { head: t('If it turns out'), width: 16 },
            { head: t('First then'), width: 20 },
          ]}
          rows={items.map(
            ({ alternativeId, criterionId, state, probability, gain, side, threshold, winnerIds }) => ({
              key: `${alternativeId}|${criterionId}`,
              cells: [
                t('{alternative} on {criterion}', {
                  alternative: names.alternative(alternativeId),
                  criterion: format.inSentence(names.criterion(criterionId)),
                }),
                STATES[state].name,
                hundredths(probability),
                format.fixed(gain, 2),
                t(side === 'above' ? 'above {value}' : 'below {value}', { value: format.score(threshold) }),
                format.list(winnerIds.map(names.alternative)),
              ],
            }),
          )}
        />
      )}
    </>
  );
}

function missingTable({ facts: { question }, names }: ReportData) {
  return (
    <>
      <OverTable>
        <h3>{t('What is missing')}</h3>
        <p>{missingSentence(question.missing, names)}</p>
      </OverTable>
      <Table
        caption={t('Scores with every empty cell at 0, as it counts now, and at 100')}
        columns={[
          { head: t('Alternative') },
          { head: t('At worst'), number: true, width: 13 },
          { head: t('Now'), number: true, width: 11 },
          { head: t('At best'), number: true, width: 13 },
          { head: t('Coverage'), number: true, width: 13 },
          { head: t('Could be first'), width: 16 },
        ]}
        rows={question.missing.alternatives.map(
          ({ alternativeId, score, coverage, bounds, couldBeFirst }) => ({
            key: alternativeId,
            cells: [
              names.alternative(alternativeId),
              format.score(bounds.low),
              format.score(score),
              format.score(bounds.high),
              format.percent(coverage),
              t(couldBeFirst ? 'yes' : 'no'),
            ],
          }),
        )}
      />
    </>
  );
}
