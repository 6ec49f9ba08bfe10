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
          [t('Method'), `${method.name}: ${method.does}`],
          [
            t('Value of a cell'),
            t('{rule}: {does} Ranges are 90 % intervals of the belief.', {
              rule: evidence.name,
              does: evidence.does,
            }),
          ],
          ...(numeric ? [[t('Measured numbers'), numericRule(scenario)] as const] : []),
          ...rulesOf(scenario).map(([about, { does }]) => [about, does] as const),
          [
            t('Credibility'),
            `${t(scenario.credibility === 'on' ? 'on' : 'off')}. ${CREDIBILITY_RULES[scenario.credibility].does}`,
          ],
          [
            t('Predictions'),
            `${scenario.countPredictions ? t('counted') : t('not counted')}. ${predictionRule(scenario).does}`,
          ],
          [
            t(CHANCE_NAME),
            t(
              '{definition} {samples} draws, seed {seed}. From 90 of 100 on the leader is a clear winner, from 60 on it leads. The chance is rounded down.',
              {
                definition: chanceDefinition(verdict.draws, format.score),
                samples: format.count(verdict.samples),
                seed: String(verdict.seed),
              },
            ),
          ],
          [
            t('Known and assumed'),
            t(
              'A cell is known that has evidence which counts, a judgement or a measured number. Of any other the value is assumed: the middle of the scale, or what the rule says instead. {leastCoverage}',
              { leastCoverage: leastCoverageSentence(scenario.leastCoverage) },
            ),
          ],
          [
            t('Signs'),
            t('+ for, − against, = neither; ! contested, assumed 50 empty, J judged, * with a note.'),
          ],
          [
            t('Numbers'),
            t(
              'Dates are year, month, day. {number} is one thousand two hundred and thirty-four and a half.',
              {
                number: format.fixed(1234.5, 1),
              },
            ),
          ],
          [
            t('Made with'),
            // no text: names and their versions
            `Weighbridge ${info.version}, Electron ${info.electron}, SQLite ${info.sqlite}`,
          ],
          [t('File format'), String(info.schema)],
        ]}
      />
      <h3>{t('To make this report again')}</h3>
      <p>
        {t(
          'Open the workbook at this event, choose the scenario and export the report. The fingerprint tells whether a copy holds the same.',
        )}
      </p>
      <Facts
        facts={[
          [t('Workbook'), tables.workbook[0]?.title ?? ''],
          [
            t('Scenario'),
            [scenario, ...facts.beside.map((ranked) => ranked.scenario)].map((s) => s.name).join(', '),
          ],
          [
            t('Event'),
            t('{number}, saved {savedAt}', {
              number: revision.eventNumber,
              savedAt: revision.savedAt,
            }),
          ],
          [t('Event id'), revision.eventId],
          [t('SHA-256 of the contents'), revision.sha256],
        ]}
      />
    </>
  );
}
