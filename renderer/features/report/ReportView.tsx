import { useEffect, useMemo, useState } from 'react';
import type { AppInfo } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { run } from '../../app/actions.ts';
import { useAssessment, useScenario, weightsOf } from '../../model/derived.ts';
import { update, useApp, useDocument } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Report } from './Report.tsx';

/** The report of the current scenario as it would be printed. */
export function ReportView() {
  const { tables, history } = useDocument();
  const scenario = useScenario();
  const assessment = useAssessment();
  const verdict = useApp((state) => state.verdict?.verdict);
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    void settle(api().appInfo()).then((result) =>
      result.ok ? setInfo(result.value) : update({ alert: result.problem }),
    );
  }, []);
  const weights = weightsOf(tables.weights, scenario.id, null);
  const now = useMemo(() => new Date(), []);
  return (
    <section className="page report-view" data-region="work" aria-labelledby="report-title">
      <header className="page-head">
        <h2 id="report-title" data-view-heading tabIndex={-1}>
          Report
        </h2>
        <Button onClick={() => run('exportMatrixCsv')}>Matrix as CSV…</Button>
        <Button onClick={() => run('exportEvidenceCsv')}>Evidence as CSV…</Button>
        <Button kind="primary" onClick={() => run('exportPdf')}>
          Export as PDF…
        </Button>
      </header>
      {verdict && info ? (
        <div className="paper">
          <Report input={{ tables, history, scenario, assessment, verdict, weights, info, now }} />
        </div>
      ) : (
        <p role="status">Writing the report…</p>
      )}
    </section>
  );
}
