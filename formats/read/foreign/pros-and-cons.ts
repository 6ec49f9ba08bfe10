/** Plain Node: lists of pros and cons in plain text or Markdown, as claims. */

import { parse as parsePath } from 'node:path';
import { fewOf, plural, quote, shorten } from '../../../common/words.ts';
import type { EntryOf, WorkbookModelInput } from '../../../db/exchange/workbook-model.ts';
import { LIMITS } from '../../../db/limits.ts';
import { foldName } from '../../../db/names.ts';
import type { IssueCollector } from '../issue-collector.ts';
import { nameGiver } from './names.ts';
import { type Item, type ListedAlternative, parseProsAndCons } from './parse-pros-and-cons.ts';

const CRITERION = 'Pros and cons';
const SPEAKER = 'Not named';

/** More than anybody lists. */
const MOST_CHARACTERS = 1_000_000;

/** Whether the lines of a text are cut alike, as those of a table. */
function isCut(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const cut = lines.filter((line) => /\t|\|/.test(line.trim())).length;
  const pieces = lines.map((line) => Math.max(line.split(',').length, line.split(';').length));
  return (
    cut > 0.3 * lines.length ||
    (pieces.length > 0 && pieces.every((count) => count > 2 && count === pieces[0]))
  );
}

/**
 * Whether a text is a list of pros and cons: it has several, they are a quarter of its lines at least, and half of
 * its lines are understood.
 */
export function isProsAndCons(text: string): boolean {
  if (text.length > MOST_CHARACTERS || isCut(text)) return false;
  const { alternatives, understood, lines } = parseProsAndCons(text);
  const items = alternatives.reduce((sum, { items: own }) => sum + own.length, 0);
  return items >= 2 && items >= 0.25 * lines && understood >= 0.5 * lines;
}

/**
 * A list of pros and cons as claims: each pro or con is one, of the alternative that it stands under. What it is about is read
 * where every line says it before a colon and these words repeat; else all rest on one criterion, which is said. The source
 * is the file.
 */
export function modelFromProsAndCons(text: string, file: string, issues: IssueCollector): WorkbookModelInput {
  const { alternatives, unread, title } = parseProsAndCons(text);
  const nameAlternative = nameGiver(issues);
  const listed = merged(alternatives).map(({ name, ...rest }) => ({
    ...rest,
    name: nameAlternative(name ?? parsePath(file).name, 'without a name'),
  }));
  if (alternatives.some(({ name }) => name === null)) {
    issues.warn(
      `The list does not say what its first pros and cons are of; they are taken as those of ${quote(parsePath(file).name)}, after the file.`,
      'Write the name of the alternative in a line above them.',
    );
  }
  const subjectOf = subjectsIn(listed.flatMap(({ items }) => items));
  const criteria = new Set<string>();
  const claims = listed.flatMap(({ name, items }) =>
    items.map((item): EntryOf<'claims'> => {
      const said = subjectOf(item);
      const criterion = shorten(said?.subject ?? CRITERION, LIMITS.name);
      criteria.add(criterion);
      return claimOf(item, said?.text ?? item.text, { alternative: name, criterion }, file, issues);
    }),
  );
  if (criteria.has(CRITERION)) {
    issues.warn(
      `What each line is about is not said: all ${claims.length} are findings on one criterion, ${quote(CRITERION)}.`,
      'Make the criteria that matter after the import and move the findings there, or write “Performance: fast” in every line.',
    );
  }
  issues.warn(
    `Nobody is named as saying this: the speaker is ${quote(SPEAKER)}.`,
    'Name the speaker after the import.',
  );
  if (unread.length > 0) {
    const lines = unread.map(({ line, text: words }) => `line ${line} ${quote(words, 40)}`);
    issues.warn(
      `${plural(unread.length, 'line is', 'lines are')} neither a pro nor a con and left out: ${fewOf(lines)}.`,
    );
  }
  return {
    ...(title === null ? {} : { title: shorten(title, 200) }),
    alternatives: listed.map(({ name, description }) => ({
      name,
      ...(description === '' ? {} : { description: shorten(description, LIMITS.prose) }),
    })),
    criteria: [...criteria].map((name) => ({ name, scale: 'evidence' })),
    sources: [{ fileName: file, title: shorten(title ?? file, LIMITS.line) }],
    speakers: [{ name: SPEAKER }],
    claims,
  };
}

/** An alternative that stands in two places is one. */
function merged(alternatives: readonly ListedAlternative[]): ListedAlternative[] {
  const byName = new Map<string, ListedAlternative>();
  for (const one of alternatives) {
    const key = foldName(one.name ?? '');
    const known = byName.get(key);
    const description = [known?.description, one.description].filter(Boolean).join('\n');
    byName.set(key, known ? { ...known, description, items: [...known.items, ...one.items] } : one);
  }
  return [...byName.values()];
}

function claimOf(
  { polarity, strength, text: whole }: Item,
  text: string,
  cell: { readonly alternative: string; readonly criterion: string },
  file: string,
  issues: IssueCollector,
): EntryOf<'claims'> {
  const words = text.split(/\s+/);
  const isLong = words.length > LIMITS.claimWords || text.length > LIMITS.claim;
  const short = isLong ? shorten(`${words.slice(0, LIMITS.claimWords - 1).join(' ')} …`, LIMITS.claim) : text;
  if (isLong) {
    issues.warn(
      `${quote(text)} has more than ${LIMITS.claimWords} words or ${LIMITS.claim} characters; it is cut, and stands whole in the remark.`,
      'Say it in fewer words.',
    );
  }
  return {
    source: file,
    speaker: SPEAKER,
    text: short,
    undated: true,
    ...(isLong ? { remark: shorten(whole, LIMITS.prose) } : {}),
    findings: [{ ...cell, polarity, strength }],
  };
}

const LABELLED = /^(\p{L}[\p{L}\p{N} /&-]{0,38}\S?)\s*:\s+(\S.*)$/su;

/** What an item is about, where every item says it before a colon and some of these words repeat. */
function subjectsIn(items: readonly Item[]): (item: Item) => { subject: string; text: string } | null {
  const labels = items.map(({ text }) => LABELLED.exec(text)?.[1]);
  const names = new Map<string, string>();
  for (const label of labels) {
    if (label !== undefined && !names.has(foldName(label))) names.set(foldName(label), label);
  }
  const areSubjects = labels.every((label) => label !== undefined) && names.size < items.length;
  return ({ text }) => {
    const [, label, rest] = areSubjects ? (LABELLED.exec(text) ?? []) : [];
    return label === undefined || rest === undefined
      ? null
      : { subject: names.get(foldName(label)) ?? label, text: rest };
  };
}
