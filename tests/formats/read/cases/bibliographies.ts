import { expect } from 'vitest';
import { type Case, text } from './case.ts';

/** Bibliographies with one thing each that programs disagree about. */

const MANY = Array.from({ length: 24 }, (_, i) => {
  const number = String(i + 1).padStart(2, '0');
  return `Surname${number}, Given${number}`;
});

const fourAuthors = expect.stringMatching(/First.*Second.*Third.*Fourth/);

export const BIBLIOGRAPHIES: readonly Case[] = [
  {
    name: '50 more authors than a workbook has room for',
    file: text(
      'many.bib',
      '@article{many,',
      '  title = {An advice with many authors},',
      `  author = {${MANY.join(' and ')}},`,
      '  year = {2013}',
      '}',
      '@article{two,',
      '  title = {Another paper},',
      '  author = {Doe, Jane},',
      '}',
    ),
    right: {
      status: 0,
      sources: [
        expect.stringMatching(/Surname01.*(?:et al\.|and others).*\| An advice with many authors \|/),
        'Jane Doe | Another paper | ',
      ],
      says: [/author/i],
    },
  },
  {
    name: '51 markup in a title',
    file: text(
      'markup.bib',
      '@ARTICLE{Doe2,',
      '  author = {Doe, J. and R\\"{o}e, M.},',
      '  title = {On DNA$_{\\textrm{2}}$ of grass snakes (\\textit{Natrix cetti}), which \\textbf{do not} decide about their \\textsc{species status}},',
      '  journal = {Actes du $4^{\\textrm{ème}}$ Congrès},',
      '}',
    ),
    right: {
      status: 0,
      sources: [
        expect.stringMatching(
          /\| On DNA.?2?.? of grass snakes \(Natrix cetti\), which do not decide about their species status \|/i,
        ),
      ],
      saysNot: [/<i>|<b>|<span/],
    },
  },
  {
    name: '52 one entry that lacks a comma',
    file: text(
      'files.bib',
      ...['one', 'two', 'three'].flatMap((key) => [`@article{${key},`, `  title = {Paper ${key}}`, '}', '']),
      '@article{four,',
      'title = {Paper four}',
      'file = {:C$\\backslash$:/some/path/x.pdf:pdf},',
      '}',
      '',
      ...['five', 'six'].flatMap((key) => [`@article{${key},`, `  title = {Paper ${key}}`, '}', '']),
    ),
    right: {
      status: 0,
      sources: ['one', 'two', 'three', 'four', 'five', 'six'].map((key) =>
        expect.stringContaining(`| Paper ${key} |`),
      ),
      says: [/four/],
    },
  },
  {
    name: '54 an entry without a key',
    file: text('nokey.bib', '% Encoding: UTF-8', '', '@techreport{,', '  title  = {Umläuts are fünny}', '}'),
    right: { status: 0, sources: [' | Umläuts are fünny | '] },
  },
  {
    name: '55 Windows-1252, named in the first line',
    file: {
      name: 'cp1252.bib',
      content: Buffer.from(
        '% Encoding: windows-1252\r\n\r\n@Article{mueller2001,\r\n  author = {Müller, Jörg},\r\n  title = {Größe und Gewicht},\r\n}\r\n',
        'latin1',
      ),
    },
    right: { status: 0, sources: ['Jörg Müller | Größe und Gewicht | '] },
  },
  {
    name: '56 a set of entries, and a string that nothing defines',
    file: text(
      'sets.bib',
      '@set{set,',
      '  entryset     = {one,two},',
      '}',
      '@article{one,',
      '  author       = {{\\"O}zge, A. and {\\c{C}}elik, B.},',
      '  title        = {Effects on {Pd-N} carbenes},',
      '  journal      = jomch,',
      '  date         = 2006,',
      '}',
    ),
    right: {
      status: 0,
      sources: [expect.stringMatching(/Özge.*Çelik \| Effects on Pd-N carbenes \|/)],
      says: [/jomch/],
    },
  },
  {
    name: '58 authors under two tags of RIS',
    file: text(
      'mixed.ris',
      'TY  - JOUR',
      'TI  - Mixed author tags',
      'A1  - First, Ann',
      'AU  - Second, Ben',
      'AU  - Third, Cay',
      'AU  - Fourth, Dan',
      'ER  - ',
    ),
    right: { status: 0, sources: [fourAuthors] },
  },
  {
    name: '60 RIS without the line that says what it is of',
    file: text(
      'corrupted.ris',
      '\uFEFF',
      'JF  - Some Journal of Engineering',
      'T1  - Editorial: Engineering',
      'VL  - 6',
      'PY  - 2001/09/01/',
      'AU  - Doe, Jane',
      'UR  - http://dx.doi.org/10.1023/A:0000000000000',
      'ER  -',
      '  ',
    ),
    right: { alternatives: [], criteria: [], says: [/TY/] },
  },
  {
    name: '62 letters and strings of TeX',
    file: text(
      'default.bib',
      '% Encoding: UTF8',
      '@Misc{one,',
      '  author       = {Jane Doe and Matti St\\"{o}hr},',
      '  title        = {{Literaturverwaltungsprogramme im \\"{U}berblick}},',
      '  month        = dec,',
      '  year         = {2016},',
      '}',
      '@Misc{two,',
      '  author       = {{Universitätsbibliothek, Technische Universität}},',
      '  title        = {{RefWorks -- Capturing Web Page Data}},',
      '  howpublished = {Technische Universit\\"{a}t M\\"{u}nchen},',
      '}',
    ),
    right: {
      status: 0,
      sources: [
        expect.stringMatching(/^Jane Doe.*Matti Stöhr \| Literaturverwaltungsprogramme im Überblick \|/),
        expect.stringMatching(/^Universitätsbibliothek, Technische Universität \| RefWorks/),
      ],
    },
  },
  {
    name: '63 CSL JSON with the year as a text',
    file: {
      name: 'zotero.json',
      content: JSON.stringify([
        {
          id: 'http://zotero.org/users/1/items/ABCD',
          type: 'book',
          title: 'Stochastic models: With applications',
          author: [{ family: 'Doe', given: 'Jane' }],
          issued: { 'date-parts': [['2013', 1, 1]] },
        },
      ]),
    },
    right: { status: 0, sources: ['Jane Doe | Stochastic models: With applications | 2013-01-01'] },
  },
];
