import { t } from '../../../../common/language/texts.ts';
import { CHANCE_NAME, chanceDefinition } from '../../../../common/verdict-words.ts';
import { leastCoverageSentence } from '../../../domain/NotRanked.tsx';
import {
  CREDIBILITY_RULES,
  EVIDENCE_RULES,
  methodRule,
  numericRule,
  predictionRule,
  rulesOf,
} from '../../../domain/scenario-rules.ts';
import * as format from '../../../model/format.ts';
import { Facts } from '../layout.tsx';
import type { ReportData } from '../report-data.ts';

/** By which rules the numbers came about, with which versions, and from which state of the workbook. */
export function methodSection({ tables, facts, criteria, revision, info }: ReportData) {
  const { scenario, verdict } = facts;
  const [method, evidence] = [methodRule(scenario), EVIDENCE_RULES[scenario.evidenceRule]];
  const numeric = criteria.some(({ criterion }) => criterion.scale === 'numeric');
  return (
    <>
      <Facts
        facts={[
          ['Method', `${method.name}: ${method.does}`],
          ['Value of a cell', `${evidence.name}: ${evidence.does} Ranges are 90 % intervals of the belief.`],
          ...(numeric ? [['Measured numbers', numericRule(scenario)] as const] : []),
          ...rulesOf(scenario).map(([about, { does }]) => [about, does] as const),
          ['Credibility', `${scenario.credibility}. ${CREDIBILITY_RULES[scenario.credibility].does}`],
          [
            'Predictions',
            `${scenario.countPredictions ? 'counted' : 'not counted'}. ${predictionRule(scenario).does}`,
          ],
          [
            t(CHANCE_NAME),
            `${chanceDefinition(verdict.draws, format.score)} ${format.count(verdict.samples)} draws, seed ${String(verdict.seed)}. From 90 of 100 on the leader is a clear winner, from 60 on it leads. The chance is rounded down.`,
          ],
          [
            'Known and assumed',
            `A cell is known that has evidence which counts, a judgement or a measured number. Of any other the value is assumed: the middle of the scale, or what the rule says instead. ${leastCoverageSentence(scenario.leastCoverage)}`,
          ],
          ['Signs', '+ for, − against, = neither; ! contested, assumed 50 empty, J judged, * with a note.'],
          [
            'Numbers',
            `Dates are year, month, day. ${format.fixed(1234.5, 1)} is one thousand two hundred and thirty-four and a half.`,
          ],
          ['Made with', `Weighbridge ${info.version}, Electron ${info.electron}, SQLite ${info.sqlite}`],
          ['File format', String(info.schema)],
        ]}
      />
      <h3>To make this report again</h3>
      <p>
        Open the workbook at this event, choose the scenario and export the report. The fingerprint tells
        whether a copy holds the same.
      </p>
      <Facts
        facts={[
          ['Workbook', tables.workbook[0]?.title ?? ''],
          [
            'Scenario',
            [scenario, ...facts.beside.map((ranked) => ranked.scenario)].map((s) => s.name).join(', '),
          ],
          ['Event', `${revision.eventNumber}, saved ${revision.savedAt}`],
          ['Event id', revision.eventId],
          ['SHA-256 of the contents', revision.sha256],
        ]}
      />
    </>
  );
}
