/** Plain Node: entries of BibTeX and BibLaTeX given to the library, which reads their TeX. */

import type { CslItem, TexEntry } from '@citation-js/core';
import { t } from '../../../common/language/texts.ts';
import { quote } from '../../../common/words.ts';
import { citationLibrary } from '../../citation-library.ts';
import type { BibEntry } from './bib-scan.ts';
import { withoutEntities, withoutTags } from './plain-words.ts';
import type { Report } from './report.ts';
import { type CommandKind, readableTex, wordsOfTex } from './tex-words.ts';

/** An entry with its values in TeX, the texts of @string put in. */
export interface Texts {
  readonly entry: BibEntry;
  readonly place: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Fields that are texts for the library. Those of publishers are put together in one. */
export const TEXTS = new Set(
  (
    'title subtitle titleaddon shorttitle booktitle booksubtitle booktitleaddon maintitle mainsubtitle maintitleaddon ' +
    'journal journaltitle journalsubtitle shortjournal eventtitle eventtitleaddon issuetitle ' +
    'author editor bookauthor translator series volume pages isbn issn edition chapter version address location'
  ).split(' '),
);
export const NAMES = new Set(['author', 'editor', 'bookauthor', 'translator']);
export const PUBLISHERS: readonly string[] = [
  'publisher',
  'organization',
  'institution',
  'school',
  'howpublished',
];
const PLACES = new Set(['address', 'location']);
/** Whether the value of a field is an address and nothing else. */
export const isAddress = (tex: string): boolean => /^\s*(?:\{?\s*\\url\s*\{|https?:\/\/)/.test(tex);

/** The library, for entries with the entries that they refer to. */
export async function texLibrary() {
  const plugins = await citationLibrary();
  const { constants } = plugins.config.get('@bibtex');
  const signs = [constants.commands, constants.mathCommands];
  const others = [
    constants.diacritics,
    constants.formattingCommands,
    constants.formattingEnvs,
    constants.mathScriptFormatting,
    constants.argumentCommands,
  ];
  const kindOf = (command: string): CommandKind => {
    const isIn = (table: object): boolean => Object.hasOwn(table, command);
    return signs.some(isIn) ? 'sign' : others.some(isIn) ? 'other' : null;
  };
  const plain = (tex: string): string => readableTex(withoutEntities(withoutTags(tex)), kindOf);

  const parse = (entries: readonly TexEntry[]): readonly CslItem[] =>
    plugins.input.chain(entries, { forceType: '@biblatex/entries+list', generateGraph: false });

  const firstOf = (chain: readonly TexEntry[]): CslItem => parse(chain)[0] ?? {};

  /** An entry of which some field cannot be read, with the words of that field. */
  const mended = (chain: readonly TexEntry[], bad: (field: string) => void): CslItem => {
    const readable = chain.map((link, depth): TexEntry => {
      const properties = Object.fromEntries(
        Object.entries(link.properties).map(([field, value]) => {
          if (field === 'crossref' || isReadable(field, value)) return [field, value];
          // A lone sign of a currency begins no formula.
          const priced = value.replaceAll(/(?<!\\)\$/g, '\\$');
          if (isReadable(field, priced)) return [field, priced];
          if (depth === 0) bad(field);
          const words = wordsOfTex(value);
          return [field, NAMES.has(field) || field === 'publisher' ? `{${words}}` : words];
        }),
      );
      return { ...link, properties };
    });
    return firstOf(readable);
  };
  const isReadable = (field: string, value: string): boolean => {
    try {
      parse([{ type: 'misc', label: 'one', properties: { [field]: value } }]);
      return true;
    } catch {
      return false;
    }
  };

  return {
    strings: constants.defaultStrings,
    entryOf: (
      { entry, fields, place, name }: Texts,
      label: string,
      parent: string | null,
      report: Report,
    ): TexEntry => {
      const properties: Record<string, string> = Object.create(null);
      for (const [field, value] of Object.entries(fields)) {
        if (!TEXTS.has(field)) continue;
        const text = plain(value);
        properties[field] = NAMES.has(field)
          ? namesOf(text, { field, place, name }, report)
          : PLACES.has(field)
            ? `{${text}}`
            : text;
      }
      const publishers = PUBLISHERS.flatMap((field) => {
        const value = fields[field];
        return value === undefined || (field === 'howpublished' && isAddress(value)) ? [] : [plain(value)];
      });
      // In brackets, as "and" within a name is none between two.
      if (publishers.length > 0)
        properties['publisher'] = [...new Set(publishers)].map((one) => `{${one}}`).join(' and ');
      const notes = ['note', 'addendum'].flatMap((field) =>
        fields[field] === undefined ? [] : [plain(fields[field])],
      );
      if (notes.length > 0) properties['note'] = notes.join(' ');
      if (parent !== null) properties['crossref'] = parent;
      return { type: entry.type, label, properties };
    },
    /** An item for each chain of an entry and its parents; `bad` is told of fields whose TeX cannot be read. */
    read: (
      chains: readonly (readonly TexEntry[])[],
      bad: (at: number, field: string) => void,
    ): readonly CslItem[] => {
      try {
        const all = parse(chains.flat());
        let at = 0;
        return chains.map((chain) => {
          const item = all[at] ?? {};
          at += chain.length;
          return item;
        });
      } catch {
        return chains.map((chain, at) => {
          try {
            return firstOf(chain);
          } catch {
            return mended(chain, (field) => bad(at, field));
          }
        });
      }
    },
  };
}

export type TexLibrary = Awaited<ReturnType<typeof texLibrary>>;

/** A middle part of a name in three parts: "King, Jr., Martin Luther". */
const SUFFIX = /^\s*(?:\{?(?:jr|sr|jun|sen|ph\.?\s?d|m\.?d|esq|[ivx]{1,4}|\d(?:st|nd|rd|th))\}?\.?)\s*$/i;

/** Names as the library takes them; a list that only its author can take apart stays as it is written, and is said. */
function namesOf(
  tex: string,
  { field, place, name }: { readonly field: string; readonly place: string; readonly name: string },
  report: Report,
): string {
  let names = splitOutside(` ${tex} `, /\s+and(?=\s)/iy);
  if (names.some((one) => splitOutside(one, /;/y).length > 1)) {
    report.common('semicolons', name);
    names = names.flatMap((one) => splitOutside(one, /;/y));
  }
  const unclear = (one: string): boolean => {
    const parts = splitOutside(one, /,/y);
    return parts.length > 3 || (parts.length === 3 && !SUFFIX.test(parts[1] ?? ''));
  };
  const kept = names.filter(unclear);
  if (kept.length > 0) {
    report.say(
      t(
        '{place}: commas stand in {field} where “and” should be between names; {names} was kept as it is written.',
        {
          place,
          field,
          names: quote(kept[0] ?? ''),
        },
      ),
    );
  }
  return names
    .map((one) => (unclear(one) ? `{${one}}` : one.replace(/^,\s*|(?:(?<!\s)\s+)?,$/g, '')))
    .filter((one) => one !== '')
    .join(' and ');
}

/** Splits TeX where a sticky pattern is outside of brackets. */
function splitOutside(tex: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < tex.length; at++) {
    const sign = tex[at];
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (depth === 0) {
      separator.lastIndex = at;
      const length = separator.exec(tex)?.[0].length;
      if (length === undefined) continue;
      parts.push(tex.slice(from, at));
      from = at + length;
      at = from - 1;
    }
  }
  return [...parts, tex.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}
