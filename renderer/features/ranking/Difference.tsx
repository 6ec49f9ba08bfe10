import { lazy, useState } from 'react';
import { type Lead, type LeadPart, leadBetween, type Side } from '../../../scoring/evidence/lead.ts';
import type { Standing } from '../../../scoring/types.ts';
import { run } from '../../app/actions.ts';
import { useAssessment } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { leadTitle } from '../../model/lead.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Figure } from '../../ui/chart/Figure.tsx';
import type { TableTwin } from '../../ui/chart/FigureTable.tsx';
import { chosenPair, differenceSentence, FIRST_DIFFERENCES } from './difference.ts';

const DivergingBars = lazy(() => import('../../ui/chart/DivergingBars.tsx'));

/** Why one alternative is ahead of another: what each criterion gives, the largest first. */
export function Difference() {
  const assessment = useAssessment();
  const rows = lookup(useTables());
  const [wanted, setWanted] = useState<readonly [string | null, string | null]>([null, null]);
  const [all, setAll] = useState(false);
  const pair = chosenPair(assessment.standings, wanted);
  if (!pair) {
    return (
      <div className="figure">
        <h2>Why the first leads</h2>
        <p className="figure-sentence">Nothing stands beside it: show another alternative to compare.</p>
        <Button onClick={() => run('chooseAlternatives')}>Choose alternatives…</Button>
      </div>
    );
  }
  const [first, second] = pair;
  const lead = leadBetween(assessment, first, second);
  const nameOf = (id: string): string => rows.criterion(id).name;
  const sentence = differenceSentence(lead, nameOf);
  const shown = all ? lead.parts : lead.parts.slice(0, FIRST_DIFFERENCES);
  return (
    <Figure
      id="difference"
      title={leadTitle(lead)}
      sentence={sentence}
      controls={
        <Chooser standings={assessment.standings} pair={pair} onChoose={(a, b) => setWanted([a, b])} />
      }
      table={() => differenceTable(lead, nameOf)}
    >
      <div className="row-chart difference">
        <div className="row-chart-heads difference-names">
          <span>Criterion</span>
          <span className="clip">{first.name}</span>
          <span className="clip">{second.name}</span>
        </div>
        <div className="row-chart-heads difference-ends" aria-hidden="true">
          <span className="clip">← for {second.name}</span>
          <span className="clip">for {first.name} →</span>
        </div>
        <div className="row-chart-heads row-chart-number">Points</div>
        <ul aria-label={`${leadTitle(lead)}, criterion by criterion`}>
          {shown.map((part) => (
            <PartNames key={part.criterionId} part={part} lead={lead} name={nameOf(part.criterionId)} />
          ))}
        </ul>
        <div className="row-chart-plot">
          <DivergingBars
            label={`${leadTitle(lead)}. ${sentence}`}
            rows={shown.map(({ criterionId, points }) => ({
              key: criterionId,
              name: nameOf(criterionId),
              value: points,
              text: `${format.signed(points)} points`,
            }))}
            onChoose={(criterionId) =>
              explain({ kind: 'cell', criterionId, alternativeId: favoured(lead, criterionId) })
            }
          />
        </div>
        <ul aria-hidden="true">
          {shown.map(({ criterionId, points }) => (
            <li key={criterionId} className="row-chart-number">
              <span>{format.signed(points)}</span>
            </li>
          ))}
        </ul>
      </div>
      {lead.parts.length > FIRST_DIFFERENCES && (
        <Button kind="quiet" onClick={() => setAll(!all)}>
          {all
            ? `Show the ${FIRST_DIFFERENCES} largest only`
            : `Show all ${lead.parts.length} criteria with weight`}
        </Button>
      )}
    </Figure>
  );
}

/** Whom a criterion speaks for: its cell is what the bar stands for. */
function favoured({ leader, runnerUp, parts }: Lead, criterionId: string): string {
  const part = parts.find((p) => p.criterionId === criterionId);
  return (part && part.points < 0 ? runnerUp : leader).alternativeId;
}

interface PartProps {
  readonly part: LeadPart;
  readonly lead: Lead;
  readonly name: string;
}

/** The criterion and the two values, each of which leads on. */
function PartNames({ part, lead, name }: PartProps) {
  return (
    <li className="difference-names" data-testid="difference-row">
      <button
        type="button"
        className="clip"
        title={`${name}: ${format.percent(part.share)} of the weight`}
        aria-label={`${name}, ${format.percent(part.share)} of the weight: ${format.signed(part.points)} points`}
        onClick={() => explain({ kind: 'criterion', criterionId: part.criterionId })}
      >
        {name}
      </button>
      <Value side={part.leader} part={part} standing={lead.leader} />
      <Value side={part.runnerUp} part={part} standing={lead.runnerUp} />
    </li>
  );
}

/** The value of one side; it leads to the cell and its claims. */
function Value({ side, part, standing }: { side: Side; part: LeadPart; standing: Standing }) {
  const { alternativeId, name } = standing;
  return (
    <button
      type="button"
      className={`link ${side.unknown ? 'is-unknown' : ''}`}
      aria-label={`${name}: ${side.unknown ? 'no evidence' : format.points(side.value)}`}
      title={side.unknown ? `No evidence on ${name}: it counts as 50` : `Show what ${name}’s value rests on`}
      onClick={() => explain({ kind: 'cell', alternativeId, criterionId: part.criterionId })}
    >
      {side.unknown ? '–' : format.points(side.value)}
    </button>
  );
}

interface ChooserProps {
  readonly standings: readonly Standing[];
  readonly pair: readonly [Standing, Standing];
  readonly onChoose: (first: string, second: string) => void;
}

/** Which two are set against each other; choosing the one that is on the other side swaps them. */
function Chooser({ standings, pair: [first, second], onChoose }: ChooserProps) {
  const options = standings.map(({ alternativeId, name }) => (
    <option key={alternativeId} value={alternativeId}>
      {name}
    </option>
  ));
  const ids = [first.alternativeId, second.alternativeId] as const;
  return (
    <div className="difference-chooser">
      <select
        className="field"
        aria-label="First alternative"
        value={ids[0]}
        onChange={({ target: { value } }) => onChoose(value, value === ids[1] ? ids[0] : ids[1])}
      >
        {options}
      </select>
      <span className="dim">against</span>
      <select
        className="field"
        aria-label="Second alternative"
        value={ids[1]}
        onChange={({ target: { value } }) => onChoose(value === ids[0] ? ids[1] : ids[0], value)}
      >
        {options}
      </select>
    </div>
  );
}

function differenceTable(lead: Lead, nameOf: (id: string) => string): TableTwin {
  const { leader, runnerUp, parts, points } = lead;
  const value = (side: Side): string => (side.unknown ? 'no evidence' : format.score(side.value));
  return {
    caption: `Points: the share of the weight times the difference of the values, ${leader.name} minus ${runnerUp.name}`,
    columns: [
      { label: 'Criterion', words: true },
      { label: 'Share of the weight' },
      { label: leader.name },
      { label: runnerUp.name },
      { label: 'Points' },
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
      'Together',
      '100 %',
      format.score(leader.score),
      format.score(runnerUp.score),
      format.signed(points),
    ],
  };
}
