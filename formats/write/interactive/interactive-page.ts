/** Plain Node: a workbook as one page that anyone can open, with its evidence and with weights that can be moved. */

import { createHash } from 'node:crypto';
import { t } from '../../../common/language/texts.ts';
import { verdictText } from '../../../common/verdict-words.ts';
import { type ExportContext, verdictOf } from '../export-context.ts';
import { htmlTable, htmlText, languageAttributes } from '../plain/html.ts';
import { shownTable } from '../plain/shown.ts';
import { rankingTable } from '../tables/ranking-table.ts';
import { pageDataOf } from './page-data.ts';
import { pageLanguage } from './page-language.ts';
import { type PageParts, readPageParts } from './page-parts.ts';

/**
 * The page as one file that asks for nothing else: what it runs and how it looks are named in its policy by their hashes, and what the
 * workbook says is data in it. Verdict and ranking stand in it as text too, for whoever opens it where no script runs.
 */
export function interactivePage(
  context: ExportContext,
  { script, style }: PageParts = readPageParts(),
  now: Date = new Date(),
): string {
  const [workbook] = context.tables.workbook;
  const title = workbook?.title ?? t('Workbook');
  const program = inElement(script);
  const sheet = style.trim();
  const language = pageLanguage(script);
  return `<!doctype html>
<html ${languageAttributes()}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(program, sheet)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title.replaceAll(/\s+/g, ' '))}</title>
<style>${sheet}</style>
</head>
<body>
<div id="page">
${asText(context, title)}
</div>
<script type="application/json" id="data">${dataText(pageDataOf(context, now))}</script>
${language ? `<script type="application/json" id="language">${dataText(language)}</script>\n` : ''}<script>${program}</script>
</body>
</html>
`;
}

/** Nothing may be loaded from anywhere, and nothing may run but this program. */
const policyFor = (program: string, sheet: string): string =>
  [
    "default-src 'none'",
    `script-src '${hashOf(program)}'`,
    `style-src '${hashOf(sheet)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * JSON that can stand in a page whatever its texts are: what could end its element or begin another, and what is no line break in JSON
 * and one elsewhere, is written as an escape.
 */
export const dataText = (data: unknown): string =>
  JSON.stringify(data).replaceAll(
    /[<>&\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * A program as it stands in its element. Where its text would end the element, or hide its end, an escape stands that means the same
 * within a string, a template or a regular expression, where alone such text can be.
 */
const inElement = (program: string): string =>
  program
    .replaceAll('\r\n', '\n')
    .replaceAll(/<(?=\/script|script|!--)/gi, '\\x3c')
    .trim();

/** What the page says where no script runs, and until it does. */
function asText(context: ExportContext, title: string): string {
  const { tables, scenario } = context;
  const question = tables.workbook[0]?.question ?? '';
  const verdict = verdictOf(context);
  const ranking = shownTable(rankingTable(context, verdict));
  const text = `<main class="ip-page">
<h1 dir="auto">${htmlText(title)}</h1>
${question === '' ? '' : `<p dir="auto">${htmlText(question)}</p>\n`}<p dir="auto">${htmlText(t('Scenario: {name}', { name: scenario.name }))}</p>
<p dir="auto"><strong>${htmlText(verdictText(verdict))}</strong></p>
${ranking.rows.length === 0 ? '' : `<div class="ip-wide">\n${htmlTable(ranking)}\n</div>\n`}<p>${htmlText(t('The matrix, its evidence and weights that you can move appear in a browser of 2024 or newer that runs the script in this file. It loads nothing from anywhere.'))}</p>
</main>`;
  // Breaks are written for spreadsheets, with a style that the policy refuses.
  return text.replaceAll(/<br style="[^"]*">/g, '<br>');
}
