/** Plain Node: formats in which each line is a tag and a value, taken apart into records: RIS, ENW (Refer) and NBIB (MEDLINE). */

export type TaggedFormat = 'ris' | 'enw' | 'nbib';

/** A value with its tag. */
export interface TaggedField {
  readonly tag: string;
  readonly value: string;
  /** The tag that the file has, where it is read as another one. */
  readonly written?: string;
}

/** The lines of one record. */
export interface TaggedRecord {
  /** Of its first line, counted from 1. */
  readonly line: number;
  readonly fields: readonly TaggedField[];
  /** It begins with the tag that says of what type it is, and ends as a record should. */
  readonly begun: boolean;
  readonly ended: boolean;
}

interface Draft {
  line: number;
  fields: { tag: string; value: string }[];
  begun: boolean;
  ended: boolean;
}

/** How a line begins, and with what a record does. */
const LINES: Record<TaggedFormat, { readonly tag: RegExp; readonly first: RegExp }> = {
  ris: { tag: /^\s*([A-Za-z][A-Za-z0-9]) {2}-(?: |$)\s*(.*)$/, first: /^TY$/ },
  enw: { tag: /^%([0-9A-Z!@?>#$%&()*+,./:;<=[\\\]^_`{|}~-])(?:\s+(.*))?$/, first: /^0$/ },
  // The dash stands in the fifth place; a tag may have nothing behind it, or no blank.
  nbib: { tag: /^([A-Z]{2,4}) *-(?:\s+|$|(?<=^.{4}-))(.*)$/, first: /^PMID$/ },
};
/** RIS as programs write it that take no care of blanks. */
const LOOSE_RIS = /^\s*([A-Z][A-Z0-9])[ \t]*-(?:[ \t]|$)\s*(.*)$/;
/** The end of a record of RIS, with blanks or without; no line of a text looks like it. */
const LOOSE_END = /^\s*(ER)[ \t]*-[ \t]*$/i;

/**
 * Takes a text of tagged lines apart. A line without a tag goes on with the one before. Records end with their last tag (RIS), an
 * empty line (the others), or where the next begins; lines in front of the first tag are no part of any.
 */
export function taggedRecords(text: string, format: TaggedFormat): readonly TaggedRecord[] {
  const { tag: strict, first } = LINES[format];
  const lines = text.split('\n');
  const pattern = format === 'ris' && !lines.some((line) => strict.test(line)) ? LOOSE_RIS : strict;
  const records: Draft[] = [];
  let open: Draft | null = null;
  for (const [at, line] of lines.entries()) {
    const [, written, value = ''] =
      pattern.exec(line) ?? (format === 'ris' ? LOOSE_END.exec(line) : null) ?? [];
    const tag = format === 'ris' ? written?.toUpperCase() : written;
    if (tag === undefined) open = goOn(open, line.trim(), format);
    else if (format === 'ris' && tag === 'ER') open = ended(open);
    else {
      if (open === null || first.test(tag)) {
        open = { line: at + 1, fields: [], begun: first.test(tag), ended: format !== 'ris' };
        records.push(open);
      }
      open.fields.push({ tag, value: value.trim() });
    }
  }
  return records;
}

/** A line without a tag goes on with the last value; an empty one ends a record, but not one of RIS. */
function goOn(open: Draft | null, more: string, format: TaggedFormat): Draft | null {
  if (more === '') return format === 'ris' ? open : null;
  const last = open?.fields.at(-1);
  if (last) last.value += `${last.value === '' ? '' : ' '}${more}`;
  return open;
}

/** Another end of a record that has ended is nothing. */
function ended(open: Draft | null): null {
  if (open) open.ended = true;
  return null;
}
