import type { AppInfo, HistoryState, Scenario, WorkbookTables } from '../../../electron/ipc/contract.ts';
import type { Verdict } from '../../../scoring/robustness/verdict.ts';
import type { Assessment } from '../../../scoring/types.ts';
import * as format from '../../model/format.ts';
import { locksOf } from '../../model/locks.ts';
import { lookup } from '../../model/lookup.ts';
import { provenanceOf, provenanceText } from '../../model/provenance.ts';
import { wordOn } from '../../model/word.ts';
import {
  CREDIBILITY_RULES,
  EVIDENCE_RULES,
  methodRule,
  numericRule,
  predictionRule,
} from '../scenarios/rules.ts';
import { Evidence, Judgements, Sources } from './evidence.tsx';
import { LeadSection } from './LeadTable.tsx';
import { NotesSection } from './notes.tsx';
import { reportData } from './report-data.ts';
import { MatrixTables, RankingTable, WeightsTable } from './tables.tsx';
import './report.css';
import './overflow.css';

/** All that a report prints. */
export interface ReportInput {
  readonly tables: WorkbookTables;
  readonly history: HistoryState;
  readonly scenario: Scenario;
  readonly assessment: Assessment;
  readonly verdict: Verdict;
  readonly weights: ReadonlyMap<string, number>;
  readonly info: AppInfo;
  readonly now: Date;
}

/** The report, the same on the screen and on paper: what leads, by which weights, and every claim behind it. */
export function Report({ input }: { input: ReportInput }) {
  const { tables, scenario, assessment, verdict, now } = input;
  const [workbook] = tables.workbook;
  const data = reportData(tables, assessment);
  const rows = lookup(tables);
  const word = wordOn(assessment, tables);
  return (
    <article className="report" lang="en">
      <header>
        <h1>{workbook?.title}</h1>
        <p className="report-question">{workbook?.question}</p>
        <p>{workbook?.description}</p>
        <dl className="report-facts">
          <div>
            <dt>Scenario</dt>
            <dd>
              <span className="bold">{scenario.name}</span>
              {scenario.description && `. ${scenario.description}`}
            </dd>
          </div>
          <div>
            <dt>Date</dt>
            <dd>
              <time className="nowrap" dateTime={now.toISOString()}>
                {format.date(now.toISOString())} ({now.toISOString().slice(0, 10)})
              </time>
            </dd>
          </div>
        </dl>
      </header>
      <section>
        <h2>Result</h2>
        <p className="report-verdict">
          <span className="bold">{verdict.headline}.</span> {verdict.explanation}
        </p>
        <p>{word}.</p>
        <RankingTable data={data} assessment={assessment} verdict={verdict} />
      </section>
      <LeadSection assessment={assessment} rows={rows} />
      <section>
        <h2>Weights</h2>
        <p>Set {provenanceText(provenanceOf(scenario, tables.weights, tables.elicitations))}.</p>
        <WeightsTable
          data={data}
          assessment={assessment}
          weights={input.weights}
          locks={locksOf(tables.weights, scenario.id)}
        />
      </section>
      <section>
        <h2>Matrix</h2>
        <MatrixTables data={data} assessment={assessment} tables={tables} />
      </section>
      <Evidence data={data} rows={rows} tables={tables} />
      <Judgements tables={tables} assessment={assessment} />
      <NotesSection tables={tables} />
      <Sources sources={data.sources} />
      <Method input={input} />
    </article>
  );
}

function Method({ input }: { input: ReportInput }) {
  const { tables, history, scenario, verdict, info } = input;
  const [method, evidence] = [methodRule(scenario), EVIDENCE_RULES[scenario.evidenceRule]];
  const numeric = tables.criteria.some((c) => c.active && c.scale === 'numeric');
  return (
    <section>
      <h2>How the numbers come about</h2>
      <dl className="report-facts">
        <Fact name="Method" value={`${method.name}: ${method.does}`} />
        <Fact
          name="Value of a cell"
          value={`${evidence.name}: ${evidence.does} Ranges are 90 % intervals of the belief.`}
        />
        {numeric && <Fact name="Measured numbers" value={numericRule(scenario)} />}
        <Fact
          name="Credibility"
          value={`${scenario.credibility}. ${CREDIBILITY_RULES[scenario.credibility].does}`}
        />
        <Fact
          name="Predictions"
          value={`${scenario.countPredictions ? 'counted' : 'not counted'}. ${predictionRule(scenario).does}`}
        />
        <Fact
          name="Chance to be first"
          value={`${verdict.samples.toLocaleString('en')} draws of every cell from its belief, seed ${verdict.seed}. From 90 of 100 on the leader is a clear winner, from 60 on it leads.`}
        />
        <Fact
          name="Workbook"
          value={`${tables.workbook[0]?.title ?? ''}, event ${history.eventNumber}, saved ${history.savedAt}`}
        />
        <Fact
          name="Made with"
          value={`Weighbridge ${info.version}, Electron ${info.electron}, SQLite ${info.sqlite}, file format ${info.schema}`}
        />
      </dl>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
