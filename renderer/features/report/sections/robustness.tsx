import { msg, t } from '../../../../common/language/texts.ts';
import { chanceDefinition, hundredths, ROUNDED_DOWN } from '../../../../common/verdict-words.ts';
import { leastFlip } from '../../../../scoring/robustness/flip.ts';
import { sharesOf } from '../../../../scoring/robustness/linear-model.ts';
import { lockedSentence } from '../../../domain/robustness/answer-names.ts';
import {
  acceptabilitySentence,
  byExpectedRank,
  doubtSentence,
} from '../../../domain/robustness/chance-sentences.ts';
import {
  byRoom,
  flipSentence,
  isTied,
  leaderIn,
  leadText,
  stabilitySentence,
  takeovers,
  tornadoSentence,
} from '../../../domain/robustness/weight-sentences.ts';
import * as format from '../../../model/format.ts';
import type { Robust } from '../facts.ts';
import { OverTable, Table } from '../layout.tsx';
import { firstRows, LIMITS } from '../limits.ts';
import { columnsThatFit, inSets, type ReportData } from '../report-data.ts';
import { methodsTable } from './methods.tsx';
import { questionedEvidence } from './questioned.tsx';
import { inParts } from './ranking.tsx';

/** Rows of a table whose later rows say little. */
const TOP = 10;

/** What other weights, other evidence, other sources and other methods would make of the ranking; null where there is no second. */
export function robustnessSection(data: ReportData) {
  const { robust } = data.facts;
  if (!robust) return null;
  return (
    <>
      {chances(data, robust)}
      {smallestChange(data, robust)}
      {stability(data, robust)}
      {tornado(data, robust)}
      {questionedEvidence(data)}
      {methodsTable(data, robust)}
    </>
  );
}

function chances(data: ReportData, { chance, settings }: Robust) {
  const { names, subject } = data;
  const all = chance.rankAcceptability.map((_, r) => r);
  const fit = columnsThatFit(data.choices, 13);
  const large = all.length ** 2 > LIMITS.cells;
  const ranks = large ? all.slice(0, fit - 2) : all;
  const sets = inSets(ranks, fit);
  return (
    <>
      <OverTable>
        <h3>{t('How often each takes each rank')}</h3>
        <p>{doubtSentence(chance, settings, names, isTied(subject.assessment))}</p>
        <p>{acceptabilitySentence(chance, names)}</p>
        <p className="report-small">
          {t('{definition} There are {samples} draws (seed {seed}). {roundedDown}', {
            definition: chanceDefinition(settings, format.score),
            samples: format.count(chance.samples),
            seed: String(chance.seed),
            roundedDown: t(ROUNDED_DOWN),
          })}
        </p>
      </OverTable>
      {sets.map((set, i) => (
        <Table
          key={set[0]}
          className="report-values"
          caption={inParts(
            large
              ? t('Draws of 100 in which an alternative takes a rank; rank 1 is its chance to be first')
              : t('Draws of 100 in which an alternative takes a rank'),
            i,
            sets,
          )}
          columns={[
            { head: t('Alternative'), width: 28 },
            ...set.map((r) => ({
              head: r === 0 && !large ? t('Rank 1: chance to be first') : t('Rank {rank}', { rank: r + 1 }),
              number: true,
            })),
            ...(large
              ? [
                  {
                    head: t('Rank {first} to {last}', { first: ranks.length + 1, last: all.length }),
                    number: true,
                  },
                ]
              : []),
            { head: t('Expected rank'), number: true, width: 12 },
          ]}
          rows={byExpectedRank(chance).map((a) => ({
            key: subject.assessment.alternativeIds[a] ?? '',
            cells: [
              names.alternatives[a],
              ...set.map((r) => hundredths(chance.rankAcceptability[a]?.[r] ?? 0)),
              ...(large
                ? [hundredths(ranks.reduce((rest, r) => rest - (chance.rankAcceptability[a]?.[r] ?? 0), 1))]
                : []),
              format.fixed(chance.expectedRank[a] ?? 0, 2),
            ],
          }))}
        />
      ))}
    </>
  );
}

