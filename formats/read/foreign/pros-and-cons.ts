/** Plain Node or a page: lists of pros and cons in plain text or Markdown, as claims. */

import { msg, t } from '../../../common/language/texts.ts';
import { fewOf, quote, shorten } from '../../../common/words.ts';
import type { EntryOf, WorkbookModelInput } from '../../../db/exchange/workbook-model.ts';
import { LIMITS } from '../../../db/limits.ts';
import { foldName } from '../../../db/names.ts';
import { type Selector, selectPassage } from '../../../db/reading/passage.ts';
import { sha256 } from '../../../db/reading/print.ts';
import { lastOfPath, partsOfName } from '../../file-name.ts';
import type { IssueCollector } from '../issue-collector.ts';
import { nameGiver } from './names.ts';
import { type Item, type ListedAlternative, parseProsAndCons } from './parse-pros-and-cons.ts';
import { unfoldColumns } from './pros-and-cons-columns.ts';
import { type CriterionWords, criterionCalled, criterionSuggester } from './suggest-criterion.ts';

/** The criterion of what is said of none. */
const criterionName = (): string => t('Pros and cons');
const speakerName = (): string => t('Not named');

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
 * its lines are understood. A table with a column of each is one too.
 */
export function isProsAndCons(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return false;
  const list = unfoldColumns(text) ?? text;
  if (isCut(list)) return false;
  const { alternatives, understood, lines } = parseProsAndCons(list);
  const items = alternatives.reduce((sum, { items: own }) => sum + own.length, 0);
  return items >= 2 && items >= 0.25 * lines && understood >= 0.5 * lines;
}

/** A pro or a con with the cell that it is filed in. */
export interface ListedClaim {
  /** By which it is found again in the list, however it is edited. */
  readonly at: number;
  readonly alternative: string;
  readonly criterion: string;
  readonly polarity: Item['polarity'];
  readonly strength: Item['strength'];
  readonly text: string;
}

/** A list of pros and cons as it was read, before anything of it becomes a claim. */
export interface ClaimList {
  readonly title: string | null;
  readonly alternatives: readonly { readonly name: string; readonly description: string }[];
  readonly claims: readonly ListedClaim[];
  /** The text that it was read from. */
  readonly text: string;
}

/** What a list that was pasted is called where it does not say of what its lines speak. */
const UNNAMED = msg('Unnamed');
/** Where lines go whose criterion is not known, beside criteria that are. */
export const UNSORTED = msg('Unsorted');

/**
 * Reads a list of pros and cons: each is a claim on the alternative that it stands under. What it is about is read where every line says it
 * before a colon and these words repeat, or where a known criterion stands there; else a known criterion is suggested by
 * its words. `file` is null for what was pasted.
 */
export function listProsAndCons(
  text: string,
  file: string | null,
  issues: IssueCollector,
  known: readonly CriterionWords[] = [],
): ClaimList {
  const { alternatives, unread, title } = parseProsAndCons(unfoldColumns(text) ?? text);
  const nameAlternative = nameGiver(issues);
  const unnamed = file === null ? t(UNNAMED) : partsOfName(lastOfPath(file)).stem;
  const listed = merged(alternatives).map(({ name, ...rest }) => ({
    ...rest,
    name: nameAlternative(name ?? unnamed, t('without a name')),
  }));
  if (alternatives.some(({ name }) => name === null)) {
    issues.warn(
      file === null
        ? t('The list does not say what its first pros and cons are of; they are taken as those of {name}.', {
            name: quote(unnamed),
          })
        : t(
            'The list does not say what its first pros and cons are of; they are taken as those of {name}, after the file.',
            { name: quote(unnamed) },
          ),
      t('Write the name of the alternative in a line above them.'),
    );
  }
  const subjectOf = subjectsIn(
    listed.flatMap(({ items }) => items),
    known,
  );
  const suggest = criterionSuggester(known);
  const claims = listed.flatMap(({ name, items }) => items.map((item) => ({ name, item })));
  if (unread.length > 0) {
    const lines = unread.map(({ line, text: words }) =>
      t('line {line} {words}', { line: String(line), words: quote(words, 40) }),
    );
    issues.warn(
      t('{n, plural, one {# line is} other {# lines are}} neither a pro nor a con and left out: {lines}.', {
        n: unread.length,
        lines: fewOf(lines),
      }),
    );
  }
  return {
    title,
    text,
    alternatives: listed.map(({ name, description }) => ({ name, description })),
    claims: claims.map(({ name, item }, at) => {
      const said = subjectOf(item);
      const guessed = suggest(item.text) ?? (known.length > 0 ? t(UNSORTED) : criterionName());
      return {
        at,
        alternative: name,
        criterion: shorten(said?.subject ?? guessed, LIMITS.name),
        polarity: item.polarity,
        strength: item.strength,
        text: said?.text ?? item.text,
      };
    }),
  };
}

/** What the source of a list is called. */
export interface ListSource {
  /** The file; null for what was pasted. */
  readonly file: string | null;
  readonly title: string;
  /** Whether the text is attached to it, with the words of each claim marked. */
  readonly withText: boolean;
}

