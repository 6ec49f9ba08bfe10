/** Plain Node: formats of bibliographies that are not read, known by how they begin. */
import { type Message, msg } from '../../../common/language/texts.ts';

/** What a file is, and how its program gives it in a format that is read. */
interface OtherFormat {
  readonly is: Message;
  readonly way: Message;
}

const FORMATS: readonly (readonly [RegExp, OtherFormat])[] = [
  [
    /<xml>\s*<records>|<records>\s*<record>\s*<(?:database|source-app)\b/i,
    {
      is: msg('a library of EndNote as XML'),
      way: msg(
        'In EndNote choose “Export” with the output style “RefMan (RIS) Export” or “BibTeX Export”, and import that file.',
      ),
    },
  ],
  [
    /<(?:\w+:)?mods(?:Collection)?[\s>]/i,
    {
      is: msg('a bibliography as MODS'),
      way: msg('Export it as BibTeX, RIS or CSL-JSON: Zotero and bibutils read MODS.'),
    },
  ],
  [
    /<rdf:RDF[^>]{0,4000}(?:zotero|bibtex|purl\.org\/(?:net\/biblio|ontology\/bibo))/is,
    {
      is: msg('a bibliography as RDF'),
      way: msg('In Zotero choose “Export” with the format BibTeX, RIS or CSL JSON.'),
    },
  ],
  [
    /<b:Sources\b|<Sources[\s/>]/i,
    {
      is: msg('a list of sources of Microsoft Word'),
      way: msg('Export the sources from the program that they come from, as BibTeX or RIS.'),
    },
  ],
  [
    /<Pubmed(?:Book)?Article(?:Set)?\b/i,
    {
      is: msg('a list of articles of PubMed as XML'),
      way: msg('In PubMed choose “Send to: Citation manager”, which gives a file .nbib.'),
    },
  ],
  [
    /<(?:\w+:)?(?:listBibl|biblStruct)\b|<bibtex:file\b|<dblp\b|<collection\b[^>]{0,4000}MARC21/i,
    { is: msg('a bibliography as XML'), way: msg('Export it as BibTeX, RIS or CSL-JSON.') },
  ],
  [
    /<CitaviExchangeData\b/,
    {
      is: msg('a project of Citavi as XML'),
      way: msg('In Citavi choose “Export” with the format RIS or BibTeX.'),
    },
  ],
  [
    /^FN (?:Clarivate|Thomson|ISI)\b|^PT [A-Z]\nAU /m,
    { is: msg('an export of Web of Science'), way: msg('Choose “Export: RIS” or “BibTeX” there.') },
  ],
  [
    /^<\d+>[ \t]*\n(?:[\s\S]*\n)?(?:Unique Identifier|Accession Number|Title|Authors?|Database|VN|UI|AN|TI|AU)\b/,
    {
      is: msg('a list of references of Ovid'),
      way: msg('In Ovid choose “Export” with the format RIS (or “Reprint/Medline” for PubMed’s own).'),
    },
  ],
  [
    /^Template-Type:\s*ReDIF-/im,
    {
      is: msg('a description of RePEc (ReDIF)'),
      way: msg('On the page of each paper at IDEAS choose “Download reference” as BibTeX or RIS.'),
    },
  ],
  [
    /^(?=[\s\S]*^TI- )(?=[\s\S]*^(?:AU|PY|PB|PU|IS|SE|DT|LO|PH)- )/m,
    {
      is: msg('a list of references of Copac or Jisc Library Hub'),
      way: msg('Library Hub Discover exports RIS and BibTeX; choose one of these.'),
    },
  ],
  [
    /^(?=[\s\S]*^RT [A-Z][\w ]+\n)(?=[\s\S]*^(?:A1|T1|SR|ID) )/m,
    { is: msg('an export of RefWorks'), way: msg('Choose “Export” with the format RIS or BibTeX there.') },
  ],
  [
    /^\{Reference Type\}:/m,
    { is: msg('an export of NoteExpress'), way: msg('Choose “Export” with the style RIS or BibTeX there.') },
  ],
  [
    /^(?=[\s\S]*^TI: ?\S)(?=[\s\S]*^(?:AU|SO|AN|FN): ?\S)/m,
    {
      is: msg('a list of references of SilverPlatter or ProQuest'),
      way: msg('Choose “Export” as RIS or BibTeX in the database.'),
    },
  ],
  [
    /^cff-version:/m,
    {
      is: msg('a citation file (CFF)'),
      way: msg('Its page in the repository gives the same citation as BibTeX.'),
    },
  ],
  [
    /^\s*\{\s*"config":\s*\{\s*"id":[\s\S]{0,400}"label":\s*"BetterBibTeX/,
    {
      is: msg('an export of Better BibTeX as JSON'),
      way: msg('Choose the format “Better CSL JSON”, “BibTeX” or “RIS” there.'),
    },
  ],
];

/** As much of a file as says what it is. */
const HEAD_CHARACTERS = 4_096;

/** What a text is and the way out, where it is a bibliography in a format that is not read; else null. */
export function otherBibliography(text: string): OtherFormat | null {
  const head = text
    .slice(0, HEAD_CHARACTERS)
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  return FORMATS.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}
