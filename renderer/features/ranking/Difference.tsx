import { useState } from 'react';
import { assumedValue, leadRestsOn } from '../../../common/known-words.ts';
import { t } from '../../../common/language/texts.ts';
import { type Lead, type LeadPart, type LeadSide, leadBetween } from '../../../scoring/assessment/lead.ts';
import type { Standing } from '../../../scoring/types.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useIdentityColours } from '../../domain/IdentityMark.tsx';
import { useAssessment } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { leadTitle } from '../../model/lead.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { Differences } from '../../ui/chart/Differences.tsx';
import { Figure } from '../../ui/chart/Figure.tsx';
import type { TableTwin } from '../../ui/chart/FigureTable.tsx';
import { PairChooser } from '../../ui/chart/PairChooser.tsx';
import { KnownLegend } from '../../ui/KnownBar.tsx';
import { chosenPair, differenceSentence } from './difference.ts';

/** Why one alternative is ahead of another: what each criterion gives, the largest first. */
export function Difference() {
  const assessment = useAssessment();
  const rows = lookup(useTables());
  const colourOf = useIdentityColours();
  const [wanted, setWanted] = useState<readonly [string | null, string | null]>([null, null]);
  const pair = chosenPair(assessment.standings, wanted);
  if (!pair) {
    return (
      <div className="figure">
        <h2>{t('Why the first leads')}</h2>
        <p className="figure-sentence">
          {t('Nothing stands beside it: show another alternative to compare.')}
        </p>
        <CommandButton id="chooseAlternatives" />
      </div>
    );
  }
  const [first, second] = pair;
  const lead = leadBetween(assessment, first, second);
  const nameOf = (id: string): string => rows.criterion(id).name;
  const sentence = `${leadRestsOn(first, second, lead.points, format.score)} ${differenceSentence(lead, nameOf)}`;
  return (
    <Figure
      id="difference"
      title={leadTitle(lead)}
      sentence={sentence}
      controls={
        <PairChooser
          options={assessment.standings.map((s) => ({ id: s.alternativeId, name: s.name }))}
          pair={[first.alternativeId, second.alternativeId]}
          labels={[t('First alternative'), t('Second alternative')]}
          between={t('against')}
          onChoose={(a, b) => setWanted([a, b])}
        />
      }
      table={() => differenceTable(lead, nameOf)}
    >
      <Differences
        label={`${leadTitle(lead)}. ${sentence}`}
        heads={[t('Criterion'), first.name, second.name, t('Points')]}
        ends={[t('for {name}', { name: second.name }), t('for {name}', { name: first.name })]}
        whole={100}
        tick={format.signed}
        rows={lead.parts.map((part) => ({
          key: part.criterionId,
          name: nameOf(part.criterionId),
          head: <Criterion part={part} name={nameOf(part.criterionId)} />,
          first: <Value side={part.leader} part={part} standing={first} />,
          second: <Value side={part.runnerUp} part={part} standing={second} />,
          value: part.points,
          colour: colourOf(favoured(lead, part.criterionId)),
          assumed: part.leader.unknown || part.runnerUp.unknown,
          text: format.signed(part.points),
        }))}
        onChoose={(criterionId) =>
          explain({ kind: 'cell', criterionId, alternativeId: favoured(lead, criterionId) })
        }
      />
      <KnownLegend />
    </Figure>
  );
}

/** Whom a criterion speaks for: its cell is what the bar stands for. */
function favoured({ leader, runnerUp, parts }: Lead, criterionId: string): string {
  const part = parts.find((p) => p.criterionId === criterionId);
  return (part && part.points < 0 ? runnerUp : leader).alternativeId;
}

/** The criterion, which opens in the inspector. */
function Criterion({ part: { criterionId, share, points }, name }: { part: LeadPart; name: string }) {
  return (
    <button
      type="button"
      className="clip"
      title={t('{name}: {share} of the weight', { name, share: format.percent(share) })}
      aria-label={t('{name}, {share} of the weight: {points} points', {
        name,
        share: format.percent(share),
        points: format.signed(points),
      })}
      onClick={() => explain({ kind: 'criterion', criterionId })}
    >
      {name}
    </button>
  );
}

/** The value of one side; it leads to the cell and its claims. */
function Value({ side, part, standing }: { side: LeadSide; part: LeadPart; standing: Standing }) {
  const { alternativeId, name } = standing;
  return (
    <button
      type="button"
      className={`link ${side.unknown ? 'is-unknown' : ''}`}
      aria-label={`${name}: ${side.unknown ? assumedValue(side.value) : format.points(side.value)}`}
      title={
        side.unknown
          ? t('Nothing is known of {name} here: {value} is assumed', {
              name,
              value: format.points(side.value),
            })
          : t('Show what {name}’s value rests on', { name })
      }
      onClick={() => explain({ kind: 'cell', alternativeId, criterionId: part.criterionId })}
    >
      {side.unknown ? assumedValue(side.value) : format.points(side.value)}
    </button>
  );
}

function differenceTable(lead: Lead, nameOf: (id: string) => string): TableTwin {
  const { leader, runnerUp, parts, points } = lead;
  const value = (side: LeadSide): string =>
    side.unknown ? assumedValue(side.value) : format.score(side.value);
  return {
    caption: t('Points: the share of the weight times the difference of the values, {name} minus {name2}', {
      name: leader.name,
      name2: runnerUp.name,
    }),
    columns: [
      { label: t('Criterion'), words: true },
      { label: t('Share of the weight') },
      { label: leader.name },
      { label: runnerUp.name },
      { label: t('Points') },
    ],
    rows: parts.map((part) => ({
      key: part.criterionId,
      cells: [
        <button
          key="name"
          type="button"
          className="link"
          onClick={() => explain({ kind: 'criterion', criterionId: part.criterionId })}
        >
          {nameOf(part.criterionId)}
        </button>,
        format.percent(part.share),
        value(part.leader),
        value(part.runnerUp),
        format.signed(part.points),
      ],
    })),
    foot: [
      t('Together'),
      '100 %',
      format.score(leader.score),
      format.score(runnerUp.score),
      format.signed(points),
    ],
  };
}
