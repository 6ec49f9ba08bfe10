/**
 * Page: a document as plain data, its words and numbers already written. The brief and the paper are composed once as blocks, and
 * the sheet, the PDF, the Word file and the slides are each a drawing of them, so that none can say what the others do not.
 */

/** A piece of a line. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  /** Where it leads: a web address, or `#` and the id of a block. */
  readonly href?: string;
  /** The alternative that it names; its sign stands before it. */
  readonly sign?: Sign;
}

/** The sign of an alternative (renderer/model/identity.ts). */
export interface Sign {
  /** Which of the colours of identity, from 1. */
  readonly colour: number;
  /** The outline of its shape in a square of 16. */
  readonly shape: string;
}

export type Words = readonly Run[];

export interface TableColumn {
  readonly head: string;
  /** Numbers stand at the right. */
  readonly number?: boolean;
  /** Percent of the table; the columns without share what is left. */
  readonly width?: number;
}

/** A cell of a table; a heat map gives each a shade. */
export interface TableCell {
  readonly words: Words;
  /** From -1 (all against) over 0 to 1 (all for); it colours the cell and never replaces its words. */
  readonly heat?: number;
  /** Nothing is known of it. */
  readonly empty?: boolean;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id?: string }
  | { readonly kind: 'paragraph'; readonly words: Words; readonly tone?: 'verdict' | 'lead' | 'small' }
  | { readonly kind: 'list'; readonly items: readonly Words[]; readonly ordered?: boolean }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, words: Words])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly TableColumn[];
      /** The first cell of a row names it. */
      readonly rows: readonly (readonly TableCell[])[];
    }
  | { readonly kind: 'chart'; readonly chart: Chart }
  /** The author's own text, as Markdown without HTML. */
  | { readonly kind: 'markdown'; readonly text: string }
  | { readonly kind: 'picture'; readonly dataUrl: string; readonly label: string }
  | { readonly kind: 'pageBreak' };

/** A row of a chart. Amounts are in the unit of the chart's axis; `text` is what is written beside it. */
interface ChartRow {
  readonly name: string;
  readonly sign?: Sign;
  readonly text: string;
}

/** What a chart shows; its sentence says what to see in it, and stands above it as its title. */
export type Chart = { readonly sentence: string; readonly axis: string } & (
  | {
      /** Scores of 0 to 100: what is known, what is assumed, and the 90 percent range of the score. */
      readonly kind: 'scores';
      readonly rows: readonly (ChartRow & {
        readonly known: number;
        readonly assumed: number;
        readonly range: readonly [low: number, high: number] | null;
      })[];
    }
  | {
      /** What each row makes of a number: two ends on either side of it (tornado). */
      readonly kind: 'tornado';
      readonly base: number;
      readonly rows: readonly (ChartRow & {
        readonly low: { readonly at: number; readonly when: string };
        readonly high: { readonly at: number; readonly when: string };
      })[];
    }
  | {
      /** Shares of a whole, or amounts from 0: bars. */
      readonly kind: 'bars';
      readonly max: number;
      readonly rows: readonly (ChartRow & { readonly amount: number })[];
    }
  | {
      /** The score of each alternative in each scenario, as a dot a scenario in a row. */
      readonly kind: 'dots';
      readonly min: number;
      readonly max: number;
      readonly rows: readonly {
        readonly name: string;
        readonly dots: readonly (ChartRow & { readonly at: number })[];
      }[];
    }
);

/** A document: what its title page or head says, and its blocks. */
export interface ReportDocument {
  readonly title: string;
  /** Scenario, status, version, date, author, as far as they are there. */
  readonly facts: readonly (readonly [name: string, text: string])[];
  readonly logo: { readonly dataUrl: string; readonly label: string } | null;
  readonly blocks: readonly Block[];
}
