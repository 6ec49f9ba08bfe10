/** Plain Node: the export for wikis: Markdown and HTML. */

import { t } from '../../common/language/texts.ts';
import { verdictText } from '../../common/verdict-words.ts';
import { type ExportContext, verdictOf } from './export-context.ts';
import { htmlTable, htmlText, languageAttributes } from './plain/html.ts';
import { markdownTable, markdownText } from './plain/markdown.ts';
import { type ShownTable, shownTable } from './plain/shown.ts';
import { aboutTable } from './tables/log-table.ts';
import { matrixForReaders } from './tables/matrix-table.ts';
import { notesTable } from './tables/notes-table.ts';
import { rankingTable } from './tables/ranking-table.ts';
import { claimsTable, sourcesTable } from './tables/sources-table.ts';
import { voicesTable } from './tables/voices-table.ts';
import { weightsTable } from './tables/weights-table.ts';

/** A comparison for a wiki: its question, its verdict and its tables. */
interface ComparisonDocument {
  readonly title: string;
  readonly question: string;
  readonly scenario: string;
  /** In two sentences. */
  readonly verdict: string;
  readonly tables: readonly ShownTable[];
}

function documentOf(context: ExportContext): ComparisonDocument {
  const { tables, scenario } = context;
  const [workbook] = tables.workbook;
  const verdict = verdictOf(context);
  const shown = [
    rankingTable(context, verdict),
    weightsTable(context),
    matrixForReaders(context),
    voicesTable(context),
    claimsTable(context),
    sourcesTable(context),
    notesTable(context),
    aboutTable(context, verdict),
  ];
  return {
    title: workbook?.title ?? t('Workbook'),
    question: workbook?.question ?? '',
    scenario: scenario.name,
    verdict: verdictText(verdict),
    tables: shown.map(shownTable).filter(({ rows }) => rows.length > 0),
  };
}

/** The comparison in Markdown as GitHub and most wikis read it. */
export function markdownDocument(context: ExportContext): string {
  const { title, question, scenario, verdict, tables } = documentOf(context);
  const sections = tables.map(
    (table) =>
      `## ${markdownText(table.title)}\n\n${table.caption ? `${markdownText(table.caption)}\n\n` : ''}${markdownTable(table)}`,
  );
  const lead = [t('Scenario: {name}', { name: markdownText(scenario) }), markdownText(verdict)];
  if (question !== '') lead.unshift(t('Question: {text}', { text: markdownText(question) }));
  return `${[`# ${markdownText(title)}`, ...lead, ...sections].join('\n\n')}\n`;
}

/** The comparison as one page of HTML: nothing in it runs or loads, and every table has its caption and its heads. */
export function htmlDocument(context: ExportContext): string {
  const { title, question, scenario, verdict, tables } = documentOf(context);
  const sections = tables.map(
    (table) =>
      // biome-ignore format: the page's own lines.
      `<section>\n<h2>${htmlText(table.title)}</h2>\n<div class="table" tabindex="0" role="region" aria-label="${htmlText(table.title)}">\n${htmlTable(table)}\n</div>\n</section>`,
  );
  return `<!doctype html>
<html ${languageAttributes()}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${htmlText(title)}</h1>
${question === '' ? '' : `<p dir="auto"><strong>${htmlText(t('Question:'))}</strong> ${htmlText(question)}</p>\n`}<p dir="auto"><strong>${htmlText(t('Scenario:'))}</strong> ${htmlText(scenario)}</p>
<p dir="auto">${htmlText(verdict)}</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; color: #1c2329; background: #fff; margin: 0; }
main { max-width: 80rem; margin: 0 auto; padding: 1.5rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9375rem; }
caption { text-align: start; color: #4a555e; padding-bottom: 0.25rem; }
th, td { border-bottom: 1px solid #c9d1d7; padding: 0.25rem 0.625rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; min-width: 3rem; }
th { font-weight: 600; }
thead th { background: #eef2f5; }
tbody th { font-weight: 500; }
.assumed { font-style: italic; background: repeating-linear-gradient(135deg, #0000 0 4px, #dfe4e8 4px 5px); }
.number { text-align: end; font-variant-numeric: tabular-nums; }
@media print { .table { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;
