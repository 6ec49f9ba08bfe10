import {
  AlignmentType,
  type ILevelsOptions,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import { type OfficeColours, officeLanguage, TYPEFACE } from './setting.ts';

/** Names by which Word's own styles are known, and the few that it has none for. */
export const STYLES = {
  bullet: 'ListBullet',
  number: 'ListNumber',
  goesOn: 'ListContinue',
  quote: 'Quote',
  // no text: the name that Word has for it
  caption: 'Caption',
  verdict: 'Verdict',
  lead: 'Lead',
  small: 'Small',
  facts: 'Facts',
  cell: 'TableText',
  smallCell: 'TableTextSmall',
  footer: 'Footer',
} as const;

/** Lists: their indents and signs by depth. A numbered one begins anew with each `instance`. */
export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

/** Lines are so high as what stands in them; LibreOffice takes them for exact where that is not said. */
const AUTO = LineRuleType.AUTO;

/** Twips that an item stands further in than the item it belongs to. */
const STEP = 340;

const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) =>
  Array.from(
    { length: 9 },
    (_, level): ILevelsOptions => ({
      level,
      format,
      text: text(level),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } } },
    }),
  );

export const NUMBERING: INumberingOptions = {
  config: [
    { reference: BULLETS, levels: levels(LevelFormat.BULLET, (level) => (level % 2 === 0 ? '•' : '–')) },
    { reference: NUMBERS, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
  ],
};

/** Sizes are in half points, distances in twips. Every look of the document is one of these, so that a template can change it. */
export function stylesOf({ text, quiet, accent, line }: OfficeColours): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: text, font: TYPEFACE },
    paragraph: { spacing: { before, after: 90 }, keepNext: true, keepLines: true },
    next: 'Normal',
    quickFormat: true,
  });
  const normal = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: {
          font: TYPEFACE,
          size: 19,
          color: text,
          language: { value: officeLanguage(), eastAsia: 'ja-JP', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: 90, line: 262, lineRule: AUTO } },
      },
      title: {
        run: { size: 44, bold: true, color: text, font: TYPEFACE },
        paragraph: { spacing: { before: 0, after: 80, line: 252, lineRule: AUTO }, keepNext: true },
        next: STYLES.facts,
        quickFormat: true,
      },
      heading1: heading(30, 320),
      heading2: heading(24, 220),
      heading3: heading(21, 180),
      caption: {
        run: { size: 20, bold: true, color: text },
        paragraph: { spacing: { before: 140, after: 60 }, keepNext: true, keepLines: true },
        quickFormat: true,
      },
      hyperlink: { run: { color: accent, underline: {} } },
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      {
        id: STYLES.verdict,
        name: 'Verdict',
        ...normal,
        run: { size: 28, bold: true, color: text },
        paragraph: {
          spacing: { before: 160, after: 140, line: 264, lineRule: AUTO },
          keepLines: true,
          border: { left: { style: 'single', size: 24, space: 8, color: accent } },
          indent: { left: 200 },
        },
      },
      {
        id: STYLES.lead,
        name: 'Lead',
        ...normal,
        run: { size: 22 },
        paragraph: { spacing: { after: 140, line: 276, lineRule: AUTO } },
      },
      { id: STYLES.small, name: 'Small', ...normal, run: { size: 17, color: quiet } },
      {
        id: STYLES.facts,
        name: 'Facts',
        ...normal,
        run: { size: 18, color: quiet },
        paragraph: {
          spacing: { after: 200 },
          border: { bottom: { style: 'single', size: 4, space: 6, color: line } },
        },
      },
      {
        id: STYLES.quote,
        name: 'Quote',
        ...normal,
        run: { italics: true, color: quiet },
        paragraph: {
          indent: { left: STEP },
          border: { left: { style: 'single', size: 8, space: 8, color: line } },
        },
      },
      {
        id: STYLES.bullet,
        // no text: a name of a style
        name: 'List Bullet',
        ...normal,
        paragraph: { spacing: { after: 40 }, numbering: { reference: BULLETS, level: 0 } },
      },
      {
        id: STYLES.number,
        // no text: a name of a style
        name: 'List Number',
        ...normal,
        paragraph: { spacing: { after: 60 }, numbering: { reference: NUMBERS, level: 0 } },
      },
      // no text: a name of a style
      { id: STYLES.goesOn, name: 'List Continue', ...normal, paragraph: { spacing: { after: 60 } } },
      {
        id: STYLES.cell,
        // no text: a name of a style
        name: 'Table Text',
        ...normal,
        run: { size: 18 },
        paragraph: { spacing: { before: 30, after: 30, line: 245, lineRule: AUTO } },
      },
      // no text: a name of a style
      { id: STYLES.smallCell, name: 'Table Text Small', basedOn: STYLES.cell, run: { size: 15 } },
      {
        id: STYLES.footer,
        name: 'footer',
        basedOn: 'Normal',
        run: { size: 16, color: quiet },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
    ],
  };
}

/** Twips that an item of this depth stands in. */
export const indentOf = (depth: number): number => STEP * (depth + 1);