/** The claims of a list that are taken, as they were edited, as a model; the list is their source. */
export function modelOfList(
  list: ClaimList,
  claims: readonly ListedClaim[],
  { file, title, withText }: ListSource,
  issues: IssueCollector,
): WorkbookModelInput {
  const source = file ?? title;
  const criteria = new Set(claims.map(({ criterion }) => criterion));
  const alternatives = new Set(claims.map(({ alternative }) => alternative));
  if (criteria.has(criterionName())) {
    issues.warn(
      t('What each line is about is not said: all {n} are findings on one criterion, {criterion}.', {
        n: String(claims.length),
        criterion: quote(criterionName()),
      }),
      t(
        'Make the criteria that matter after the import and move the findings there, or write “Performance: fast” in every line.',
      ),
    );
  }
  issues.warn(
    t('Nobody is named as saying this: the speaker is {speaker}.', { speaker: quote(speakerName()) }),
    t('Name the speaker after the import.'),
  );
  const descriptions = new Map(list.alternatives.map(({ name, description }) => [name, description]));
  const digest = sha256(list.text);
  const passageOf = withText ? passagesIn(list) : () => null;
  return {
    ...(list.title === null ? {} : { title: shorten(list.title, 200) }),
    alternatives: [...alternatives].map((name) => {
      const description = descriptions.get(name) ?? '';
      return { name, ...(description === '' ? {} : { description: shorten(description, LIMITS.prose) }) };
    }),
    criteria: [...criteria].map((name) => ({ name, scale: 'evidence' })),
    sources: [
      {
        ...(file === null ? {} : { fileName: file }),
        title: shorten(title, LIMITS.line),
        ...(withText ? { text: { text: list.text, origin: file ?? t('pasted'), sha256: digest } } : {}),
      },
    ],
    speakers: [{ name: speakerName() }],
    claims: claims.map((claim) => {
      const passage = passageOf(claim.at);
      return {
        ...claimOf(claim, source, issues),
        ...(passage ? { passage: { ...passage, textSha256: digest } } : {}),
      };
    }),
  };
}

/** The list of a file as a model, as it is read without anybody who looks at it. */
export function modelFromProsAndCons(text: string, file: string, issues: IssueCollector): WorkbookModelInput {
  const list = listProsAndCons(text, file, issues);
  return modelOfList(list, list.claims, { file, title: list.title ?? file, withText: false }, issues);
}

/** Where the words of each claim stand in the text of the list; null where they were put together from several lines. */
function passagesIn({ text, claims }: ClaimList): (at: number) => Selector | null {
  const places = new Map<number, Selector>();
  let from = 0;
  for (const { at, text: words } of claims) {
    const ahead = text.indexOf(words, from);
    const start = ahead === -1 ? text.indexOf(words) : ahead;
    if (start === -1) continue;
    const passage = selectPassage(text, start, start + words.length);
    if (passage) places.set(at, passage);
    if (ahead !== -1) from = start + words.length;
  }
  return (at) => places.get(at) ?? null;
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
  { polarity, strength, text, alternative, criterion }: ListedClaim,
  source: string,
  issues: IssueCollector,
): EntryOf<'claims'> {
  const words = text.split(/\s+/);
  const isLong = words.length > LIMITS.claimWords || text.length > LIMITS.claim;
  const short = isLong ? shorten(`${words.slice(0, LIMITS.claimWords - 1).join(' ')} …`, LIMITS.claim) : text;
  if (isLong) {
    issues.warn(
      t(
        '{text} has more than {words} words or {characters} characters; it is cut, and stands whole in the remark.',
        {
          text: quote(text),
          words: String(LIMITS.claimWords),
          characters: String(LIMITS.claim),
        },
      ),
      t('Say it in fewer words.'),
    );
  }
  return {
    source,
    speaker: speakerName(),
    text: short,
    undated: true,
    ...(isLong ? { remark: shorten(text, LIMITS.prose) } : {}),
    findings: [{ alternative, criterion, polarity, strength }],
  };
}

const LABELLED = /^(\p{L}[\p{L}\p{N} /&-]{0,38}\S?)\s*:\s+(\S.*)$/su;

/** What an item is about: a known criterion before a colon, or any words there where every item has them and some repeat. */
function subjectsIn(
  items: readonly Item[],
  known: readonly CriterionWords[],
): (item: Item) => { subject: string; text: string } | null {
  const labels = items.map(({ text }) => LABELLED.exec(text)?.[1]);
  const names = new Map<string, string>();
  for (const label of labels) {
    if (label !== undefined && !names.has(foldName(label))) names.set(foldName(label), label);
  }
  const areSubjects = labels.every((label) => label !== undefined) && names.size < items.length;
  return ({ text }) => {
    const [, label, rest] = LABELLED.exec(text) ?? [];
    if (label === undefined || rest === undefined) return null;
    const called = criterionCalled(label, known);
    if (called !== null) return { subject: called, text: rest };
    return areSubjects ? { subject: names.get(foldName(label)) ?? label, text: rest } : null;
  };
}
