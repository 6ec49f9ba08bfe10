import { hundredths } from '../../../../common/verdict-words.ts';
import type { GroupKind } from '../../../../scoring/sensitivity/evidence-groups.ts';
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
        <h3>{`On whom the lead of ${leader} over ${second} rests`}</h3>
        <p>{restsSentence(shares, subject)}</p>
      </OverTable>
      <Table
        caption={`Points of each add up to the lead of ${format.score(shares.lead)}`}
        columns={[
          { head: 'Carried by' },
          { head: 'Share of what moves it', number: true, width: 18 },
          { head: 'Points moved', number: true, width: 16 },
          { head: `Points for ${leader}`, number: true, width: 20 },
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
                    `${others.length} others together`,
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
        <h3>{`Without each ${kind}`}</h3>
        <p>{dependenceSentence(groups, kind, subject)}</p>
        <p>{rangesSentence(question.leaveOneOut[kind], names)}</p>
      </OverTable>
      {groups.length > 0 && (
        <Table
          caption={`Kendall’s tau is 1 where the order stays and −1 where it turns round. A cell that becomes empty is undefined, not 0.${groups.length > TOP ? ` The ${TOP} largest effects of ${groups.length}.` : ''}`}
          columns={[
            { head: 'Without' },
            { head: 'Counted findings', number: true, width: 11 },
            { head: 'First', width: 22 },
            { head: 'Tau', number: true, width: 12 },
            { head: 'Cells emptied', number: true, width: 12 },
            ...(bySource ? [{ head: 'Winner changes at credibility', width: 18 }] : []),
          ]}
          rows={groups.slice(0, TOP).map((group) => ({
            key: group.key ?? '',
            cells: [
              groupName(group, subject),
              format.count(group.findings + group.measurements),
              `${firstWords(group.leader, names.alternative)}${group.winnerChanges ? ', another' : ''}`,
              group.tau === null ? 'undefined' : format.sum(group.tau),
              `${group.emptied.length}${group.comparisonUndefined ? ', undefined' : ''}`,
              ...(bySource ? [doubtText(doubts.get(group.key ?? ''), names)] : []),
            ],
          }))}
        />
      )}
    </>
  );
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
        <h3>What to find out next</h3>
        <p>{readingSentence(question.readingList, names)}</p>
      </OverTable>
      {items.length > 0 && (
        <Table
          caption="Each cell by itself, if its true value were known"
          columns={[
            { head: 'Cell' },
            { head: 'Now', width: 13 },
            { head: 'Chance of 100', number: true, width: 12 },
            { head: 'Gain', number: true, width: 9 },
            { head: 'If it turns out', width: 16 },
            { head: 'First then', width: 20 },
          ]}
          rows={items.map(
            ({ alternativeId, criterionId, state, probability, gain, side, threshold, winnerIds }) => ({
              key: `${alternativeId}|${criterionId}`,
              cells: [
                `${names.alternative(alternativeId)} on ${format.inSentence(names.criterion(criterionId))}`,
                STATES[state].name,
                hundredths(probability),
                format.fixed(gain, 2),
                `${side} ${format.score(threshold)}`,
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
        <h3>What is missing</h3>
        <p>{missingSentence(question.missing, names)}</p>
      </OverTable>
      <Table
        caption="Scores with every empty cell at 0, as it counts now, and at 100"
        columns={[
          { head: 'Alternative' },
          { head: 'At worst', number: true, width: 13 },
          { head: 'Now', number: true, width: 11 },
          { head: 'At best', number: true, width: 13 },
          { head: 'Coverage', number: true, width: 13 },
          { head: 'Could be first', width: 16 },
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
              couldBeFirst ? 'yes' : 'no',
            ],
          }),
        )}
      />
    </>
  );
}
