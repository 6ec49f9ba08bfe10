import { useEffect, useState } from 'react';
import type { Problem } from '../../../electron/ipc/contract.ts';
import { assess } from '../../../scoring/evidence/assess.ts';
import { api, settle, unexpected } from '../../api.ts';
import { weightsOf } from '../../model/derived.ts';
import { judgeInWorker } from '../../model/verdict.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { Report, type ReportInput } from './Report.tsx';

/** How long fonts may take; the hidden window prints without them rather than never. */
const FONTS_WITHIN_MS = 3_000;

/**
 * The page that the hidden window prints: the report of one scenario and nothing else. Nobody sees it, so whatever keeps
 * it from being drawn is told to the main process, which ends the export with it.
 */
export function PrintPage({ scenarioId }: { scenarioId: string }) {
  return (
    <ErrorBoundary
      onError={(error) => tellFailure(`The report cannot be drawn: ${textOf(error)}`)}
      fallback={() => <p role="alert">The report cannot be drawn.</p>}
    >
      <PrintedReport scenarioId={scenarioId} />
    </ErrorBoundary>
  );
}

/** As much of a message as the call takes. */
const tellFailure = (message: string): void =>
  void settle(api().reportFailed({ message: message.slice(0, 2_000) }));

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function PrintedReport({ scenarioId }: { scenarioId: string }) {
  const [input, setInput] = useState<ReportInput | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    gather(scenarioId).then(setInput, (error: unknown) => setProblem(asProblem(error)));
  }, [scenarioId]);
  useEffect(() => {
    if (problem) tellFailure(problem.message);
  }, [problem]);
  useEffect(() => {
    if (!input) return;
    document.title = `${input.tables.workbook[0]?.title ?? 'Weighbridge'}: ${input.scenario.name}`;
    // No animation frames here: a hidden window has none.
    const fonts = Promise.all(
      ['400', '600'].map((weight) => document.fonts.load(`${weight} 13px "Inter Variable"`)),
    );
    const enough = new Promise((resolve) => setTimeout(resolve, FONTS_WITHIN_MS));
    void Promise.race([fonts, enough]).then(() => settle(api().windowReady()));
  }, [input]);
  if (problem) {
    return (
      <p role="alert">
        {problem.message} {problem.remedy}
      </p>
    );
  }
  return input && <Report input={input} />;
}

async function gather(scenarioId: string): Promise<ReportInput> {
  const [workbook, about] = await Promise.all([settle(api().loadWorkbook()), settle(api().appInfo())]);
  if (!workbook.ok) throw new ProblemError(workbook.problem);
  if (!about.ok) throw new ProblemError(about.problem);
  const { tables, history } = workbook.value.state;
  const scenario = tables.scenarios.find((s) => s.id === scenarioId);
  if (!scenario)
    throw new ProblemError({
      code: 'invalid',
      message: 'The scenario to print is not in the workbook.',
      remedy: 'Choose another scenario.',
    });
  const assessment = assess(tables, scenario);
  return {
    tables,
    history,
    scenario,
    assessment,
    verdict: await judgeInWorker(assessment).catch((error: unknown) => {
      throw new Error(`the verdict of the report could not be computed (${textOf(error)})`);
    }),
    weights: weightsOf(tables.weights, scenario.id, null),
    info: about.value,
    now: new Date(),
  };
}

/** Carries a problem through a promise. */
class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

const asProblem = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : unexpected(error);
