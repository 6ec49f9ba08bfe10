import { useEffect, useState } from 'react';
import {
  fromUserError,
  type Result,
  toUserError,
  type UserError,
  UserFacingError,
} from '../../../common/errors.ts';
import { t, tx } from '../../../common/language/texts.ts';
import { overrideChoices, type ReportChoices } from '../../../common/report.ts';
import { isOfficeFormat } from '../../../common/report-formats.ts';
import { shorten } from '../../../common/words.ts';
import { api, settle, unexpected } from '../../api.ts';
import { wordsOfClaims } from '../../domain/exact-words.ts';
import { ownAnalyst } from '../../model/analyst.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { MARGINS, pageSize, savedChoices } from './choices.ts';
import { authorOf } from './document/head.ts';
import { computeFacts, factsRequest, type ReportInput } from './gather.ts';
import { makeOfficeFile } from './office/make-file.ts';
import { Report } from './Report.tsx';

/** The cuts of the typeface that a report is set in. */
const CUTS = ['400', '500', '600', 'italic 400'];

/** How long fonts may take; the hidden window prints without them rather than never. */
const FONTS_WITHIN_MS = 3_000;

/**
 * The page that the hidden window prints: the report of one scenario and nothing else. Nobody sees it, so whatever keeps
 * it from being drawn is told to the main process, which ends the export with it. `query` names the scenario, and what it
 * overrides of the choices that the workbook remembers.
 */
export function PrintPage({ query }: { query: URLSearchParams }) {
  return (
    <ErrorBoundary
      onError={(error) => tellFailure(t('The report cannot be drawn: {error}', { error: textOf(error) }))}
      fallback={() => <p role="alert">{t('The report cannot be drawn.')}</p>}
    >
      <PrintedReport query={query} />
    </ErrorBoundary>
  );
}

/** As much of a message as the call takes. */
const tellFailure = (message: string): void =>
  void settle(api().reportFailed({ message: message.slice(0, 2_000) }));

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function PrintedReport({ query }: { query: URLSearchParams }) {
  const [input, setInput] = useState<ReportInput | null>(null);
  const [problem, setProblem] = useState<UserError | null>(null);
  useEffect(() => {
    gather(query).then(setInput, (error: unknown) => setProblem(asProblem(error)));
  }, [query]);
  useEffect(() => {
    if (problem) tellFailure(problem.message);
  }, [problem]);
  const format = query.get('format');
  useEffect(() => {
    if (!input || !isOfficeFormat(format)) return;
    makeOfficeFile(input, format).then(
      (bytes) => settle(api().handOverReport({ bytes })),
      (error: unknown) => setProblem(asProblem(error)),
    );
  }, [input, format]);
  useEffect(() => {
    if (!input || isOfficeFormat(format)) return;
    document.title = `${input.tables.workbook[0]?.title ?? 'Weighbridge'}: ${input.facts.scenario.name}`;
    document.adoptedStyleSheets = [paperStyle(input.choices, document.title)];
    // No animation frames here: a hidden window has none.
    const fonts = Promise.all(CUTS.map((cut) => document.fonts.load(`${cut} 13px "Inter"`)));
    const enough = new Promise((resolve) => setTimeout(resolve, FONTS_WITHIN_MS));
    void Promise.race([fonts, enough]).then(() => settle(api().windowReady()));
  }, [input, format]);
  if (problem) {
    return (
      <p role="alert">
        {problem.message} {problem.remedy}
      </p>
    );
  }
  // What is handed over as a file draws nothing here.
  if (!input || isOfficeFormat(format)) return null;
  const author = authorOf(input);
  return (
    <>
      {author !== '' && <meta name="author" content={author} />}
      <Report input={input} />
    </>
  );
}

/** The size of the paper, and the line at the foot of each page; Chromium takes both from the page, and the line in the page's own typeface. */
function paperStyle(choices: ReportChoices, title: string): CSSStyleSheet {
  const { width, height } = pageSize(choices);
  const style = new CSSStyleSheet();
  style.replaceSync(
    // no text: a style sheet
    `@page {
      size: ${width}mm ${height}mm;
      margin: ${MARGINS.top}mm ${MARGINS.side}mm ${MARGINS.bottom}mm;
      font: 400 6.5pt/10pt "Inter";
      color: #333333;
      @bottom-left { content: ${JSON.stringify(shorten(title, FOOT_CHARACTERS))}; width: 80%; text-align: left }
      @bottom-right { content: ${pageCount()}; width: 20%; text-align: right }
    }`,
  );
  return style;
}

/** "Page 3 of 12", which the printer counts, as a value of a style sheet. */
const pageCount = (): string =>
  tx<Counter>('Page {page} of {count}', {
    page: { counter: 'counter(page)' },
    count: { counter: 'counter(pages)' },
  })
    .map((part) => (typeof part === 'string' ? JSON.stringify(part) : part.counter))
    .join(' ');

interface Counter {
  readonly counter: string;
}

/** As much of a title as one line of the narrowest paper holds. */
const FOOT_CHARACTERS = 110;

async function gather(query: URLSearchParams): Promise<ReportInput> {
  const [workbook, about, revision] = await Promise.all([
    settle(api().loadWorkbook()),
    settle(api().appInfo()),
    settle(api().workbookRevision()),
  ]);
  const { state } = must(workbook);
  const { tables } = state;
  const choices = overrideChoices(savedChoices(tables), query);
  const scenario = tables.scenarios.find((s) => s.id === query.get('report'));
  if (!scenario)
    throw new UserFacingError(
      'invalid',
      t('The scenario to print is not in the workbook.'),
      t('Choose another scenario.'),
    );
  const facts = await computeFacts(factsRequest(tables, scenario, choices.beside));
  const words = choices.exactWords
    ? await wordsOfClaims(tables, (problem) => {
        throw fromUserError(problem);
      })
    : undefined;
  return {
    tables,
    facts,
    choices,
    words,
    revision: must(revision),
    info: must(about),
    madeBy: ownAnalyst(state).name,
    now: new Date(),
  };
}

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw fromUserError(result.problem);
}

const asProblem = (error: unknown): UserError =>
  error instanceof UserFacingError ? toUserError(error) : unexpected(error);