function smallestChange({ names, subject }: ReportData, { weights }: Robust) {
  const { assessment } = subject;
  const flip = leastFlip(weights.flips);
  const present = sharesOf(assessment);
  const changed = flip && flip.gains !== null ? [...flip.losses.map((l) => l.criterion), flip.gains] : [];
  return (
    <>
      <OverTable>
        <h3>{t('The smallest change of weights that ends the lead')}</h3>
        <p>
          {flipSentence(flip, names, assessment)}
          {lockedSentence(subject)}
        </p>
      </OverTable>
      {flip && changed.length > 0 && (
        <Table
          caption={t('Weights that change; all others stay as they are')}
          columns={[
            { head: t('Criterion') },
            { head: t('Now'), number: true, width: 15 },
            {
              head: t('Level with {rival}', { rival: names.alternatives[flip.rival] ?? '' }),
              number: true,
              width: 24,
            },
            { head: t('Change'), number: true, width: 15 },
          ]}
          rows={changed.map((j) => ({
            key: assessment.criterionIds[j] ?? '',
            cells: [
              names.criteria[j],
              format.percent(present[j] ?? 0),
              format.percent(flip.shares[j] ?? 0),
              format.signedPercent((flip.shares[j] ?? 0) - (present[j] ?? 0)),
            ],
          }))}
        />
      )}
    </>
  );
}

function stability({ names, subject: { assessment } }: ReportData, { weights }: Robust) {
  const all = byRoom(weights.stability);
  const rows = firstRows(all);
  return (
    <>
      <OverTable>
        <h3>{t('How far each weight can move')}</h3>
        <p>{stabilitySentence(weights.stability, leaderIn(assessment), names, isTied(assessment))}</p>
      </OverTable>
      <Table
        caption={
          rows.length < all.length
            ? t(
                'The share of the weight between which the first place stays, the others keeping their ratios; the {n} with the least room of {all}',
                { n: rows.length, all: all.length },
              )
            : t(
                'The share of the weight between which the first place stays, the others keeping their ratios',
              )
        }
        columns={[
          { head: t('Criterion'), width: 26 },
          { head: t('Now'), number: true, width: 10 },
          { head: t('From'), number: true, width: 10 },
          { head: t('To'), number: true, width: 10 },
          { head: t('Beyond') },
        ]}
        rows={rows.map((interval) => ({
          key: assessment.criterionIds[interval.criterion] ?? '',
          cells: [
            names.criteria[interval.criterion],
            format.percent(interval.share),
            format.percent(interval.low),
            format.percent(interval.high),
            takeovers(interval, names),
          ],
        }))}
      />
    </>
  );
}

function tornado({ names, subject: { assessment } }: ReportData, { weights }: Robust) {
  const leader = leaderIn(assessment);
  const swings = weights.weightTornado.slice(0, TOP);
  return (
    <>
      <OverTable>
        <h3>{t('What the lead of {leader} depends on', { leader: names.alternatives[leader] ?? '' })}</h3>
        <p>{tornadoSentence(weights.weightTornado, 'weights', leader, names, isTied(assessment))}</p>
        <p>{tornadoSentence(weights.cellTornado, 'cells', leader, names, isTied(assessment))}</p>
      </OverTable>
      <Table
        caption={t(
          'Points that {leader} is ahead of its best rival without a criterion and with its weight doubled; the {n} largest swings of {all}',
          { leader: names.alternatives[leader] ?? '', n: swings.length, all: weights.weightTornado.length },
        )}
        columns={[
          { head: t('Criterion'), width: 26 },
          { head: t('Without it') },
          { head: t('Weight doubled') },
          { head: t(msg.in('tornado', 'Swing')), number: true, width: 12 },
        ]}
        rows={swings.map(({ criterion, low, high, size }) => ({
          key: assessment.criterionIds[criterion] ?? '',
          cells: [names.criteria[criterion], leadText(low, names), leadText(high, names), format.score(size)],
        }))}
      />
    </>
  );
}
